// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Workbooks

/// How to fill a county's workbook: every sheet with its columns; made from the schema.
enum GuideSheet {
  /// The sheet.
  static func draft(_ language: Language) -> SheetDraft {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var sheet = SheetDraft(name: CountySheets.guide[language])
    var title = CellStyle()
    title.isBold = true
    title.size = 14
    sheet.rows.append([DraftCell(.text(say("怎样填这份工作簿", "How to fill this workbook")), style: title)]
    )
    for line in [
      say(
        "红色标签的工作表必须填：县情、学校表、学部表、在校生表。填好后运行 junheng check 这份文件.xlsx，会写明哪张表哪一格有什么问题。",
        "Sheets with a red tab must be filled. Then run junheng check on this file: it names "
          + "sheet and cell of every problem."
      ),
      say(
        "空格是缺数据，不是零；没有的填 0。表头上的批注写明含义、单位和可填的词。工作表名和表头请不要改；可以加自己的工作表，程序不读。",
        "A blank is missing and no zero; enter 0 for none. Notes on the headers say meaning, "
          + "unit and words. Keep names of sheets and headers; your own sheets are not read."
      ),
      say(
        "“县情”一行一项，在“值”一列填；“情景”和“其他文件”是文件的原文，一行一句，可以不动。",
        "“County” has a key a row: fill the column of values. “Scenarios” and “Other files” "
          + "hold the lines of files and may stay as they are."
      ),
    ] { sheet.rows.append([DraftCell(.text(line))]) }
    sheet.rows.append([])
    let heads = [
      say("工作表", "Sheet"), say("列", "Column"), say("必填", "Required"), say("单位", "Unit"),
      say("类型", "Type"), say("含义", "Meaning"),
    ]
    sheet.rows.append(heads.map(TextSheets.head))
    for table in Schema.current.tables {
      for column in table.columns {
        var style = CellStyle()
        style.isWrapped = true
        sheet.rows.append(
          [
            table.title[language], column.header[language],
            column.isRequired ? say("是", "yes") : "", column.unit?.name[language] ?? "",
            FormatsDocument.typeName(column.type)[language], column.meaning[language],
          ].map { DraftCell($0.isEmpty ? .blank : .text($0), style: style) })
        let lines = (TextWidth.of(column.meaning[language]) + 91) / 92
        if lines > 1 { sheet.heights[sheet.rows.count] = Double(lines) * 15 }
      }
    }
    sheet.widths = [20, 34, 8, 12, 14, 90]
    sheet.frozenRows = 6
    sheet.repeatedRows = 6...6
    sheet.footer = say("&L&A&C第 &P 页，共 &N 页", "&L&A&CPage &P of &N")
    return sheet
  }

  /// What a header's note says of its column.
  static func explanation(_ column: Column, _ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines = [column.meaning[language]]
    if let unit = column.unit { lines.append(say("单位：", "Unit: ") + unit.name[language]) }
    if column.isRequired { lines.append(say("必填。", "Required.")) }
    if !column.isRequired, let text = column.defaultText {
      let word = column.choices.first { $0.value == text }?.word[language] ?? text
      lines.append(say("空着表示：", "Blank means: ") + word)
    }
    if !column.choices.isEmpty {
      let words = column.choices.map { $0.word[language] }
      lines.append(say("可填：", "Words: ") + words.joined(separator: say("、", ", ")))
    }
    if let form = column.form { lines.append(say("报表：", "Form: ") + form) }
    return lines.joined(separator: "\n")
  }
}
