// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The verdicts of one section in one year without their evidence: what the ledger rolls up.
struct SectionOutline: Equatable, Sendable {
  /// Whether the section is open, of a kind that is assessed, and has pupils or unknown ones.
  var isAssessed = false
  var isInScope = false
  var schoolRule = Verdict.notAssessed
  var reached: Int8 = 0
  var classSize = Verdict.notAssessed
  var staffRatio = Verdict.notAssessed
  /// Music and art rooms together.
  var artsRooms = Verdict.notAssessed
  var indicators = InlineArray<7, Verdict>(repeating: .notAssessed)
  /// Whether an indicator reaches the floor of the one that may be left out.
  var isAtFloor = InlineArray<7, Bool>(repeating: false)

  /// An indicator as its item counts it: reached, or left out by the rule k of n with its floor kept,
  /// which the same row of the standard allows. Where all must reach, nothing is left out.
  func counted(_ indicator: Indicator) -> Verdict {
    schoolRule == .meets ? .meets : indicators[indicator.index]
  }

  /// Equal in every verdict.
  static func == (left: Self, right: Self) -> Bool {
    for index in 0..<7 {
      guard left.indicators[index] == right.indicators[index],
        left.isAtFloor[index] == right.isAtFloor[index]
      else { return false }
    }
    return left.isAssessed == right.isAssessed && left.isInScope == right.isInScope
      && left.schoolRule == right.schoolRule && left.classSize == right.classSize
      && left.staffRatio == right.staffRatio && left.artsRooms == right.artsRooms
  }
}
