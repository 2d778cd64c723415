// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Workbooks

extension TableMaker {
  /// Takes tables of births out of a sheet; gives what is left of it.
  mutating func readBirths(_ sheet: Sheet) -> Sheet {
    var rest = sheet
    // A sheet has a handful at most.
    for _ in 0..<8 {
      let grid = SheetGrid(rest)
      guard let found = BirthFinder(words: words, grid: grid, file: file).find() else { break }
      take(found, grid, sheet.name)
      rest = rest.without(found.rows, found.columns)
    }
    if rest.rows != sheet.rows, isOnlyText(rest) { rest.rows = [:] }
    tellAges(rest)
    return rest
  }

  /// Whether only titles and remarks are left.
  private func isOnlyText(_ sheet: Sheet) -> Bool {
    sheet.rows.values.allSatisfy { $0.count <= 2 }
  }

  private mutating func take(_ found: BirthFinder.Found, _ grid: SheetGrid, _ sheet: String) {
    let source = CellSource(file: file, sheet: sheet, cell: "")
    for period in found.periods {
      note(
        sheet, "\(grid.place(period.row, period.column))", period.text, .birthsPeriod(period.text))
    }
    let table = FoundTable(
      grid: grid, header: found.header...found.header, rows: nil, columns: [],
      nameColumn: found.columns.lowerBound, titles: found.titles)
    var made = ImportTable(found: table, source: source, kind: .births)
    if let unit = found.unit { made.units[.count] = unit }
    made.births = found.cells.map { cell in
      BirthFigure(
        year: cell.year, zone: cell.zone, cell: grid.cell(cell.row, cell.column),
        source: CellSource(
          file: file, sheet: sheet, cell: "\(grid.place(cell.row, cell.column))"))
    }
    tables.append(made)
  }

  /// Children by age are no births by calendar year.
  private mutating func tellAges(_ sheet: Sheet) {
    let grid = SheetGrid(sheet)
    guard grid.lastRow > 0 else { return }
    for row in 1...min(grid.lastRow, 60) {
      let ages = grid.filled(row).filter { column in
        let text = TextFolding.word(grid.text(row, column))
        return text.hasSuffix("岁") && Int(text.dropLast()) != nil
      }
      if ages.count >= 3 {
        return note(sheet.name, "\(grid.place(row, ages[0]))", grid.text(row, ages[0]), .birthsAges)
      }
    }
  }
}
