// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What a made-up baseline must add up to: `synthesis.yaml` of a county folder as a value.
///
/// The same recipe, list of named schools, standard and base year always give the same baseline.
public struct SynthesisRecipe: Hashable, Sendable {
  /// The seed of every random number.
  public var seed: UInt64
  /// Attendance zones in table order; at least one.
  public var zones: [SyntheticZone]
  /// Schools that teach in the base year, named ones included, by kind and locality.
  public var schools: SchoolCounts
  /// Pupils of the whole county in the base year by stage, special schools included.
  public var pupils: StageTable<Int>
  /// The calendar years for which births are listed.
  public var birthYears: ClosedRange<Int>
  /// How births move from year to year.
  public var birthTrend: BirthTrend.Name
  /// Coefficient of variation among sections by stage, `[indicator.index]`.
  public var spread: StageTable<[Double]>
  /// Pooled mean as a part of the standard's threshold by stage, `[indicator.index]`.
  public var level: StageTable<[Double]>
  /// School years of enrolment before the base year.
  public var historyYears: Int
  /// Whether no school has more multimedia rooms than classes and specialist rooms to put them in;
  /// then the spread of multimedia rooms is what that leaves of the one asked for.
  public var keepsRoomsWithinClasses = false
  /// Average class size by stage and locality, pupils.
  public var classSizes: StageTable<LocalityTable<Double>>

  /// Collects a recipe; arrays have one value for each indicator.
  public init(
    seed: UInt64, zones: [SyntheticZone], schools: SchoolCounts, pupils: StageTable<Int>,
    birthYears: ClosedRange<Int>, birthTrend: BirthTrend.Name, spread: StageTable<[Double]>,
    level: StageTable<[Double]>, historyYears: Int,
    classSizes: StageTable<LocalityTable<Double>>
  ) {
    for stage in Stage.allCases {
      precondition(
        spread[stage].count == Indicator.allCases.count
          && level[stage].count == Indicator.allCases.count, "one value for each indicator")
    }
    precondition(!zones.isEmpty, "a county has at least one zone")
    self.seed = seed
    self.zones = zones
    self.schools = schools
    self.pupils = pupils
    self.birthYears = birthYears
    self.birthTrend = birthTrend
    self.spread = spread
    self.level = level
    self.historyYears = historyYears
    self.classSizes = classSizes
  }
}
