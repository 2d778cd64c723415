// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Workbooks

/// Finds the tables of a workbook and what holds for each as a whole.
struct TableMaker {
  let words: ImportWords
  let answers: ImportAnswers
  /// The file's name.
  let file: String
  var tables: [ImportTable] = []
  var notes: [ImportNote] = []
  var questions: [ImportQuestion] = []
  /// The one school of which the whole workbook speaks.
  var bookSchool: FormName?
  /// The names of schools that something in a sheet calls so, by the sheet's place in the workbook.
  var labelled: [Int: [FormName]] = [:]
  /// The years that stand beside that school's name, for sheets that give none.
  var bookYears: [String] = []

  /// A maker for one file.
  init(_ file: String, _ words: ImportWords, _ answers: ImportAnswers) {
    (self.file, self.words, self.answers) = (file, words, answers)
  }

  /// Looks at every sheet.
  mutating func read(_ workbook: Workbook) {
    findSchool(of: workbook)
    if workbook.countsFrom1904 { note("", "", "", .dates1904) }
    for (index, sheet) in workbook.sheets.enumerated() {
      if sheet.isHidden {
        note(sheet.name, "", "", .hiddenSheet)
      } else if sheet.rows.isEmpty {
        note(sheet.name, "", "", .emptySheet)
      } else if answers.answer(.sheet, sheet.name) == "不导入" {
        note(sheet.name, "", "", .unusedColumn(sheet.name))
      } else {
        read(sheet, labelled[index] ?? [])
      }
    }
  }

  mutating func note(_ sheet: String, _ cell: String, _ raw: String, _ remark: ImportRemark) {
    notes.append(
      ImportNote(
        source: CellSource(file: file, sheet: sheet, cell: cell), raw: raw, remarks: [remark]))
  }

  private mutating func read(_ whole: Sheet, _ labelled: [FormName]) {
    let sheet = readBirths(whole)
    if sheet.rows.isEmpty { return }
    let grid = SheetGrid(sheet)
    // Finding them takes long in a long sheet; only what was taken out of it changes them.
    let isWhole = sheet.rows == whole.rows && sheet.merges == whole.merges
    let names = isWhole ? labelled : FormNames(words: words, grid: grid).labelled()
    if readForms(sheet, names, isLast: false) { return }
    let finder = TableFinder(words: words, answers: answers)
    if !names.isEmpty, !finder.upright(grid).contains(where: isOrdinary),
      readForms(sheet, names, isLast: true)
    {
      return
    }
    let found = finder.tables(grid)
    if found.isEmpty {
      if readForms(sheet, names, isLast: true) || sheet.rows != whole.rows { return }
      note(sheet.name, "", "", .noTable)
      // Words may be left out; numbers that nobody read are told of.
      if sheet.rows.values.reduce(0, { $0 + $1.values.count(where: \.isNumber) }) >= 8 {
        ask(
          sheet.name, CellSource(file: file, sheet: sheet.name, cell: ""), "", .noTable,
          ["不导入"], "不导入")
      }
      return
    }
    if found[0].grid.isTransposed { note(sheet.name, "", "", .transposed) }
    for table in found {
      if !readList(table, sheet.name) { read(table, sheet.name, stage: nil, texts: nil) }
    }
  }

  /// Whether a table has schools or projects in its rows, so that a school's name above it is only
  /// that of who reports.
  private func isOrdinary(_ found: FoundTable) -> Bool {
    if ListTable(found, words).kind != nil { return true }
    if found.columns.count(where: { $0.topic?.table == "projects.csv" }) >= 4 { return true }
    return (found.rows ?? 1...1).contains { row in
      FoundTable.looksLikeSchool(found.grid.shown(row, found.nameColumn))
    } && found.has("school")
  }

  /// Takes a table and finds out what holds for the whole of it.
  ///
  /// - Parameters:
  ///   - stage: the stage where something else than its titles gives it.
  ///   - texts: what says what its numbers are; nil for its titles.
  mutating func read(_ table: FoundTable, _ sheet: String, stage: Stage?, texts: [String]?) {
    var found = table
    let source = CellSource(file: file, sheet: sheet, cell: "")
    countGrades(&found, texts ?? [sheet] + found.titles)
    Self.readKinds(&found, words)
    var table = ImportTable(found: found, source: source, kind: kind(found))
    table.units = units(found.titles)
    table.stage = stage ?? self.stage(found, sheet)
    table.year = year(found, sheet)
    table.isCounted = found.isCounted
    tellColumns(table)
    if table.kind == .ratios {
      note(sheet, "", "", .ratioSheet)
      questions.append(
        ImportQuestion(
          kind: .sheet, subject: sheet + "|比值", source: source, raw: "", remark: .ratioSheet,
          choices: ["不导入", "还原"], taken: "不导入"))
    } else if let year = table.year, answers.answer(.sheet, sheet) == nil {
      askYear(table, year, sheet)
      if year.isSpring { return }
    } else if table.year == nil, !found.has("year"),
      found.columns.contains(where: { $0.heading.grade != nil && $0.heading.year == nil })
        || (found.has("grade") && (found.has("pupils") || found.has("classes")))
    {
      ask(sheet, source, "", .yearUnknown, ["2024"], nil)
    }
    tables.append(table)
  }

  /// What columns count that name a grade only: the title says whether pupils or classes.
  private func countGrades(_ found: inout FoundTable, _ texts: [String]) {
    let match = words.gradesOnly(texts)
    let hasGrades = found.columns.contains { $0.heading.rest.isEmpty && $0.heading.grade != nil }
    guard hasGrades else { return }
    for index in found.columns.indices {
      let heading = found.columns[index].heading
      // A sum beside the grades counts what they count.
      guard heading.rest.isEmpty, heading.grade != nil || (heading.isTotal && heading.stage == nil),
        answers.match(heading, words) == nil
      else { continue }
      found.columns[index].match = match
    }
  }

  /// 类别 in a table of schools is their kind; in one of projects it is theirs.
  private static func readKinds(_ found: inout FoundTable, _ words: ImportWords) {
    guard found.has("school"), !found.has("project"), !found.has("kind") else { return }
    for index in found.columns.indices where found.columns[index].topic?.key == "projectKind" {
      found.columns[index].match = .topic(words.topic("kind"), isWeak: false)
    }
  }

  private mutating func askYear(_ table: ImportTable, _ year: SheetYear, _ sheet: String) {
    guard table.kind == .schools,
      table.found.columns.contains(where: { $0.topic?.table == "enrolment.csv" })
    else { return }
    let text = "\(year.year.firstYear)"
    if year.isSpring {
      ask(sheet, table.source, sheet, .springSheet(text), ["不导入", text], "不导入")
    } else {
      note(sheet, "", table.found.titles.first ?? "", .yearTaken(text, isBare: year.isBare))
      if year.isBare {
        ask(sheet, table.source, text, .yearTaken(text, isBare: true), [text], text)
      }
    }
  }

  mutating func ask(
    _ subject: String, _ source: CellSource, _ raw: String, _ remark: ImportRemark,
    _ choices: [String], _ taken: String?
  ) {
    questions.append(
      ImportQuestion(
        kind: .sheet, subject: subject, source: source, raw: raw, remark: remark,
        choices: choices, taken: taken))
  }

  private func kind(_ found: FoundTable) -> ImportTable.Kind {
    if found.has("project") { return .projects }
    if found.has("births"), found.has("birthYear") { return .births }
    let ratios = found.columns.count { $0.topic?.rule == .ratio }
    let amounts = found.columns.count {
      $0.topic?.dimension != nil && $0.topic?.table != "enrolment.csv"
    }
    return ratios >= 2 && amounts == 0 ? .ratios : .schools
  }

  /// The year that the officer, the sheet's name, its titles or the file's name give.
  func year(_ found: FoundTable, _ sheet: String) -> SheetYear? {
    if let said = answers.answer(.sheet, sheet).flatMap({ SheetYear($0) }) { return said }
    let texts = [sheet] + found.titles + [file] + bookYears
    let years = texts.compactMap { SheetYear($0) }
    return years.first { !$0.isBare } ?? years.first
  }

  /// The stage of a title that names one only, for a table that says nothing of stages itself.
  func stage(_ found: FoundTable, _ sheet: String) -> Stage? {
    let isSaid = found.has("stage") || found.columns.contains { $0.heading.stage != nil }
    guard !isSaid else { return nil }
    // With kinds of schools in the table its title may speak of some of them only.
    for text in [sheet] + (found.has("kind") ? [] : found.titles.reversed()) {
      // 中小学 names both stages.
      let text = text.replacing("中小学", with: "")
      let isPrimary = text.contains("小学")
      let isJunior = text.contains("初中") || text.contains("初级中学")
      if isPrimary != isJunior { return isPrimary ? .primary : .junior }
    }
    return nil
  }

  /// `单位：人、万元` names units; of each kind only one may be named.
  private func units(_ titles: [String]) -> [ImportUnit.Dimension: ImportUnit] {
    var found: [ImportUnit.Dimension: Set<ImportUnit>] = [:]
    for title in titles {
      let text = TextFolding.word(title)
      guard let mark = text.range(ofWord: "单位:") else { continue }
      for piece in text[mark...].split(whereSeparator: { "、,，;； ()".contains($0) }) {
        if let unit = words.units[String(piece)] { found[unit.dimension, default: []].insert(unit) }
      }
    }
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// Says what becomes of columns that fill nothing.
  private mutating func tellColumns(_ table: ImportTable) {
    let grid = table.found.grid
    for column in table.found.columns where column.number != table.found.nameColumn {
      let source = table.source(table.found.header.upperBound, column.number)
      let text = column.heading.text
      if grid.isHidden(column: column.number) {
        notes.append(ImportNote(source: source, raw: text, remarks: [.hiddenColumn(text)]))
        if column.topic?.dimension != nil {
          askColumn(column, source, .hiddenColumn(text), ["不用"], taken: "不用")
        }
        continue
      }
      switch column.match {
      case .topic(let topic, let isWeak):
        if isWeak {
          let unit = column.heading.unit
          let isOther = unit.map { $0.dimension != topic.dimension && topic.dimension != nil }
          let remark: ImportRemark =
            isOther == true
            ? .unitOfOther(topic.name.zh, unit?.name ?? "") : .weakColumn(topic.name.zh)
          askColumn(column, source, remark, [topic.name.zh, "不用"])
        } else if topic.key == "serial" {
          notes.append(ImportNote(source: source, raw: text, remarks: [.serialNumbers]))
          if text.contains("编号") || text.contains("代码") {
            askColumn(column, source, .serialNumbers, ["不用"], taken: "不用")
          }
        } else if topic.rule == .notPupils {
          askColumn(column, source, .pupilsKnown(text), ["不用", "学生数"], taken: "不用")
        } else if topic.rule == .ratio {
          notes.append(ImportNote(source: source, raw: text, remarks: [.ratioColumn(text)]))
        } else if topic.key == "grade" || table.isCounted {
          continue
        } else if topic.rule == .none || topic.rule == .check || topic.rule == .whole {
          notes.append(ImportNote(source: source, raw: text, remarks: [.unusedColumn(text)]))
        }
      case .unknown(let near):
        let names = near.map(\.name.zh)
        let rows = table.found.rows ?? 1...1
        if rows.contains(where: { grid.isNumber($0, column.number) }) {
          askColumn(column, source, .unknownColumn(names), names + ["不用"])
        } else {
          notes.append(ImportNote(source: source, raw: text, remarks: [.unusedColumn(text)]))
        }
      }
    }
  }

  private mutating func askColumn(
    _ column: FoundColumn, _ source: CellSource, _ remark: ImportRemark, _ choices: [String],
    taken: String? = nil
  ) {
    let text = column.heading.text
    if taken == nil { notes.append(ImportNote(source: source, raw: text, remarks: [remark])) }
    questions.append(
      ImportQuestion(
        kind: .column, subject: text, source: source, raw: text, remark: remark, choices: choices,
        taken: taken))
  }
}

extension String {
  /// The place behind a word that no letter of 填报, 填表 or 责任 stands before.
  fileprivate func range(ofWord word: String) -> String.Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) {
        let before = self[..<start]
        let isOther = ["填报", "填表", "报送", "责任", "编制", "制表", "上报"].contains { before.hasSuffix($0) }
        if !isOther { return index(start, offsetBy: word.count) }
      }
      start = index(after: start)
    }
    return nil
  }
}

extension Cell {
  /// Whether it holds a number.
  fileprivate var isNumber: Bool {
    if case .number = value { true } else { false }
  }
}
