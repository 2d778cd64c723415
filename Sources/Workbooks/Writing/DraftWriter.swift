// SPDX-License-Identifier: GPL-3.0-or-later
internal import CXlsxWriter

/// Writes a draft with libxlsxwriter; the only place that calls it.
@safe struct DraftWriter {
  let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  /// A day that never changes, so that the same draft gives the same bytes: 2000-01-01.
  private static let created: time_t = 946_684_800

  /// Opens a file that is not there yet.
  init(path: String, title: String) throws(WorkbookDraft.Trouble) {
    var options = unsafe lxw_workbook_options()
    unsafe options.use_zip64 = 0
    guard let opened = unsafe workbook_new_opt(path, &options) else { throw .noTemporaryFile }
    unsafe book = opened
    let text = unsafe strdup(title)
    defer { unsafe free(text) }
    var properties = unsafe lxw_doc_properties()
    unsafe properties.title = unsafe text
    unsafe properties.created = Self.created
    _ = unsafe workbook_set_properties(opened, &properties)
  }

  /// Writes every sheet and closes the file.
  mutating func write(_ draft: WorkbookDraft) throws(WorkbookDraft.Trouble) {
    var trouble: WorkbookDraft.Trouble?
    for sheet in draft.sheets {
      guard let made = unsafe workbook_add_worksheet(book, sheet.name) else {
        trouble = .library("sheet \(sheet.name)")
        break
      }
      do throws(WorkbookDraft.Trouble) {
        try unsafe write(sheet, to: made)
      } catch {
        trouble = error
        break
      }
    }
    // Closing frees what was made, also where something went wrong.
    let code = unsafe workbook_close(book)
    if let trouble { throw trouble }
    try Self.check(code)
  }

  /// Ends where the library refuses something.
  static func check(_ code: lxw_error) throws(WorkbookDraft.Trouble) {
    guard code != LXW_NO_ERROR else { return }
    if code == LXW_ERROR_CREATING_TMPFILE || code == LXW_ERROR_CREATING_XLSX_FILE
      || code == LXW_ERROR_ZIP_FILE_OPERATION
    {
      throw .noTemporaryFile
    }
    throw .library(unsafe String(cString: lxw_strerror(code)))
  }

  /// The format of a style, made once.
  mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let made = unsafe formats[style] { return unsafe made }
    guard let format = unsafe workbook_add_format(book) else { return nil }
    if let number = style.numberFormat { unsafe format_set_num_format(format, number) }
    if style.isBold { unsafe format_set_bold(format) }
    if let fill = style.fill {
      unsafe format_set_pattern(format, cxw_solid)
      unsafe format_set_bg_color(format, fill)
      unsafe format_set_fg_color(format, fill)
    }
    if let colour = style.colour { unsafe format_set_font_color(format, colour) }
    switch style.alignment {
    case .left?: unsafe format_set_align(format, cxw_left)
    case .right?: unsafe format_set_align(format, cxw_right)
    case .centre?: unsafe format_set_align(format, cxw_center)
    case nil: break
    }
    unsafe format_set_align(format, cxw_middle)
    if style.isWrapped { unsafe format_set_text_wrap(format) }
    if style.hasBorder {
      unsafe format_set_border(format, cxw_thin)
      unsafe format_set_border_color(format, 0xBFBFBF)
    }
    if let size = style.size { unsafe format_set_font_size(format, size) }
    unsafe formats[style] = format
    return unsafe format
  }
}
