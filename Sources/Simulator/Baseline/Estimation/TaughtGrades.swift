// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Which grades every section teaches: a teaching point may end with grade 3 and send its pupils
/// on. The pupils tell (`GradeSpan`); a stated last grade decides where they cannot.
struct TaughtGrades: Equatable, Sendable {
  /// `[6 · section + slot]`; of a planned section every grade, of an unknown one none.
  private(set) var isTaught: [Bool]
  /// The highest slot that pupils have come to, `[section]`, where a section is opening grade by
  /// grade; nil elsewhere.
  private(set) var filledTo: [Int?]

  init(
    history: EnrolmentHistory, sections: [SectionPlace], schools: [School], isCounted: [Bool]
  ) {
    isTaught = Array(repeating: false, count: 6 * sections.count)
    filledTo = Array(repeating: nil, count: sections.count)
    let base = history.years.upperBound
    for (index, section) in sections.enumerated() {
      let school = schools[section.school]
      let stated = school.lastGrade
      let last = stated.map { $0 - section.startingGrade } ?? section.gradeCount - 1
      if !isCounted[index] {
        guard school.status == .planned else { continue }
        for slot in 0..<section.gradeCount { isTaught[6 * index + slot] = slot <= last }
        continue
      }
      let now = (0..<section.gradeCount).map { history[base, index, $0] ?? 0 }
      let before =
        history.years.count > 1
        ? (0..<section.gradeCount).map { history[base.advanced(by: -1), index, $0] }
        : Array(repeating: Int?.none, count: section.gradeCount)
      let span = GradeSpan(
        now: now, before: before, isPoint: school.kind == .teachingPoint,
        builtOn: school.builtOn, base: base)
      if span.isFilling { filledTo[index] = span.highest }
      for slot in 0..<section.gradeCount {
        isTaught[6 * index + slot] = span.isTaught(slot, until: last, isStated: stated != nil)
      }
    }
  }

  /// Whether a section teaches a grade slot and the next one.
  func continues(_ section: Int, after slot: Int) -> Bool {
    slot < 5 && isTaught[6 * section + slot] && isTaught[6 * section + slot + 1]
  }

  /// Whether a section's pupils enter it in this slot: it teaches it and not the one below.
  func enters(_ section: Int, at slot: Int) -> Bool {
    isTaught[6 * section + slot] && (slot == 0 || !isTaught[6 * section + slot - 1])
  }

  /// Whether a section ends after this slot although its stage goes on.
  func ends(_ section: Int, after slot: Int, gradeCount: Int) -> Bool {
    slot < gradeCount - 1 && isTaught[6 * section + slot] && !isTaught[6 * section + slot + 1]
  }
}
