// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What a plan would have to add in one future so that it complies there, at the expected future's
/// prices.
struct FutureRepairs: Sendable {
  let judge: FutureJudge
  let options: SearchOptions

  /// What a plan lacks in a future, in the search's tables.
  func problem(_ future: Int, _ actions: [SearchAction]) -> SearchProblem {
    SearchProblem(
      baseline: judge.baseline, outcome: judge.outcome(future, actions),
      options: left(after: actions))
  }

  /// What mends a future, each school on its own; nil where a need cannot be met, empty where no
  /// school's own need is short.
  func bySchool(_ future: Int, _ actions: [SearchAction], _ priced: SearchProblem)
    -> [SearchAction]?
  {
    var problem = problem(future, actions)
    problem.levers = priced.levers
    let solver = SchoolSolver(problem: problem)
    var repair: [SearchAction] = []
    for unit in problem.units where unit.requirements.contains(where: { $0.short > 0 }) {
      let solution = solver.solve(unit)
      guard solution.missing.isEmpty else { return nil }
      repair += solution.purchases.map {
        problem.action($0, unit, baseYear: judge.baseline.county.baseYear)
      }
    }
    return repair
  }

  /// The cheapest actions found that mend a future, coefficients included; nil where none do.
  func searched(_ future: Int, _ actions: [SearchAction], _ priced: SearchProblem)
    -> [SearchAction]?
  {
    var options = left(after: actions)
    options.workLimit = 0
    options.keepsPosts = false
    let found = judge.baseline.search(
      plan: judge.outcome(future, actions).plan, future: judge.futures[future], options: options)
    guard found.isMet else { return nil }
    return found.actions.map { $0.priced(as: priced) }
  }

  /// The question with what the actions leave of its budgets; caps reckon with the plan's measures.
  private func left(after actions: [SearchAction]) -> SearchOptions {
    var left = options
    var budgets = options.budgets ?? judge.plan.budgets
    for action in actions {
      if let budget = budgets[action.paid] {
        budgets[action.paid] = Money(yuan: max(0, budget.yuan - action.payment.yuan))
      }
    }
    left.budgets = budgets
    return left
  }
}
