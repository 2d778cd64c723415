// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator

/// What was found for years after the target year, where that one cannot be met wholly.
public struct LaterCompliance: Sendable {
  /// The first year in which a plan complies wholly.
  public struct Found: Sendable {
    /// That year.
    public var year: SchoolYear
    /// Present value of the whole plan.
    public var total: Money
    /// Present value of what the search adds to it.
    public var cost: Money

    /// The first year found, with its money.
    public init(year: SchoolYear, total: Money, cost: Money) {
      self.year = year
      self.total = total
      self.cost = cost
    }
  }
  /// The target year.
  public var target: SchoolYear
  /// Years looked at, ascending.
  public var tried: [SchoolYear] = []
  /// Nil where none was found; that none exists is not proven.
  public var found: Found?

  /// Nothing looked at yet.
  public init(target: SchoolYear) { self.target = target }
}

extension SearchInquiry {
  /// Looks for the first later year that complies wholly, where the target year does not.
  ///
  /// - Parameters:
  ///   - result: What was found for the target year.
  ///   - isEnded: Whether whoever asked has had enough of all of it; asked before each year.
  /// - Returns: Nil where the target year complies, a year was named, or entrants are not open.
  public func later(
    after result: SearchResult, isEnded: () -> Bool = { false },
    _ hear: @escaping @Sendable (SearchNews) -> Bool
  ) -> LaterCompliance? {
    guard decidesIntake, target == nil, !result.complies else { return nil }
    let county = opened.county
    var later = LaterCompliance(target: county.targetYear)
    var year = county.targetYear
    while year < county.lastYear, !isEnded() {
      year = SchoolYear(year.firstYear + 1)
      later.tried.append(year)
      _ = hear(.later(year))
      var inquiry = self
      inquiry.target = year
      let found = inquiry.decisions(hear)?.best.result ?? inquiry.purchases(hear)
      guard found.complies else { continue }
      let outcome = opened.baseline.outcome(plan: found.plan, future: run.resolved.future)
      later.found = LaterCompliance.Found(
        year: year, total: outcome.costing.presentMoney, cost: found.cost)
      return later
    }
    return later.tried.isEmpty ? nil : later
  }
}
