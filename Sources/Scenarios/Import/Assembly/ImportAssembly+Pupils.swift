// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension ImportAssembly {
  private var file: String { "enrolment.csv" }

  /// Pupils and classes by grade; totals only check them.
  mutating func putPupils(_ row: SchoolRow) {
    let cells = row.cells.filter { $0.topic.table == file && $0.topic.dimension != nil }
    for cell in cells where cell.topic.rule == .notPupils {
      if !cell.text.isEmpty { leave(cell.source, raw: cell.text, .registeredPupils) }
    }
    for cell in cells where cell.topic.rule == .take {
      if cell.openGrade != nil, grade(cell, row) == nil {
        askStageOfGrades(row, cell)
        continue
      }
      guard let grade = cell.heading.grade ?? grade(cell, row) else {
        checkTotal(row, cell, cells)
        continue
      }
      if cell.heading.stage == .senior { continue }
      guard let (number, remarks) = number(cell, row) else {
        tell(cell, row)
        continue
      }
      guard let year = year(row, cell) else { continue }
      let key = enrolment(row.name, year, cell.source)
      put(
        file, key, cell.topic.column + "\(grade)", "\(number)", cell.source, raw: cell.text, remarks
      )
    }
  }

  private func gradesSubject(_ row: SchoolRow) -> String { row.name + "|一年级起" }

  /// The grade of a cell of which the officer said the stage.
  func grade(_ cell: RowCell, _ row: SchoolRow) -> Int? {
    guard let open = cell.openGrade else { return nil }
    switch answers.answer(.school, gradesSubject(row)) {
    case "小学": return open
    case "初中": return open <= 3 ? open + 6 : nil
    default: return nil
    }
  }

  /// Grades that are counted from one, where the school could have either stage.
  private mutating func askStageOfGrades(_ row: SchoolRow, _ cell: RowCell) {
    _ = answer(
      .school, gradesSubject(row), cell.source, raw: cell.text, .gradesOfStage(row.name),
      choices: ["小学", "初中"])
    leave(cell.source, raw: cell.text, .gradesOfStage(row.name))
  }

  /// The year of a cell: its heading's, its row's, else the table's.
  private func year(_ row: SchoolRow, _ cell: RowCell) -> SchoolYear? {
    if let year = cell.heading.year { return SchoolYear(year) }
    return row.year ?? tables[row.table].year?.year
  }

  private mutating func enrolment(_ name: String, _ year: SchoolYear, _ source: CellSource)
    -> String
  {
    let key = name + "|\(year.firstYear)"
    if draft.entry(file, key, "school") == nil {
      for (column, text) in [("school", name), ("year", "\(year.firstYear)")] {
        _ = draft.put(file, key, column, ImportDraft.Entry(text: text, source: source))
      }
    }
    return key
  }

  /// Compares a typed total with the grades beside it.
  private mutating func checkTotal(_ row: SchoolRow, _ cell: RowCell, _ cells: [RowCell]) {
    guard let (total, remarks) = number(cell, row) else { return tell(cell, row) }
    for remark in remarks { leave(cell.source, raw: cell.text, remark) }
    let grades = cells.filter {
      $0.topic == cell.topic && $0.heading.grade != nil
        && (cell.heading.stage == nil || $0.heading.stage == nil
          || $0.heading.stage == cell.heading.stage)
        && (cell.heading.year == nil || $0.heading.year == cell.heading.year)
    }
    guard !grades.isEmpty else { return }
    var sum = PlainNumber(digits: 0, scale: 0)
    for grade in grades {
      guard let (number, _) = number(grade, row) else {
        // A grade that is not taken makes the comparison pointless.
        if !grade.text.isEmpty { return }
        continue
      }
      sum = sum.adding(number) ?? sum
    }
    if sum.trimmed != total.trimmed {
      leave(cell.source, raw: cell.text, .sumDiffers("\(total)", sum: "\(sum)"))
    }
  }

  /// What can be said only when all sheets are read.
  mutating func finishPupils() {
    for row in rows {
      let totals = row.cells.filter {
        ["pupils", "classes"].contains($0.topic.key) && $0.heading.grade == nil && !$0.text.isEmpty
          && $0.openGrade == nil
      }
      guard let first = totals.first(where: { $0.topic.key == "pupils" }) ?? totals.first,
        !row.cells.contains(where: { $0.heading.grade != nil || $0.openGrade != nil }),
        !held.contains(row.name)
      else { continue }
      let year = tables[row.table].year?.year ?? baseYear
      if draft.entry(file, row.name + "|\(year.firstYear)", "school") == nil {
        leave(first.source, raw: first.text, .onlyTotals(row.name))
        _ = answer(
          .required, "分年级学生数和班数", first.source, raw: first.text, .onlyTotals(row.name),
          choices: ["另一份工作簿"])
      } else {
        compareTotals(row, totals, year)
      }
    }
    askAbsent()
    askGrades()
  }

  /// Grades of the base year that a school should have and that are blank beside others that are
  /// not.
  private mutating func askGrades() {
    for name in names.known where !held.contains(name) {
      let key = name + "|\(baseYear.firstYear)"
      guard let entry = draft.entry(file, key, "school") else { continue }
      let stages = kinds[name]?.stages ?? []
      let blank = stages.flatMap { Array($0.grades) }.filter {
        draft.entry(file, key, "pupils\($0)") == nil
      }
      guard !blank.isEmpty else { continue }
      let said =
        answer(
          .school, name + "|空白的年级", entry.source, raw: "", .gradesBlank(blank),
          choices: ["0", "空白"])
        ?? answers.answer(.school, "全部|空白的年级")
      guard said == "0" else { continue }
      for grade in blank {
        for column in ["pupils", "classes"] where draft.entry(file, key, column + "\(grade)") == nil
        {
          put(file, key, column + "\(grade)", "0", entry.source, raw: "", [.fromRemark("导入对应")])
        }
      }
    }
  }

  /// Totals of one sheet against the grades of another.
  private mutating func compareTotals(_ row: SchoolRow, _ totals: [RowCell], _ year: SchoolYear) {
    for cell in totals {
      guard let (total, _) = number(cell, row), total.scale == 0 else { continue }
      let grades = cell.heading.isTotal ? 1...9 : (stage(cell, row)?.grades ?? 1...9)
      let key = row.name + "|\(year.firstYear)"
      let texts = grades.compactMap {
        draft.entry(file, key, cell.topic.column + "\($0)")?.text
      }
      let sum = texts.compactMap { Int64($0) }.reduce(0, +)
      if !texts.isEmpty, sum != total.digits {
        leave(cell.source, raw: cell.text, .sumDiffers("\(total)", sum: "\(sum)"))
      }
    }
  }

  /// Schools that had pupils in earlier years and have none in the base year.
  private mutating func askAbsent() {
    let keys = draft.tables[file]?.keys ?? []
    guard keys.contains(where: { $0.hasSuffix("|\(baseYear.firstYear)") }) else { return }
    let byName = Dictionary(grouping: keys) {
      $0.split(separator: "|").first.map(String.init) ?? ""
    }
    for name in names.known where !held.contains(name) {
      let own = byName[name] ?? []
      guard let last = own.last, !own.contains(name + "|\(baseYear.firstYear)"),
        let entry = draft.entry(file, last, "school")
      else { continue }
      let said = answer(
        .school, name + "|状态", entry.source, raw: name, .absentInBaseYear(name),
        choices: ["已停办", "在办", "不导入"], taken: "已停办")
      if draft.entry("schools.csv", name, "status") == nil {
        put(
          "schools.csv", name, "status", said ?? "已停办", entry.source, raw: name,
          [.absentInBaseYear(name)])
      }
    }
  }
}
