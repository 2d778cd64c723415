// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// All findings of one year, one reference for whoever looks at any of them.
final class YearTable: Sendable {
  let rules: AssessmentRules
  let sources: FindingSources
  /// `[section]`.
  let outlines: [SectionOutline]
  /// Numbers of the county as a whole that its own tables tell.
  let figures: [CountyFigureFinding]
  private let findings: YearFindings

  init(
    rules: AssessmentRules, sources: FindingSources, outlines: [SectionOutline],
    findings: YearFindings, figures: [CountyFigureFinding]
  ) {
    self.rules = rules
    self.sources = sources
    self.outlines = outlines
    self.findings = findings
    self.figures = figures
  }

  /// The number of schools.
  var schoolCount: Int { rules.sectionsOfSchool.count }

  /// A finding of a section: an indicator, or 7 for class size, 8 for the staff ratio.
  func finding(section: Int, _ place: Int) -> Finding? {
    finding(findings.row(section: section, place, rules: rules))
  }

  /// A finding of a school: 0 for its size, 1 for music rooms, 2 for art rooms.
  func finding(school: Int, _ place: Int) -> Finding? {
    finding(findings.row(school: school, place))
  }

  /// The verdict on a school's size; nil while it is not open.
  func sizeVerdict(school: Int) -> Verdict? {
    let row = findings.row(school: school, 0)
    return row.isAbsent ? nil : row.verdict
  }

  private func finding(_ row: FindingRow) -> Finding? {
    row.isAbsent ? nil : row.finding(sources)
  }
}

extension YearTable: Equatable {
  /// Equal in every finding, however it is kept.
  static func == (left: YearTable, right: YearTable) -> Bool {
    if left === right { return true }
    guard left.outlines == right.outlines, left.schoolCount == right.schoolCount,
      left.figures == right.figures
    else {
      return false
    }
    // The same sources are of the same rules.
    if left.sources === right.sources, left.findings == right.findings { return true }
    return left.outlines.indices.allSatisfy { section in
      (0..<9).allSatisfy {
        left.finding(section: section, $0) == right.finding(section: section, $0)
      }
    }
      && (0..<left.schoolCount).allSatisfy { school in
        (0..<3).allSatisfy {
          left.finding(school: school, $0) == right.finding(school: school, $0)
        }
      }
  }
}
