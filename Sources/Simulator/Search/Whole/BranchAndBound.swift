// SPDX-License-Identifier: GPL-3.0-or-later

extension MixedIntegerProgram {
  /// Searches the cheapest accepted point that costs less than `below`.
  ///
  /// Depth first, the nearer side first; every node goes on from its parent's dictionary.
  /// Deterministic.
  /// - Parameters:
  ///   - below: The value to beat.
  ///   - nodeLimit: Nodes of the tree.
  ///   - workLimit: Table cells.
  ///   - trialWork: Table cells after which the tree is given up where it has closed next to
  ///     nothing of itself.
  ///   - plunges: Whether it goes on with the node of the least bound, not the last one, where a
  ///     plunge has ended: that finds plans sooner where the end will not be reached.
  ///   - accepts: Whether whole amounts keep everything exactly.
  func solved(
    below: Double, nodeLimit: Int, workLimit: Int64 = .max, trialWork: Int64 = .max,
    plunges: Bool = false, accepts: ([Int64]) -> Bool
  ) -> Answer {
    var tree = BranchAndBound(self, below: below, trialWork: trialWork, plunges: plunges)
    return tree.search(nodeLimit: nodeLimit, workLimit: workLimit, accepts: accepts)
  }
}

/// One branch and bound over a whole programme.
private struct BranchAndBound {
  private struct Node {
    var dictionary: DualSimplex
    var bound: Double
    var branch: (column: Int, low: Double, high: Double)?
    /// Its part of the tree, where every branching halves what is left.
    var share = 1.0
  }

  private let program: MixedIntegerProgram
  /// Tangents found so far, by cone.
  private var cuts: [[MixedIntegerProgram.Row]]
  /// The least cost of whole points within all tangents that the exact check turned down.
  private var doubt = Double.infinity
  private var best: (amounts: [Int64], cost: Double)?
  private let below: Double
  private let rounding: WholeRounding
  private var work: Int64 = 0

  private let trialWork: Int64
  private let plunges: Bool
  /// Open nodes, each with a dictionary of its own, from which the most promising is taken; with
  /// more the tree only goes deeper.
  private static let mostOpen = 256
  /// What a tree must have closed of itself by then to go on: one that goes ever deeper and closes
  /// nothing will not end.
  private static let leastClosed = 1.0 / 64
  /// Nodes that it is given in any case: while they are few they may still find a cheaper plan.
  private static let leastNodes = 500

  init(_ program: MixedIntegerProgram, below: Double, trialWork: Int64, plunges: Bool) {
    self.program = program
    self.below = below
    self.trialWork = trialWork
    self.plunges = plunges
    rounding = WholeRounding(program)
    cuts = program.cones.map { _ in [] }
  }

  /// What a node must stay below.
  private var cutOff: Double {
    let value = best?.cost ?? below
    return value.isFinite ? value - 1e-7 * max(1, abs(value)) : .infinity
  }

  mutating func search(nodeLimit: Int, workLimit: Int64, accepts: ([Int64]) -> Bool)
    -> MixedIntegerProgram.Answer
  {
    var stack = [root()]
    var nodes = 0
    var open = Double.infinity
    var closed = 0.0
    var isPlunging = true
    while var node = next(&stack, isPlunging) {
      isPlunging = false
      guard node.bound < cutOff else {
        closed += node.share
        continue
      }
      nodes += 1
      let isHopeless =
        work > trialWork && nodes > Self.leastNodes && closed < Self.leastClosed
      if nodes > nodeLimit || work > workLimit || isHopeless {
        open = stack.reduce(node.bound) { min($0, $1.bound) }
        break
      }
      if let branch = node.branch {
        node.dictionary.setBounds(branch.column, low: branch.low, high: branch.high)
      }
      guard settle(&node, isRoot: nodes == 1, accepts),
        let (column, floor) = branching(node, accepts)
      else {
        closed += node.share
        continue
      }
      node.share /= 2
      let low = node.dictionary.low[column]
      let high = node.dictionary.high[column]
      let value = node.dictionary.value(column)
      node.bound = max(node.bound, node.dictionary.objective)
      var down = node
      down.branch = (column, low, floor)
      var up = node
      up.branch = (column, floor + 1, high)
      let isUp = value - floor > 0.5
      stack.append(isUp ? down : up)
      stack.append(isUp ? up : down)
      isPlunging = true
    }
    let cost = best?.cost ?? .infinity
    let bound = min(open, doubt, cost, below)
    return MixedIntegerProgram.Answer(
      amounts: best?.amounts, cost: cost, bound: bound,
      isProven: open == .infinity && bound >= min(cost, below), work: work)
  }

  /// The node to go on with: the one just made, or where a plunge has ended and the tree looks for
  /// plans the most promising.
  private func next(_ stack: inout [Node], _ isPlunging: Bool) -> Node? {
    guard plunges, !isPlunging, stack.count < Self.mostOpen,
      let best = stack.indices.min(by: { stack[$0].bound < stack[$1].bound })
    else { return stack.popLast() }
    return stack.remove(at: best)
  }

  private func root() -> Node {
    var dictionary = DualSimplex(program)
    for total in program.totals {
      dictionary.addRow(total.map { ($0, 1) }, low: -.infinity, high: .infinity)
    }
    return Node(dictionary: dictionary, bound: -.infinity, branch: nil)
  }

  /// Solves a node with the tangents it needs; false where nothing better lies in it.
  private mutating func settle(_ node: inout Node, isRoot: Bool, _ accepts: ([Int64]) -> Bool)
    -> Bool
  {
    var solved: Int64 = node.dictionary.work
    for round in 0..<(isRoot ? 24 : 8) {
      let status = node.dictionary.solve(cutOff: cutOff)
      work += node.dictionary.work - solved
      solved = node.dictionary.work
      switch status {
      case .infeasible, .cutOff: return false
      case .stalled: return true
      case .optimal: break
      }
      if node.dictionary.objective >= cutOff { return false }
      let point = node.dictionary.point
      if round == 0 { tryRounded(point, accepts) }
      guard cut(&node.dictionary, at: point) else { break }
    }
    guard node.dictionary.objective < cutOff else { return false }
    node.dictionary.tighten(below: cutOff)
    return true
  }

  /// Adds tangents that the point breaks: those known from other nodes first, new ones where none
  /// is.
  private mutating func cut(_ dictionary: inout DualSimplex, at point: [Double]) -> Bool {
    var isCut = false
    for cone in program.cones.indices {
      guard let new = program.cones[cone].cut(at: point, tolerance: 1e-8) else { continue }
      var deepest: Int?
      var most = Self.depth(new, point)
      for known in cuts[cone].indices {
        let depth = Self.depth(cuts[cone][known], point)
        if depth > most { (deepest, most) = (known, depth) }
      }
      work += Int64(cuts[cone].count * new.entries.count)
      let cut = deepest.map { cuts[cone][$0] } ?? new
      if cuts[cone].count < 60 { cuts[cone].append(new) }
      dictionary.addRow(cut.entries, low: cut.low, high: cut.high)
      isCut = true
    }
    return isCut
  }

  /// By how much a point breaks a tangent.
  private static func depth(_ cut: MixedIntegerProgram.Row, _ point: [Double]) -> Double {
    cut.low - cut.entries.reduce(0) { $0 + $1.value * point[$1.column] }
  }

  /// A point rounded up, with what that makes too much taken back, and to the nearest: a plan found
  /// early cuts the tree.
  private mutating func tryRounded(_ point: [Double], _ accepts: ([Int64]) -> Bool) {
    for direction in [FloatingPointRoundingRule.up, .toNearestOrAwayFromZero] {
      var amounts = point.indices.map { column in
        max(0, min((point[column] - 1e-7).rounded(direction), program.most[column] ?? .infinity))
      }
      guard amounts.allSatisfy({ $0 < 1e15 }) else { continue }
      if direction == .up { rounding.takeBack(&amounts, point) }
      let cost = zip(program.prices, amounts).reduce(0) { $0 + $1.0 * $1.1 }
      guard cost < cutOff else { continue }
      let whole = amounts.map { Int64($0) }
      if accepts(whole) { best = (whole, cost) }
    }
  }

  /// The total that is furthest from whole, in money.
  private func splitTotal(_ node: Node) -> (Int, Double)? {
    var chosen: (label: Int, score: Double)?
    let first = program.prices.count + program.rows.count
    for (index, total) in program.totals.enumerated() {
      let value = node.dictionary.value(first + index)
      let part = value - value.rounded(.down)
      let distance = min(part, 1 - part)
      guard distance > 1e-6 else { continue }
      let score = distance * (1 + abs(program.prices[total[0]]))
      if score > chosen?.score ?? 0 { chosen = (first + index, score) }
    }
    return chosen.map { ($0.label, node.dictionary.value($0.label).rounded(.down)) }
  }

  /// Where to branch; nil where the node is settled. Totals part first; a total is a row, its label
  /// comes after the columns'.
  private mutating func branching(_ node: Node, _ accepts: ([Int64]) -> Bool) -> (Int, Double)? {
    if let total = splitTotal(node) { return total }
    var chosen: (column: Int, score: Double)?
    let value = node.dictionary.point
    for column in program.prices.indices {
      let part = value[column] - value[column].rounded(.down)
      let distance = min(part, 1 - part)
      guard distance > 1e-6 else { continue }
      let score = distance * (1 + abs(program.prices[column]))
      if score > chosen?.score ?? 0 { chosen = (column, score) }
    }
    if let chosen { return (chosen.column, value[chosen.column].rounded(.down)) }
    let whole = program.prices.indices.map { Int64(value[$0].rounded()) }
    let cost = zip(program.prices, whole).reduce(0) { $0 + $1.0 * Double($1.1) }
    if accepts(whole) {
      if cost < cutOff { best = (whole, cost) }
      return nil
    }
    // A whole point that fails the exact check by a hair: split it off, and claim nothing above it.
    doubt = min(doubt, cost)
    for column in program.prices.indices
    where node.dictionary.low[column] < node.dictionary.high[column] {
      let most = node.dictionary.high[column]
      return (column, min(max(value[column].rounded(), node.dictionary.low[column]), most - 1))
    }
    return nil
  }
}
