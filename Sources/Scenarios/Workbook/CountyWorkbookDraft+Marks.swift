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

  /// Puts a list in front.
  mutating func insert(_ front: SheetDraft) {
    var names = SheetNames()
    for sheet in draft.sheets { _ = names.name(sheet.name) }
    var list = front
    list.name = names.name(front.name)
    replaceAll([list] + draft.sheets)
  }
}
