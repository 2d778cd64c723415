// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The verdicts of one section in one year without their evidence: what the ledger rolls up.
struct SectionOutline: Equatable, Sendable {
  /// Whether the section is open, of a kind that is assessed, and has pupils or unknown ones.
  var isAssessed = false
  var isInScope = false
  var schoolRule = Verdict.notAssessed
  var classSize = Verdict.notAssessed
  var staffRatio = Verdict.notAssessed
  /// Music and art rooms together.
  var artsRooms = Verdict.notAssessed
  var indicators = IndicatorMarks()

  /// How many of the seven reach their thresholds.
  var reached: Int { indicators.met.nonzeroBitCount }

  /// An indicator as its item counts it: reached, or left out by the rule k of n with its floor
  /// kept, which the same row of the standard allows. Where all must reach, nothing is left out.
  func counted(_ indicator: Indicator) -> Verdict {
    schoolRule == .meets ? .meets : indicators[indicator.index]
  }
}
