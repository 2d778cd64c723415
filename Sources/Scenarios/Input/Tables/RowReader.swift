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
  func text(_ key: String) -> String? { text(key, at: rows.place(key)) }

  /// The same, where the column's place in the schema is known already.
  func text(_ key: String, at place: Int) -> String? {
    if let index = rows.placed[place] {
      let text = TextFolding.trimmed(row.cells[index])
      if !text.isEmpty { return text }
      if rows.table.columns[place].isRequired { report(key, blank(at: index, place), value: nil) }
    }
    return rows.table.columns[place].defaultText
  }

  /// A required cell is blank; below a filled one, cells were probably merged.
  private func blank(at index: Int, _ place: Int) -> Problem.Kind {
    let kinds: Set<ColumnType> = [.name, .school, .zone, .project, .choice, .schoolYear]
    guard kinds.contains(rows.table.columns[place].type),
      row.cells.contains(where: { !$0.isEmpty }),
      let above = rows.textAbove(row, index)
    else { return .blankRequired }
    return .blankBelowMerged(above: above)
  }

  /// What stands above a cell that only points at it; nil where that does the same.
  private func above(_ place: Int) -> String? {
    guard let index = rows.placed[place] else { return nil }
    let isNumber = rows.table.columns[place].type.decimals != nil
    return rows.textAbove(row, index).flatMap { text in
      guard !CellText.isDitto(text) else { return nil }
      return isNumber && PlainNumber.plain(text) == nil ? nil : text
    }
  }

  /// The text of a cell as it stands; nil for a blank one or a column that the file does not have.
  func raw(_ key: String) -> String? {
    guard let index = rows.placed[rows.place(key)] else { return nil }
    let text = TextFolding.trimmed(row.cells[index])
    return text.isEmpty ? nil : text
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
    let place = rows.place(key)
    require(type, key, place)
    guard let text = text(key, at: place) else { return nil }
    if CellText.isDitto(text) {
      report(key, .ditto(above: above(place)), value: text)
      return nil
    }
    switch parse(text, rows.table.columns[place]) {
    case .success(let value):
      if let notice = CellText.notice(text, rows.table.columns[place]) {
        report(key, notice, value: text)
      }
      return value
    case .failure(let fault):
      report(key, fault.kind, value: text)
      return nil
    }
  }

  /// The schema and the program agree on what stands in a column.
  private func require(_ types: [ColumnType], _ key: String, _ place: Int) {
    precondition(
      types.contains(rows.table.columns[place].type), "\(rows.table.file) \(key) is no \(types)")
  }

  /// A name of the thing in the row, or of another thing.
  func name(_ key: String) -> String? {
    let place = rows.place(key)
    if let text = plainText(at: place),
      [.name, .school, .zone, .project].contains(rows.table.columns[place].type),
      !CellText.isDitto(text),
      case .success(let name) = CellText.name(text)
    {
      return name
    }
    return read(key, .name, .school, .zone, .project) { text, _ in CellText.name(text) }
  }
  /// A school's name.
  func school(_ key: String) -> ID<School>? { name(key).map { ID($0) } }
  /// A zone's name.
  func zone(_ key: String) -> ID<Zone>? { name(key).map { ID($0) } }
  /// A whole number.
  func whole(_ key: String) -> Int? {
    switch plain(key, .wholeNumber, places: 0) {
    case .blank: nil
    case .number(let number): Int(number)
    case .other: read(key, .wholeNumber, as: CellText.whole)
    }
  }
  /// An exact amount.
  func quantity(_ key: String) -> Quantity? {
    switch plain(key, .quantity, places: 2) {
    case .blank: nil
    case .number(let hundredths) where hundredths % 100 == 0 || !isWhole(key):
      Quantity(hundredths: hundredths)
    case .number: read(key, .quantity, as: CellText.quantity)
    case .other: read(key, .quantity, as: CellText.quantity)
    }
  }
  private func isWhole(_ key: String) -> Bool { rows.table.columns[rows.place(key)].isWhole }

  /// Whole yuan, from a column in yuan or in 万元.
  func money(_ key: String) -> Money? {
    var cell = plain(key, .yuan, places: 0)
    if cell == .other { cell = plain(key, .wanYuan, places: 4) }
    switch cell {
    case .blank: return nil
    case .number(let yuan): return Money(yuan: yuan)
    case .other:
      return read(key, .yuan, .wanYuan) { text, column in
        column.type == .yuan ? CellText.yuan(text, column) : CellText.wanYuan(text, column)
      }
    }
  }
  /// A part of a whole.
  func share(_ key: String) -> Double? { read(key, .share, as: CellText.share) }
  /// A school year.
  func schoolYear(_ key: String) -> SchoolYear? {
    plainYear(key, .schoolYear).map { SchoolYear($0) }
      ?? read(key, .schoolYear, as: CellText.schoolYear)
  }
  /// A calendar year.
  func calendarYear(_ key: String) -> Int? {
    plainYear(key, .calendarYear) ?? read(key, .calendarYear, as: CellText.calendarYear)
  }
  /// A date.
  func date(_ key: String) -> PartialDate? {
    if isBlank(key, .date) { return nil }
    return read(key, .date, as: CellText.date)
  }
  /// A decimal.
  func decimal(_ key: String) -> ExactDecimal? { read(key, .decimal, as: CellText.decimal) }
  /// Yes or no.
  func flag(_ key: String) -> Bool? {
    let place = rows.place(key)
    if rows.table.columns[place].type == .flag, let text = plainText(at: place),
      case .success(let flag) = CellText.flag(text)
    {
      return flag
    }
    return read(key, .flag) { text, _ in CellText.flag(text) }
  }
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
    let place = rows.place(key)
    if rows.table.columns[place].type == .choice, let text = plainText(at: place),
      let value = rows.match.choices[place].value(text)
    {
      return Value(rawValue: value)
    }
    return read(key, .choice) { text, column in CellText.choice(text, column.choices) }
      .flatMap { Value(rawValue: $0) }
  }
}
