// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Workbooks

extension TableMaker {
  /// Finds the one school of which a whole workbook speaks.
  mutating func findSchool(of workbook: Workbook) {
    var found: [FormName] = []
    for (index, sheet) in workbook.sheets.enumerated() where !sheet.isHidden {
      let grid = SheetGrid(sheet)
      let names = FormNames(words: words, grid: grid).labelled()
      labelled[index] = names
      if !names.isEmpty { bookYears += years(grid) }
      for var name in names {
        name.place = nil
        name.row = 1
        if !found.contains(where: { $0.text == name.text }) { found.append(name) }
      }
    }
    if found.count == 1 { bookSchool = found[0] } else { bookYears = [] }
  }

  /// Short texts in the first rows that give a year.
  private func years(_ grid: SheetGrid) -> [String] {
    (1...max(1, min(4, grid.lastRow))).flatMap { row in
      grid.filled(row).map { grid.text(row, $0) }.filter { $0.count <= 30 && SheetYear($0) != nil }
    }
  }

  /// Reads a sheet as forms of one school each; gives whether it was one.
  ///
  /// - Parameters:
  ///   - labelled: the names in it that something calls so.
  ///   - isLast: Whether nothing else was found in it, so that names may be looked for where
  ///     nothing calls them so.
  mutating func readForms(_ sheet: Sheet, _ labelled: [FormName], isLast: Bool) -> Bool {
    let grid = SheetGrid(sheet)
    let finder = FormNames(words: words, grid: grid)
    var names = labelled
    if isLast {
      if names.isEmpty, holdsSeveral(grid) { return false }
      guard let name = names.first ?? bookSchool ?? finder.shown(sheet: sheet.name, file: file)
      else {
        return false
      }
      if names.isEmpty { names = [name] }
    } else {
      // With the name in a line above, the table below has the schools' names itself.
      names.removeAll { !isBeside($0, grid) }
    }
    guard let first = names.first else { return false }
    if Set(names.map(\.text)).count == 1 { names = [first] }
    var isRead = false
    for (index, name) in names.enumerated() {
      let start = index == 0 ? 1 : self.start(of: name.row, after: names[index - 1].row, grid)
      let end =
        index + 1 < names.count
        ? self.start(of: names[index + 1].row, after: name.row, grid) - 1 : grid.lastRow
      isRead = readForm(name, start...max(start, end), sheet, grid) || isRead
    }
    return isRead
  }

  /// Whether a row near the top names two schools: what follows is no form of one.
  private func holdsSeveral(_ grid: SheetGrid) -> Bool {
    (1...max(1, min(8, grid.lastRow))).contains { row in
      let names = grid.filled(row).map { grid.text(row, $0) }.filter {
        SchoolName.isOne($0) && words.strong($0) == nil
      }
      return Set(names).count >= 2
    }
  }

  private func isBeside(_ name: FormName, _ grid: SheetGrid) -> Bool {
    name.place.map { grid.sheet[$0].map(SheetGrid.text) == name.text } ?? false
  }

  /// The first row of a form: its title stands above the name, behind a blank row.
  private func start(of row: Int, after last: Int, _ grid: SheetGrid) -> Int {
    var start = row
    while start - 1 > last, grid.filled(start - 1).count == 1 { start -= 1 }
    return start
  }

  private mutating func readForm(
    _ name: FormName, _ rows: ClosedRange<Int>, _ sheet: Sheet, _ grid: SheetGrid
  ) -> Bool {
    var name = name
    let subject = sheet.name + "|学校"
    let source = CellSource(
      file: file, sheet: sheet.name, cell: name.place.map { "\($0)" } ?? "")
    if name.isGuess, let said = answers.answer(.sheet, subject) { name.text = said }
    let texts = formTexts(sheet, grid, rows)
    var reader = FormReader(grid, gradesOnly: words.gradesOnly(texts), words, answers)
    guard let found = reader.table(name, rows: rows) else { return false }
    if name.isGuess {
      ask(subject, source, name.text, .formName(name.text), [name.text, "不导入"], name.text)
      if name.text == "不导入" {
        note(sheet.name, "", "", .unusedColumn(sheet.name))
        return true
      }
    }
    note(sheet.name, source.cell, name.text, .formRead(name.text))
    for note in reader.notes {
      self.note(sheet.name, "\(note.place)", note.raw, note.remark)
    }
    let stage = words.formStage(texts) ?? stage(of: name.text)
    read(found, sheet.name, stage: stage, texts: texts)
    return true
  }

  private func stage(of name: String) -> Stage? {
    let (_, stage) = RowCollector.cleanName(name)
    return stage ?? (SchoolName.isJunior(name) ? .junior : nil)
  }

  /// The texts that say what the numbers of a form are: the sheet's name and the lines of one text.
  private func formTexts(_ sheet: Sheet, _ grid: SheetGrid, _ rows: ClosedRange<Int>) -> [String] {
    [sheet.name]
      + rows.prefix(8).flatMap { row -> [String] in
        let filled = grid.filled(row)
        return filled.count <= 3 ? filled.map { grid.text(row, $0) } : []
      }
  }
}

extension ImportWords {
  /// What numbers are of which only the grade is told, by the form's number or its title.
  func gradesOnly(_ texts: [String]) -> HeadingMatch {
    if let form = form(texts), let topic = topics[form.topic] {
      return .topic(topic, isWeak: false)
    }
    let text = texts.joined(separator: " ")
    let isClasses = list("titles.classes").contains { text.contains($0) }
    let isPupils = list("titles.pupils").contains { text.contains($0) }
    return .topic(
      topic(isClasses && !isPupils ? "classes" : "pupils"), isWeak: isClasses && isPupils)
  }

  /// The stage that a form's number gives.
  func formStage(_ texts: [String]) -> Stage? {
    switch form(texts)?.stage {
    case "小学": .primary
    case "初中": .junior
    default: nil
    }
  }

  private func form(_ texts: [String]) -> (form: String, stage: String, topic: String)? {
    let text = texts.joined(separator: " ")
    return officialForms.first { text.contains($0.form) }
  }
}
