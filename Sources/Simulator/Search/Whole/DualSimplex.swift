// SPDX-License-Identifier: GPL-3.0-or-later

/// A linear programme with bounds on columns and rows, kept as a dense dictionary that a search
/// tree can copy and go on from: minimise ⟨p, x⟩ with low ≤ x ≤ high and low ≤ A·x ≤ high.
///
/// The dual simplex method with bounded variables. A start is dual feasible where every column of
/// negative price has an upper bound; after that bounds may change and rows may be added without
/// losing it, so that the objective is a lower bound at any step. Ties go to the smallest label:
/// the answer depends on nothing but the input.
struct DualSimplex {
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
  /// Values of nonbasic labels, by place.
  private var fixed: [Double]
  /// Values of basic labels, by row.
  private var values: [Double] = []
  /// Whether a nonbasic one lies at its upper bound, by place.
  private var isAtHigh: [Bool]
  /// Labels by row, and by place.
  private var basic: [Int] = []
  private var nonbasic: [Int]
  /// Row of a basic label (≥ 0), or −1 − place of a nonbasic one.
  private var place: [Int]
  /// Row after row: basic = Σ table · nonbasic.
  private var table = DenseTable()
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
    fixed = prices.indices.map { prices[$0] < 0 ? high[$0] : low[$0] }
    nonbasic = Array(prices.indices)
    place = prices.indices.map { -1 - $0 }
    table.width = columns
  }

  /// The least cost, or a lower bound on it before the optimum.
  var objective: Double {
    var sum = 0.0
    for index in 0..<columns { sum += costs[index] * fixed[index] }
    return sum
  }

  /// The value of a column.
  func value(_ column: Int) -> Double {
    let at = place[column]
    return at < 0 ? fixed[-1 - at] : values[at]
  }

  /// What a unit of a row's bound is worth: by so much the objective rises with it.
  func price(ofRow row: Int) -> Double {
    let at = place[columns + row]
    return at < 0 ? costs[-1 - at] : 0
  }

  /// The values of all columns.
  var point: [Double] { (0..<columns).map { value($0) } }

  /// Adds a row over the columns.
  mutating func addRow(_ entries: [(column: Int, value: Double)], low: Double, high: Double) {
    let row = table.addRow()
    var sum = 0.0
    for entry in entries {
      sum += entry.value * value(entry.column)
      let at = place[entry.column]
      if at < 0 {
        table[row, -1 - at] += entry.value
      } else {
        table.addScaled(row: at, factor: entry.value, to: row)
        work += Int64(columns)
      }
    }
    place.append(row)
    basic.append(self.low.count)
    values.append(sum)
    self.low.append(low)
    self.high.append(high)
  }

  /// Changes the bounds of a column.
  mutating func setBounds(_ column: Int, low: Double, high: Double) {
    self.low[column] = low
    self.high[column] = high
    guard place[column] < 0 else { return }
    let at = -1 - place[column]
    isAtHigh[at] = isAtHigh[at] && high.isFinite
    let target = isAtHigh[at] ? high : low
    let change = target - fixed[at]
    guard change != 0 else { return }
    fixed[at] = target
    for row in values.indices {
      let slope = table[row, at]
      if slope != 0 { values[row] += slope * change }
    }
  }

  /// Narrows the bounds of columns to what stays below a value, for whole amounts: moving a
  /// nonbasic column off its bound by one raises the objective by its reduced cost at least. Only
  /// at an optimum.
  mutating func tighten(below value: Double) {
    let room = value - objective
    guard room.isFinite, room > 0 else { return }
    for (at, label) in nonbasic.enumerated() where label < columns {
      let cost = abs(costs[at])
      guard cost > 0, low[label] < high[label] else { continue }
      let steps = (room / cost + 1e-6).rounded(.down)
      if isAtHigh[at] {
        low[label] = max(low[label], high[label] - steps)
      } else {
        high[label] = min(high[label], low[label] + steps)
      }
    }
  }

  /// Restores feasibility.
  mutating func solve(cutOff: Double, pivotLimit: Int = 2_000) -> Status {
    for pivot in 0..<pivotLimit {
      guard let leaving = mostViolated() else { return .optimal }
      if pivot & 7 == 7 && objective >= cutOff { return .cutOff }
      let isLow = values[leaving] < low[basic[leaving]]
      guard let entering = entering(row: leaving, sign: isLow ? 1 : -1) else { return .infeasible }
      self.pivot(row: leaving, column: entering, isLow: isLow)
    }
    return .stalled
  }

  private func mostViolated() -> Int? {
    var worst: Int?
    var most = 0.0
    for row in values.indices {
      let label = basic[row]
      let value = values[row]
      let excess = max(low[label] - value, value - high[label])
      guard excess > Self.feasibility * max(1, abs(value)) else { continue }
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
    for column in 0..<columns {
      let slope = sign * table[row, column]
      guard abs(slope) > Self.pivotTolerance else { continue }
      guard isAtHigh[column] ? slope < 0 : slope > 0 else { continue }
      let label = nonbasic[column]
      guard low[label] < high[label] else { continue }
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
    let bound = isLow ? low[leaving] : high[leaving]
    let slope = table[row, column]
    let change = (bound - values[row]) / slope
    let changed = table.exchange(row: row, column: column, change: change, values: &values)
    table.follow(row: row, column: column, slope: slope, costs: &costs)
    values[row] = fixed[column] + change
    fixed[column] = bound
    isAtHigh[column] = !isLow
    basic[row] = entering
    nonbasic[column] = leaving
    place[entering] = row
    place[leaving] = -1 - column
    work += Int64((changed + 1) * columns)
  }
}
