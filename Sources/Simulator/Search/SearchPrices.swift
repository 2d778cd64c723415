// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// The multipliers of budgets and caps behind a search's lower bound: what one more unit of each is
/// worth.
///
/// They are marginal, for the first little more; what a whole unit saves is found by searching
/// again.
public struct SearchPrices: Hashable, Sendable {
  /// Yuan of present value that one more yuan in a calendar year would save; years with a budget
  /// only.
  public var budgets: [BudgetYear: Double]
  /// Yuan of present value that one more unit in a calendar year would save; actions and years with
  /// a cap only.
  public var caps: [MeasureAction: [BudgetYear: Double]]
}

extension SearchPrices {
  /// The prices of a problem in the words of the county.
  init(_ prices: Prices, _ problem: SearchProblem) {
    budgets = [:]
    caps = [:]
    for (year, calendar) in problem.decisionYears.enumerated() {
      if problem.allowance.budget[year] != nil { budgets[calendar] = prices.budget[year] }
      for (lever, compiled) in problem.levers.enumerated()
      where problem.allowance.cap[lever][year] != nil {
        caps[compiled.action, default: [:]][calendar] = prices.cap[lever][year]
      }
    }
  }
}
