// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// All findings of one year in rows, one reference for whoever looks at any of them.
final class YearTable: Sendable {
  /// Rows of a section: the seven indicators, class size, staff ratio.
  static let rowsPerSection = 9
  /// Rows of a school: size, music rooms, art rooms.
  static let rowsPerSchool = 3

  let rules: AssessmentRules
  let sources: FindingSources
  /// `[section]`.
  let outlines: [SectionOutline]
  /// `[section][9]`, then `[school][3]`.
  private let rows: [FindingRow]

  init(
    rules: AssessmentRules, sources: FindingSources, outlines: [SectionOutline],
    rows: [FindingRow]
  ) {
    self.rules = rules
    self.sources = sources
    self.outlines = outlines
    self.rows = rows
  }

  /// The number of schools.
  var schoolCount: Int { rules.sectionsOfSchool.count }

  /// A finding of a section: an indicator, or 7 for class size, 8 for the staff ratio.
  func finding(section: Int, _ place: Int) -> Finding? {
    finding(rows[Self.rowsPerSection * section + place])
  }

  /// A finding of a school: 0 for its size, 1 for music rooms, 2 for art rooms.
  func finding(school: Int, _ place: Int) -> Finding? {
    finding(rows[Self.rowsPerSection * outlines.count + Self.rowsPerSchool * school + place])
  }

  /// The verdict on a school's size; nil while it is not open.
  func sizeVerdict(school: Int) -> Verdict? {
    let row = rows[Self.rowsPerSection * outlines.count + Self.rowsPerSchool * school]
    return row.isAbsent ? nil : row.verdict
  }

  private func finding(_ row: FindingRow) -> Finding? {
    row.isAbsent ? nil : row.finding(sources)
  }
}

extension YearTable: Equatable {
  /// Equal in every finding.
  static func == (left: YearTable, right: YearTable) -> Bool {
    if left === right { return true }
    guard left.outlines == right.outlines, left.rows.count == right.rows.count else {
      return false
    }
    if left.sources === right.sources { return left.rows == right.rows }
    return zip(left.rows, right.rows).allSatisfy { left.finding($0) == right.finding($1) }
  }
}
