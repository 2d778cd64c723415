// SPDX-License-Identifier: GPL-3.0-or-later
import Workbooks

/// What stands at a place of a table that was laid out anew.
struct GridSpot {
  /// Where it stands in the sheet; the first cell, where it comes from several.
  var place: CellPlace
  /// What it holds.
  var cell: Cell?
  /// The cells that it comes from, where they are several.
  var range: String?

  /// A cell of a sheet as it is.
  init(_ sheet: Sheet, _ place: CellPlace) {
    (self.place, cell) = (place, sheet[place])
  }

  /// A text or a number that was taken out of a cell, or counted.
  init(_ cell: Cell?, at place: CellPlace, range: String? = nil) {
    (self.place, self.cell, self.range) = (place, cell, range)
  }
}

extension Sheet {
  /// The sheet without some of its cells.
  func without(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> Sheet {
    var result = self
    for row in rows where result.rows[row] != nil {
      result.rows[row] = result.rows[row]?.filter { !columns.contains($0.key) }
      if result.rows[row]?.isEmpty ?? false { result.rows[row] = nil }
    }
    result.merges.removeAll { rows.contains($0.first.row) && columns.contains($0.first.column) }
    return result
  }

  /// Some columns of the sheet, at their places.
  func columns(_ columns: ClosedRange<Int>) -> Sheet {
    var result = self
    result.rows = rows.compactMapValues { cells in
      let own = cells.filter { columns.contains($0.key) }
      return own.isEmpty ? nil : own
    }
    result.merges.removeAll { !columns.contains($0.first.column) }
    return result
  }
}
