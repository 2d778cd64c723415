// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Rates of the projection, measured once from history. Formulas: docs/projection.md.
public struct Rates: Equatable, Sendable {
  /// Part of a grade that moves up, `[section][grade slot]`; the last slot of a primary section is
  /// the part that enters grade 7 somewhere in the county, the last slot of a junior one unused
  /// (0).
  public var progression: [[Double]]
  /// Grade 1 entrants per birth of the cohort, `[zone]`; nil where births are not known, and then
  /// intake stays at the base year's number.
  public var capture: [Double?]
  /// Part of its zone's entrants to the stage that each section takes, a level over the years,
  /// `[section]`; 0 where its own are not known, or where the zone has none.
  public var intakeShare: [Double]
  /// What governed the estimate.
  public var parameters: EstimatorParameters
  /// Where every rate comes from, for the report: the county's first, then by zone.
  public var notes: [RateNote]
}

/// How a rate was found.
public struct RateNote: Hashable, Sendable {
  /// The rate that a note is about.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    /// Moving up inside a stage.
    case progression
    /// From grade 6 to grade 7.
    case transition
    /// Entrants to grade 1 for each birth of their cohort.
    case capture
    /// Births themselves.
    case births
  }
  /// The origin of a rate.
  public enum Origin: Hashable, Sendable {
    /// Measured over so many transitions and pupils (for capture: births) of the county's history.
    case measured(transitions: Int, pupils: Int)
    /// The county's setting, because history does not tell.
    case setting
    /// Births outside the known years are held at this year's, the nearest known: the latest one
    /// for later years, the first one for earlier years.
    case birthsHeldLevel(from: Int)
    /// No births known for the zone: entrants are held at the base year's number.
    case intakeHeldLevel
  }
  /// The rate.
  public var subject: Subject
  /// The zone it concerns; nil for the whole county.
  public var zone: ID<Zone>?
  /// Where the rate comes from.
  public var origin: Origin
}
