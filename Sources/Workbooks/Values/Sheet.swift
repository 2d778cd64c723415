// SPDX-License-Identifier: GPL-3.0-or-later

/// A sheet of a workbook with the cells that hold something.
public struct Sheet: Hashable, Sendable {
  /// The name on its tab.
  public var name: String
  /// Whether it is hidden.
  public var isHidden: Bool
  /// The cells that hold something, row by row.
  public var rows: [Int: [Int: Cell]] = [:]
  /// The rows that are hidden.
  public var hiddenRows: Set<Int> = []
  /// The columns that are hidden.
  public var hiddenColumns: Set<Int> = []
  /// The rectangles that were merged; the upper left cell holds the value.
  public var merges: [CellRange] = []
  /// The comments by their cell.
  public var comments: [CellPlace: String] = [:]

  /// An empty sheet.
  public init(name: String, isHidden: Bool = false) {
    self.name = name
    self.isHidden = isHidden
  }

  /// The cell at a place; nil where it is blank.
  public subscript(place: CellPlace) -> Cell? { rows[place.row]?[place.column] }

  /// The last row that holds something; 0 for an empty sheet.
  public var lastRow: Int { rows.keys.max() ?? 0 }

  /// The last column that holds something; 0 for an empty sheet.
  public var lastColumn: Int { rows.values.compactMap { $0.keys.max() }.max() ?? 0 }
}
