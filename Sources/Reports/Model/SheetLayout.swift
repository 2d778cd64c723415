// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Workbooks

/// Puts what a sheet says into its rows, from the top.
struct SheetLayout {
  private let language: Language
  private var draft: SheetDraft
  private let widths: [Int]
  /// Where the first row of the first table stands, and its columns.
  private var first: (row: Int, table: ReportTable)?
  private var chartRow = 0

  init(name: String, language: Language, columns: [Int]) {
    self.language = language
    widths = columns
    draft = SheetDraft(name: name)
    draft.widths = columns.map { Double($0) }
  }

  /// The sheet as it is now.
  var finished: SheetDraft { draft }

  private var nextRow: Int { draft.rows.count + 1 }

  mutating func title(_ text: String) {
    var style = CellStyle()
    style.isBold = true
    style.size = 15
    spread(text, style, height: 26)
  }

  mutating func badge(_ text: String) {
    var style = CellStyle()
    style.isBold = true
    style.colour = 0x9C1C13
    spread(text, style)
  }

  mutating func line(_ text: String) {
    var style = CellStyle()
    style.colour = 0x404040
    style.isWrapped = true
    spread(text, style)
  }

  mutating func heading(_ text: String) {
    var style = CellStyle()
    style.isBold = true
    style.size = 12
    spread(text, style, height: 20)
  }

  mutating func space() { draft.rows.append([]) }

  mutating func table(_ table: ReportTable, isFirst: Bool) {
    let head = nextRow
    var headStyle = CellStyle()
    headStyle.isBold = true
    headStyle.fill = 0xD9E5F1
    headStyle.isWrapped = true
    headStyle.hasBorder = true
    headStyle.alignment = .centre
    draft.rows.append(
      table.columns.map { column in
        let unit = column.unit.isEmpty ? "" : "\n(\(column.unit))"
        return DraftCell(.text(column.name + unit), style: headStyle)
      })
    // The mark of a filter takes a line of its own.
    draft.heights[head] = Self.height(draft.rows[head - 1], widths) + 16
    let cells = TableCells(table: table, head: head, language: language)
    for row in cells.rows {
      draft.rows.append(row)
      let height = Self.height(row, widths)
      if height > Self.line { draft.heights[draft.rows.count] = height }
    }
    for note in table.notes { line(note) }
    if isFirst {
      first = (head + 1, table)
      draft.frozenRows = head
      draft.repeatedRows = head...head
      if table.rows.count > 1 {
        draft.filter = CellRange(
          CellPlace(row: head, column: 1),
          CellPlace(row: head + table.rows.count, column: table.columns.count))
      }
    }
  }

  mutating func chart(_ chart: ReportSheet.Chart) {
    guard let first, !chart.rows.isEmpty else { return }
    let top = first.row + chart.rows.lowerBound
    let bottom = first.row + chart.rows.upperBound - 1
    func cells(_ column: Int) -> CellRange {
      CellRange(
        CellPlace(row: top, column: column + 1), CellPlace(row: bottom, column: column + 1))
    }
    chartRow = max(chartRow, nextRow + 1)
    let colours: [UInt32] = [
      0x1F4E79, 0xC55A11, 0x2E7D32, 0x7030A0, 0xB8860B, 0x0097A7, 0x8D6E63,
    ]
    var place = 0
    let series = chart.series.map { series -> ChartDraft.Series in
      let colour = series.isLimit ? 0xC00000 : colours[place % colours.count]
      if !series.isLimit { place += 1 }
      return ChartDraft.Series(
        name: series.name, values: cells(series.column), colour: colour, isDashed: series.isLimit)
    }
    // A picture must not be torn by the end of a page.
    draft.isOnOnePage = true
    draft.charts.append(
      ChartDraft(
        chart.kind == .lines ? .lines : .stackedColumns, title: chart.title,
        valueTitle: chart.valueTitle, sheet: draft.name, categories: cells(chart.names),
        series: series, place: CellPlace(row: chartRow, column: 1)))
    chartRow += 18
  }

  /// The height of one line in points.
  private static let line = 15.0

  /// The height that a row's texts need; programs that read the file do not reckon it themselves.
  private static func height(_ row: [DraftCell], _ widths: [Int]) -> Double {
    let lines = zip(row, widths).map { cell, width -> Int in
      guard case .text(let text) = cell.value, cell.style.isWrapped else { return 1 }
      // Signs that may not begin a line leave room at the end of the line before.
      let room = max(1, width - 2)
      return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, part in
        let wide = TextWidth.of(String(part))
        return sum + (wide <= width ? 1 : (wide + room - 1) / room)
      }
    }
    return min(400, Double(lines.max() ?? 1) * line)
  }

  /// A text over the whole width of the sheet, as high as it needs.
  private mutating func spread(_ text: String, _ style: CellStyle, height: Double = 16) {
    let row = nextRow
    draft.rows.append([DraftCell(.text(text), style: style)])
    let width = max(20, widths.reduce(0, +))
    let size = (style.size ?? 11) / 11
    let lines = (Int(Double(TextWidth.of(text)) * size * 1.05) + width - 1) / width
    draft.heights[row] = height * Double(max(1, lines))
    guard widths.count > 1 else { return }
    draft.rows[row - 1][0].style.isWrapped = true
    draft.merges.append(
      CellRange(CellPlace(row: row, column: 1), CellPlace(row: row, column: widths.count)))
  }
}
