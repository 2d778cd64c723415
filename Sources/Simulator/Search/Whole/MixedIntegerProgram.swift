// SPDX-License-Identifier: GPL-3.0-or-later

/// A programme in whole numbers over several schools at once, with cones: what couples the schools
/// is in it exactly, not through prices.
///
/// Minimise ⟨prices, x⟩, x whole, with rows between two bounds and cones ‖v(x)‖ ≤ slope · Σ z(x).
/// Cones enter a branch and bound as tangents, added where a point lies outside; whole points are
/// accepted by `accepts` alone, which evaluates exactly.
struct MixedIntegerProgram {
  /// One row, sparse.
  struct Row {
    /// Columns and coefficients.
    var entries: [(column: Int, value: Double)]
    /// The least.
    var low: Double
    /// The most.
    var high: Double
  }

  /// √(square + Σ (weight · z)²) ≤ slope · (sum + Σ z).
  struct Cone {
    /// √(1 + c²).
    var slope: Double
    /// Σ z of sections that no column touches.
    var sum: Double
    /// Σ (weight · z)² of those.
    var square: Double
    /// What sections that columns touch hold without them: z = held + Σ value · x.
    var held: [Double] = []
    /// √(N/n) of those sections.
    var weights: [Double] = []
    /// What a step of a column adds to a member.
    var entries: [(member: Int, column: Int, value: Double)] = []
  }

  /// Price of a step, by column.
  var prices: [Double] = []
  /// The most steps; nil for no limit. Columns of negative price need one.
  var most: [Double?] = []
  /// Rows.
  var rows: [Row] = []
  /// Cones.
  var cones: [Cone] = []
  /// Sums of columns that are whole where all steps are: the tree parts on them first, because like
  /// columns of many schools can stand in for each other while their sum cannot.
  var totals: [[Int]] = []

  /// Adds a column and returns its place.
  mutating func addColumn(price: Double, most limit: Double?) -> Int {
    prices.append(price)
    most.append(limit)
    return prices.count - 1
  }

  /// Adds a row, scaled by its largest coefficient.
  mutating func addRow(_ entries: [(column: Int, value: Double)], low: Double, high: Double) {
    let size = entries.reduce(0) { max($0, abs($1.value)) }
    guard size > 0 else {
      // An empty row that does not hold makes the programme infeasible.
      if low > 0 || high < 0 { rows.append(Row(entries: [], low: low, high: high)) }
      return
    }
    rows.append(
      Row(
        entries: entries.map { ($0.column, $0.value / size) }, low: low / size, high: high / size))
  }

  /// What a search of the programme ended with.
  struct Answer {
    /// The cheapest accepted point below the value asked for; nil where none was found.
    var amounts: [Int64]?
    /// Its cost.
    var cost: Double
    /// No accepted point costs less, as far as the tree went: below `cost` where it was cut short.
    var bound: Double
    /// Whether the tree was exhausted.
    var isProven: Bool
    /// Deterministic work done, in table cells.
    var work: Int64
  }
}

extension MixedIntegerProgram.Cone {
  /// What is missing for the cone to hold, relative to its size, with the tangent there; nil where
  /// it holds.
  func cut(at point: [Double], tolerance: Double) -> MixedIntegerProgram.Row? {
    var amounts = held
    for entry in entries { amounts[entry.member] += entry.value * point[entry.column] }
    var sum = sum
    var square = square
    for member in amounts.indices {
      let part = weights[member] * amounts[member]
      sum += amounts[member]
      square += part * part
    }
    let length = square.squareRoot()
    guard length > slope * sum * (1 + tolerance), length > 0 else { return nil }
    // slope · Σ z − ⟨v, v̂⟩ ÷ ‖v̂‖ ≥ 0, by Cauchy and Schwarz.
    var constant = slope * self.sum - self.square / length
    for member in amounts.indices {
      amounts[member] = slope - weights[member] * weights[member] * amounts[member] / length
      constant += amounts[member] * held[member]
    }
    var coefficients = Array(repeating: 0.0, count: point.count)
    for entry in entries { coefficients[entry.column] += amounts[entry.member] * entry.value }
    let size = coefficients.reduce(0) { max($0, abs($1)) }
    guard size > 0 else { return nil }
    var cut: [(column: Int, value: Double)] = []
    for (column, coefficient) in coefficients.enumerated() where abs(coefficient) > 1e-12 * size {
      cut.append((column, coefficient / size))
    }
    return MixedIntegerProgram.Row(entries: cut, low: -constant / size, high: .infinity)
  }
}
