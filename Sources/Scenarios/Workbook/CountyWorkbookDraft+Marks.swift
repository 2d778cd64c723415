// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Workbooks

extension CountyWorkbookDraft {
  /// A cell of a sheet of the draft.
  struct Place: Hashable {
    /// The name of the sheet.
    var sheet: String
    var row: Int
    var column: Int
  }

  /// The cell in which a problem stands; the first one of its row or table where no column is known.
  func place(of problem: Problem) -> Place? {
    guard let source = sources[problem.file] else { return nil }
    if let known = problem.place, let row = known.row, let column = known.column,
      known.sheet == source.sheet
    {
      return Place(sheet: source.sheet, row: row, column: column)
    }
    let column = problem.column.flatMap { source.columns[$0.zh] ?? source.columns[$0.en] }
    return Place(
      sheet: source.sheet, row: (problem.row ?? 1) + source.above, column: column ?? 1)
  }

  /// Colours a cell and adds a note to it.
  mutating func mark(_ place: Place, _ note: String, _ colour: UInt32) {
    change(place) { cell in
      cell.style.fill = colour
      cell.comment = cell.comment.map { $0 + "\n\n" + note } ?? note
    }
  }

  /// Keeps a note that somebody wrote on data.
  mutating func note(_ text: String, _ file: String, _ cell: CellPlace) {
    guard let source = sources[file], cell.row > 1 else { return }
    let own = text.firstRange(of: CountyAnnotation.sign).map { text[..<$0.lowerBound] } ?? text[...]
    let kept = TextFolding.trimmed(own)
    guard !kept.isEmpty else { return }
    change(Place(sheet: source.sheet, row: cell.row, column: cell.column)) { cell in
      if cell.comment == nil { cell.comment = kept }
    }
  }

  private mutating func change(_ place: Place, _ body: (inout DraftCell) -> Void) {
    guard let index = draft.sheets.firstIndex(where: { $0.name == place.sheet }) else { return }
    var sheet = draft.sheets[index]
    while sheet.rows.count < place.row { sheet.rows.append([]) }
    while sheet.rows[place.row - 1].count < place.column {
      sheet.rows[place.row - 1].append(.blank)
    }
    body(&sheet.rows[place.row - 1][place.column - 1])
    replace(index, sheet)
  }

  /// Puts a list in front, and sheets of one's own behind, as values.
  mutating func insert(_ front: SheetDraft, own: [Sheet]) {
    var names = SheetNames()
    for sheet in draft.sheets + [front] { _ = names.name(sheet.name) }
    var sheets = [front] + draft.sheets
    for sheet in own {
      var copy = SheetDraft(name: names.name(sheet.name))
      for row in 1...max(1, sheet.lastRow) {
        let cells = sheet.rows[row] ?? [:]
        copy.rows.append(
          (1...max(1, cells.keys.max() ?? 1)).map { column in
            var cell = DraftCell(cells[column].map(Self.value) ?? .blank)
            cell.comment = sheet.comments[CellPlace(row: row, column: column)]
            return cell
          })
      }
      copy.merges = sheet.merges
      copy.isHidden = sheet.isHidden
      sheets.append(copy)
    }
    replaceAll(sheets)
  }

  private static func value(_ cell: Cell) -> DraftCell.Value {
    let text = SheetGrid.text(cell)
    if case .number = cell.value, let number = Double(text) { return .number(number) }
    return text.isEmpty ? .blank : .text(text)
  }
}
