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
  /// Row after row: basic = Σ table · nonbasic.
  private var table: [Double] = []
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
    let start = table.count
    for _ in 0..<columns { table.append(0) }
    var sum = 0.0
    for entry in entries {
      sum += entry.value * value[entry.column]
      let at = place[entry.column]
      if at < 0 {
        table[start - 1 - at] += entry.value
      } else {
        let base = at * columns
        for column in 0..<columns {
          let known = table[base + column]
          if known != 0 { table[start + column] += entry.value * known }
        }
      }
    }
    work += Int64(columns * entries.count)
    place.append(basic.count)
    basic.append(label)
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
    for row in basic.indices {
      let slope = table[row * columns + at]
      if slope != 0 { value[basic[row]] += slope * change }
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
    let base = row * columns
    for column in 0..<columns {
      let slope = sign * table[base + column]
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
    let base = row * columns
    let slope = table[base + column]
    let bound = isLow ? low[leaving] : high[leaving]
    let change = (bound - value[leaving]) / slope
    value[entering] += change
    isAtHigh[leaving] = !isLow
    isAtHigh[entering] = false

    var used: [Int] = []
    var line: [Double] = []
    for index in 0..<columns where index != column {
      let new = table[base + index] * (-1 / slope)
      guard abs(new) > 1e-13 else {
        table[base + index] = 0
        continue
      }
      table[base + index] = new
      used.append(index)
      line.append(new)
    }
    table[base + column] = 1 / slope
    for other in basic.indices where other != row {
      let start = other * columns
      let factor = table[start + column]
      guard factor != 0 else { continue }
      value[basic[other]] += factor * change
      for place in used.indices { table[start + used[place]] += factor * line[place] }
      table[start + column] = factor / slope
      work += Int64(used.count)
    }
    value[leaving] = bound
    let price = costs[column]
    for place in used.indices { costs[used[place]] += price * line[place] }
    costs[column] = price / slope
    work += Int64(basic.count + columns)
    basic[row] = entering
    nonbasic[column] = leaving
    place[entering] = row
    place[leaving] = -1 - column
  }
}
