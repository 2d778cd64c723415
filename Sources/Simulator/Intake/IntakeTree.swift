// SPDX-License-Identifier: GPL-3.0-or-later

/// Branch and bound over the whole columns of an intake programme, the others staying divisible.
///
/// Depth first, the nearer side first; every node goes on from its parent's dictionary. The limits
/// enter where a point breaks them. Deterministic: the tree ends after so many nodes or so much
/// work, and the best point until then counts.
struct IntakeTree {
  private struct Node {
    var dictionary: DualSimplex
    /// Which limits are in it already.
    var isIn: [Bool]
    var branch: (column: Int, low: Double, high: Double)?
  }

  private let program: IntakeProgram
  private var best: (point: [Double], cost: Double)?
  private var work: Int64 = 0
  private static let tolerance = 1e-6
  /// What a point must be cheaper by, of the best one's cost: rounding to whole children and
  /// thousandths is worth more.
  private static let leastGain = 1e-3

  init(_ program: IntakeProgram) { self.program = program }

  /// The least point found; nil where the programme has none.
  mutating func solved(nodeLimit: Int = 400, workLimit: Int64 = 300_000_000) -> IntakeAnswer? {
    var dictionary = DualSimplex(
      prices: program.prices, low: program.low, high: program.high)
    for row in program.rows { dictionary.addRow(row.entries, low: row.low, high: row.high) }
    var stack = [
      Node(dictionary: dictionary, isIn: program.limits.map { _ in false }, branch: nil)
    ]
    var nodes = 0
    while var node = stack.popLast(), nodes < nodeLimit, work < workLimit {
      nodes += 1
      if let branch = node.branch {
        node.dictionary.setBounds(branch.column, low: branch.low, high: branch.high)
      }
      guard settle(&node) else { continue }
      if nodes == 1 { tryRoundedUp(node) }
      guard let column = fractional(node) else { continue }
      let value = node.dictionary.value(column)
      let (low, high) = (node.dictionary.low[column], node.dictionary.high[column])
      let floor = value.rounded(.down)
      var down = node
      down.branch = (column, low, floor)
      var up = node
      up.branch = (column, floor + 1, high)
      let isUp = value - floor > 0.5
      stack.append(isUp ? down : up)
      stack.append(isUp ? up : down)
    }
    return best.map { program.answer($0.point, cost: $0.cost) }
  }

  private var cutOff: Double {
    best.map { $0.cost - Self.leastGain * max(0.1, abs($0.cost)) } ?? .infinity
  }

  /// Solves a node with the limits that its points break; false where nothing better lies in it.
  private mutating func settle(_ node: inout Node) -> Bool {
    while true {
      let before = node.dictionary.work
      let status = node.dictionary.solve(cutOff: cutOff, pivotLimit: 100_000)
      work += node.dictionary.work - before
      guard status == .optimal, node.dictionary.objective < cutOff else { return false }
      let point = node.dictionary.point
      var isBroken = false
      for (index, row) in program.limits.enumerated() where !node.isIn[index] {
        let sum = row.entries.reduce(0) { $0 + $1.value * point[$1.column] }
        guard sum > row.high + Self.tolerance * max(1, abs(row.high)) else { continue }
        node.dictionary.addRow(row.entries, low: row.low, high: row.high)
        node.isIn[index] = true
        isBroken = true
      }
      if !isBroken { break }
    }
    if fractional(node) == nil {
      best = (node.dictionary.point, node.dictionary.objective)
      return false
    }
    return true
  }

  /// All whole columns up: a point that costs too much and is whole, so that the tree can be cut.
  private mutating func tryRoundedUp(_ node: Node) {
    var rounded = node
    for column in program.whole {
      let value = (node.dictionary.value(column) - Self.tolerance).rounded(.up)
      rounded.dictionary.setBounds(column, low: value, high: value)
    }
    _ = settle(&rounded)
  }

  /// The whole column that is furthest from whole, in money; nil where all are whole.
  private func fractional(_ node: Node) -> Int? {
    var chosen: (column: Int, score: Double)?
    for column in program.whole {
      let value = node.dictionary.value(column)
      let part = value - value.rounded(.down)
      let distance = min(part, 1 - part)
      guard distance > Self.tolerance else { continue }
      let score = distance * (1 + program.prices[column])
      if score > chosen?.score ?? 0 { chosen = (column, score) }
    }
    return chosen?.column
  }
}
