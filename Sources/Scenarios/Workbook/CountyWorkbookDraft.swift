// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards
public import Workbooks

/// The files of a county folder as a workbook: a sheet a table, headers explained, words to choose
/// from.
public struct CountyWorkbookDraft {
  /// The workbook, ready to be written.
  public private(set) var draft: WorkbookDraft
  /// Files that a workbook does not carry, by name.
  public private(set) var leftOut: [String] = []
  /// What keeps a table from being carried: it cannot be read as one.
  public private(set) var problems: [Problem] = []

  /// Where each file stands, for files with a sheet of their own.
  private(set) var sources: [String: CountyWorkbook.Source] = [:]

  private let language: Language
  private var lists: WordLists

  /// A workbook of files.
  ///
  /// - Parameter files: By name inside the folder; what-ifs stand in `what-ifs/`.
  public init(_ files: [(name: String, bytes: [UInt8])], language: Language) {
    self.language = language
    lists = WordLists(files: Set(files.map(\.name)))
    draft = WorkbookDraft([], title: language == .chinese ? "县数据" : "County")
    let byName = Dictionary(
      files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let schema = Schema.current
    draft.sheets.append(GuideSheet.draft(language))
    draft.sheets.append(
      TextSheets.settings(
        byName[KeyReader.file].map { TextSheets.lines($0) ?? [] } ?? [], language))
    sources[KeyReader.file] = .init(sheet: CountySheets.settings[language], above: 1)
    for table in schema.tables {
      guard let bytes = byName[table.file] else { continue }
      add(table, bytes)
    }
    let known = Set(schema.tables.map(\.file) + [KeyReader.file])
    var scenarios: [(String, [String])] = []
    var others: [(String, [String])] = []
    for file in files where !known.contains(file.name) {
      let prefix = WhatIfFolder.folder + "/"
      let inner = file.name.hasPrefix(prefix) ? String(file.name.dropFirst(prefix.count)) : nil
      guard !(inner ?? file.name).contains("/"), let lines = TextSheets.lines(file.bytes) else {
        leftOut.append(file.name)
        continue
      }
      if let inner { scenarios.append((inner, lines)) } else { others.append((file.name, lines)) }
    }
    if !scenarios.isEmpty {
      draft.sheets.append(TextSheets.texts(scenarios, CountySheets.scenarios, language))
    }
    if !others.isEmpty {
      draft.sheets.append(TextSheets.texts(others, CountySheets.others, language))
    }
    if let sheet = lists.sheet(language) { draft.sheets.append(sheet) }
  }

  private mutating func add(_ table: Table, _ bytes: [UInt8]) {
    let log = ProblemLog()
    guard case .success(let text) = TextDecoding.utf8(bytes) else {
      _ = TableRows(bytes, table: table, log: log)
      problems += log.problems
      return
    }
    let parser = CSVParser(text)
    guard parser.faults.isEmpty else {
      problems += parser.faults.map { Problem(file: table.file, row: $0.row, kind: $0.kind) }
      return
    }
    let rows = TableRows(bytes, table: table, log: log)
    let sheet = TableSheet(table, rows, parser.rows, language)
    draft.sheets.append(sheet.draft(&lists))
    let columns = rows.positions.values.map { ($0.header, $0.index + 1) }
    sources[table.file] = .init(
      sheet: table.title[language], above: 0,
      columns: Dictionary(columns, uniquingKeysWith: { first, _ in first }))
  }

  /// Puts a sheet in the place of another.
  mutating func replace(_ index: Int, _ sheet: SheetDraft) { draft.sheets[index] = sheet }

  /// Puts sheets in the place of all.
  mutating func replaceAll(_ sheets: [SheetDraft]) { draft.sheets = sheets }
}
