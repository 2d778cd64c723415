// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Workbooks

/// A county's workbook with its problems in the cells where they stand: a colour and a note each.
///
/// Values, sheets of one's own and notes on data stay; what one has coloured oneself, and formulas behind values, do
/// not: the marked file is a copy to work through.
struct CountyAnnotation {
  /// How notes of a check begin, so that the next check takes them away.
  static let sign = "〔检查〕"

  private var made: CountyWorkbookDraft
  private let language: Language
  private var listed: [[DraftCell]] = []

  private static let red: UInt32 = 0xF8B4AE
  private static let yellow: UInt32 = 0xFFE699

  /// Marks problems.
  ///
  /// - Parameters:
  ///   - problems: With their places by file, row and column.
  ///   - others: What is wrong and stands in no cell, in words.
  init(
    _ files: FolderFiles, problems: [Problem], others: [Bilingual], language: Language
  ) {
    self.language = language
    made = CountyWorkbookDraft(CountyConversion.contents(files).files, language: language)
    for (file, notes) in files.book?.notes ?? [:] {
      for (place, text) in notes.sorted(by: { $0.key < $1.key }) { made.note(text, file, place) }
    }
    for problem in problems { mark(problem) }
    for message in others { list(nil, nil, message[language], Self.red) }
    made.insert(summary, own: files.book?.strangers ?? [])
  }

  /// The workbook, ready to be written.
  var draft: WorkbookDraft { made.draft }

  private mutating func mark(_ problem: Problem) {
    let colour = problem.severity == .error ? Self.red : Self.yellow
    let place = made.place(of: problem)
    let words = problem.kind.text(language)
    let text = SheetPlace.worded(words, language)
    if let place { made.mark(place, Self.sign + text, colour) }
    let subject = [problem.column?[language], problem.value].compactMap(\.self)
    list(
      place?.sheet ?? problem.place?.sheet ?? problem.file,
      place.map { "\(CellPlace(row: $0.row, column: $0.column))" },
      subject.isEmpty ? text : subject.joined(separator: " = ") + "：" + text, colour)
  }

  private mutating func list(
    _ sheet: String?, _ cell: String?, _ text: String, _ colour: UInt32
  ) {
    var style = CellStyle()
    style.fill = colour
    style.hasBorder = true
    style.isWrapped = true
    listed.append(
      [sheet ?? "", cell ?? "", text].map {
        DraftCell($0.isEmpty ? .blank : .text($0), style: style)
      })
  }

  /// Every problem in a list of its own, in front of the sheets.
  private var summary: SheetDraft {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var sheet = SheetDraft(name: CountySheets.findings[language])
    let heads = [say("工作表", "Sheet"), say("单元格", "Cell"), say("问题和办法", "Problem and remedy")]
    sheet.rows = [heads.map(TextSheets.head)] + listed
    sheet.widths = [22, 10, 110]
    for (index, row) in listed.enumerated() {
      guard case .text(let text) = row[2].value else { continue }
      sheet.heights[index + 2] = Double(1 + TextWidth.of(text) / 108) * 15
    }
    sheet.frozenRows = 1
    if !listed.isEmpty {
      sheet.filter = CellRange(
        CellPlace(row: 1, column: 1), CellPlace(row: listed.count + 1, column: 3))
    }
    sheet.tabColour = 0xFF0000
    return sheet
  }
}
