// SPDX-License-Identifier: GPL-3.0-or-later

/// A small covering programme in whole numbers: minimise ⟨prices, x⟩ with rows that must be reached
/// and rows that must not be exceeded.
///
/// Solved exactly by branch and bound over `LinearRelaxation`; every answer is checked in integers.
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
    /// A lower bound on the least cost; infinite where proven infeasible.
    var bound: Double
    /// Whether the search tree was exhausted, so that cost is the optimum or none exists.
    var isProven: Bool
  }

  /// Cost of a unit, by column; not negative.
  var prices: [Double] = []
  /// The most units, by column; nil for no limit.
  var most: [Int64?] = []
  /// Σ coefficients · x ≥ bound.
  var atLeast: [Row] = []
  /// Σ coefficients · x ≤ bound.
  var atMost: [Row] = []

  /// Finds the cheapest whole amounts; stops after so many nodes of the search tree.
  func solve(nodeLimit: Int = 20_000) -> Solution {
    if prices.contains(where: { $0 < 0 }) { return complemented(nodeLimit: nodeLimit) }
    let least = atLeast.map(Self.reduced)
    var best: (amounts: [Int64], cost: Double)?
    var openBound = Double.infinity
    var nodes = 0
    let columns = prices.count
    var stack: [(low: [Int64], high: [Int64?], bound: Double)] = [
      (Array(repeating: 0, count: columns), most, 0)
    ]
    func worthwhile(_ bound: Double) -> Bool {
      guard let best else { return true }
      return bound < best.cost - 1e-7 * max(1, best.cost)
    }
    while let node = stack.popLast() {
      guard worthwhile(node.bound) else { continue }
      nodes += 1
      if nodes > nodeLimit {
        openBound = stack.reduce(node.bound) { min($0, $1.bound) }
        break
      }
      let relaxed = relaxation(least: least, low: node.low, high: node.high)
      let offset = cost(of: node.low)
      let bound = max(node.bound, offset + relaxed.objective)
      guard relaxed.status != .infeasible, worthwhile(bound) else { continue }
      let point = zip(node.low, relaxed.point).map { Double($0) + $1 }

      if let rounded = roundedUp(point, high: node.high), worthwhile(cost(of: rounded)) {
        best = (rounded, cost(of: rounded))
        guard worthwhile(bound) else { continue }
      }
      guard let (column, value) = branching(point, low: node.low, high: node.high) else {
        continue
      }
      var below = node.high
      below[column] = value
      var above = node.low
      above[column] = value + 1
      stack.append((node.low, below, bound))
      stack.append((above, node.high, bound))
    }
    let cost = best?.cost ?? .infinity
    let isProven = nodes <= nodeLimit
    return Solution(
      amounts: best?.amounts, cost: cost, bound: isProven ? cost : min(cost, openBound),
      isProven: isProven)
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
  /// Columns that earn are counted from their limits downwards, so that no price is negative.
  private func complemented(nodeLimit: Int) -> Solution {
    var other = self
    var earned = 0.0
    let turned = prices.indices.filter { prices[$0] < 0 }
    for column in turned {
      guard let limit = most[column] else {
        preconditionFailure("a column that earns needs a limit")
      }
      earned += prices[column] * Double(limit)
      other.prices[column] *= -1
      func turn(_ row: inout Row) {
        row.bound -= row.coefficients[column] * limit
        row.coefficients[column] *= -1
      }
      for row in other.atLeast.indices { turn(&other.atLeast[row]) }
      for row in other.atMost.indices { turn(&other.atMost[row]) }
    }
    var answer = other.solve(nodeLimit: nodeLimit)
    if var amounts = answer.amounts {
      for column in turned { amounts[column] = (most[column] ?? 0) - amounts[column] }
      answer.amounts = amounts
    }
    // The tree stops within a part of the cost before it is turned back.
    let margin = answer.bound.isFinite ? 1e-7 * abs(answer.bound) : 0
    answer.cost += earned
    answer.bound += earned - margin
    return answer
  }

  /// Divides a row by the greatest common divisor of its coefficients and rounds the bound up, which
  /// cuts off fractions that no whole amount can use.
  private static func reduced(_ row: Row) -> Row {
    let divisor = row.coefficients.reduce(Int64(0)) { greatestCommonDivisor($0, $1) }
    guard divisor > 1 else { return row }
    let quotient = row.bound / divisor
    let roundsUp = row.bound > 0 && row.bound % divisor != 0
    return Row(
      coefficients: row.coefficients.map { $0 / divisor }, bound: quotient + (roundsUp ? 1 : 0))
  }

  private static func greatestCommonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
    var (a, b) = (abs(left), abs(right))
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// The linear relaxation between two bounds, in the variables x − low, with rows scaled to 1.
  private func relaxation(least: [Row], low: [Int64], high: [Int64?]) -> LinearRelaxation {
    let columns = prices.count
    var rows: [Double] = []
    var bounds: [Double] = []
    func add(_ row: Row, sign: Double) {
      let size = Double(row.coefficients.reduce(Int64(1)) { max($0, abs($1)) })
      var bound = Double(row.bound)
      for column in 0..<columns {
        let coefficient = Double(row.coefficients[column])
        bound -= coefficient * Double(low[column])
        rows.append(sign * coefficient / size)
      }
      bounds.append(sign * bound / size)
    }
    for row in least { add(row, sign: 1) }
    for row in atMost { add(row, sign: -1) }
    for column in 0..<columns {
      guard let limit = high[column] else { continue }
      for other in 0..<columns { rows.append(other == column ? -1 : 0) }
      bounds.append(-Double(limit - low[column]))
    }
    return LinearRelaxation(prices: prices, rows: rows, bounds: bounds)
  }

  /// The point rounded up, with units taken back, dearest first, while all rows hold; nil where
  /// rounding up exceeds a row that must not be exceeded.
  private func roundedUp(_ point: [Double], high: [Int64?]) -> [Int64]? {
    var amounts = point.map { Int64(($0 - 1e-7).rounded(.up)) }
    for column in amounts.indices { amounts[column] = min(amounts[column], high[column] ?? .max) }
    guard accepts(amounts) else { return nil }
    let order = prices.indices.sorted {
      prices[$0] != prices[$1] ? prices[$0] > prices[$1] : $0 < $1
    }
    for column in order where Double(amounts[column]) > point[column] + 1e-7 {
      amounts[column] -= 1
      if !accepts(amounts) { amounts[column] += 1 }
    }
    return amounts
  }

  /// Where to branch: the column furthest from a whole number, else the first one not yet fixed.
  private func branching(_ point: [Double], low: [Int64], high: [Int64?]) -> (Int, Int64)? {
    var best: (column: Int, distance: Double)?
    for column in point.indices {
      let distance = abs(point[column] - point[column].rounded())
      if distance > 1e-6, distance > (best?.distance ?? 0) + 1e-12 { best = (column, distance) }
    }
    if let best { return (best.column, Int64(point[best.column].rounded(.down))) }
    // A whole point that fails the exact check by a hair, or was not the cheapest found so far.
    let whole = point.map { Int64($0.rounded()) }
    if accepts(whole) { return nil }
    for column in point.indices where low[column] < high[column] ?? .max {
      let value = min(max(whole[column], low[column]), (high[column] ?? .max) - 1)
      return (column, value)
    }
    return nil
  }
}
