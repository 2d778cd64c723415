// SPDX-License-Identifier: GPL-3.0-or-later

extension RowReader {
  /// A cell of a number as its bytes alone tell it.
  enum PlainCell: Hashable {
    /// Nothing stands there, nothing has to, and no default stands for it.
    case blank
    /// A number within the column's range, times 10^places.
    case number(Int64)
    /// Anything else: the long way tells what, and what is wrong with it.
    case other
  }

  /// The text of a cell that is not blank; nil says that the long way must look.
  func plainText(at place: Int) -> String? {
    guard let index = rows.placed[place] else { return nil }
    let text = TextFolding.trimmed(row.cells[index])
    return text.isEmpty ? nil : text
  }

  /// A year of four digits within the column's range; nil says that the long way must look.
  func plainYear(_ key: String, _ type: ColumnType) -> Int? {
    let place = rows.place(key)
    guard rows.table.columns[place].type == type, let index = rows.placed[place] else { return nil }
    return CellText.plainYear(
      row.cells[index], least: rows.table.columns[place].least,
      most: rows.table.columns[place].most)
  }

  /// Whether nothing stands in a cell, nothing has to, and no default stands for it.
  func isBlank(_ key: String, _ type: ColumnType) -> Bool {
    plain(key, type, places: 0) == .blank
  }

  /// The short way for the cells of numbers, which are most cells of a county.
  func plain(_ key: String, _ type: ColumnType, places: Int) -> PlainCell {
    let place = rows.place(key)
    guard rows.table.columns[place].type == type else { return .other }
    guard let index = rows.placed[place], !row.cells[index].isEmpty else {
      let isMissing =
        rows.table.columns[place].defaultText == nil
        && (rows.placed[place] == nil || !rows.table.columns[place].isRequired)
      return isMissing ? .blank : .other
    }
    guard let number = PlainNumber.plain(row.cells[index]) else { return .other }
    let (least, most) = (rows.table.columns[place].least, rows.table.columns[place].most)
    guard let value = CellText.within(number, places: places, least: least, most: most) else {
      return .other
    }
    return .number(value)
  }
}
