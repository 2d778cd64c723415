// SPDX-License-Identifier: GPL-3.0-or-later

/// A linear programme with bounds on columns and rows, kept as a dense dictionary that a search tree can copy and
/// go on from: minimise ⟨p, x⟩ with low ≤ x ≤ high and low ≤ A·x ≤ high.
///
/// The dual simplex method with bounded variables. A start is dual feasible where every column of negative price
/// has an upper bound; after that bounds may change and rows may be added without losing it, so that the objective
/// is a lower bound at any step. Ties go to the smallest label: the answer depends on nothing but the input.
struct LinearDictionary {
  /// How a solve ended.
  enum Status: Hashable {
    /// The optimum was found.
    case optimal
    /// No point keeps all bounds.
    case infeasible
    /// The objective passed the value asked for.
    case cutOff
    /// The pivots ran out; `objective` is still a lower bound.
    case stalled
  }

  /// Bounds by label: columns first, then rows.
  private(set) var low: [Double]
  private(set) var high: [Double]
  /// Values by label.
  private(set) var value: [Double]
  private var isAtHigh: [Bool]
  /// Labels by place.
  private var basic: [Int] = []
  private var nonbasic: [Int]
  /// Place among basic (≥ 0) or nonbasic (−1 − place) by label.
  private var place: [Int]
  private var table: [[Double]] = []
  private var costs: [Double]
  private let columns: Int
  /// Cells of the table that were worked on: what a deterministic limit counts.
  private(set) var work: Int64 = 0

  private static let pivotTolerance = 1e-9
  private static let feasibility = 1e-9

  /// Columns only; rows are added.
  init(prices: [Double], low: [Double], high: [Double]) {
    columns = prices.count
    costs = prices
    self.low = low
    self.high = high
    isAtHigh = prices.map { $0 < 0 }
    value = prices.indices.map { prices[$0] < 0 ? high[$0] : low[$0] }
    nonbasic = Array(prices.indices)
    place = prices.indices.map { -1 - $0 }
  }

  /// The least cost, or a lower bound on it before the optimum.
  var objective: Double {
    nonbasic.indices.reduce(0) { $0 + costs[$1] * value[nonbasic[$1]] }
  }

  /// Adds a row over the columns.
  mutating func addRow(_ entries: [(column: Int, value: Double)], low: Double, high: Double) {
    let label = value.count
    var row = [Double](repeating: 0, count: columns)
    var sum = 0.0
    for entry in entries {
      sum += entry.value * value[entry.column]
      let at = place[entry.column]
      if at < 0 {
        row[-1 - at] += entry.value
      } else {
        for column in 0..<columns { row[column] += entry.value * table[at][column] }
      }
    }
    work += Int64(columns * entries.count)
    place.append(basic.count)
    basic.append(label)
    table.append(row)
    value.append(sum)
    isAtHigh.append(false)
    self.low.append(low)
    self.high.append(high)
  }

  /// Changes the bounds of a column.
  mutating func setBounds(_ column: Int, low: Double, high: Double) {
    self.low[column] = low
    self.high[column] = high
    guard place[column] < 0 else { return }
    let at = -1 - place[column]
    let target = isAtHigh[column] && high.isFinite ? high : low
    isAtHigh[column] = isAtHigh[column] && high.isFinite
    let change = target - value[column]
    guard change != 0 else { return }
    value[column] = target
    for row in basic.indices where table[row][at] != 0 {
      value[basic[row]] += table[row][at] * change
    }
  }

  /// How much the objective rises at least for each unit that a nonbasic column moves off its bound; nil
  /// for a basic one.
  func reducedCost(_ column: Int) -> Double? {
    place[column] < 0 ? abs(costs[-1 - place[column]]) : nil
  }

  /// Restores feasibility.
  mutating func solve(cutOff: Double, pivotLimit: Int = 2_000) -> Status {
    for pivot in 0..<pivotLimit {
      guard let leaving = mostViolated() else { return .optimal }
      if pivot & 7 == 7 && objective >= cutOff { return .cutOff }
      let isLow = value[basic[leaving]] < low[basic[leaving]]
      guard let entering = entering(row: leaving, sign: isLow ? 1 : -1) else { return .infeasible }
      self.pivot(row: leaving, column: entering, isLow: isLow)
    }
    return .stalled
  }

  private func mostViolated() -> Int? {
    var worst: Int?
    var most = 0.0
    for row in basic.indices {
      let label = basic[row]
      let excess = max(low[label] - value[label], value[label] - high[label])
      guard excess > Self.feasibility * max(1, abs(value[label])) else { continue }
      if excess > most || (excess == most && label < basic[worst ?? row]) {
        most = excess
        worst = row
      }
    }
    return worst
  }

  private func entering(row: Int, sign: Double) -> Int? {
    var best: Int?
    var least = Double.infinity
    var size = 0.0
    let line = table[row]
    for column in line.indices {
      let slope = sign * line[column]
      guard abs(slope) > Self.pivotTolerance else { continue }
      let label = nonbasic[column]
      guard isAtHigh[label] ? slope < 0 : slope > 0, low[label] < high[label] else { continue }
      let ratio = abs(costs[column]) / abs(slope)
      let isTie = ratio <= least + 1e-12 && ratio >= least - 1e-12
      if ratio < least - 1e-12 || (isTie && abs(slope) > size) {
        least = min(least, ratio)
        size = abs(slope)
        best = column
      }
    }
    return best
  }

  private mutating func pivot(row: Int, column: Int, isLow: Bool) {
    let leaving = basic[row]
    let entering = nonbasic[column]
    let slope = table[row][column]
    let bound = isLow ? low[leaving] : high[leaving]
    let change = (bound - value[leaving]) / slope
    value[entering] += change
    for other in basic.indices where other != row && table[other][column] != 0 {
      value[basic[other]] += table[other][column] * change
    }
    value[leaving] = bound
    isAtHigh[leaving] = !isLow
    isAtHigh[entering] = false

    var line = table[row]
    for index in line.indices { line[index] *= -1 / slope }
    line[column] = 1 / slope
    var used: [Int] = []
    for index in line.indices where line[index] != 0 {
      if abs(line[index]) < 1e-13 { line[index] = 0 } else if index != column { used.append(index) }
    }
    table[row] = line
    for other in table.indices where other != row {
      let factor = table[other][column]
      guard factor != 0 else { continue }
      for index in used { table[other][index] += factor * line[index] }
      table[other][column] = factor / slope
      work += Int64(used.count)
    }
    let price = costs[column]
    for index in used { costs[index] += price * line[index] }
    costs[column] = price / slope
    work += Int64(basic.count + columns)
    basic[row] = entering
    nonbasic[column] = leaving
    place[entering] = row
    place[leaving] = -1 - column
  }
}
