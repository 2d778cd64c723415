// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// The rows of a table, its headers understood; cells are still text.
struct TableRows {
  /// The schema of the table.
  var table: Table
  /// Position in the file and header as typed, by column key.
  var positions: [String: (index: Int, header: String)] = [:]
  /// The table's headers and keys, prepared.
  let match: HeaderMatch
  /// Position in the file by the column's place in the schema; nil where the file has it not.
  private(set) var placed: [Int?]
  /// The rows that hold something.
  var rows: [CSVRow] = []
  /// Rows that were not read because of their form, which has been said.
  private(set) var dropped: [CSVRow] = []
  /// Whether the header could be read; without it nothing is concluded from what is not there.
  private(set) var isRead = false

  /// Reads the bytes of a file; what is wrong goes to the log.
  init(_ bytes: [UInt8], table: Table, log: ProblemLog) {
    self.table = table
    match = HeaderMatch.of(table.columns)
    placed = Array(repeating: nil, count: table.columns.count)
    func add(_ kind: Problem.Kind, row: Int? = nil, column: String? = nil, value: String? = nil) {
      log.add(
        Problem(
          file: table.file, row: row, column: column.map { .same($0) }, value: value, kind: kind))
    }
    let text: [UInt8]
    switch TextDecoding.utf8(bytes) {
    case .success(let decoded): text = decoded
    case .failure(let failure):
      add(failure.kind, row: failure.line)
      return
    }
    let parser = CSVParser(text)
    for fault in parser.faults { add(fault.kind, row: fault.row) }
    guard var header = parser.rows.first, !parser.rows.allSatisfy(\.isBlank) else {
      if parser.faults.isEmpty { add(.emptyFile) }
      return
    }
    if header.cells.count == 1, let cell = header.cells.first,
      let separator = separator(of: cell)
    {
      add(.wrongSeparator(String(separator)), row: 1)
      return
    }
    var start = 0
    switch TableLayout.find(parser.rows, match) {
    case .several(let rows, let mapping):
      add(.severalHeaderRows(rows: rows, mapping: mapping))
      return
    case .belowData(let place):
      add(.dataAboveHeader(header: parser.rows[place].number))
      return
    case .header(let place):
      start = place
      if place > 0 {
        add(.tableTitles(rows: place))
        header = parser.rows[place]
      }
    }
    if hasNoKnownHeader(header) {
      let wanted = table.columns.filter(\.isRequired) + table.columns.filter { !$0.isRequired }
      add(.noKnownHeader(wanted: wanted.prefix(3).map(\.header)), row: header.number)
      return
    }
    isRead = true
    readHeaders(header, below: Array(parser.rows.dropFirst(start + 1).prefix(3)), log: log)
    let totals = TotalRows(table, placed: placed)
    let isDamaged = TextDecoding.hasReplacement(text)
    let faulty = Set(parser.faults.map(\.row))
    for row in parser.rows.dropFirst(start + 1) where !row.isBlank && !faulty.contains(row.number) {
      let extra = row.cells.dropFirst(header.cells.count)
      if row.cells.count < header.cells.count
        || !extra.allSatisfy({ TextFolding.trimmed($0).isEmpty })
      {
        // A remark below the table has one cell and no commas behind it.
        if row.cells.count < header.cells.count, totals.isNote(row) {
          rows.append(row.filled(to: header.cells.count))
          continue
        }
        dropped.append(row)
        if let number = row.numberCut(into: row.cells.count - header.cells.count) {
          add(.numberCut(number), row: row.number)
        } else {
          add(.raggedRow(cells: row.cells.count, headers: header.cells.count), row: row.number)
        }
        continue
      }
      if isDamaged, row.cells.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
        add(.damagedText, row: row.number)
      }
      rows.append(row)
    }
    rows = totals.dataRows(rows, log: log)
    if rows.isEmpty && table.isRequired && dropped.isEmpty && parser.faults.isEmpty {
      add(.noRows)
    }
  }

  /// The place of a column in the schema by its key; the schema and the program agree on the keys.
  func place(_ key: String) -> Int {
    guard let place = match.byKey[key] else {
      preconditionFailure("the schema of \(table.file) has no column \(key)")
    }
    return place
  }

  /// A column by its key.
  func column(_ key: String) -> Column { table.columns[place(key)] }

  /// What parts the columns of a header that is one cell; nil where it is one.
  private func separator(of cell: String) -> Character? {
    if let mark = cell.first(where: { "\t;；，".contains($0) }) { return mark }
    // A name may hold these two: what they part must be columns.
    return "| ".first { mark in
      cell.split(separator: mark).count(where: { match.knows(String($0)) }) >= 2
    }
  }

  /// Whether nothing in a row is a column of this table, however it is spelled.
  private func hasNoKnownHeader(_ header: CSVRow) -> Bool {
    let names = header.cells.map { TextFolding.trimmed($0) }.filter { !$0.isEmpty }
    return names.count > 1
      && names.allSatisfy { name in
        if case .unknown(nil) = match.answer(name) { return true }
        return false
      }
  }

  /// What the first numbers of a column are in its own unit, where the header names another.
  private func examples(_ header: String, _ position: Int, _ index: Int, _ below: [CSVRow])
    -> [String]
  {
    guard let (_, unit) = HeaderMatch.split(header) else { return [] }
    let column = table.columns[position]
    return below.compactMap { row in
      guard row.cells.indices.contains(index) else { return nil }
      let text = TextFolding.trimmed(row.cells[index])
      guard case .success = PlainNumber.read(text),
        case .converted(let number) = CellText.understood(
          text + unit, column, places: column.type.decimals ?? 2)
      else { return nil }
      return "\(text) → \(number)"
    }
  }

  private mutating func readHeaders(_ header: CSVRow, below: [CSVRow], log: ProblemLog) {
    func add(_ kind: Problem.Kind, _ text: String?) {
      log.add(
        Problem(
          file: table.file, row: header.number, column: text.map { .same(TextFolding.trimmed($0)) },
          kind: kind))
    }
    var known = Set<String>()
    for (index, text) in header.cells.enumerated() {
      if TextFolding.trimmed(text).isEmpty {
        blankHeaders.append(index)
        continue
      }
      switch match.answer(text) {
      case .column(let position):
        let key = table.columns[position].key
        known.insert(key)
        if let first = positions[key] {
          add(.duplicateColumn(first: first.index + 1), text)
        } else {
          positions[key] = (index, TextFolding.trimmed(text))
          if let place = match.byKey[key] { placed[place] = index }
        }
      case .wrongUnit(let position, let expected):
        known.insert(table.columns[position].key)
        let examples = examples(text, position, index, below)
        add(.wrongUnit(expected: expected, examples: examples), text)
      case .unknown(let nearest):
        if let whole = match.whole(ofPart: text) {
          add(.partOfColumn(whole: whole), text)
        } else if let nearest, header.cells.contains(where: { match.known($0) == nearest }) {
          add(.columnThere(nearest), text)
        } else {
          add(.unknownColumn(nearest: nearest), text)
          // What the renamed column will hold is not missing besides.
          let meant = table.columns.first { $0.header == nearest }
          if let meant { known.insert(meant.key) }
        }
      }
    }
    for column in table.columns where column.isRequired && !known.contains(column.key) {
      log.add(Problem(file: table.file, row: header.number, kind: .missingColumn(column.header)))
    }
  }

  /// What stands in a column in the row before; nil where nothing does.
  func textAbove(_ row: CSVRow, _ index: Int) -> String? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < row.number { low = middle + 1 } else { high = middle }
    }
    // A merged block may be several rows long.
    for place in stride(from: low - 1, through: max(0, low - 50), by: -1) where place >= 0 {
      let text = TextFolding.trimmed(rows[place].cells[index])
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// Columns without a header; they are at fault only when a row has a value there.
  private var blankHeaders: [Int] = []

  /// Reports values that stand below no header, once for each such column.
  func checkBlankHeaders(log: ProblemLog) {
    for index in blankHeaders
    where rows.contains(where: { !TextFolding.trimmed($0.cells[index]).isEmpty }) {
      log.add(
        Problem(file: table.file, row: 1, kind: .blankHeader(position: index + 1)))
    }
  }
}
