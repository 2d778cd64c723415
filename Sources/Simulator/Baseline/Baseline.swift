// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// A county compiled once into dense tables, before any loop over plans.
///
/// Campuses are merged into their parents; every school, existing or planned, has its sections and
/// every section its index, which all later tables share.
public struct Baseline: Equatable, Sendable {
  /// The county as read.
  public let county: County
  /// The standard in force.
  public let standard: Standard
  /// School years, base year first.
  public let years: [SchoolYear]
  /// Schools with campuses merged, in table order.
  public let schools: [School]
  /// Sections in order of school, primary before junior.
  public let sections: [SectionPlace]
  /// Indices into `sections` for each school.
  public let sectionsOfSchool: [[Int]]
  /// Zones in order of first mention.
  public let zones: [ID<Zone>]
  /// Pupils by section and grade slot in the base year; nil where the county gave none.
  public let basePupils: [[Int?]]
  /// Classes by section and grade slot in the base year; nil where the county gave none.
  public let baseClasses: [[Int?]]
  /// Progression, capture and shares measured from the county's own history.
  public let rates: Rates
}

/// Where a section stands in the dense tables.
public struct SectionPlace: Hashable, Sendable {
  /// The section.
  public let id: SectionID
  /// Index of its school in `Baseline.schools`.
  public let school: Int
  /// Index of its zone in `Baseline.zones`.
  public let zone: Int
  /// The stage.
  public let stage: Stage
  /// Whether the seven indicators are assessed: not for special schools.
  public let isAssessed: Bool

  /// Grades of the stage.
  public var gradeCount: Int { stage == .primary ? 6 : 3 }
}

/// Rates of the projection, measured once from history.
public struct Rates: Equatable, Sendable {
  /// Part of a grade that moves up, `[section][grade slot]`; the last slot of a primary section is
  /// the part that enters grade 7 somewhere in the county, the last slot of a junior one unused.
  public var progression: [[Double]]
  /// Grade 1 entrants per birth of the cohort, `[zone]`; nil where births are not known, and then
  /// intake keeps the base year's size times the national trend or stays level.
  public var capture: [Double?]
  /// Part of its zone's (or feeder's) entrants that each section takes in the base year, `[section]`.
  public var baseIntakeShare: [Double]
  /// Where every rate comes from, in words for the report, by zone or section.
  public var notes: [RateNote]
}

/// How a rate was found.
public struct RateNote: Hashable, Sendable {
  /// The origin of a rate.
  public enum Origin: Hashable, Sendable {
    /// Measured over so many transitions and pupils of the county's own history.
    case measured(transitions: Int, pupils: Int)
    /// The county's setting, because history does not tell.
    case setting
    /// Births beyond the last known year are held at the last known one.
    case birthsHeldLevel(from: Int)
    /// No births known for the zone: entrants are held at the base year's number.
    case intakeHeldLevel
  }
  /// The zone it concerns; nil for the whole county.
  public var zone: ID<Zone>?
  /// Where the rate comes from.
  public var origin: Origin
}
