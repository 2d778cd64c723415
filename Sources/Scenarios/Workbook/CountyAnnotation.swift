// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Workbooks

/// A county's problems in the cells where they stand: a colour and a note each, and a list in front.
///
/// A county's own workbook is edited and keeps everything else; the tables of a folder become a new one.
struct CountyAnnotation {
  /// How notes of a check begin, so that the next check takes them away.
  static let sign = "〔检查〕"

  private let language: Language
  private var made: CountyWorkbookDraft?
  /// The sheets of a county's own workbook that are read.
  private var sheets: Set<String> = []
  private var marks: [WorkbookMarks.Mark] = []
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
    if let book = files.book {
      sheets = Set(book.sources.values.map(\.sheet))
    } else {
      made = CountyWorkbookDraft(CountyConversion.contents(files).files, language: language)
    }
    for problem in problems { mark(problem) }
    for message in others { list(nil, nil, message[language], Self.red) }
    let front = summary
    made?.insert(front)
  }

  /// The workbook of a folder, ready to be written; nil where a county's own workbook is marked.
  var draft: WorkbookDraft? { made?.draft }

  /// The marks for a county's own workbook.
  var own: WorkbookMarks {
    WorkbookMarks(marks, sign: Self.sign, colours: [Self.red, Self.yellow], list: summary)
  }

  private mutating func mark(_ problem: Problem) {
    let colour = problem.severity == .error ? Self.red : Self.yellow
    let text = SheetPlace.worded(problem.kind.text(language), language)
    var place = made?.place(of: problem)
    if made == nil, let known = problem.place, sheets.contains(known.sheet) {
      place = .init(sheet: known.sheet, row: known.row ?? 1, column: known.column ?? 1)
    }
    if let place {
      made?.mark(place, Self.sign + text, colour)
      marks.append(
        .init(
          sheet: place.sheet, place: CellPlace(row: place.row, column: place.column),
          note: Self.sign + text, fill: colour))
    }
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
