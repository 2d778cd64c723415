// SPDX-License-Identifier: GPL-3.0-or-later

/// A rectangle of cells, such as one that was merged.
public struct CellRange: Hashable, Sendable {
  /// The upper left cell.
  public var first: CellPlace
  /// The lower right cell.
  public var last: CellPlace

  /// The rectangle between two cells.
  public init(_ first: CellPlace, _ last: CellPlace) {
    self.first = first
    self.last = last
  }

  /// The rectangle that a reference such as `A1:B4` names; nil where it names none.
  public init?(_ reference: some StringProtocol) {
    let parts = reference.split(separator: ":", maxSplits: 1)
    guard let from = parts.first.flatMap({ CellPlace($0) }),
      let to = parts.last.flatMap({ CellPlace($0) })
    else { return nil }
    first = CellPlace(row: min(from.row, to.row), column: min(from.column, to.column))
    last = CellPlace(row: max(from.row, to.row), column: max(from.column, to.column))
  }

  /// Whether a cell lies in it.
  public func contains(_ place: CellPlace) -> Bool {
    (first.row...last.row).contains(place.row)
      && (first.column...last.column).contains(place.column)
  }
}
