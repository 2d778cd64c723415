// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// The first year from which the county can comply with the money it has, and what stands in the
/// way before.
public struct EarliestYear: Equatable, Sendable {
  /// Every year looked at, with budgets and caps.
  public var frontier: YearFrontier
  /// The first year from which everything complies, and stays so through its window.
  public var complying: YearFrontier.Point?
  /// The first year from which all that purchases act on is met; sizes or places may still stand in
  /// the way.
  public var purchasable: YearFrontier.Point?
  /// The first year from which time is no obstacle any longer: what stays short then has other
  /// reasons.
  public var inTime: SchoolYear?
  /// Where no year is purchasable: the year whose coverage answers best, the county's target or the
  /// first year after it in which time is no obstacle.
  public var nearest: YearFrontier.Point?

  /// Where no year is purchasable within the budgets: what more money would do.
  public var topUp: TopUp?

  /// The least more money with which a plan was found.
  public struct TopUp: Equatable, Sendable {
    /// The first year that complies with it.
    public var year: SchoolYear
    /// Yuan more in every calendar year that has a budget.
    public var perYear: Money
    /// With less a year no plan exists: proven.
    public var provenAtLeast: Money
    /// The answer with that much more.
    public var result: SearchResult
  }
}

extension Baseline {
  /// The earliest year from which the county complies within budgets and caps, with its least-cost
  /// plan.
  ///
  /// All years are looked at, so that the answer also tells what waiting saves. Where budgets are
  /// too small for all of them, the least top-up is found by bisection, to a two-hundredth of
  /// itself.
  public func earliestYear(
    plan: Plan, future: Future, options: SearchOptions = SearchOptions(),
    progress: (SearchProgress) -> Bool = { _ in true }
  ) -> EarliestYear {
    let frontier = yearFrontier(plan: plan, future: future, options: options, progress: progress)
    let purchasable = frontier.points.first { $0.result.isMet }
    let hasBudget = !(options.budgets ?? plan.budgets).isEmpty
    var topUp: EarliestYear.TopUp?
    if purchasable == nil, hasBudget, !frontier.isInterrupted {
      topUp = self.topUp(plan: plan, future: future, options: options, progress: progress)
    }
    let inTime = frontier.points.first {
      $0.result.isMet || $0.result.status == .infeasible && $0.obstacles.tooLate.isEmpty
    }?.year
    let wanted = max(inTime ?? county.targetYear, county.targetYear)
    return EarliestYear(
      frontier: frontier, complying: frontier.points.first { $0.result.complies },
      purchasable: purchasable,
      inTime: inTime,
      nearest: purchasable == nil
        ? frontier.points.first { $0.year >= wanted } ?? frontier.points.last : nil,
      topUp: topUp)
  }

  /// The least more money in every budgeted year with which a year complies that complies without
  /// budgets.
  private func topUp(
    plan: Plan, future: Future, options: SearchOptions, progress: (SearchProgress) -> Bool
  ) -> EarliestYear.TopUp? {
    var free = options
    free.budgets = [:]
    let wanted = yearFrontier(
      plan: plan, future: future, options: free, findsCoverage: false, progress: progress)
    // The county's own target where that can be met at all, else the first year that can.
    let met = wanted.points.filter(\.result.isMet)
    guard let goal = met.first(where: { $0.year >= county.targetYear }) ?? met.last else {
      return nil
    }
    let budgets = options.budgets ?? plan.budgets
    var question = options
    question.budgets = budgets
    question.complianceYears = goal.years
    let problem = SearchProblem(
      baseline: self, outcome: outcome(plan: plan, future: future), options: question)
    var low = LeastPayments(problem: problem).leastTopUp().yuan
    let proven = low
    // What the plan without budgets overdraws most in one year is enough in every year.
    var payments: [BudgetYear: Int64] = [:]
    for action in goal.result.actions { payments[action.paid, default: 0] += action.payment.yuan }
    var high =
      payments.map { year, sum in
        budgets[year].map { max(0, sum - $0.yuan) } ?? 0
      }.max() ?? 0
    var best = goal.result
    var isGoing = true
    question.keepsPosts = false
    while isGoing, high - low > max(1_000, high / 200) {
      let middle = low + (high - low) / 2
      question.budgets = budgets.mapValues { $0 + Money(yuan: middle) }
      question.knownActions = [best.actions]
      let result = search(
        plan: plan, future: future, options: question,
        progress: { step in
          isGoing = progress(step)
          return isGoing
        })
      if result.isMet {
        best = result
        high = middle
      } else {
        low = middle
      }
    }
    // What is handed over keeps the posts, too, where such a plan is found with that much.
    if isGoing {
      question.keepsPosts = true
      question.budgets = budgets.mapValues { $0 + Money(yuan: high) }
      question.knownActions = [best.actions]
      let result = search(plan: plan, future: future, options: question, progress: progress)
      if result.isMet { best = result }
    }
    return EarliestYear.TopUp(
      year: goal.year, perYear: Money(yuan: high), provenAtLeast: Money(yuan: proven),
      result: best)
  }
}
