// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// How good a forecast was, now that the year has come: by county, stage, zone, section and grade, and
/// why.
///
/// A section's error has three parts that add up to it: its part of the error in its zone's entrants
/// (how many children came), what its share of these was off (which school they went to), and what the
/// grades above gained or lost against the forecast (progression and moving).
public struct ForecastReview: Equatable, Sendable {
  /// What was forecast and what came.
  public struct Pair: Hashable, Sendable {
    /// Pupils as forecast.
    public var forecast = 0
    /// Pupils who came.
    public var actual = 0
    /// Who came above the forecast.
    public var error: Int { actual - forecast }

    mutating func add(_ other: Self) {
      forecast += other.forecast
      actual += other.actual
    }
  }

  /// The error of a section or of more, by cause; pupils above the forecast.
  public struct Causes: Hashable, Sendable {
    /// More or fewer entrants in the zone.
    public var entrants = 0
    /// A larger or smaller share of the zone's entrants.
    public var share = 0
    /// More or fewer in the grades above.
    public var progression = 0

    mutating func add(_ other: Self) {
      entrants += other.entrants
      share += other.share
      progression += other.progression
    }
  }

  /// One section.
  public struct Section: Hashable, Sendable {
    /// The section.
    public var section: SectionID
    /// Its zone.
    public var zone: ID<Zone>
    /// All its pupils.
    public var pupils: Pair
    /// Why.
    public var causes: Causes
    /// Whether the pupils who came lie in the band of eight cases in ten; nil where it had none.
    public var isInBand: Bool?
  }

  /// The school year that was forecast.
  public var year: SchoolYear
  /// Sections that were forecast and have figures, in the county's order.
  public var sections: [Section]
  /// All of them together.
  public var county = Pair()
  /// By stage.
  public var stages: [Stage: Pair] = [:]
  /// By zone, in the order of their first sections.
  public var zones: [(zone: ID<Zone>, pupils: Pair, causes: Causes)] = []
  /// Grades 1 to 9.
  public var grades: [Pair] = Array(repeating: Pair(), count: 9)
  /// Why the county's number is off.
  public var causes = Causes()
  /// Sections that were forecast and have no figures for some grade.
  public var missing: [SectionID] = []

  /// Mean absolute percentage error of the sections that have pupils; nil without any.
  public var meanError: Double? {
    let errors = sections.filter { $0.pupils.actual > 0 }.map {
      abs(Double($0.pupils.error)) / Double($0.pupils.actual)
    }
    return errors.isEmpty ? nil : errors.reduce(0, +) / Double(errors.count)
  }

  /// Equal in every section and in what is missing, from which the sums follow.
  public static func == (left: Self, right: Self) -> Bool {
    left.year == right.year && left.sections == right.sections && left.missing == right.missing
  }
}
