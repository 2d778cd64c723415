// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Reads the cells of one row by column key; what is wrong goes to the log and reads as missing.
struct RowReader {
  /// The row number as a spreadsheet shows it.
  var number: Int { row.number }

  let rows: TableRows
  let row: CSVRow
  let log: ProblemLog

  /// The text of a cell, or its default where it is blank; nil where that is missing.
  func text(_ key: String) -> String? {
    let column = rows.column(key)
    if let position = rows.positions[key] {
      let text = TextFolding.trimmed(row.cells[position.index])
      if !text.isEmpty { return text }
      if column.isRequired { report(key, .blankRequired, value: nil) }
    }
    return column.defaultText
  }

  /// Reports a problem of a cell.
  func report(_ key: String, _ kind: Problem.Kind, value: String?) {
    let column = rows.column(key)
    let header = rows.positions[key].map { Bilingual.same($0.header) } ?? column.header
    log.add(
      Problem(file: rows.table.file, row: row.number, column: header, value: value, kind: kind))
  }

  private func read<Value>(
    _ key: String, _ type: ColumnType..., as parse: (String, Column) -> CellText.Answer<Value>
  ) -> Value? {
    let column = rows.column(key)
    precondition(type.contains(column.type), "\(rows.table.file) \(key) is no \(type)")
    guard let text = text(key) else { return nil }
    switch parse(text, column) {
    case .success(let value): return value
    case .failure(let fault):
      report(key, fault.kind, value: text)
      return nil
    }
  }

  /// A name of the thing in the row, or of another thing.
  func name(_ key: String) -> String? {
    read(key, .name, .school, .zone, .project) { text, _ in CellText.name(text) }
  }
  /// A school's name.
  func school(_ key: String) -> ID<School>? { name(key).map { ID($0) } }
  /// A zone's name.
  func zone(_ key: String) -> ID<Zone>? { name(key).map { ID($0) } }
  /// A whole number.
  func whole(_ key: String) -> Int? { read(key, .wholeNumber, as: CellText.whole) }
  /// An exact amount.
  func quantity(_ key: String) -> Quantity? { read(key, .quantity, as: CellText.quantity) }
  /// Whole yuan, from a column in yuan or in 万元.
  func money(_ key: String) -> Money? {
    read(key, .yuan, .wanYuan) { text, column in
      column.type == .yuan ? CellText.yuan(text, column) : CellText.wanYuan(text, column)
    }
  }
  /// A part of a whole.
  func share(_ key: String) -> Double? { read(key, .share, as: CellText.share) }
  /// A school year.
  func schoolYear(_ key: String) -> SchoolYear? { read(key, .schoolYear, as: CellText.schoolYear) }
  /// A calendar year.
  func calendarYear(_ key: String) -> Int? { read(key, .calendarYear, as: CellText.calendarYear) }
  /// A date.
  func date(_ key: String) -> PartialDate? { read(key, .date, as: CellText.date) }
  /// A decimal.
  func decimal(_ key: String) -> ExactDecimal? { read(key, .decimal, as: CellText.decimal) }
  /// Yes or no.
  func flag(_ key: String) -> Bool? { read(key, .flag) { text, _ in CellText.flag(text) } }
  /// Several texts; empty for a blank.
  func list(_ key: String) -> [String] {
    read(key, .list) { text, _ in .success(CellText.list(text)) } ?? []
  }
  /// Parts of a cost by year; empty for a blank.
  func payments(_ key: String) -> [PaymentShare] {
    read(key, .payments, as: CellText.payments) ?? []
  }
  /// Amounts by resource, in the words of the schema.
  func contributions(_ key: String, _ words: [ChoiceWord]) -> [ResourceKind: Quantity]? {
    read(key, .contributions) { text, _ in CellText.contributions(text, words) }
  }
  /// One word of a list, as the program's own type.
  func choice<Value: RawRepresentable<String>>(_ key: String, _ type: Value.Type) -> Value? {
    read(key, .choice) { text, column in CellText.choice(text, column.choices) }
      .flatMap { Value(rawValue: $0) }
  }
}
