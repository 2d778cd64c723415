// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A lower bound on what any plan costs, from any multipliers: each unit solved exactly at changed
/// prices.
///
/// L(π, η, λ, u, σ) = Σ_units min { price · x } − ⟨π, B⟩ − ⟨η, caps⟩ − Σ reward · held − ⟨σ,
/// limits⟩. The proof is in docs/search.md. Nothing is assumed of the multipliers: what is
/// negative, outside its cone or above what a step costs is brought back first.
struct DualBound {
  /// What the clean pass finds.
  struct Value {
    /// The bound; what rounding and the trees' tolerance could have added is taken off.
    var value: Double
    /// Whether every unit's needs can be met.
    var isAttainable: Bool
    /// The units' own optima at these prices.
    var solutions: [UnitSolution]
    /// The multipliers as they were used.
    var multipliers: Multipliers
  }

  /// Steps of the relaxed problem.
  let table: StepTable
  /// Plans dearer than this do not matter: the bound is not above it. It limits what anybody can
  /// give away.
  var ceiling = 1e12

  private var problem: SearchProblem { table.problem }

  /// The sum of the units' own minima: no prices, no coefficients.
  func withoutPrices() -> Value {
    let solved = solve(prices: Prices(problem)) { _ in ([], []) }
    return Value(
      value: solved.sum, isAttainable: solved.isAttainable, solutions: solved.solutions,
      multipliers: Multipliers(prices: Prices(problem)))
  }

  /// The bound at given multipliers.
  func value(at given: Multipliers) -> Value {
    var multipliers = fitted(given)
    let own = adjustments(multipliers)
    var isSound = true
    for (index, step) in table.steps.enumerated() where step.sign > 0 {
      let price = coupled(step, multipliers) + own.list[index]
      if price < 0 { isSound = false }
    }
    if !isSound {
      multipliers.cones = []
      multipliers.own = []
      multipliers.pools = []
    }
    let solved = solve(prices: multipliers.prices) {
      isSound ? (own.units[$0], own.gives[$0]) : ([], [])
    }
    var sum = solved.sum
    var size = abs(solved.sum)
    func take(_ amount: Double) {
      sum -= amount
      size += abs(amount)
    }
    for year in problem.decisionYears.indices {
      if let budget = problem.allowance.budget[year] {
        take(multipliers.prices.budget[year] * Double(max(0, budget)))
      }
      for lever in problem.levers.indices {
        if let cap = problem.allowance.cap[lever][year] {
          take(multipliers.prices.cap[lever][year] * Double(max(0, cap)))
        }
      }
    }
    for (price, left) in zip(multipliers.prices.shared, problem.allowance.left) {
      take(price * Double(max(0, left)))
    }
    let kept = Double(problem.keptEquipment)
    for cone in multipliers.cones {
      let isWorn = cone.cone.indicator.resource == .equipmentValue
      for (place, member) in cone.cone.members.enumerated() {
        let reward = cone.reward(place)
        take(reward * member.held)
        if isWorn { take(max(0, reward) * kept * member.part) }
      }
    }
    for limit in multipliers.own { take(limit.value * limit.bound) }
    // Branch and bound stops within 1e-7 of a unit's optimum; sums round within 1e-12 of their
    // parts.
    let margin = 2e-7 * abs(solved.sum) + 1e-11 * size
    return Value(
      value: min(sum - margin, ceiling), isAttainable: solved.isAttainable,
      solutions: solved.solutions,
      multipliers: multipliers)
  }

  private func solve(
    prices: Prices, own: (Int) -> (prices: [[[Double]]], gives: [[[Prices.Give?]]])
  ) -> (
    sum: Double, isAttainable: Bool, solutions: [UnitSolution]
  ) {
    var solver = SchoolSolver(problem: problem, prices: prices)
    solver.usesRotation = true
    var sum = 0.0
    var isAttainable = true
    var solutions: [UnitSolution] = []
    for (index, unit) in problem.units.enumerated() {
      (solver.prices.own, solver.prices.give) = own(index)
      let extra = unit.requirements.map {
        $0.need.kind == .equipmentValue ? -problem.keptEquipment : 0
      }
      let solution = solver.solve(unit, extra: extra)
      if solution.bound == .infinity { isAttainable = false } else { sum += solution.bound }
      solutions.append(solution)
    }
    return (sum, isAttainable, solutions)
  }

  private func coupled(_ step: StepTable.Step, _ multipliers: Multipliers) -> Double {
    let pool = step.pool >= 0 && !multipliers.pools.isEmpty ? multipliers.pools[step.pool] : 0
    guard step.sign > 0 else { return -pool }
    let lever = problem.levers[step.lever]
    return step.cost + multipliers.prices.budget[step.year] * Double(lever.payment[step.year])
      + multipliers.prices.cap[step.lever][step.year] * Double(lever.step)
      + multipliers.prices.extra(
        lever: step.lever, year: step.year, slot: step.slot, in: problem.units[step.unit]) + pool
  }

  /// What each step's price changes by.
  private struct Adjustments {
    /// By step, without the pool's price.
    var list: [Double]
    /// For each unit what purchases change by, the pool's price included.
    var units: [[[[Double]]]]
    /// For each unit what giving costs, where it earns.
    var gives: [[[[Prices.Give?]]]]
  }

  /// Limits add to a step's price, rewards take off; who gives pays the rewards back and earns the
  /// pool's price.
  private func adjustments(_ multipliers: Multipliers) -> Adjustments {
    let rewards = multipliers.cones.map { cone in cone.cone.members.indices.map { cone.reward($0) }
    }
    let isPlain =
      multipliers.cones.isEmpty && multipliers.own.isEmpty
      && multipliers.pools.allSatisfy { $0 == 0 }
    func tables<Entry>(_ entry: Entry) -> [[[[Entry]]]] {
      problem.units.map { unit in
        isPlain
          ? []
          : problem.levers.map { lever in
            problem.slots(of: lever, in: unit).map { _ in
              problem.decisionYears.map { _ in entry }
            }
          }
      }
    }
    var result = Adjustments(list: [], units: tables(0.0), gives: tables(nil))
    result.list.reserveCapacity(table.steps.count)
    for step in table.steps {
      var change = 0.0
      if !multipliers.own.isEmpty {
        for entry in table.uses[step.own] {
          change += multipliers.own[entry.limit].value * entry.use
        }
      }
      if !rewards.isEmpty {
        for entry in table.coneEntries[step.cones] {
          change -= rewards[entry.cone][entry.member] * entry.hundredths
        }
      }
      result.list.append(change)
      guard !isPlain else { continue }
      let pool = step.pool >= 0 && !multipliers.pools.isEmpty ? multipliers.pools[step.pool] : 0
      if step.sign > 0 {
        result.units[step.unit][step.lever][step.slot][step.year] = change + pool
      } else if change - pool < 0 {
        let unit = problem.units[step.unit]
        let most = problem.mostGiven(
          step.lever, unit: unit, slot: step.slot, year: step.year, ceiling: ceiling)
        result.gives[step.unit][step.lever][step.slot][step.year] =
          most > 0 ? Prices.Give(price: change - pool, most: most) : nil
      }
    }
    return result
  }

  /// Multipliers that are allowed and leave every step a price of at least zero.
  private func fitted(_ given: Multipliers) -> Multipliers {
    var result = given
    for year in problem.decisionYears.indices {
      let isLimited = problem.allowance.budget[year] != nil
      result.prices.budget[year] = isLimited ? max(0, result.prices.budget[year]) : 0
      for lever in problem.levers.indices {
        let isCapped = problem.allowance.cap[lever][year] != nil
        result.prices.cap[lever][year] = isCapped ? max(0, result.prices.cap[lever][year]) : 0
      }
    }
    let rows = problem.allowance.rows
    let shared = rows.indices.map {
      $0 < result.prices.shared.count ? max(0, result.prices.shared[$0]) : 0
    }
    result.prices.set(shared: shared, rows)
    for place in result.own.indices { result.own[place].value = max(0, result.own[place].value) }
    for place in result.cones.indices { result.cones[place].close() }
    if result.pools.count != table.pools.count { result.pools = table.pools.map { _ in 0 } }
    // Nobody is paid to receive: the pool's price leaves every move a price of at least nothing.
    for step in table.steps where step.pool >= 0 && step.sign > 0 {
      let price = coupled(step, result)
      if price < 0 { result.pools[step.pool] -= price * (1 + 1e-12) }
    }
    guard !result.cones.isEmpty || !result.own.isEmpty else { return result }
    // Cone by cone where that is enough, then all together, which always is.
    for round in 0..<8 {
      let changes = adjustments(result).list
      var factors = result.cones.map { _ in 1.0 }
      var all = 1.0
      for (index, step) in table.steps.enumerated() where step.sign > 0 {
        let price = coupled(step, result)
        guard price + changes[index] < 1e-9 * price else { continue }
        let factor = max(0, price * (1 - 2e-9) / -changes[index])
        all = min(all, factor)
        for entry in table.coneEntries[step.cones] {
          factors[entry.cone] = min(factors[entry.cone], factor)
        }
      }
      if all == 1 { break }
      if round == 7 { factors = factors.map { _ in all } }
      for place in factors.indices { result.cones[place].scale(factors[place]) }
      if round == 7 {
        for place in result.own.indices { result.own[place].value *= all }
      }
    }
    return result
  }
}

extension Prices {
  /// No extra price on anything.
  init(_ problem: SearchProblem) {
    self.init(levers: problem.levers.count, years: problem.decisionYears.count)
    let rows = problem.allowance.rows
    set(shared: rows.map { _ in 0 }, rows)
  }
}
