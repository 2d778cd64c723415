// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension AssuranceRun {
  /// What must be decided now, what can wait for next September's figures, and what waiting is
  /// worth.
  func stages(_ surest: AssuredPlan, _ prepared: Prepared) -> AssuredStages? {
    guard !question.septembers.isEmpty, surest.isReached else { return nil }
    let figures = baseline.county.baseYear.advanced(by: 1)
    // September's figures are there at the end of their calendar year: the next year's money is
    // decided by them.
    let first = BudgetYear(figures.firstYear + 1)
    let parts = split(surest.actions, from: first, prepared)
    let whole = (parts.now + parts.canWait).sorted()
    let cost = { (actions: [SearchAction]) in
      prepared.expected.outcome(0, actions).costing.presentMoney(over: prepared.base.costing)
    }
    var stages = AssuredStages(
      share: surest.share, figures: figures, now: parts.now, canWait: parts.canWait,
      nowCost: cost(parts.now), wholeCost: min(surest.cost, cost(whole)), septembers: [])
    var options = prepared.options
    options.earliestPayment = first
    let after = StageAfter(
      baseline: baseline, plan: question.plan.adding(parts.now), canWait: parts.canWait,
      share: surest.share, options: options, judge: prepared.judge)
    let all = question.septembers
    let batch = 4
    for start in stride(from: 0, to: all.count, by: batch) {
      guard monitor.goesOn(.improvement, done: start, total: all.count) else { break }
      stages.septembers += question.workers.map(min(batch, all.count - start)) {
        after.result(all[start + $0])
      }
    }
    return stages
  }

  /// An action can wait where its money of the first later year still arrives by the first year that
  /// must comply, at the price, the budgets and the most a section takes in a year; together they
  /// must do as well as before.
  private func split(
    _ actions: [SearchAction], from first: BudgetYear, _ prepared: Prepared
  ) -> (now: [SearchAction], canWait: [SearchAction]) {
    let later = actions.filter { $0.paid >= first }
    let early = actions.filter { $0.paid < first }
    let problem = prepared.tables.expected
    guard let place = problem.decisionYears.firstIndex(of: first), !early.isEmpty,
      let due = prepared.years.min()
    else { return (early, later) }
    var now: [SearchAction] = []
    var canWait = later
    for action in early {
      guard let moved = waiting(action, place, due: due, problem),
        fits(canWait.raised(by: [moved]), moved, problem)
      else {
        now.append(action)
        continue
      }
      canWait = canWait.raised(by: [moved])
    }
    let kept = prepared.judge.compliance(actions).count(where: \.self)
    let both = (now + canWait).sorted()
    guard prepared.expected.complies(0, both),
      prepared.judge.compliance(both).count(where: \.self) >= kept
    else { return (early, later) }
    return (now, canWait)
  }

  /// The action paid in a later year; nil where it would come too late.
  private func waiting(
    _ action: SearchAction, _ year: Int, due: Int, _ problem: SearchProblem
  ) -> SearchAction? {
    guard let lever = problem.levers.first(where: { $0.action == action.action }),
      lever.presentCost[year] != nil, lever.firstYear[year] <= due
    else { return nil }
    var moved = action
    moved.paid = problem.decisionYears[year]
    moved.counts = baseline.county.baseYear.advanced(by: lever.firstYear[year])
    return moved.priced(as: problem)
  }

  private func fits(_ actions: [SearchAction], _ moved: SearchAction, _ problem: SearchProblem)
    -> Bool
  {
    let place = ActionPlace(moved)
    guard let lever = problem.levers.first(where: { $0.action == moved.action }),
      let all = actions.first(where: { ActionPlace($0) == place })
    else { return false }
    if let most = lever.mostPerSection, Int64(all.amount.wholeUnits) > most * lever.step {
      return false
    }
    guard !problem.allowance.isUnlimited else { return true }
    var left = problem.allowance
    return left.spend(actions, problem) && left.isKept
  }
}

/// What is decided after one September, on top of what was decided before it.
struct StageAfter: Sendable {
  let baseline: Baseline
  /// The plan with what is decided before.
  let plan: Plan
  /// What the plan decided today has beside that: where a search starts if it finds nothing.
  let canWait: [SearchAction]
  let share: Double
  /// The question with payments after September alone.
  let options: SearchOptions
  /// Says what counts.
  let judge: FutureJudge

  /// Searched for the September's own futures, each of which has its figures; one worker.
  func result(_ september: AssuranceQuestion.September) -> AssuredStages.September {
    func judge(_ futures: [Future]) -> FutureJudge {
      FutureJudge(
        FutureJudge(
          baseline: baseline, plan: plan, expected: september.expected, futures: futures,
          years: self.judge.years, workers: .one),
        exempt: self.judge.exempt, demand: self.judge.demand)
    }
    let monitor = SearchMonitor { _ in true }
    // Half of the futures raise the plan, half check it.
    let half = september.futures.count / 2
    let expected = judge([september.expected])
    let raiser = PlanRaiser(
      judge: judge(Array(september.futures.prefix(half))), expected: expected,
      check: judge(Array(september.futures.dropFirst(half))), options: options, monitor: monitor,
      trimLimit: 8_000)
    let needed = AssuranceQuestion.needed(share, of: half)
    let least = baseline.search(plan: plan, future: september.expected, options: options)
    var raised = raiser.raised(
      least.isMet ? least.actions : canWait, to: needed, share: share, most: half)
    if !raised.isReached, least.isMet {
      let other = raiser.raised(canWait, to: needed, share: share, most: half)
      if other.isReached { raised = other }
    }
    let test = judge(september.test)
    let cost = expected.outcome(0, raised.actions).costing
    return AssuredStages.September(
      cost: cost.presentMoney(over: expected.outcome(0, []).costing), actions: raised.actions,
      isReached: raised.isReached,
      test: ComplianceOdds.Share(
        hits: test.compliance(raised.actions).count(where: \.self), of: test.futures.count))
  }
}
