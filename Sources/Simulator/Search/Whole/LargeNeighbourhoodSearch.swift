// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Improves a whole plan: one school, then a few schools at a time are solved anew, exactly,
/// against what the others leave of budgets, caps, pools of moves and coefficients.
///
/// Which schools are looked at first follows from the prices: a school's *regret* is what its part
/// of the plan costs at the prices above the least it could cost at them. The regrets and the value
/// of what is left unused make up the whole gap. Deterministic: limits count work, not time.
struct LargeNeighbourhoodSearch {
  let table: PlanTable
  /// What a step costs at the prices found, by column; empty where there are none.
  let reduced: [Double]
  /// The least that each unit's part can cost at those prices.
  let least: [Double]
  /// Nothing costs less: where it stops.
  let bound: Double
  /// Told of better plans; false stops it.
  let isGoingOn: (Incumbent) -> Bool

  /// The work that one neighbourhood may take, in table cells.
  private static let share: Int64 = 6_000_000

  /// A plan no dearer.
  ///
  /// - Parameter work: Table cells left; what was used is taken off.
  func improved(_ start: Incumbent, work: inout Int64, isThorough: Bool) -> Incumbent {
    var ledger = PlanTrim(table: table, reduced: reduced).trimmed(start)
    guard each(&ledger, &work), receivers(&ledger, &work) else { return ledger }
    if isThorough { groups(&ledger, &work) }
    return PlanTrim(table: table).trimmed(ledger)
  }

  /// Whether the plan is close enough to the bound.
  private func isDone(_ ledger: Incumbent) -> Bool { ledger.cost <= bound * (1 + 1e-7) }

  /// Every school on its own until none gains; false where it was stopped.
  private func each(_ ledger: inout Incumbent, _ work: inout Int64) -> Bool {
    for _ in 0..<8 {
      let before = ledger.cost
      for unit in order(ledger) {
        if isDone(ledger) || work <= 0 { return true }
        _ = solve(&ledger, [unit], candidates(unit, ledger), &work, nodeLimit: 400)
        guard isGoingOn(ledger) else { return false }
      }
      if ledger.cost >= before - 1e-6 { break }
    }
    return true
  }

  /// A few schools at a time, those with the greatest regret first, then mixed, in growing groups.
  private func groups(_ ledger: inout Incumbent, _ work: inout Int64) {
    let count = table.problem.units.count
    guard count > 1 else { return }
    var size = 2
    var seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(bound))
    }
    var idle = 0
    while work > 0, !isDone(ledger), idle < 6 {
      let before = ledger.cost
      var ranked = order(ledger)
      var proven = 0
      var tried = 0
      while !ranked.isEmpty, work > 0 {
        // One with regret, others from anywhere: what one gives up another must take.
        var group = [ranked.removeFirst()]
        while group.count < min(size, count) {
          let isNear = !ranked.isEmpty && group.count == 1 && tried.isMultiple(of: 2)
          let other = isNear ? ranked.removeFirst() : next(count)
          if !group.contains(other) { group.append(other) }
        }
        tried += 1
        group.sort()
        let columns = group.flatMap { candidates($0, ledger) }
        if solve(&ledger, group, columns, &work, nodeLimit: 600) { proven += 1 }
        guard isGoingOn(ledger), !isDone(ledger) else { return }
      }
      if ledger.cost >= before - 1e-6 * before { idle += 1 } else { idle = 0 }
      // Larger groups where the small ones are settled.
      if proven * 10 >= tried * 6 { size = min(size + 1, 8, count) }
    }
  }

  /// Units by regret, greatest first.
  func order(_ ledger: Incumbent) -> [Int] {
    let units = table.problem.units.indices.filter { !table.ofUnit[$0].isEmpty }
    guard !reduced.isEmpty else { return Array(units) }
    let regrets = table.problem.units.indices.map { regret($0, ledger) }
    return units.sorted { regrets[$0] != regrets[$1] ? regrets[$0] > regrets[$1] : $0 < $1 }
  }

  private func regret(_ unit: Int, _ ledger: Incumbent) -> Double {
    table.ofUnit[unit].reduce(0) { $0 + Double(ledger.amounts[$1]) * reduced[$1] } - least[unit]
  }

  /// Solves some units against the others; whether the tree was exhausted.
  private func solve(
    _ ledger: inout Incumbent, _ units: [Int], _ columns: [Int], _ work: inout Int64,
    nodeLimit: Int
  ) -> Bool {
    guard !columns.isEmpty else { return true }
    let near = Neighbourhood(ledger, units: units, columns: columns)
    let (better, answer) = near.improved(
      ledger, below: ledger.cost - 1e-6, nodeLimit: nodeLimit, workLimit: min(work, Self.share))
    work -= answer.work + Int64(columns.count * 20)
    if let better, better.cost < ledger.cost { ledger = better }
    return answer.isProven
  }

  /// A school at a time, with what those who lose least by it may give to it; false where it was
  /// stopped.
  ///
  /// Who leaves something else at the floor needs many teachers at once, from more schools than a
  /// small group has.
  private func receivers(_ ledger: inout Incumbent, _ work: inout Int64) -> Bool {
    guard table.pools > 0, !reduced.isEmpty else { return true }
    for unit in order(ledger) {
      guard work > 0, !isDone(ledger), regret(unit, ledger) > Self.leastRegret * ledger.cost
      else { return true }
      let own = candidates(unit, ledger)
      let offers = offers(to: unit, own, ledger)
      guard !offers.isEmpty else { continue }
      let columns = (own + offers).sorted()
      let units = Set(columns.map { table.columns[$0].unit }).sorted()
      _ = solve(&ledger, units, columns, &work, nodeLimit: 400)
      guard isGoingOn(ledger) else { return false }
    }
    return true
  }

  /// A school whose part costs less than this above the least, relative to the plan, is left alone.
  private static let leastRegret = 1e-3
  /// Schools that may give to one.
  private static let mostGivers = 12

  /// What other schools may give in the pools that a school draws on, and what they draw
  /// themselves.
  private func offers(to unit: Int, _ own: [Int], _ ledger: Incumbent) -> [Int] {
    let pools = Set(own.map { table.columns[$0].pool }.filter { $0 >= 0 }).sorted()
    var ofUnit: [Int: [Int]] = [:]
    for giver in pools.flatMap({ table.givers[$0] }) where table.columns[giver].unit != unit {
      ofUnit[table.columns[giver].unit, default: []].append(giver)
    }
    let prices = ofUnit.mapValues { givers in
      givers.reduce(Double.infinity) { min($0, reduced[$1]) }
    }
    let nearest = prices.sorted { $0.value != $1.value ? $0.value < $1.value : $0.key < $1.key }
    return nearest.prefix(Self.mostGivers).flatMap { entry in
      (ofUnit[entry.key] ?? []).flatMap { giver -> [Int] in
        let partner = table.columns[giver].partner
        return ledger.amounts[partner] > 0 ? [giver, partner] : [giver]
      }
    }
  }

  /// What a unit may choose from: what it has, and for every action the cheapest years for each
  /// deadline.
  private func candidates(_ unit: Int, _ ledger: Incumbent) -> [Int] {
    let problem = table.problem
    var kept: Set<Int> = []
    var ofPlace: [[Int]: [Int]] = [:]
    for index in table.ofUnit[unit] {
      let column = table.columns[index]
      if ledger.amounts[index] > 0 { kept.insert(index) }
      ofPlace[[column.lever, column.slot, Int(column.sign)], default: []].append(index)
    }
    for (_, indices) in ofPlace {
      let ranked = indices.sorted { left, right in
        let prices = (price(left), price(right))
        return prices.0 != prices.1 ? prices.0 < prices.1 : left > right
      }
      for deadline in problem.complianceYears {
        let inTime = ranked.filter {
          problem.levers[table.columns[$0].lever].firstYear[table.columns[$0].year] <= deadline
        }
        kept.formUnion(inTime.prefix(isLimited(indices) ? 3 : 1))
      }
    }
    for index in kept where table.columns[index].partner >= 0 {
      kept.insert(table.columns[index].partner)
    }
    return kept.sorted()
  }

  /// Price with what money and posts are worth in that year.
  private func price(_ index: Int) -> Double {
    table.columns[index].pool >= 0 ? -Double(table.columns[index].year) : coupled[index]
  }

  /// Whether a budget or cap may tell the years apart.
  private func isLimited(_ indices: [Int]) -> Bool {
    indices.contains { index in
      let column = table.columns[index]
      return table.problem.allowance.budget[column.year] != nil
        || table.problem.allowance.cap[column.lever][column.year] != nil
        || !column.shared.isEmpty
    }
  }

  /// Present cost with the prices of money and posts, by column.
  let coupled: [Double]
}
