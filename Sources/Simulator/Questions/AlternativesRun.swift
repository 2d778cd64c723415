// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Baseline {
  /// Plans within a part of the cheapest one's cost, each with as little as possible of something
  /// else.
  ///
  /// Posts and construction are made dearer step by step until the plan found costs too much;
  /// schools at which nothing must be done are locked, as long as the rest stays cheap enough.
  /// Every plan is judged by the simulator at the county's own prices.
  /// - Parameter within: The part by which they may cost more: 0.02 is two per cent.
  public func alternatives(
    plan: Plan, future: Future, options: SearchOptions = SearchOptions(), within: Double = 0.02,
    progress: (SearchProgress) -> Bool = { _ in true }
  ) -> Alternatives {
    withoutActuallyEscaping(progress) { progress in
      AlternativesRun(
        baseline: self, plan: plan, future: future, options: options, within: within,
        progress: progress
      ).answer()
    }
  }
}

/// Looks for other plans.
struct AlternativesRun {
  let baseline: Baseline
  let plan: Plan
  let future: Future
  var options: SearchOptions
  let within: Double
  let progress: (SearchProgress) -> Bool

  /// Alternatives for all sections or, where no purchase helps some of them, for the others.
  func answer() -> Alternatives {
    let cheapest = baseline.search(
      plan: plan, future: future, options: options, progress: progress)
    let stopped = cheapest.shortages.filter { shortage in
      switch shortage.reason {
      case .noLever, .locked, .limit, .mostPerSection, .competition: shortage.section != nil
      default: false
      }
    }
    // Time, money, caps and coefficients are no reason to leave a section out.
    guard cheapest.status == .infeasible, cheapest.isInfeasibilityProven, !stopped.isEmpty,
      stopped.count == cheapest.shortages.count
    else { return result(cheapest) }
    var run = self
    run.options.exemptSections.formUnion(stopped.compactMap(\.section))
    var found = run.result(
      baseline.search(plan: plan, future: future, options: run.options, progress: progress))
    found.exempt = stopped
    return found
  }

  private func result(_ cheapest: SearchResult) -> Alternatives {
    var found = Alternatives(
      cheapest: cheapest, exempt: [], within: within, plans: [], different: nil, forced: [],
      least: [:], shared: SharedActions([]), isInterrupted: cheapest.isInterrupted)
    guard cheapest.isMet else { return found }
    let base = baseline.outcome(plan: plan, future: future)
    let problem = SearchProblem(baseline: baseline, outcome: base, options: options)
    let limit = Money(yuan: Int64((Double(cheapest.cost.yuan) * (1 + within)).rounded(.down)))
    var pool = [candidate(cheapest.actions, cost: cheapest.cost)]
    for goal in SecondaryGoal.allCases {
      found.least[goal] = goal.least(problem)
      let more =
        goal == .schoolsTouched
        ? fewerSchools(problem, cheapest, limit, base) : dearer(goal, limit, base)
      pool += more.plans
      if more.isInterrupted { found.isInterrupted = true }
    }
    if !found.isInterrupted, let still = withoutMoves(limit, base) { pool.append(still) }
    // Another price may lead to a cheaper plan by chance: it is the cheapest then.
    let least = pool.min { $0.cost < $1.cost } ?? pool[0]
    pool.removeAll { $0 == least }
    pool.insert(least, at: 0)
    found.plans = [least]
    for goal in SecondaryGoal.allCases {
      var best = pool[0]
      for other in pool {
        let amounts = (other.amounts[goal] ?? 0, best.amounts[goal] ?? 0)
        if amounts.0 < amounts.1 || amounts.0 == amounts.1 && other.cost < best.cost {
          best = other
        }
      }
      best.goal = goal
      found.plans.append(best)
    }
    found.different = pool.dropFirst().min { left, right in
      let alike = (left.similarity(to: least), right.similarity(to: least))
      return alike.0 != alike.1 ? alike.0 < alike.1 : left.cost < right.cost
    }
    found.forced = forced(problem, least.actions)
    found.shared = SharedActions(found.plans.map(\.actions))
    return found
  }

  private func candidate(_ actions: [SearchAction], cost: Money) -> Alternatives.Candidate {
    Alternatives.Candidate(
      goal: nil, actions: actions, cost: cost,
      amounts: Dictionary(
        uniqueKeysWithValues: SecondaryGoal.allCases.map { ($0, $0.amount(actions)) }))
  }

  /// Actions at the county's own prices, where the simulator confirms them and they cost little
  /// enough.
  private func verified(_ actions: [SearchAction], _ limit: Money, _ base: Outcome)
    -> Alternatives.Candidate?
  {
    let years = SearchProblem(baseline: baseline, outcome: base, options: options).complianceYears
    let outcome = baseline.outcome(plan: plan.adding(actions), future: future)
    let cost = outcome.costing.presentMoney(over: base.costing)
    guard cost <= limit,
      SearchJudge(baseline: baseline, years: years, exempt: options.exemptSections)
        .check(outcome).failures.isEmpty
    else { return nil }
    return candidate(actions, cost: cost)
  }

  /// The plan in which nobody moves, where it is cheap enough.
  private func withoutMoves(_ limit: Money, _ base: Outcome) -> Alternatives.Candidate? {
    var question = inner
    question.allowsRotation = false
    let result = baseline.search(
      plan: plan, future: future, options: question, progress: progress)
    guard result.isMet else { return nil }
    return verified(result.actions, limit, base)
  }

  /// The question of the searches for other plans: a part of the work, and no plan that is known.
  private var inner: SearchOptions {
    var inner = options
    inner.knownActions = []
    inner.workLimit /= Self.partOfWork
    return inner
  }

  /// The searches for other plans go into the part of the work that this divides by: their costs
  /// need not be the least.
  private static let partOfWork: Int64 = 8

  /// Places of action without which a school's own need cannot be met, whatever others do.
  private func forced(_ problem: SearchProblem, _ actions: [SearchAction]) -> Set<
    SharedActions.Place
  > {
    let relaxed = problem.relaxedForBound()
    let units = Dictionary(
      zip(problem.units.map(\.school), relaxed.units), uniquingKeysWith: { first, _ in first })
    let places = Set(
      actions.filter { $0.giver == nil }.map { SharedActions.Place($0.school, $0.stage, $0.action) }
    )
    return places.filter { place in
      guard let unit = units[place.school],
        let lever = relaxed.levers.firstIndex(where: { $0.action == place.action })
      else { return false }
      var without = relaxed
      without.levers[lever].presentCost = without.levers[lever].presentCost.map { _ in nil }
      var solver = SchoolSolver(problem: without)
      solver.usesRotation = true
      let extra = unit.requirements.map {
        $0.need.kind == .equipmentValue ? -relaxed.keptEquipment : 0
      }
      return solver.solve(unit, extra: extra).missing.contains { missing in
        let slot = unit.requirements[missing.requirement].slot
        return place.stage == nil || unit.sections[slot].id.stage == place.stage
      }
    }
  }

  /// Plans found with what a goal counts made dearer.
  private func dearer(_ goal: SecondaryGoal, _ limit: Money, _ base: Outcome) -> (
    plans: [Alternatives.Candidate], isInterrupted: Bool
  ) {
    var plans: [Alternatives.Candidate] = []
    var low = 0.0
    var high: Double?
    var rate = 0.1
    for _ in 0..<8 {
      var county = baseline.county
      for place in county.levers.indices where goal.counts(county.levers[place].action) {
        let lever = county.levers[place]
        let years = Double(county.lastYear.firstYear - county.baseYear.firstYear)
        let whole = Double(lever.unitPrice.yuan) + Double(lever.recurrent.yuan) * years
        // What recurs enters no budget: the surcharge must not either where there are budgets.
        let isBudgeted = !(options.budgets ?? plan.budgets).isEmpty
        if isBudgeted {
          county.levers[place].recurrent += Money(
            yuan: Int64((whole * rate / max(1, years)).rounded()))
        } else {
          county.levers[place].unitPrice += Money(yuan: Int64((whole * rate).rounded()))
        }
      }
      let dear = baseline.recompiled(county)
      let result = dear.search(plan: plan, future: future, options: inner, progress: progress)
      if result.isInterrupted { return (plans, true) }
      let isMet = result.isMet
      if isMet, let found = verified(result.actions, limit, base) {
        plans.append(found)
        low = rate
      } else {
        high = rate
      }
      if let high { rate = (low + high) / 2 } else { rate *= 4 }
      if rate > 50 { break }
    }
    return (plans, false)
  }

  /// Plans that leave schools alone at which nothing must be done.
  private func fewerSchools(
    _ problem: SearchProblem, _ cheapest: SearchResult, _ limit: Money, _ base: Outcome
  ) -> (plans: [Alternatives.Candidate], isInterrupted: Bool) {
    let touched = Set(cheapest.actions.flatMap { [$0.school, $0.giver].compactMap { $0 } })
    let free = Set(problem.units.filter { !needsAnything($0, problem) }.map(\.school))
    let spent = Dictionary(grouping: cheapest.actions) { $0.school }
      .mapValues { $0.reduce(Int64(0)) { $0 + $1.presentValue.yuan } }
    let order = touched.intersection(free).sorted {
      let values = (spent[$0] ?? 0, spent[$1] ?? 0)
      return values.0 != values.1 ? values.0 < values.1 : $0 < $1
    }
    // Untouched schools stay untouched: what one school no longer does is not to open another one.
    var locked = options.lockedSchools.union(free.subtracting(touched))
    var plans: [Alternatives.Candidate] = []
    func attempt(_ more: ArraySlice<ID<School>>) -> (isMet: Bool, isInterrupted: Bool) {
      var question = inner
      question.lockedSchools = locked.union(more)
      let result = baseline.search(
        plan: plan, future: future, options: question, progress: progress)
      if result.isInterrupted { return (false, true) }
      guard result.isMet,
        let found = verified(result.actions, limit, base)
      else { return (false, false) }
      plans.append(found)
      return (true, false)
    }
    // As many as possible at once, then the rest in halves: a school that cannot go is left after
    // few attempts.
    var waiting = [order[...]]
    var attempts = 0
    while let part = waiting.popLast(), attempts < 24 {
      guard !part.isEmpty else { continue }
      attempts += 1
      let answer = attempt(part)
      if answer.isInterrupted { return (plans, true) }
      if answer.isMet {
        locked.formUnion(part)
      } else if part.count > 1 {
        let middle = part.startIndex + part.count / 2
        waiting.append(part[middle...])
        waiting.append(part[..<middle])
      }
    }
    return (plans, false)
  }

  /// Whether a school must do something whatever the others do.
  private func needsAnything(_ unit: SearchUnit, _ problem: SearchProblem) -> Bool {
    var alone = problem
    for lever in alone.levers.indices {
      alone.levers[lever].presentCost = alone.levers[lever].presentCost.map { _ in nil }
    }
    return !SchoolSolver(problem: alone).solve(unit).missing.isEmpty
  }
}
