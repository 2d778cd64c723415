// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What must be paid at least within a span of calendar years: a proof that budgets are too small,
/// where it is more than they hold.
///
/// Each school alone at a price of one on every yuan of the span and nothing on other years: the
/// sum of the exact minima is a bound for any plan. Coefficients and caps can only add to it.
struct LeastPayments {
  let problem: SearchProblem

  /// The span whose budgets lack most; nil where no span proves anything.
  func shortage() -> ProvenShortage? {
    var worst: (lack: Double, found: ProvenShortage)?
    for span in spans() {
      let budget = span.reduce(Int64(0)) { $0 + (problem.allowance.budget[$1] ?? 0) }
      guard let least = least(span) else { continue }
      let lack = least - Double(budget)
      guard lack > 1, lack > worst?.lack ?? 0 else { continue }
      worst = (
        lack,
        ProvenShortage(
          years: problem.decisionYears[span.lowerBound]...problem.decisionYears[span.upperBound],
          least: Money(yuan: Int64(least.rounded(.down))), budget: Money(yuan: budget))
      )
    }
    return worst?.found
  }

  /// What every budgeted year must have more at least for any plan to be possible: yuan a year.
  func leastTopUp() -> Money {
    let most = spans().compactMap { span -> Double? in
      let budget = span.reduce(Int64(0)) { $0 + (problem.allowance.budget[$1] ?? 0) }
      return least(span).map { ($0 - Double(budget)) / Double(span.count) }
    }.max()
    return Money(yuan: max(0, Int64((most ?? 0).rounded(.down))))
  }

  /// Spans of years that all have a budget and pay in time for the last year asked for.
  private func spans() -> [ClosedRange<Int>] {
    let years = problem.decisionYears.indices.filter { problem.allowance.budget[$0] != nil }
    let last = problem.complianceYears.last ?? 0
    return years.flatMap { first in
      years.filter { $0 >= first && $0 <= last && (first...$0).allSatisfy(years.contains) }
        .map { first...$0 }
    }
  }

  /// The sum of the schools' least payments in a span, rounding taken off; nil where a school's
  /// needs cannot be met.
  private func least(_ span: ClosedRange<Int>) -> Double? {
    var free = problem.relaxedForBound()
    free.coefficientLimits = [:]
    for lever in free.levers.indices {
      free.levers[lever].presentCost = free.levers[lever].presentCost.enumerated().map {
        year, cost in
        cost.map { _ in span.contains(year) ? Double(free.levers[lever].payment[year]) : 0 }
      }
    }
    var solver = SchoolSolver(problem: free)
    solver.usesRotation = true
    var sum = 0.0
    for unit in free.units {
      let extra = unit.requirements.map {
        $0.need.kind == .equipmentValue ? -free.keptEquipment : 0
      }
      let bound = solver.solve(unit, extra: extra).bound
      guard bound < .infinity else { return nil }
      sum += bound
    }
    return sum * (1 - 2e-7)
  }
}
