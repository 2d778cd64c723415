// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a table begins.
struct TableStart {
  var grid: SheetGrid
  var header: ClosedRange<Int>
  /// The column of the names.
  var name: Int
  /// Its columns, where other tables stand beside it.
  var block: ClosedRange<Int>?
}

extension TableFinder {
  /// The tables that begin in a row: several stand side by side where the heading of the names comes
  /// again.
  func blocks(
    _ grid: SheetGrid, _ row: Int, _ name: Int
  ) -> [(grid: SheetGrid, name: Int, columns: ClosedRange<Int>?)] {
    let heading = TextFolding.word(grid.text(row, name))
    let names = grid.filled(row).filter { TextFolding.word(grid.text(row, $0)) == heading }
    guard names.count > 1, !grid.isTransposed, let first = grid.filled(row).first else {
      return [(grid, name, nil)]
    }
    let starts = names.enumerated().map { index, name in
      index == 0 ? 1 : name - before(grid, row, names[0], from: first, as: name)
    }
    return names.indices.map { index in
      let end = index + 1 < names.count ? starts[index + 1] - 1 : grid.lastColumn
      let columns = starts[index]...max(end, names[index])
      return (SheetGrid(grid.sheet.columns(columns)), names[index], columns)
    }
  }

  /// How many columns before the names belong to each table: as many as have the headings of the first.
  private func before(_ grid: SheetGrid, _ row: Int, _ name: Int, from first: Int, as other: Int)
    -> Int
  {
    var count = 0
    while name - count > first,
      TextFolding.word(grid.shown(row, name - count - 1))
        == TextFolding.word(grid.shown(row, other - count - 1))
    {
      count += 1
    }
    return count
  }
}
