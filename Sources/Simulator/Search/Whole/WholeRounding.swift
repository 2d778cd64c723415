// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes back what rounding up bought too much: unit by unit, dearest first, while all rows of a
/// programme hold.
///
/// Columns of a cone are left as they are, for less of one may break it.
struct WholeRounding {
  private let program: MixedIntegerProgram
  /// Columns that may go, dearest first.
  private let order: [Int]
  /// Rows with their coefficients, by column.
  private let rows: [[(row: Int, value: Double)]]

  init(_ program: MixedIntegerProgram) {
    self.program = program
    var isFree = program.prices.map { $0 > 0 }
    for cone in program.cones {
      for entry in cone.entries { isFree[entry.column] = false }
    }
    order = program.prices.indices.filter { isFree[$0] }.sorted { left, right in
      let prices = (program.prices[left], program.prices[right])
      return prices.0 != prices.1 ? prices.0 > prices.1 : left < right
    }
    guard !order.isEmpty else {
      rows = []
      return
    }
    var rows = program.prices.map { _ in [(row: Int, value: Double)]() }
    for (index, row) in program.rows.enumerated() {
      for entry in row.entries { rows[entry.column].append((index, entry.value)) }
    }
    self.rows = rows
  }

  /// - Parameters:
  ///   - amounts: Whole amounts at or above the point.
  ///   - point: The point that was rounded up.
  func takeBack(_ amounts: inout [Double], _ point: [Double]) {
    guard !order.isEmpty else { return }
    var sums = program.rows.map { row in
      row.entries.reduce(0) { $0 + $1.value * amounts[$1.column] }
    }
    for column in order where amounts[column] > point[column] + 1e-7 {
      let isKept = rows[column].allSatisfy { entry in
        let sum = sums[entry.row] - entry.value
        return sum >= program.rows[entry.row].low - 1e-9
          && sum <= program.rows[entry.row].high + 1e-9
      }
      guard isKept else { continue }
      amounts[column] -= 1
      for entry in rows[column] { sums[entry.row] -= entry.value }
    }
  }
}
