// SPDX-License-Identifier: GPL-3.0-or-later
private import CKernels

/// The numbers of a dictionary, row after row, with the exchange of two variables in C: that one
/// loop is nearly all that a search tree does, and takes several instruction sets at once to be
/// fast everywhere (docs/decisions/0009).
struct DenseTable {
  /// Numbers a row; set before the first row is added.
  var width = 0
  private var numbers: [Double] = []
  private var rows = 0

  /// Parts of a row this small are rounding.
  private static let tiny = 1e-13

  subscript(row: Int, column: Int) -> Double {
    get { numbers[row * width + column] }
    set { numbers[row * width + column] = newValue }
  }

  /// Adds a row of zeros and returns its place.
  mutating func addRow() -> Int {
    numbers.append(contentsOf: repeatElement(0, count: width))
    rows += 1
    return rows - 1
  }

  /// Adds a multiple of one row to another.
  mutating func addScaled(row: Int, factor: Double, to other: Int) {
    precondition(row != other && row < rows && other < rows)
    let width = width
    unsafe numbers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe junheng_add_scaled(base + other * width, base + row * width, factor, width)
    }
  }

  /// Exchanges the basic variable of a row with the nonbasic one of a column; `values` are those of
  /// the basic variables, which move by their slopes times `change`.
  ///
  /// - Returns: How many rows changed beside the row itself.
  mutating func exchange(row: Int, column: Int, change: Double, values: inout [Double]) -> Int {
    precondition(row < rows && column < width && values.count == rows)
    let (rows, width) = (rows, width)
    return unsafe numbers.withUnsafeMutableBufferPointer { buffer in
      unsafe values.withUnsafeMutableBufferPointer { values in
        guard let base = buffer.baseAddress, let first = values.baseAddress else {
          return 0
        }
        return unsafe junheng_exchange(
          base, rows, width, row, column, Self.tiny, first, change)
      }
    }
  }

  /// Takes an exchange over into the costs, whose row lies outside the table.
  func follow(row: Int, column: Int, slope: Double, costs: inout [Double]) {
    precondition(row < rows && costs.count == width)
    let price = costs[column]
    guard price != 0 else { return }
    let (start, width) = (row * width, width)
    unsafe numbers.withUnsafeBufferPointer { buffer in
      unsafe costs.withUnsafeMutableBufferPointer { costs in
        guard let base = buffer.baseAddress, let first = costs.baseAddress else {
          return
        }
        unsafe junheng_add_scaled(first, base + start, price, width)
      }
    }
    costs[column] = price / slope
  }
}
