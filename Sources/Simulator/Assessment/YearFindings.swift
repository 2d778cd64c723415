// SPDX-License-Identifier: GPL-3.0-or-later

/// The findings of one year as they are kept.
///
/// Nearly all indicators follow from an amount and a number of pupils: of those only the amount is
/// kept, and the finding is reckoned where somebody asks for it. All else are rows.
struct YearFindings: Equatable, Sendable {
  /// Rows of a section: class size, staff ratio.
  private static let rowsPerSection = 2
  /// Rows of a school: size, music rooms, art rooms.
  private static let rowsPerSchool = 3
  /// Stands for an indicator of a section that is not assessed.
  private static let absent = Int64.min

  private let sectionCount: Int
  /// What amounts without a row are divided by, `[year][section]`; all years' findings share it.
  private let pupils: Grid<Int>
  private let year: Int
  /// `[section][7]`: an amount in hundredths, or as −1 − place that of a row.
  private var indicators: [Int64]
  /// `[section][2]`, then `[school][3]`.
  private var rows: [FindingRow]
  /// Rows of indicators.
  private var others: [FindingRow] = []

  /// No findings yet, with room for those that need rows among the indicators.
  init(sectionCount: Int, schoolCount: Int, pupils: Grid<Int>, year: Int, rowCount: Int) {
    self.sectionCount = sectionCount
    self.pupils = pupils
    self.year = year
    indicators = Array(repeating: Self.absent, count: 7 * sectionCount)
    rows = Array(
      repeating: .absent,
      count: Self.rowsPerSection * sectionCount + Self.rowsPerSchool * schoolCount)
    if rowCount > 0 { others.reserveCapacity(rowCount) }
  }
}

extension YearFindings {
  /// How many indicators have rows.
  var otherRows: Int { others.count }

  /// Music and art rooms of a school together.
  func artsRooms(school: Int) -> Verdict {
    row(school: school, 1).verdict.and(row(school: school, 2).verdict)
  }

  /// Keeps an amount in hundredths, not negative, of which `PlainRule` makes the finding.
  @inline(__always) mutating func keep(_ amount: Int64, section: Int, indicator: Int) {
    indicators[7 * section + indicator] = amount
  }

  /// Keeps an indicator that needs a row.
  mutating func keep(_ row: FindingRow, section: Int, indicator: Int) {
    indicators[7 * section + indicator] = -1 - Int64(others.count)
    others.append(row)
  }

  /// Of a section: 7 for class size, 8 for the staff ratio.
  mutating func keep(_ row: FindingRow, section: Int, _ place: Int) {
    rows[Self.rowsPerSection * section + place - 7] = row
  }

  /// Of a school: 0 for its size, 1 for music rooms, 2 for art rooms.
  mutating func keep(_ row: FindingRow, school: Int, _ place: Int) {
    rows[Self.rowsPerSection * sectionCount + Self.rowsPerSchool * school + place] = row
  }

  /// A finding of a section: an indicator, or 7 for class size, 8 for the staff ratio.
  func row(section: Int, _ place: Int, rules: AssessmentRules) -> FindingRow {
    guard place < 7 else { return rows[Self.rowsPerSection * section + place - 7] }
    let kept = indicators[7 * section + place]
    if kept == Self.absent { return .absent }
    if kept < 0 { return others[Int(-1 - kept)] }
    let rule = rules.plainRule(place, stage: rules.places[section].stage)
    guard let row = rule.row(kept, pupils[year, section]) else {
      preconditionFailure("an amount without a row fits its rule")
    }
    return row
  }

  /// A finding of a school: 0 for its size, 1 for music rooms, 2 for art rooms.
  func row(school: Int, _ place: Int) -> FindingRow {
    rows[Self.rowsPerSection * sectionCount + Self.rowsPerSchool * school + place]
  }
}
