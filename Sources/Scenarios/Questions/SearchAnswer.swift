// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator

/// A search with all that was asked of it: decisions first, then purchases, then reasons and prices.
///
/// `search` prints it, `report --search` draws it, the served page shows it; none finds anything of
/// its own.
public struct SearchAnswer: Sendable {
  /// What was asked.
  public let inquiry: SearchInquiry
  /// The options of the search, its budgets less what the decisions take of them.
  public let options: SearchOptions
  /// What was decided beside purchases; nil where nothing was open.
  public let decisions: DecisionSearchResult?
  /// The purchases.
  public let result: SearchResult
  /// Why nothing fits; nil where something does.
  public let reasons: InfeasibilityReport?
  /// What a little more is worth; nil where it was not asked.
  public let prices: PriceReport?
  /// The plan under the purchases.
  public let plan: Plan
  /// What the plan with the purchases leads to.
  public let outcome: Outcome
  /// In how many drawn futures the plan with the purchases complies.
  public let odds: ComplianceOdds
  /// Whether the plan with the purchases would be signed; nil where there is none.
  public let signing: SigningCheck?

  /// The changes that the decisions make to the plan.
  public var changes: [Change.Kind] { decisions?.best.changes ?? [] }

  /// Asks everything that follows from what was found.
  init(
    _ inquiry: SearchInquiry, _ found: SearchResult, _ decided: DecisionSearchResult?,
    _ hear: @Sendable (SearchNews) -> Bool
  ) {
    self.inquiry = inquiry
    let (opened, run) = (inquiry.opened, inquiry.run)
    let (baseline, future) = (opened.baseline, run.resolved.future)
    var options = inquiry.options
    options.budgets = decided?.best.budgets ?? options.budgets
    self.options = options
    plan = decided?.best.plan ?? run.resolved.plan
    if found.status == .infeasible {
      _ = hear(.begins(.reasons))
      reasons = baseline.reasons(
        plan: plan, future: future, options: options, result: found,
        isThorough: inquiry.isThorough, workers: inquiry.workers
      ) { hear(.reasons($0)) }
      _ = hear(.ends(.reasons))
    } else {
      reasons = nil
    }
    if inquiry.measuresPrices {
      _ = hear(.begins(.prices))
      prices = baseline.prices(
        plan: plan, future: future, options: options, result: found, workers: inquiry.workers
      ) { hear(.reasons($0)) }
      _ = hear(.ends(.prices))
    } else {
      prices = nil
    }
    // Measuring prices may come upon a cheaper plan: then that is the answer.
    if let better = prices?.better?.result {
      result = better
      decisions = decided?.improved(by: better, baseline, future)
    } else {
      result = found
      decisions = decided
    }
    outcome = baseline.outcome(plan: result.plan, future: future)
    signing =
      result.status == .infeasible ? nil : baseline.signing(outcome, base: run.outcome)
    odds =
      OddsRun(
        outcome, baseline: baseline,
        spread: .known(ForecastErrors(county: opened.county, standards: baseline.standards)),
        count: SearchInquiry.futures, seed: 1, workers: inquiry.workers
      ).odds
  }
}
