// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension AssuranceRun {
  /// One plan for each share, the greatest first. Each is handed on to the smaller shares, so that
  /// a greater share never costs less; the cheapest plan is taken where it is sure enough already.
  func plans(_ prepared: inout Prepared, _ cheapest: SearchResult) -> [AssuredPlan] {
    let count = question.futures.count
    let few = prepared.tables.futures.count
    let shares = Set(question.shares).sorted(by: >)
    let bounds = bounds(prepared)
    var plans: [AssuredPlan] = []
    var choice = FutureChoice(prepared.tables, among: prepared.open.filter { $0 < few })
    let sure = prepared.judge.compliance(cheapest.actions).count(where: \.self)
    var reached = count
    for share in shares {
      let needed = AssuranceQuestion.needed(share, of: count)
      var best: [SearchAction]?
      if sure >= needed, holds(cheapest.actions, share, prepared) { best = cheapest.actions }
      if best == nil, !monitor.isStopped {
        best = sought(
          min(needed, prepared.open.count, reached), share, prepared, cheapest.actions, &choice)
        // What could not be reached here is not tried again for less than it.
        if let best {
          let got = prepared.judge.compliance(best).count(where: \.self)
          if got < needed { reached = min(reached, max(got, sure)) }
        }
      }
      guard let actions = best else { continue }
      var plan = self.plan(actions, share, bounds: bounds, prepared, cheapest)
      if let greater = plans.last(where: { $0.exam.complying >= min(needed, plan.exam.complying) }),
        greater.cost < plan.cost || greater.exam.complying > plan.exam.complying && !plan.isReached
      {
        plan = greater
        plan.share = share
        plan.needed = needed
        plan.lowerBound = bound(needed, bounds, cheapest)
      }
      plans.append(plan)
    }
    return plans
  }

  /// The plan of a joint search for so many of the futures that have tables, or for as many of them
  /// as can be had.
  func found(
    _ needed: Int, _ prepared: Prepared, _ cheapest: [SearchAction], _ choice: inout FutureChoice
  ) -> AssuredSearch.Found? {
    let search = AssuredSearch(
      judge: prepared.judge.first(prepared.tables.futures.count), expected: prepared.expected,
      options: prepared.options, monitor: monitor)
    let open = prepared.open.filter { $0 < prepared.tables.futures.count }
    var best: AssuredSearch.Found?
    func attempt(_ needed: Int) -> AssuredSearch.Found? {
      let chosen = choice.chosen(needed, among: open) {
        monitor.goesOn(.sections, done: 0, total: 1)
      }
      return search.found(
        needed, tables: prepared.tables, chosen: chosen.futures,
        moves: best?.actions ?? cheapest)
    }
    best = attempt(needed)
    if best?.complying ?? -1 < needed {
      // Money, caps or coefficients are in the way: as many futures as can be had, by halves.
      var low = max(0, best?.complying ?? 0)
      var high = needed
      while high - low > max(1, needed / 50), !monitor.isStopped {
        let middle = (low + high) / 2
        if let found = attempt(middle), found.complying >= middle {
          if found.complying > best?.complying ?? -1 { best = found }
          low = max(middle, found.complying)
        } else {
          high = middle
        }
      }
    }
    return best
  }

  /// A plan with its verdicts.
  func plan(
    _ actions: [SearchAction], _ share: Double, bounds: [Double], _ prepared: Prepared,
    _ cheapest: SearchResult
  ) -> AssuredPlan {
    let needed = AssuranceQuestion.needed(share, of: question.futures.count)
    let outcome = prepared.expected.outcome(0, actions)
    return AssuredPlan(
      share: share, needed: needed, actions: actions, plan: question.plan.adding(actions),
      cost: outcome.costing.presentMoney(over: prepared.base.costing),
      lowerBound: bound(needed, bounds, cheapest), exam: prepared.judge.exam(actions),
      test: prepared.test.exam(actions), check: checked(actions, prepared))
  }

  /// What each future's plan costs at least, ascending: each school on its own.
  private func bounds(_ prepared: Prepared) -> [Double] {
    let (open, tables) = (prepared.open, prepared.tables)
    let (judge, options) = (prepared.judge, prepared.options)
    return question.workers.map(open.count) { place in
      let future = open[place]
      let problem =
        future < tables.futures.count
        ? tables.futures[future]
        : SearchProblem(
          baseline: judge.baseline, outcome: judge.outcome(future, []), options: options)
      return LagrangianDual(problem: problem).start.bound
    }.sorted()
  }

  /// A plan that complies in so many futures complies in one that is at least as dear as all but so
  /// many of them.
  private func bound(_ needed: Int, _ bounds: [Double], _ cheapest: SearchResult) -> Money {
    let place = min(needed, bounds.count) - 1
    let alone = place >= 0 ? bounds[place] : 0
    guard alone.isFinite else { return cheapest.lowerBound }
    return max(
      cheapest.lowerBound, Money(yuan: max(0, Int64((alone * (1 - 1e-12)).rounded(.down)))))
  }
}
