// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator

/// What a report shows of a search: the purchases and everything found beside them.
public struct SearchReport: Sendable {
  /// The purchases.
  public var result: SearchResult
  /// What was decided beside them, with `result` as the purchases of its best; nil where nothing
  /// was open.
  public var decisions: DecisionSearchResult?
  /// Why nothing fits; nil where something does.
  public var reasons: InfeasibilityReport?
  /// What a little more is worth; nil where it was not asked.
  public var prices: PriceReport?
  /// In how many drawn futures the plan complies; nil where it was not looked at.
  public var odds: ComplianceOdds?
  /// What the plan with the purchases leads to; nil where nobody looked.
  public var outcome: Outcome?

  /// Collects what a search found.
  public init(
    _ result: SearchResult, decisions: DecisionSearchResult? = nil,
    reasons: InfeasibilityReport? = nil, prices: PriceReport? = nil, odds: ComplianceOdds? = nil,
    outcome: Outcome? = nil
  ) {
    self.outcome = outcome
    self.result = result
    self.decisions = decisions
    self.reasons = reasons
    self.prices = prices
    self.odds = odds
  }
}
