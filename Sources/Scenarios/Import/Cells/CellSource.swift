// SPDX-License-Identifier: GPL-3.0-or-later

/// Where something stands in the officers' files.
struct CellSource: Hashable, Sendable {
  /// The file's name.
  var file: String
  /// The sheet's name.
  var sheet: String
  /// The cell, or cells, as spreadsheets name them; empty for the whole sheet.
  var cell: String

  /// As it is told: `一览表.xlsx 办学条件!E24`.
  var text: String { file + " " + sheet + (cell.isEmpty ? "" : "!" + cell) }
}
