// SPDX-License-Identifier: GPL-3.0-or-later

/// A dense table with one value for each year and column (section or school), years outermost.
public struct Grid<Element: Sendable>: Sendable {
  /// Years.
  public let rows: Int
  /// Sections or schools.
  public let columns: Int
  @usableFromInline var values: [Element]

  /// A table filled with one value.
  public init(rows: Int, columns: Int, repeating value: Element) {
    self.rows = rows
    self.columns = columns
    values = Array(repeating: value, count: rows * columns)
  }

  /// The value of one year and column.
  @inlinable public subscript(row: Int, column: Int) -> Element {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  /// All values of one year.
  @inlinable public func row(_ row: Int) -> ArraySlice<Element> {
    values[row * columns..<(row + 1) * columns]
  }

  /// Enters all values of one year.
  mutating func setRow(_ row: Int, to year: [Element]) {
    precondition(year.count == columns, "one value for each column")
    let (first, year) = (row * columns, year.span)
    var values = values.mutableSpan
    for column in year.indices { values[first + column] = year[column] }
  }
}

extension Grid: Equatable where Element: Equatable {}
