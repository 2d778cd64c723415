// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Workbooks

/// A county's workbook as the files of a county folder, so that whatever reads a folder reads it,
/// too.
///
/// A table's sheet becomes its file cell by cell, in the same rows; texts stand a line a row.
struct CountyWorkbook: Sendable {
  /// Where a file of the folder stands in the workbook.
  struct Source: Hashable, Sendable {
    /// The name of the sheet.
    var sheet: String
    /// How many rows of the sheet stand above the first row of the file.
    var above: Int
    /// The number of a column by its header; empty for texts.
    var columns: [String: Int] = [:]
  }

  /// The bytes by the file's name inside the folder.
  private(set) var files: [String: [UInt8]] = [:]
  /// Where each file stands.
  private(set) var sources: [String: Source] = [:]
  /// What is wrong with sheets and cells themselves.
  private(set) var problems: [Problem] = []

  /// The files of a workbook; nil where it is none of a county, because it has no sheet of
  /// settings.
  init?(_ workbook: Workbook) {
    guard workbook.sheets.contains(where: { CountySheets.content($0.name) == .settings }) else {
      return nil
    }
    for sheet in workbook.sheets {
      switch CountySheets.content(sheet.name) {
      case .settings: addSettings(sheet)
      case .table(let table): addTable(sheet, table)
      case .scenarios: addTexts(sheet, in: WhatIfFolder.folder + "/")
      case .others: addTexts(sheet, in: "")
      case .aside: continue
      case nil: addStranger(sheet)
      }
    }
  }

  /// A sheet that nothing reads; an empty one, as every new workbook has, is not spoken of.
  private mutating func addStranger(_ sheet: Sheet) {
    guard sheet.lastRow > 0 else { return }
    let language = Language.chinese
    let nearest = NearestNames.of(sheet.name, among: CountySheets.names(language), count: 1).first
    problems.append(
      Problem(file: sheet.name, kind: .unknownSheet(nearest: nearest)))
  }

  private mutating func add(_ file: String, _ bytes: [UInt8], _ source: Source) {
    if let first = sources[file] {
      problems.append(Problem(file: source.sheet, kind: .sheetTwice(first: first.sheet)))
      return
    }
    files[file] = bytes
    sources[file] = source
  }

  private mutating func addTable(_ sheet: Sheet, _ table: Table) {
    let width = sheet.lastColumn
    var columns: [String: Int] = [:]
    var rows: [[String]] = []
    for row in 1...max(1, sheet.lastRow) {
      let cells = sheet.rows[row] ?? [:]
      var texts = Array(repeating: "", count: width)
      for (column, cell) in cells {
        let text = Self.text(cell)
        texts[column - 1] = text
        // The header is the first row that says so: what stands below has other words.
        if columns[text] == nil, !text.isEmpty, row <= 20 { columns[text] = column }
        if cell.value == .unsaved { addUnsaved(table.file, sheet, row: row, column: column) }
      }
      rows.append(texts)
    }
    let bytes = sheet.lastRow == 0 ? [] : CSVWriter.bytes(rows)
    add(table.file, bytes, Source(sheet: sheet.name, above: 0, columns: columns))
  }

  private mutating func addUnsaved(_ file: String, _ sheet: Sheet, row: Int, column: Int) {
    var problem = Problem(file: file, row: row, kind: .unsavedFormula)
    problem.place = SheetPlace(sheet: sheet.name, row: row, column: column)
    problems.append(problem)
  }

  private mutating func addSettings(_ sheet: Sheet) {
    let lines = (2...max(2, sheet.lastRow)).map { row -> String in
      let cells = sheet.rows[row] ?? [:]
      func text(_ column: Int) -> String {
        cells[column].map(Self.text)?.split(whereSeparator: \.isNewline).joined(separator: " ")
          ?? ""
      }
      return SettingLine(key: text(1), value: text(2), remark: text(3)).text
    }
    add(KeyReader.file, Self.joined(lines), Source(sheet: sheet.name, above: 1))
  }

  /// Files of which each row says the name, the line's number and the line.
  private mutating func addTexts(_ sheet: Sheet, in folder: String) {
    var order: [String] = []
    var lines: [String: [String]] = [:]
    var first: [String: Int] = [:]
    for row in 2...max(2, sheet.lastRow) {
      guard let cells = sheet.rows[row], let name = cells[1].map(Self.text),
        !TextFolding.trimmed(name).isEmpty
      else { continue }
      let file = folder + TextFolding.trimmed(name)
      if lines[file] == nil {
        order.append(file)
        first[file] = row
      }
      lines[file, default: []].append(cells[3].map(Self.text) ?? "")
    }
    for file in order {
      let own = lines[file] ?? []
      // Excel takes a table for one of its own coding only behind a byte order mark.
      let bytes =
        file.hasSuffix(".csv") ? [0xEF, 0xBB, 0xBF] + Self.joined(own, "\r\n") : Self.joined(own)
      add(
        file, bytes,
        Source(sheet: sheet.name, above: (first[file] ?? 2) - 1))
    }
  }

  private static func joined(_ lines: [String], _ end: String = "\n") -> [UInt8] {
    var lines = lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Array((lines.joined(separator: end) + end).utf8)
  }

  /// What a cell says, with the blanks at its ends.
  private static func text(_ cell: Cell) -> String {
    if case .text(let text) = cell.value { return text }
    return SheetGrid.text(cell)
  }
}
