// SPDX-License-Identifier: GPL-3.0-or-later
internal import CXlsxWriter

extension DraftWriter {
  typealias SheetPointer = UnsafeMutablePointer<lxw_worksheet>

  /// Cells, then what lies over them, then the set-up of print.
  mutating func write(_ draft: SheetDraft, to sheet: SheetPointer) throws(WorkbookDraft.Trouble) {
    for column in 0..<max(draft.widths.count, draft.columnStyles.count) {
      let width = draft.widths.indices.contains(column) ? draft.widths[column] : 9
      let style = draft.columnStyles.indices.contains(column) ? draft.columnStyles[column] : nil
      let format = unsafe style.flatMap { unsafe self.format($0) }
      let place = lxw_col_t(column)
      try Self.check(unsafe worksheet_set_column(sheet, place, place, width, format))
    }
    for (row, height) in draft.heights.sorted(by: { $0.key < $1.key }) {
      try Self.check(unsafe worksheet_set_row(sheet, lxw_row_t(row - 1), height, nil))
    }
    for range in draft.merges { try unsafe merge(range, draft, sheet) }
    for (row, cells) in draft.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        try unsafe write(cell, lxw_row_t(row), lxw_col_t(column), sheet, draft.name)
      }
    }
    if let filter = draft.filter {
      try Self.check(
        unsafe worksheet_autofilter(
          sheet, filter.first.zeroRow, filter.first.zeroColumn, filter.last.zeroRow,
          filter.last.zeroColumn))
    }
    if draft.frozenRows + draft.frozenColumns > 0 {
      unsafe worksheet_freeze_panes(
        sheet, lxw_row_t(draft.frozenRows), lxw_col_t(draft.frozenColumns))
    }
    if let range = draft.numbersAsText {
      let cells = "\(range.first):\(range.last)"
      try Self.check(unsafe worksheet_ignore_errors(sheet, cxw_numbers_as_text, cells))
    }
    for choice in draft.choices { try unsafe offer(choice, sheet) }
    for chart in draft.charts { try unsafe draw(chart, sheet) }
    if let colour = draft.tabColour { unsafe worksheet_set_tab_color(sheet, colour) }
    if draft.isHidden { unsafe worksheet_hide(sheet) }
    try unsafe setUpPrint(draft, sheet)
  }

  private mutating func write(
    _ cell: DraftCell, _ row: lxw_row_t, _ column: lxw_col_t, _ sheet: SheetPointer, _ name: String
  ) throws(WorkbookDraft.Trouble) {
    let format = unsafe cell.style == CellStyle() ? nil : self.format(cell.style)
    switch cell.value {
    case .number(let number) where number.isFinite:
      try Self.check(unsafe worksheet_write_number(sheet, row, column, number, format))
    case .blank, .number:
      if unsafe format != nil {
        try Self.check(unsafe worksheet_write_blank(sheet, row, column, format))
      }
    case .text(let text):
      guard text.utf16.count <= WorkbookDraft.mostLetters else { throw .tooLarge(sheet: name) }
      try Self.check(unsafe worksheet_write_string(sheet, row, column, text, format))
    case .formula(let formula, let value):
      try Self.check(
        unsafe worksheet_write_formula_num(sheet, row, column, formula, format, value ?? 0))
    }
    guard let comment = cell.comment else { return }
    var options = unsafe lxw_comment_options()
    // Roughly as high as its text: 24 wide characters a line.
    let lines = comment.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + 1 + TextWidth.of(String($1)) / 40 }
    unsafe options.width = 300
    unsafe options.height = UInt16(min(600, 24 + 17 * lines))
    unsafe options.font_size = 9
    try Self.check(unsafe worksheet_write_comment_opt(sheet, row, column, comment, &options))
  }

  private mutating func merge(_ range: CellRange, _ draft: SheetDraft, _ sheet: SheetPointer)
    throws(WorkbookDraft.Trouble)
  {
    let (row, column) = (range.first.row - 1, range.first.column - 1)
    guard draft.rows.indices.contains(row), draft.rows[row].indices.contains(column) else {
      return
    }
    let format = unsafe self.format(draft.rows[row][column].style)
    // The cell itself is written with the others afterwards.
    try Self.check(
      unsafe worksheet_merge_range(
        sheet, range.first.zeroRow, range.first.zeroColumn, range.last.zeroRow,
        range.last.zeroColumn, "", format))
  }

  private func offer(_ choice: SheetDraft.Choice, _ sheet: SheetPointer)
    throws(WorkbookDraft.Trouble)
  {
    var rule = unsafe lxw_data_validation()
    unsafe rule.error_type = cxw_warning
    unsafe rule.ignore_blank = 1
    let (first, last) = (choice.range.first, choice.range.last)
    func add() -> lxw_error {
      unsafe worksheet_data_validation_range(
        sheet, first.zeroRow, first.zeroColumn, last.zeroRow, last.zeroColumn, &rule)
    }
    let code: lxw_error
    switch choice.words {
    case .list(let words):
      precondition(SheetDraft.Choice.takes(words), "longer lists stand in cells")
      unsafe rule.validate = cxw_list_of_words
      let texts = unsafe words.map { unsafe strdup($0) } + [nil]
      defer { unsafe texts.forEach { unsafe free($0) } }
      code = unsafe texts.withUnsafeBufferPointer { list in
        unsafe rule.value_list = UnsafeMutablePointer(mutating: list.baseAddress)
        return add()
      }
    case .cells(let formula):
      unsafe rule.validate = cxw_list_of_cells
      let text = unsafe strdup(formula)
      defer { unsafe free(text) }
      unsafe rule.value_formula = unsafe text
      code = add()
    }
    try Self.check(code)
  }

  private static func cut(_ text: String) -> String {
    var text = text
    while text.utf8.count > 250 { text.removeLast() }
    return text
  }

  /// A4 across, as wide as the page, the head of the table on every page, pages numbered.
  private func setUpPrint(_ draft: SheetDraft, _ sheet: SheetPointer)
    throws(WorkbookDraft.Trouble)
  {
    let a4: UInt8 = 9
    unsafe worksheet_set_paper(sheet, a4)
    unsafe worksheet_set_landscape(sheet)
    unsafe worksheet_fit_to_pages(sheet, 1, draft.isOnOnePage ? 1 : 0)
    unsafe worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6)
    let rows = draft.repeatedRows ?? (draft.frozenRows > 0 ? 1...draft.frozenRows : nil)
    if let rows {
      try Self.check(
        unsafe worksheet_repeat_rows(
          sheet, lxw_row_t(rows.lowerBound - 1), lxw_row_t(rows.upperBound - 1)))
    }
    // The library has room for 255 bytes.
    let (header, footer) = (Self.cut(draft.header), Self.cut(draft.footer))
    if !header.isEmpty { try Self.check(unsafe worksheet_set_header(sheet, header)) }
    if !footer.isEmpty { try Self.check(unsafe worksheet_set_footer(sheet, footer)) }
  }
}

extension CellPlace {
  /// The row counted from 0.
  var zeroRow: lxw_row_t { lxw_row_t(row - 1) }
  /// The column counted from 0.
  var zeroColumn: lxw_col_t { lxw_col_t(column - 1) }
}
