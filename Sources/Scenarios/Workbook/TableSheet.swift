// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Workbooks

/// The sheet of a table: its cells as they stand in the file, numbers as numbers.
struct TableSheet {
  private let table: Table
  private let rows: [CSVRow]
  private let language: Language
  /// The column of the schema by place in the file.
  private var columns: [Int: Column] = [:]
  /// The place of the header among the rows.
  private let header: Int

  /// For how many rows below the last one formats and words to choose from are laid out.
  private static let spare = 500

  init(_ table: Table, _ read: TableRows, _ rows: [CSVRow], _ language: Language) {
    self.table = table
    self.rows = rows
    self.language = language
    for column in table.columns {
      if let place = read.positions[column.key]?.index { columns[place] = column }
    }
    let names = Set(read.positions.values.map(\.header))
    header =
      rows.firstIndex { row in !names.isEmpty && names.isSubset(of: Set(row.cells)) } ?? 0
  }

  /// The sheet, ready to be written.
  func draft(_ lists: inout WordLists) -> SheetDraft {
    var sheet = SheetDraft(name: table.title[language])
    let width = rows.map(\.cells.count).max() ?? 0
    for (index, row) in rows.enumerated() {
      sheet.rows.append(
        row.cells.enumerated().map { place, text in
          index == header ? head(text, columns[place]) : cell(text, columns[place], index)
        })
    }
    let last = rows.count + Self.spare
    for place in 0..<width {
      let column = columns[place]
      sheet.columnStyles.append(column.map { CellStyle(numberFormat: Self.format($0.type)) })
      sheet.widths.append(self.width(place))
      guard let column, let words = lists.words(for: column, language) else { continue }
      sheet.choices.append(
        .init(
          CellRange(
            CellPlace(row: header + 2, column: place + 1), CellPlace(row: last, column: place + 1)),
          words))
    }
    sheet.frozenRows = header + 1
    sheet.frozenColumns = columns[0] == nil ? 0 : 1
    if width > 0 && rows.count > header + 1 {
      sheet.filter = CellRange(
        CellPlace(row: header + 1, column: 1), CellPlace(row: rows.count, column: width))
    }
    if width > 0 {
      sheet.numbersAsText = CellRange(
        CellPlace(row: 1, column: 1), CellPlace(row: last, column: width))
    }
    sheet.heights[header + 1] = 45
    sheet.footer = language == .chinese ? "&L&A&C第 &P 页，共 &N 页" : "&L&A&CPage &P of &N"
    sheet.tabColour = table.isRequired ? 0xC00000 : 0x1F4E79
    return sheet
  }

  private func head(_ text: String, _ column: Column?) -> DraftCell {
    var style = CellStyle(numberFormat: CellStyle.textFormat)
    style.isBold = true
    style.isWrapped = true
    style.hasBorder = true
    style.alignment = .centre
    style.fill = column?.isRequired == true ? 0xF8E0D0 : 0xD9E5F1
    return DraftCell(
      text.isEmpty ? .blank : .text(text), style: style,
      comment: column.map { GuideSheet.explanation($0, language) })
  }

  private func cell(_ text: String, _ column: Column?, _ index: Int) -> DraftCell {
    if text.isEmpty { return .blank }
    let style = CellStyle(numberFormat: column.map { Self.format($0.type) } ?? nil)
    if index > header, let column, Self.isNumeric(column.type), let number = Self.number(text) {
      return DraftCell(.number(number), style: style)
    }
    return DraftCell(.text(text), style: style)
  }

  private func width(_ place: Int) -> Double {
    let cells = rows.prefix(300).enumerated().compactMap { index, row -> Int? in
      guard row.cells.indices.contains(place), index != header || columns[place] == nil else {
        return nil
      }
      return TextWidth.of(row.cells[place])
    }
    let heading = columns[place].map { TextWidth.of($0.header[language]) / 2 + 3 } ?? 6
    return Double(min(48, max(cells.max() ?? 0, heading, 7) + 2))
  }

  /// A number of at most fifteen digits as it is typed plainly; nil for anything else.
  static func number(_ text: String) -> Double? {
    let digits = text.utf8.filter { (48...57).contains($0) }.count
    let body = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...15).contains(digits), (1...2).contains(parts.count),
      parts.allSatisfy({ part in
        !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
      }), parts[0] == "0" || !parts[0].hasPrefix("0")
    else { return nil }
    return Double(text)
  }

  static func isNumeric(_ type: ColumnType) -> Bool {
    switch type {
    case .wholeNumber, .quantity, .yuan, .wanYuan, .share, .schoolYear, .calendarYear, .decimal,
      .number:
      true
    default: false
    }
  }

  private static func format(_ type: ColumnType) -> String? {
    switch type {
    case .yuan: "#,##0"
    case .schoolYear, .calendarYear, .wholeNumber: "0"
    case .quantity, .wanYuan, .share, .decimal, .number: nil
    default: CellStyle.textFormat
    }
  }
}
