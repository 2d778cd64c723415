// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// Every verdict of every year, either strict or with the county's relaxation routes.
public struct Assessment: Equatable, Sendable {
  /// One entry for each school year, base year first.
  public internal(set) var years: [YearAssessment]
}

/// The verdicts of one school year.
public struct YearAssessment: Equatable, Sendable {
  /// The school year.
  public var year: SchoolYear
  /// One entry for each section of the baseline; nil while it is not open or not assessed at all.
  public var sections: [SectionAssessment?]
  /// Seven findings for each stage; empty where the county has no pupils of the stage.
  public var coefficients: [Stage: [CoefficientFinding]]
  /// School size, one finding for each school of the baseline; nil while it is not open.
  public var schoolSizes: [Finding?]
  /// The standard's ledger, computed and declared items, in its order.
  public var items: [ItemFinding]
  /// Points of the scored items; nil where the standard scores none or a declaration is missing.
  public var score: ExactDecimal?
  /// All sections, all coefficients, all binding computed items; what is not assessed does not meet.
  public var verdict: Verdict
}

/// How something stands to the standard. What is not known is neither met nor short.
public enum Verdict: String, Hashable, Sendable {
  /// It meets the standard.
  case meets
  /// It falls short.
  case fallsShort
  /// Data are missing.
  case notAssessed

  /// Both must hold: short if either is short, else not assessed if either is, else met.
  public func and(_ other: Verdict) -> Verdict {
    if self == .fallsShort || other == .fallsShort { return .fallsShort }
    return self == .notAssessed || other == .notAssessed ? .notAssessed : .meets
  }
}

/// The verdicts of one section in one year.
public struct SectionAssessment: Equatable, Sendable {
  /// The seven indicators in order.
  public var indicators: [Finding]
  /// How many of the seven reach their thresholds.
  public var reached: Int
  /// The rule k of n with its floor, over the seven indicators.
  public var verdict: Verdict
  /// The largest class that the grades must have: ⌈pupils ÷ classes⌉.
  public var classSize: Finding
  /// Pupils for each member of staff; nil where the standard has no ratio.
  public var staffRatio: Finding?
  /// Music rooms.
  public var musicRooms: Finding
  /// Art rooms.
  public var artRooms: Finding
}

/// One verdict with its evidence.
///
/// For a "not below" rule it says numerator · basis ≥ threshold · denominator, for a "not above" rule
/// numerator ≤ threshold · denominator, in exact arithmetic. `numerator` is a fraction because shared
/// stock of a nine-year school is split by weighted pupils.
public struct Finding: Hashable, Sendable {
  /// What stands above the line, in the resource's unit; nil where missing.
  public var numerator: Fraction?
  /// What stands below it: pupils, or classes; nil where missing.
  public var denominator: Int?
  /// The value as shown, numerator · basis ÷ denominator; nil where missing.
  public var value: Double?
  /// The threshold and its citation.
  public var threshold: CitedValue
  /// The floor that counts when this is the one indicator left out; nil where there is none.
  public var floor: CitedValue?
  /// Against the threshold.
  public var verdict: Verdict
  /// Whether the floor is reached; nil without floor or value.
  public var reachesFloor: Bool?
  /// Whole units missing to the threshold (persons, rooms, square metres, yuan; pupils or classes
  /// above a limit), rounded up; zero when met; nil where missing.
  public var shortBy: Int?
  /// Whole units to spare, rounded down; zero when short; nil where missing.
  public var spare: Int?
  /// The relaxation route by which it is recognised; nil for none.
  public var route: String?
}

/// An exact fraction of hundredths: amount ÷ (100 · divisor).
public struct Fraction: Hashable, Sendable {
  /// Hundredths of the unit, times `divisor`.
  public var hundredths: Int128
  /// A positive divisor.
  public var divisor: Int128

  /// A fraction of hundredths of a unit.
  public init(hundredths: Int128, divisor: Int128 = 1) {
    precondition(divisor > 0, "a divisor is positive")
    self.hundredths = hundredths
    self.divisor = divisor
  }

  /// The nearest floating-point number, in the unit.
  public var value: Double { Double(hundredths) / (100 * Double(divisor)) }
}

/// One coefficient of variation against its limit.
public struct CoefficientFinding: Hashable, Sendable {
  /// The indicator.
  public var indicator: Indicator
  /// Pooled mean Σx ÷ Σp in the indicator's unit.
  public var mean: Double
  /// Population standard deviation, weighted by pupils, in the indicator's unit.
  public var deviation: Double
  /// deviation ÷ mean; nil where data are missing.
  public var value: Double?
  /// The limit and its citation.
  public var limit: CitedValue
  /// Whether the limit is kept.
  public var verdict: Verdict
  /// Sections without data, which keep it from being assessed.
  public var missing: [SectionID]
}

/// One item of the standard's ledger in one year.
public struct ItemFinding: Hashable, Sendable {
  /// The item's identifier.
  public var item: String
  /// Its verdict.
  public var verdict: Verdict
  /// Whether the county declared it rather than the simulator computed it.
  public var isDeclared: Bool
  /// Whether the declared value is a plan.
  public var isPlanned: Bool
  /// The declared value; nil where computed or missing.
  public var value: ExactDecimal?
  /// Sections (or schools) that fall short, for computed items.
  public var short: [SectionID]
}
