// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A lower bound on what any plan costs, from any multipliers: each unit solved exactly at changed prices.
///
/// L(π, η, λ, u, σ) = Σ_units min { price · x } − ⟨π, B⟩ − ⟨η, caps⟩ − Σ reward · held − ⟨σ, limits⟩. The proof is in
/// docs/search.md. Nothing is assumed of the multipliers: what is negative, outside its cone or above what a step
/// costs is brought back first.
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

  private var problem: SearchProblem { table.problem }

  /// The sum of the units' own minima: no prices, no coefficients.
  func withoutPrices() -> Value {
    let solved = solve(prices: Prices(problem)) { _ in [] }
    return Value(
      value: solved.sum, isAttainable: solved.isAttainable, solutions: solved.solutions,
      multipliers: Multipliers(prices: Prices(problem)))
  }

  /// The bound at given multipliers.
  func value(at given: Multipliers) -> Value {
    var multipliers = fitted(given)
    let own = adjustments(multipliers)
    var isSound = true
    for (index, step) in table.steps.enumerated() {
      let price = coupled(step, multipliers.prices) + own.list[index]
      if price < 0 { isSound = false }
    }
    if !isSound {
      multipliers.cones = []
      multipliers.own = []
    }
    let solved = solve(prices: multipliers.prices) { isSound ? own.units[$0] : [] }
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
    // Branch and bound stops within 1e-7 of a unit's optimum; sums round within 1e-12 of their parts.
    let margin = 2e-7 * abs(solved.sum) + 1e-11 * size
    return Value(
      value: sum - margin, isAttainable: solved.isAttainable, solutions: solved.solutions,
      multipliers: multipliers)
  }

  private func solve(prices: Prices, own: (Int) -> [[[Double]]]) -> (
    sum: Double, isAttainable: Bool, solutions: [UnitSolution]
  ) {
    var solver = SectionSolver(problem: problem, prices: prices)
    solver.usesRotation = true
    var sum = 0.0
    var isAttainable = true
    var solutions: [UnitSolution] = []
    for (index, unit) in problem.units.enumerated() {
      solver.prices.own = own(index)
      let extra = unit.requirements.map {
        $0.need.kind == .equipmentValue ? -problem.keptEquipment : 0
      }
      let solution = solver.solve(unit, extra: extra)
      if solution.bound == .infinity { isAttainable = false } else { sum += solution.bound }
      solutions.append(solution)
    }
    return (sum, isAttainable, solutions)
  }

  private func coupled(_ step: StepTable.Step, _ prices: Prices) -> Double {
    let lever = problem.levers[step.lever]
    return step.cost + prices.budget[step.year] * Double(lever.payment[step.year])
      + prices.cap[step.lever][step.year] * Double(lever.step)
  }

  /// What each step's price changes by: limits add, rewards take off. A rotated teacher earns
  /// at least what the poorest section of the stage would lose.
  private func adjustments(_ multipliers: Multipliers) -> (
    list: [Double], units: [[[[Double]]]]
  ) {
    let rewards = multipliers.cones.map { cone in cone.cone.members.indices.map { cone.reward($0) }
    }
    let least = rewards.map { $0.min() ?? 0 }
    let empty = problem.levers.map { _ in
      [[Double]]()
    }
    var units = problem.units.map { unit in
      multipliers.cones.isEmpty && multipliers.own.isEmpty
        ? []
        : empty.indices.map { lever in
          problem.slots(of: problem.levers[lever], in: unit).map { _ in
            problem.decisionYears.map { _ in 0.0 }
          }
        }
    }
    var list: [Double] = []
    list.reserveCapacity(table.steps.count)
    for step in table.steps {
      var change = 0.0
      if !multipliers.own.isEmpty {
        for entry in step.own { change += multipliers.own[entry.limit].value * entry.use }
      }
      if !rewards.isEmpty {
        let isRotation = problem.levers[step.lever].isRotation
        for entry in step.cones {
          change -= rewards[entry.cone][entry.member] * entry.hundredths
          if isRotation { change += least[entry.cone] * entry.hundredths }
        }
      }
      list.append(change)
      if change != 0 { units[step.unit][step.lever][step.slot][step.year] = change }
    }
    return (list, units)
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
    for place in result.own.indices { result.own[place].value = max(0, result.own[place].value) }
    for place in result.cones.indices { result.cones[place].close() }
    guard !result.cones.isEmpty || !result.own.isEmpty else { return result }
    // Cone by cone where that is enough, then all together, which always is.
    for round in 0..<8 {
      let changes = adjustments(result).list
      var factors = result.cones.map { _ in 1.0 }
      var all = 1.0
      for (index, step) in table.steps.enumerated() {
        let price = coupled(step, result.prices)
        guard price + changes[index] < 1e-9 * price else { continue }
        let factor = max(0, price * (1 - 2e-9) / -changes[index])
        all = min(all, factor)
        for entry in step.cones { factors[entry.cone] = min(factors[entry.cone], factor) }
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
  }
}
