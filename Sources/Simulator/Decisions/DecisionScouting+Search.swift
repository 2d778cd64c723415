// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A configuration with its purchases, as a search in full leaves it.
struct SearchedConfiguration: Sendable {
  var rank: DecisionRank
  var plan: DecisionPlan
  /// The scout with the search's own bound, where that is sharper.
  var scout: DecisionScout
  /// Whether the caller ended the search: the purchases are what there was by then.
  var isInterrupted: Bool
}

extension DecisionScouting {
  /// Searches the purchases of a configuration; nil where it is impossible.
  func searched(_ scout: DecisionScout, goesOn: () -> Bool) -> SearchedConfiguration? {
    let configuration = scout.floor.configuration
    guard let plan = plan(configuration) else { return nil }
    let outcome = outcome(plan)
    let money = NewMoney(planned: self.plan, outcome: outcome).budgets(options)
    let result = withoutActuallyEscaping(goesOn) { goesOn in
      VerifiedSearch(
        baseline: baseline, plan: plan, future: future, options: money.options,
        progress: { _ in goesOn() }, known: known
      ).result()
    }
    let isMet = result.isMet
    var scout = scout
    if isMet {
      // The search's own bound is sharper than the scout's.
      let whole = (scout.presentValue * (1 - 1e-12)).rounded(.down)
      scout.floor.yuan = max(scout.floor.yuan, Int64(whole) + result.lowerBound.yuan - 1)
      scout.isSharp = true
    }
    let total = baseline.outcome(plan: result.plan, future: future).costing.presentMoney
    let unmet = isMet ? 0 : max(1, result.check.failures.count)
    let rank = DecisionRank(
      notMet: result.beyondLevers.count + money.overdrawn.count + unmet, yuan: total.yuan,
      configuration: configuration)
    return SearchedConfiguration(
      rank: rank,
      plan: DecisionPlan(
        changes: space.changes(configuration), plan: plan, result: result, total: total,
        lowerBound: Money(yuan: max(0, scout.floor.yuan)), budgets: money.options.budgets,
        overdrawn: money.overdrawn, notMet: rank.notMet),
      scout: scout, isInterrupted: result.isInterrupted || result.status == .stopped)
  }
}
