// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// A search around decisions that are kept, held against the search without them.
public struct KeptSearch: Equatable, Sendable {
  /// Present value of what is kept, by the simulator's costing.
  public var kept: Money
  /// The search for the rest; its cost is that of the rest alone.
  public var rest: SearchResult
  /// The search with nothing kept.
  public var free: SearchResult

  /// What the kept decisions and the rest cost together.
  public var total: Money { kept + rest.cost }
  /// What keeping them costs beside the cheapest plan found; nil where either search found none.
  public var extra: Money? {
    rest.isMet && free.isMet ? total - free.cost : nil
  }
}

extension Baseline {
  /// Keeps decisions and searches the rest, and says what the keeping costs.
  ///
  /// Yearly budgets hold for what is kept and the rest together. The plan found around the kept
  /// decisions is handed to the free search where it can be written as its actions, so that keeping
  /// something never seems to save money.
  /// - Parameters:
  ///   - plan: The base plan with the kept measures.
  ///   - base: The base plan alone.
  public func search(
    keeping plan: Plan, base: Plan, future: Future, options: SearchOptions = SearchOptions(),
    progress: (SearchProgress) -> Bool = { _ in true }
  ) -> KeptSearch {
    let before = outcome(plan: base, future: future)
    let after = outcome(plan: plan, future: future)
    let kept = after.costing.presentMoney(over: before.costing)
    var question = options
    // The search takes measures of its base as paid for: their money leaves the budgets first.
    let budgets = options.budgets ?? plan.budgets
    question.budgets = Dictionary(
      uniqueKeysWithValues: budgets.map { year, money in
        (year, Money(yuan: max(0, (money - (after.paid(year) - before.paid(year))).yuan)))
      })
    let rest = search(plan: plan, future: future, options: question, progress: progress)
    var free = options
    let known = Set(base.measures)
    let actions = plan.measures.filter { !known.contains($0) }.map { action(of: $0, future) }
    if rest.isMet, !actions.contains(nil) {
      free.knownActions.append((actions.compactMap { $0 } + rest.actions).sorted())
    }
    return KeptSearch(
      kept: kept, rest: rest,
      free: search(plan: base, future: future, options: free, progress: progress))
  }

  /// A measure as an action of a search; nil where it is no such thing: repeated, of the whole
  /// county, at its own price.
  private func action(of measure: Measure, _ future: Future) -> SearchAction? {
    guard let school = measure.school, measure.until.map({ $0 <= measure.from }) ?? true,
      measure.unitCost == nil,
      let lever = county.levers.first(where: { $0.action == measure.action }),
      let compiled = SearchLever(
        lever, county: county, future: future,
        decisionYears: [BudgetYear(measure.from.firstYear - lever.leadYears)]),
      let present = compiled.presentCost[0]
    else { return nil }
    let steps = measure.amount.value / Double(compiled.step)
    return SearchAction(
      school: school, stage: measure.stage, action: measure.action, giver: measure.giver,
      paid: BudgetYear(measure.from.firstYear - lever.leadYears), counts: measure.from,
      amount: measure.amount,
      payment: Money(yuan: Int64((Double(compiled.payment[0]) * steps).rounded(.up))),
      presentValue: Money(yuan: Int64((present * steps).rounded())))
  }
}

extension Outcome {
  /// What measures cost once in a calendar year.
  fileprivate func paid(_ year: BudgetYear) -> Money {
    costing.entries.reduce(.zero) { sum, entry in
      guard entry.year == year, !entry.isRecurrent, case .measure = entry.cause else { return sum }
      return sum + entry.amount
    }
  }
}
