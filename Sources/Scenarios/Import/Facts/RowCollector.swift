// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Workbooks

/// Goes through the rows of a table: which are schools, and what belongs to them.
struct RowCollector {
  let words: ImportWords
  let table: ImportTable
  let index: Int
  /// What was left out and why.
  var notes: [ImportNote] = []

  /// A collector for one table.
  init(_ table: ImportTable, index: Int, _ words: ImportWords) {
    (self.table, self.index, self.words) = (table, index, words)
  }

  /// The schools' rows, in order.
  mutating func rows(sheetTownship: String?) -> [SchoolRow] {
    guard let range = table.found.rows else { return [] }
    var result: [SchoolRow] = []
    var township = sheetTownship
    let townshipColumn = table.found.column("township")
    // The school of the rows above, where each grade has a row.
    var above: String?
    for row in range {
      if let grades = gradeColumn, gradeText(row, grades).isTotal {
        note(row, table.found.grid.shown(row, grades), .totalRow("合计"))
        continue
      }
      switch table.found.kind(of: row, words) {
      case .blank: continue
      case .group(let text):
        if words.list("townships").contains(where: { text.hasSuffix($0) }) { township = text }
        note(row, text, .groupRow(text))
      case .part(let text): note(row, text, .partRow(text))
      case .total(let text): note(row, text, .totalRow(text))
      case .remark(let text): note(row, text, .remarkRow(text))
      case .hidden(let text): note(row, text, .hiddenRow(text))
      case .strange(let text): note(row, text, .strangeRow(text))
      case .nameless:
        // A school that is written once holds for the rows of its other grades.
        guard let above, let grades = gradeColumn, gradeText(row, grades).grade != nil else {
          note(row, "", .namelessRow)
          continue
        }
        note(row, "", .nameAbove(above))
        result.append(schoolRow(row, above, township))
      case .data(let name):
        above = name
        if let townshipColumn {
          let text = table.found.grid.shown(row, townshipColumn.number)
          // A township that is written once holds for the rows below it.
          if !text.isEmpty { township = text }
        }
        result.append(schoolRow(row, name, township))
      }
    }
    return result
  }

  /// The column that says of which grade a row is.
  private var gradeColumn: Int? { table.found.column("grade")?.number }

  private func gradeText(_ row: Int, _ column: Int) -> GradeText {
    GradeText(table.found.grid.shown(row, column), words)
  }

  private mutating func note(_ row: Int, _ raw: String, _ remark: ImportRemark) {
    let column = table.found.grid.filled(row).first ?? 1
    notes.append(ImportNote(source: table.source(row, column), raw: raw, remarks: [remark]))
  }

  private mutating func schoolRow(_ row: Int, _ printed: String, _ township: String?) -> SchoolRow {
    let (name, stage) = Self.cleanName(printed)
    var result = SchoolRow(
      printed: printed, name: name, stage: stage ?? table.stage, township: township, table: index,
      row: row)
    let grid = table.found.grid
    for column in table.found.columns where !grid.isHidden(column: column.number) {
      guard let topic = column.topic, column.number != table.found.nameColumn else { continue }
      let comment = grid.sheet.comments[grid.place(row, column.number)]
      let (heading, openGrade) = heading(column, row, name)
      result.cells.append(
        RowCell(
          topic: topic, heading: heading, column: column.number,
          cell: shared(row, column, topic), source: table.source(row, column.number),
          comment: comment, openGrade: openGrade))
    }
    read(&result)
    return result
  }

  /// A column's heading with the grade that the row gives, or the stage that the title gives:
  /// 一年级 of a junior table is the seventh grade, though only the title says so.
  private func heading(_ column: FoundColumn, _ row: Int, _ school: String) -> (Heading, Int?) {
    var heading = column.heading
    if heading.grade == nil, column.topic?.table == "enrolment.csv", let grades = gradeColumn {
      heading.grade = gradeText(row, grades).grade
    }
    if let other = heading.otherGrade, let grade = heading.grade, heading.stage == nil {
      // 一（七）年级 is the one or the other by the row.
      switch table.stage ?? stage(row, school) {
      case .primary: heading.grade = min(grade, other)
      case .junior: heading.grade = max(grade, other)
      case nil:
        heading.grade = nil
        return (heading, min(grade, other))
      }
      return (heading, nil)
    }
    guard heading.stage == nil, let grade = heading.grade, grade <= 4 else { return (heading, nil) }
    let stage = table.stage ?? (isShort ? self.stage(row, school) : .primary)
    if stage == .junior, grade <= 3 { heading.grade = grade + 6 }
    if stage != nil { return (heading, nil) }
    heading.grade = nil
    return (heading, grade)
  }

  /// The stage of a school that its kind, its stage or its name tells.
  private func stage(_ row: Int, _ school: String) -> Stage? {
    for key in ["stage", "kind"] {
      guard let column = table.found.column(key)?.number else { continue }
      let text = table.found.grid.shown(row, column)
      if text.contains("九年") || text.contains("十二年") { return nil }
      if text.contains("中小学") { return nil }
      if text.contains("小学") || text.contains("教学点") { return .primary }
      if text.contains("初") || text.contains("中学") { return .junior }
    }
    return SchoolName.isPrimary(school) ? .primary : SchoolName.isJunior(school) ? .junior : nil
  }

  /// Whether the grades go no further than those that a junior school may count from one.
  private var isShort: Bool {
    guard table.stage == nil else { return false }
    let grades = table.found.columns.compactMap(\.heading.grade)
    return gradeColumn == nil && !grades.isEmpty && grades.allSatisfy { $0 <= 4 }
  }

  /// A cell; what belongs to the whole school may be merged over the rows of its stages.
  private func shared(_ row: Int, _ column: FoundColumn, _ topic: ImportTopic) -> Cell? {
    let grid = table.found.grid
    let own = grid.cell(row, column.number)
    guard own == nil, topic.table == "schools.csv" else { return own }
    let anchor = grid.shownPlace(row, column.number)
    return anchor == grid.place(row, column.number) ? nil : grid.sheet[anchor]
  }

  /// Stage, year and remark of the row.
  private func read(_ row: inout SchoolRow) {
    let stageText = TextFolding.word(row.text("stage"))
    if !stageText.isEmpty {
      let match = words.words["stage"]?[stageText]
      if match?.value == "小学" { row.stage = .primary }
      if match?.value == "初中" { row.stage = .junior }
      if match?.rule == "both" || ["九年", "十二年", "一贯"].contains(where: { stageText.contains($0) }) {
        row.holdsBoth = true
      }
    }
    row.year = SheetYear(row.text("year"))?.year
    let remarks = row.cells.filter { $0.topic.rule == .note || $0.topic.key == "note" }
    row.remark = remarks.map(\.text).filter { !$0.isEmpty }.joined(separator: "；")
  }

  /// The name without blanks between its characters and without the name of a section.
  static func cleanName(_ printed: String) -> (String, Stage?) {
    let plain = TextFolding.plain(printed).filter { !$0.isWhitespace }
    let split = HeadingText.brackets(plain)
    var name = split.base.isEmpty ? plain : split.base
    var stage: Stage?
    for inner in split.inside {
      if ["小学部", "小学", "小学段"].contains(inner) { stage = .primary }
      if ["初中部", "初中", "中学部", "初中段"].contains(inner) { stage = .junior }
    }
    for (word, level) in [("小学部", Stage.primary), ("初中部", .junior)] where name.hasSuffix(word) {
      let rest = String(name.dropLast(3))
      guard rest.hasSuffix("学校") || rest.hasSuffix("校") else { continue }
      (name, stage) = (rest, level)
    }
    return (name, stage)
  }
}
