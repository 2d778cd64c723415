// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Children who enter a stage in a year, of whom a section takes its share.
public struct EntrantSource: Hashable, Sendable {
  /// Whose children they are.
  public enum Children: Hashable, Sendable {
    /// Grade 1: the zone's cohort times what part of it enters.
    case births(BirthCohort)
    /// Grade 1 of a zone whose births are not known: the base year's entrants.
    case heldLevel
    /// Grade 7: those of a zone's grade 6 leavers who go on, out of so many in grade 6 a year
    /// earlier.
    case zoneLeavers(gradeSix: Int)
    /// Grade 7: leavers of a primary section with a catchment of its own.
    case sectionLeavers(SectionID, gradeSix: Int)
  }
  /// Why the section has this share.
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// A row of the catchment table.
    case catchment
    /// A new school without such a row draws in proportion to its places.
    case places
    /// Its part of the entrants of recent years, and that of a closed school which it inherits.
    case inherited
    /// Its part of the entrants of recent years (`Rates.intakeShare`).
    case intake
    /// An equal part, because none of the sections had entrants in the base year.
    case equal
  }

  /// The children.
  public var children: Children
  /// The zone that they live in.
  public var zone: ID<Zone>
  /// How many they are, in whole children.
  public var count: Int
  /// The section's part of them, 0 to 1; times `count` it gives its entrants before whole children
  /// are divided by largest remainders.
  public var share: Double
  /// Why it has that part.
  public var basis: Basis
}

/// The births behind a zone's entrants to grade 1.
public struct BirthCohort: Hashable, Sendable {
  /// Births of one calendar year, as the projection takes them.
  public struct Births: Hashable, Sendable {
    /// The calendar year of birth.
    public var year: Int
    /// The births that stand for it.
    public var births: Int
    /// The calendar year they are known of; another one where births are held level.
    public var knownOf: Int
    /// The future's factor on them.
    public var factor: Double
    /// How many thirds of them enter this year.
    public var thirds: Int
  }
  /// Both calendar years that give the cohort, the earlier first.
  public var births: [Births]
  /// Entrants to grade 1 per child of the cohort, measured from the county's history.
  public var capture: Double
  /// Entrants of the zone before they are rounded.
  public var expected: Double
}
