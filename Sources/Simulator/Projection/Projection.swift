// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Pupils and classes of every section, grade and year under one plan and future.
///
/// Whole pupils: every child who leaves one cell arrives in another or in a named flow of the ledger.
public struct Projection: Equatable, Sendable {
  /// School years, base year first.
  public let years: [SchoolYear]
  /// Pupils, `[year][section]`, six grade slots each (a junior section uses three).
  public internal(set) var pupils: Grid<GradeCounts>
  /// Classes, `[year][section]`, by grade slot.
  public internal(set) var classes: Grid<GradeCounts>
  /// Whether the section takes pupils, `[year][section]`.
  public internal(set) var isOpen: Grid<Bool>
  /// Places, `[year][section]`; nil where no limit is known.
  public internal(set) var places: Grid<Int?>
  /// The county's pupils, flow by flow, one entry for each year after the base.
  public internal(set) var ledger: [PupilLedger]
  /// Children for whom their section has no place and the zone none either.
  public internal(set) var shortfalls: [PlaceShortfall]
  /// Entrants sent elsewhere in the zone because their section was full.
  public internal(set) var overflows: [Overflow]
  /// Sections whose base-year pupils are not known; their cells stay zero and are not assessed.
  public internal(set) var unknownSections: Set<Int>

  /// All pupils of a section in a year.
  public func total(year: Int, section: Int) -> Int { pupils[year, section].total }
}
