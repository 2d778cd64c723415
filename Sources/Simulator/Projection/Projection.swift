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

/// A number for each grade of a section; slot 0 is the starting grade.
public struct GradeCounts: Hashable, Sendable {
  @usableFromInline var slots: (Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0)

  /// Zero in every grade.
  public init() {}

  /// The number of one grade slot, 0 to 5.
  @inlinable public subscript(slot: Int) -> Int {
    get {
      switch slot {
      case 0: Int(slots.0)
      case 1: Int(slots.1)
      case 2: Int(slots.2)
      case 3: Int(slots.3)
      case 4: Int(slots.4)
      default: Int(slots.5)
      }
    }
    set {
      let value = Int32(newValue)
      switch slot {
      case 0: slots.0 = value
      case 1: slots.1 = value
      case 2: slots.2 = value
      case 3: slots.3 = value
      case 4: slots.4 = value
      default: slots.5 = value
      }
    }
  }

  /// The sum over grades.
  @inlinable public var total: Int {
    Int(slots.0) + Int(slots.1) + Int(slots.2) + Int(slots.3) + Int(slots.4) + Int(slots.5)
  }

  /// Equal in every slot.
  public static func == (left: Self, right: Self) -> Bool {
    left.slots == right.slots
  }
  /// Feeds every slot.
  public func hash(into hasher: inout Hasher) {
    for slot in 0..<6 { hasher.combine(self[slot]) }
  }
}

/// The flows of all pupils of the county from one September to the next.
public struct PupilLedger: Hashable, Sendable {
  /// The school year at whose opening the flows end.
  public var year: SchoolYear
  /// Pupils in the school year before.
  public var before: Int
  /// Children entering grade 1.
  public var entrants: Int
  /// Pupils who completed grade 9.
  public var graduates: Int
  /// Grade 6 leavers who enter no grade 7 of the county (negative: more entered than left).
  public var leavingAfterPrimary: Int
  /// Net loss inside the stages by progression rates other than 1 (negative: a gain).
  public var progressionLoss: Int
  /// Net movers of the migration lines.
  public var migration: Int
  /// Pupils in this school year.
  public var after: Int

  /// Whether every child is accounted for.
  public var isConserved: Bool {
    before + entrants - graduates - leavingAfterPrimary - progressionLoss + migration == after
  }
}

/// Children without a place.
public struct PlaceShortfall: Hashable, Sendable {
  /// The school year.
  public var year: SchoolYear
  /// Index of the section that keeps them over its places.
  public var section: Int
  /// Pupils above its places.
  public var pupils: Int
}

/// Entrants sent to another section of the zone.
public struct Overflow: Hashable, Sendable {
  /// The school year.
  public var year: SchoolYear
  /// Index of the full section.
  public var from: Int
  /// Index of the section with free places.
  public var to: Int
  /// Pupils.
  public var pupils: Int
}
