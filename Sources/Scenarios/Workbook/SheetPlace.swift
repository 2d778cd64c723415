// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Workbooks

/// Where something stands in a county's workbook.
public struct SheetPlace: Hashable, Sendable {
  /// The name of the sheet.
  public var sheet: String
  /// The row as the spreadsheet shows it; nil for the whole sheet.
  public var row: Int?
  /// The column, 1 for A; nil where none is known.
  public var column: Int?

  /// The place in words: 工作表“学校表” D7.
  func text(_ language: Language) -> String {
    let isChinese = language == .chinese
    let name = isChinese ? "工作表“\(sheet)”" : "sheet “\(sheet)”"
    switch (row, column) {
    case (let row?, let column?):
      return name + " " + CellPlace(row: row, column: column).description
    case (let row?, nil): return name + (isChinese ? " 第 \(row) 行" : " row \(row)")
    default: return name
    }
  }

  /// A text that names files of a folder, as one who fills a workbook knows them.
  static func worded(_ text: String, _ language: Language) -> String {
    var result = text
    let tables = Schema.current.tables.map { ($0.file, $0.title) }
    for (file, title) in tables + [(KeyReader.file, CountySheets.settings)] {
      guard result.contains(file) else { continue }
      let name = language == .chinese ? "“\(title.zh)”" : "“\(title.en)”"
      result = result.replacing(file, with: name)
    }
    return result
  }
}
