// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Workbooks

/// Sheets of texts: county.yaml a key a row, other files a line a row.
enum TextSheets {
  /// The lines of a text file, line ends taken off; nil for what is no text or has lines too long
  /// for a cell.
  static func lines(_ bytes: [UInt8]) -> [String]? {
    guard case .success(let text) = TextDecoding.utf8(bytes) else { return nil }
    var lines = String(decoding: text, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasSuffix("\r") ? String(line.dropLast()) : String(line)
      }
    // "\r\n" is one Character, which the split above does not see as a line end.
    if lines.contains(where: { $0.contains("\r\n") }) {
      lines = lines.flatMap { $0.split(separator: "\r\n", omittingEmptySubsequences: false) }
        .map(String.init)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.allSatisfy { $0.utf16.count <= WorkbookDraft.mostLetters } ? lines : nil
  }

  /// county.yaml.
  static func settings(_ lines: [String], _ language: Language) -> SheetDraft {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var sheet = SheetDraft(name: CountySheets.settings[language])
    sheet.rows.append([say("项目", "Key"), say("值", "Value"), say("说明", "Remark")].map(head))
    let isWholeOnly = SettingLine.holdsBlocks(lines)
    for line in lines {
      let cells = isWholeOnly ? SettingLine(key: line) : SettingLine(line: line)
      let isWhole = cells.value.isEmpty && cells.remark.isEmpty
      sheet.rows.append([
        cell(cells.key, isFaint: isWhole && cells.key.hasPrefix("#")), cell(cells.value),
        cell(cells.remark, isFaint: true),
      ])
    }
    finish(&sheet, widths: [46, 30, 90], language)
    return sheet
  }

  /// Files, each row with the file's name and the line's number.
  static func texts(
    _ files: [(name: String, lines: [String])], _ title: Bilingual, _ language: Language
  ) -> SheetDraft {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var sheet = SheetDraft(name: title[language])
    sheet.rows.append([say("文件", "File"), say("行", "Line"), say("内容", "Text")].map(head))
    for file in files {
      for (index, line) in (file.lines.isEmpty ? [""] : file.lines).enumerated() {
        sheet.rows.append([
          cell(file.name), DraftCell(.number(Double(index + 1))), cell(line),
        ])
      }
    }
    finish(&sheet, widths: [34, 6, 110], language)
    sheet.filter = CellRange(
      CellPlace(row: 1, column: 1), CellPlace(row: max(2, sheet.rows.count), column: 3))
    return sheet
  }

  private static func finish(
    _ sheet: inout SheetDraft, widths: [Double], _ language: Language
  ) {
    let text = CellStyle(numberFormat: CellStyle.textFormat)
    sheet.widths = widths
    sheet.columnStyles = widths.map { _ in text }
    sheet.frozenRows = 1
    sheet.tabColour = 0xC00000
    sheet.numbersAsText = CellRange(
      CellPlace(row: 1, column: 1), CellPlace(row: sheet.rows.count + 500, column: widths.count))
    sheet.footer = language == .chinese ? "&L&A&C第 &P 页，共 &N 页" : "&L&A&CPage &P of &N"
  }

  private static func cell(_ text: String, isFaint: Bool = false) -> DraftCell {
    var style = CellStyle(numberFormat: CellStyle.textFormat)
    if isFaint { style.colour = 0x666666 }
    return DraftCell(text.isEmpty ? .blank : .text(text), style: style)
  }

  static func head(_ text: String) -> DraftCell {
    var style = CellStyle()
    style.isBold = true
    style.fill = 0xD9E5F1
    style.hasBorder = true
    style.alignment = .centre
    return DraftCell(.text(text), style: style)
  }
}
