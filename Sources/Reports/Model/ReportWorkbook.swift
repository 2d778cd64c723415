// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards
public import Workbooks

/// Sheets of a report as a workbook to be written.
public struct ReportWorkbook {
  private let language: Language
  private let badge: String?
  private var names = SheetNames()
  private var drafts: [SheetDraft] = []

  /// - Parameter badge: What is said on every sheet of made-up data; nil for a county's own.
  init(_ language: Language, badge: String?) {
    self.language = language
    self.badge = badge
  }

  /// The workbook of a report.
  public static func draft(
    _ sheets: [ReportSheet], title: String, badge: String?, language: Language
  ) -> WorkbookDraft {
    var book = ReportWorkbook(language, badge: badge)
    for sheet in sheets { book.add(sheet) }
    return WorkbookDraft(book.drafts, title: title)
  }

  private mutating func add(_ sheet: ReportSheet) {
    var layout = SheetLayout(
      name: names.name(sheet.name), language: language, columns: Self.widths(sheet, language))
    layout.title(sheet.tables.first?.title ?? sheet.name)
    if let badge { layout.badge(badge) }
    for line in sheet.lines { layout.line(line) }
    for (index, table) in sheet.tables.enumerated() {
      if index > 0 {
        layout.space()
        layout.heading(table.title)
      }
      layout.table(table, isFirst: index == 0)
    }
    for chart in sheet.charts { layout.chart(chart) }
    var draft = layout.finished
    draft.frozenColumns = sheet.frozenColumns
    draft.tabColour = sheet.isDetail ? 0xBFBFBF : 0x1F4E79
    if let badge { draft.header = "&R&9" + badge }
    let page = language == .chinese ? "第 &P 页，共 &N 页" : "Page &P of &N"
    draft.footer = "&L&9&A&C&9\(page)"
    drafts.append(draft)
  }

  /// Widths that fit every table of the sheet.
  private static func widths(_ sheet: ReportSheet, _ language: Language) -> [Int] {
    var widths: [Int] = []
    for table in sheet.tables {
      for (index, column) in table.columns.enumerated() {
        let cells = (table.rows.prefix(500) + table.totals[...]).map {
          CellLook.width($0[index], column.kind, language)
        }
        // A name may take two lines, a unit the third.
        let name = (TextWidth.of(column.name) + 1) / 2 + 1
        let heading = max(name, min(TextWidth.of(column.unit) + 3, 15)) + 1
        let wanted = min(column.most, max(cells.max() ?? 0, heading, 6))
        if index < widths.count {
          widths[index] = max(widths[index], wanted)
        } else {
          widths.append(wanted)
        }
      }
    }
    return widths
  }
}
