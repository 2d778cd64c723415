// SPDX-License-Identifier: GPL-3.0-or-later

/// A small covering programme in whole numbers: minimise ⟨prices, x⟩ with rows that must be reached
/// and rows that must not be exceeded.
///
/// Solved exactly by the tree of `MixedIntegerProgram`; every answer is checked in integers.
/// Meant for one school's overlapping actions: about ten rows and thirty columns.
struct IntegerProgram {
  /// One row, dense over the columns.
  struct Row: Hashable {
    /// Coefficients, one a column.
    var coefficients: [Int64]
    /// What must be reached, or must not be exceeded.
    var bound: Int64
  }

  /// The answer.
  struct Solution {
    /// Whole amounts by column; nil where none was found.
    var amounts: [Int64]?
    /// Their cost; infinite where none was found.
    var cost: Double
    /// A lower bound on the least cost: no less than what was to be beaten where nothing does;
    /// infinite where proven infeasible.
    var bound: Double
    /// Whether the search tree was exhausted, so that cost is the optimum or none exists.
    var isProven: Bool
  }

  /// Cost of a unit, by column; a column that earns needs a limit.
  var prices: [Double] = []
  /// The most units, by column; nil for no limit.
  var most: [Int64?] = []
  /// Σ coefficients · x ≥ bound.
  var atLeast: [Row] = []
  /// Σ coefficients · x ≤ bound.
  var atMost: [Row] = []
  /// Sums of columns on which the tree parts first, by places.
  var totals: [[Int]] = []

  /// Finds the cheapest whole amounts that cost less than `below`; stops after so many nodes of the
  /// search tree.
  func solve(below: Double = .infinity, nodeLimit: Int = 20_000) -> Solution {
    var program = MixedIntegerProgram()
    program.totals = totals
    for (price, limit) in zip(prices, most) {
      _ = program.addColumn(price: price, most: limit.map(Double.init))
    }
    for row in atLeast {
      let (entries, bound) = Self.reduced(row)
      program.addRow(entries, low: Double(bound), high: .infinity)
    }
    for row in atMost {
      let turned = Row(coefficients: row.coefficients.map { -$0 }, bound: -row.bound)
      let (entries, bound) = Self.reduced(turned)
      program.addRow(entries, low: Double(bound), high: .infinity)
    }
    let answer = program.solved(below: below, nodeLimit: nodeLimit, accepts: accepts)
    let cost = answer.amounts.map(cost(of:)) ?? .infinity
    return Solution(
      amounts: answer.amounts, cost: cost,
      bound: answer.isProven ? min(cost, below) : answer.bound,
      isProven: answer.isProven)
  }

  /// Whether whole amounts keep every row and limit, in integers.
  func accepts(_ amounts: [Int64]) -> Bool {
    for (amount, limit) in zip(amounts, most) {
      if amount < 0 || amount > limit ?? .max { return false }
    }
    func value(_ row: Row) -> Int64 {
      zip(row.coefficients, amounts).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return atLeast.allSatisfy { value($0) >= $0.bound }
      && atMost.allSatisfy { value($0) <= $0.bound }
  }

  /// ⟨prices, amounts⟩, summed in column order.
  func cost(of amounts: [Int64]) -> Double {
    zip(prices, amounts).reduce(0) { $0 + $1.0 * Double($1.1) }
  }
}

extension IntegerProgram {
  /// Divides a row by the greatest common divisor of its coefficients and rounds the bound up,
  /// which cuts off fractions that no whole amount can use.
  private static func reduced(_ row: Row) -> (entries: [(column: Int, value: Double)], bound: Int64)
  {
    let divisor = max(1, row.coefficients.reduce(Int64(0)) { greatestCommonDivisor($0, $1) })
    let (quotient, remainder) = row.bound.quotientAndRemainder(dividingBy: divisor)
    let entries = row.coefficients.enumerated().filter { $0.element != 0 }
    return (
      entries.map { (column: $0.offset, value: Double($0.element / divisor)) },
      quotient + (remainder > 0 ? 1 : 0)
    )
  }
}
