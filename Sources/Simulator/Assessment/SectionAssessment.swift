// SPDX-License-Identifier: GPL-3.0-or-later

/// The verdicts of one section in one year.
public struct SectionAssessment: Equatable, Sendable {
  /// Whether the seven indicators bind it; not for a teaching point under the standard's limit, whose
  /// seven findings are for information, count in no verdict and enter no coefficient.
  public var isInScope: Bool
  /// The seven indicators in order.
  public var indicators: [Finding]
  /// How many of the seven reach their thresholds.
  public var reached: Int
  /// The rule k of n with its floor, over the seven indicators; not assessed when out of scope.
  public var verdict: Verdict
  /// The largest class that the grades must have: ⌈pupils ÷ classes⌉.
  public var classSize: Finding
  /// Pupils for each member of staff; nil where the standard has no ratio.
  public var staffRatio: Finding?
  /// Music rooms of the whole school against the whole school's classes.
  public var musicRooms: Finding
  /// Art rooms of the whole school against the whole school's classes.
  public var artRooms: Finding
}
