// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

/// One verdict with its evidence.
///
/// For a "not below" rule it says numerator · basis ≥ threshold · denominator, for a "not above"
/// rule numerator ≤ threshold · denominator, in exact arithmetic. `numerator` is a fraction because
/// shared stock of a nine-year school is split by weighted pupils. It is made of a row of its
/// year's table where somebody asks for it.
public struct Finding: Hashable, Sendable {
  /// Whose units `shortBy` and `spare` count.
  public enum MarginScope: String, Hashable, Sendable {
    /// The section's own.
    case section
    /// The whole school's, of which the section has its share only: so much more must the school
    /// get, or so much could it lose, while its stages keep their parts.
    case school
  }

  /// What stands above the line, in the resource's unit; nil where missing.
  public var numerator: Fraction?
  /// What stands below it: pupils, classes or staff; nil where missing.
  public var denominator: Int?
  /// The value as shown: numerator · basis ÷ denominator, for a class its pupils rounded up, for a
  /// school its pupils, for rooms their number; nil where missing or divided by nothing.
  public var value: Double?
  /// The threshold and its citation. Where the standard's own rule for older schools or a
  /// relaxation route sets another one, it is that one with that citation.
  public var threshold: CitedValue
  /// The floor that counts when this is the one indicator left out; nil where there is none.
  public var floor: CitedValue?
  /// Against the threshold.
  public var verdict: Verdict
  /// Whether the floor is reached; nil without floor or value.
  public var reachesFloor: Bool?
  /// Whole units missing to the threshold (persons, rooms, square metres, yuan; pupils above a
  /// limit, in a section's classes all together), rounded up; zero when met; nil where missing.
  public var shortBy: Int?
  /// Whole units to spare, rounded down (for classes the pupils that the fullest grade still
  /// takes); zero when short or recognised by a plan; nil where missing.
  public var spare: Int?
  /// Whose units `shortBy` and `spare` count.
  public var marginScope: MarginScope
  /// Whether it rests on mean classes: it meets, and some grade has several classes of which the
  /// county does not state the largest, so that one may be above the limit all the same.
  public var isByMean = false
  /// The relaxation route by which it is recognised; nil for none.
  public var route: String?
}
