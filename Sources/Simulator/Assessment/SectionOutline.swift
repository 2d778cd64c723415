// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The verdicts of one section in one year without their evidence: what the ledger rolls up, item by
/// item, without copying a single finding.
struct SectionOutline {
  let isInScope: Bool
  let schoolRule: Verdict
  let classSize: Verdict
  let staffRatio: Verdict
  /// Music and art rooms together.
  let artsRooms: Verdict
  private let indicators: InlineArray<7, Verdict>

  // Taken over by reference: an initialiser would otherwise count every text of the findings.
  init(_ section: borrowing SectionAssessment) {
    isInScope = section.isInScope
    schoolRule = section.verdict
    classSize = section.classSize.verdict
    staffRatio = section.staffRatio?.verdict ?? .notAssessed
    artsRooms = section.musicRooms.verdict.and(section.artRooms.verdict)
    var indicators = InlineArray<7, Verdict>(repeating: .notAssessed)
    for index in 0..<7 { indicators[index] = section.indicators[index].verdict }
    self.indicators = indicators
  }

  /// An indicator as its item counts it: reached, or left out by the rule k of n with its floor kept,
  /// which the same row of the standard allows. Where all must reach, nothing is left out.
  func counted(_ indicator: Indicator) -> Verdict {
    schoolRule == .meets ? .meets : indicators[indicator.index]
  }
}
