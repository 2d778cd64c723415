// SPDX-License-Identifier: GPL-3.0-or-later

/// Fits a plan into yearly budgets and caps.
///
/// Schools are served one after another, dearest first, each exactly from what is left: a purchase
/// moves to an earlier year with room, to a later one that still arrives in time, or gives way to
/// the next cheapest action. A school that cannot be served is served earlier in the next round; at
/// last each school is solved again with what the others leave. A heuristic: that it finds nothing
/// does not prove that there is nothing.
struct Repair {
  let problem: SearchProblem
  /// What scarce years and posts cost, so that a school takes them only where it gains by them.
  var prices: Prices
  /// The most rounds of serving everybody anew.
  var rounds = 24

  /// The state within the allowance; what could not be fitted stays in `missing`.
  func repaired(_ state: PlanState) -> PlanState {
    if problem.allowance.fits(state.solutions.flatMap(\.purchases), problem) { return state }
    var order = state.solutions.indices.sorted { left, right in
      let costs = (state.solutions[left].cost, state.solutions[right].cost)
      return costs.0 != costs.1 ? costs.0 > costs.1 : left < right
    }
    var seen: Set<[Int]> = []
    var best: PlanState?
    for _ in 0..<rounds where seen.insert(order).inserted {
      let candidate = served(state, order: order)
      if best.map({ Self.isBetter(candidate, than: $0, problem) }) ?? true { best = candidate }
      let failed = order.filter { !candidate.solutions[$0].missing.isEmpty }
      if failed.isEmpty { break }
      order = failed + order.filter { candidate.solutions[$0].missing.isEmpty }
    }
    return improved(best ?? state, order: order)
  }

  /// Serves the units in order.
  private func served(_ state: PlanState, order: [Int]) -> PlanState {
    var result = state
    var left = problem.allowance
    var solver = SchoolSolver(problem: problem, prices: prices)
    for unit in order {
      result.solutions[unit] = solution(unit, state: state, left: left, &solver)
      left.spend(result.solutions[unit].purchases, problem)
    }
    return result
  }

  /// The unit's own cheapest purchases where they fit, else the cheapest that do.
  private func solution(
    _ unit: Int, state: PlanState, left: Allowance, _ solver: inout SchoolSolver
  ) -> UnitSolution {
    let own = state.solutions[unit]
    if own.missing.isEmpty && left.fits(own.purchases, problem) { return own }
    solver.allowance = left
    return solver.solve(problem.units[unit], levels: state.levels[unit])
  }

  /// Solves each unit again with what the others leave, twice over.
  private func improved(_ state: PlanState, order: [Int]) -> PlanState {
    var result = state
    var left = problem.allowance
    left.spend(result.solutions.flatMap(\.purchases), problem)
    var solver = SchoolSolver(problem: problem)
    for unit in order + order {
      var others = left
      others.spend(result.solutions[unit].purchases, problem, sign: -1)
      solver.allowance = others
      let again = solver.solve(problem.units[unit], levels: state.levels[unit])
      let old = result.solutions[unit]
      let isBetter =
        again.missing.count != old.missing.count
        ? again.missing.count < old.missing.count : again.cost < old.cost - 1e-6
      guard isBetter else { continue }
      result.solutions[unit] = again
      left = others
      left.spend(again.purchases, problem)
    }
    return result
  }

  /// Fewer needs missing, then less money.
  static func isBetter(_ left: PlanState, than right: PlanState, _ problem: SearchProblem) -> Bool {
    let missing = [left, right].map { $0.solutions.reduce(0) { $0 + $1.missing.count } }
    return missing[0] != missing[1]
      ? missing[0] < missing[1] : left.presentCost(problem) < right.presentCost(problem)
  }
}
