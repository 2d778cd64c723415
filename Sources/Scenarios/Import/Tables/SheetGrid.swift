// SPDX-License-Identifier: GPL-3.0-or-later
import Workbooks

/// A sheet as rows and columns in either direction, with merged cells led back to the one that
/// holds the value.
struct SheetGrid {
  /// The sheet.
  let sheet: Sheet
  /// Whether columns are read as rows, for sheets with a school a column.
  let isTransposed: Bool
  /// The last row that holds something.
  let lastRow: Int
  /// The last column that holds something.
  let lastColumn: Int
  private let anchors: [CellPlace: CellPlace]
  /// What stands where, in a grid that was laid out anew; nil for a sheet as it is.
  private let spots: [CellPlace: GridSpot]?

  /// The most cells of merged rectangles that are led back; more is no table.
  private static let mostMerged = 200_000

  /// A sheet in one direction.
  init(_ sheet: Sheet, isTransposed: Bool = false) {
    self.sheet = sheet
    self.isTransposed = isTransposed
    lastRow = isTransposed ? sheet.lastColumn : sheet.lastRow
    lastColumn = isTransposed ? sheet.lastRow : sheet.lastColumn
    var anchors: [CellPlace: CellPlace] = [:]
    for merge in sheet.merges {
      let rows = merge.first.row...min(merge.last.row, max(merge.first.row, sheet.lastRow))
      let columns =
        merge.first.column...min(merge.last.column, max(merge.first.column, sheet.lastColumn))
      guard anchors.count + rows.count * columns.count <= Self.mostMerged else { continue }
      for row in rows {
        for column in columns {
          anchors[CellPlace(row: row, column: column)] = merge.first
        }
      }
    }
    self.anchors = anchors
    spots = nil
  }

  /// A table laid out anew from cells of a sheet, row by row: one of a form, or counted from a list.
  init(_ sheet: Sheet, layout: [[GridSpot?]]) {
    self.sheet = sheet
    isTransposed = false
    lastRow = layout.count
    lastColumn = layout.map(\.count).max() ?? 0
    anchors = [:]
    var spots: [CellPlace: GridSpot] = [:]
    for (row, line) in layout.enumerated() {
      for (column, spot) in line.enumerated() {
        if let spot { spots[CellPlace(row: row + 1, column: column + 1)] = spot }
      }
    }
    self.spots = spots
  }

  /// Where a cell of the grid stands in the sheet.
  func place(_ row: Int, _ column: Int) -> CellPlace {
    if let spots {
      let own = CellPlace(row: row, column: column)
      return spots[own]?.place ?? spots[CellPlace(row: row, column: 1)]?.place ?? own
    }
    return isTransposed ? CellPlace(row: column, column: row) : CellPlace(row: row, column: column)
  }

  /// The cell, or the cells, as they are told: `E24`, `H3:H22`.
  func reference(_ row: Int, _ column: Int) -> String {
    spots?[CellPlace(row: row, column: column)]?.range ?? "\(place(row, column))"
  }

  /// The cell itself.
  func cell(_ row: Int, _ column: Int) -> Cell? {
    if let spots { return spots[CellPlace(row: row, column: column)]?.cell }
    return sheet[place(row, column)]
  }

  /// The text of the cell itself.
  func text(_ row: Int, _ column: Int) -> String { cell(row, column).map(Self.text) ?? "" }

  /// The cell whose value shows here, where cells were merged.
  func shownPlace(_ row: Int, _ column: Int) -> CellPlace {
    let own = place(row, column)
    return anchors[own] ?? own
  }

  /// The text that shows here.
  func shown(_ row: Int, _ column: Int) -> String {
    if spots != nil { return text(row, column) }
    return sheet[shownPlace(row, column)].map(Self.text) ?? ""
  }

  /// Whether a cell is part of a merged one.
  func isMerged(_ row: Int, _ column: Int) -> Bool { anchors[place(row, column)] != nil }

  /// Whether a row is hidden.
  func isHidden(row: Int) -> Bool {
    spots == nil && (isTransposed ? sheet.hiddenColumns : sheet.hiddenRows).contains(row)
  }

  /// Whether a column is hidden.
  func isHidden(column: Int) -> Bool {
    spots == nil && (isTransposed ? sheet.hiddenRows : sheet.hiddenColumns).contains(column)
  }

  /// The columns of a row in which something stands.
  func filled(_ row: Int) -> [Int] {
    guard !isTransposed, spots == nil else {
      return (1...max(lastColumn, 1)).filter { !text(row, $0).isEmpty }
    }
    return (sheet.rows[row]?.keys.sorted() ?? []).filter { !text(row, $0).isEmpty }
  }

  /// A value as the spreadsheet shows it.
  static func text(_ cell: Cell) -> String {
    switch cell.value {
    case .text(let text): TextFolding.trimmed(text)
    case .number(let text): text
    case .percent(let text):
      PlainNumber.plain(text).flatMap { $0.shifted(2) }.map { "\($0)%" } ?? text
    case .date(let year, let month, let day):
      "\(year)-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .error(let text): text
    case .unsaved: ""
    }
  }

  /// Whether a cell holds a number.
  func isNumber(_ row: Int, _ column: Int) -> Bool {
    switch cell(row, column)?.value {
    case .number, .percent, .date: true
    default: false
    }
  }
}
