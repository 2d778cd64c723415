// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// What a little more or less of the county's money and posts is worth, and what drives the bill.
///
/// Everything in it was measured by searching again. A search is heuristic: a difference no larger
/// than `uncertainty` may come from the search alone.
public struct PriceReport: Equatable, Sendable {
  /// A search with a little more or less.
  public struct Difference: Hashable, Sendable {
    /// How much more: yuan of a budget, units of a cap; negative is less.
    public var step: Int64
    /// What it costs then, by the simulator's costing; nil where no plan was found.
    public var cost: Money?
  }

  /// A cheaper plan that was found on the way: it does with less than there is.
  public struct Better: Equatable, Sendable {
    /// The plan, with which everything in the report is compared.
    public var result: SearchResult
    /// What it costs less than the one that the search had found.
    public var saved: Money
  }

  /// What a budget is worth.
  public struct BudgetPrice: Hashable, Sendable {
    /// The calendar year.
    public var year: BudgetYear
    /// The budget.
    public var budget: Money
    /// What the plan pays of it.
    public var paid: Money
    /// What the bound says the first yuan more would save, in yuan; nil where it says nothing.
    public var multiplier: Double?
    /// The searches, from less to more; empty where the plan leaves room and the bound sees no
    /// worth.
    public var differences: [Difference]
  }

  /// What a cap is worth.
  public struct CapPrice: Hashable, Sendable {
    /// The action.
    public var action: MeasureAction
    /// The calendar year.
    public var year: BudgetYear
    /// The cap.
    public var cap: Int
    /// What the plan uses of it.
    public var used: Int
    /// What the bound says the first unit more would save, in yuan; nil where it says nothing.
    public var multiplier: Double?
    /// The searches, from less to more.
    public var differences: [Difference]
  }

  /// What drives the bill.
  public struct Share: Hashable, Sendable {
    /// What is left out.
    public enum Subject: Hashable, Sendable {
      /// A school's own requirements; it is still counted in the coefficients.
      case school(ID<School>)
      /// The thresholds of an indicator.
      case thresholds(Indicator)
      /// The coefficients of an indicator.
      case coefficients(Indicator)
      /// The staff ratio.
      case staffRatio
      /// Music and art rooms.
      case rooms
      /// Everything asked in one school year.
      case year(SchoolYear)
    }
    /// What is left out.
    public var subject: Subject
    /// For a school: the present value of what the plan does there.
    public var own: Money?
    /// What the search's model saves without it; nil where no plan was found. Negative where the
    /// search did worse.
    public var saved: Money?
  }

  /// What the plan costs, present value.
  public var cost: Money
  /// What no plan costs less than.
  public var lowerBound: Money
  /// Years with a budget, in order.
  public var budgets: [BudgetPrice]
  /// Caps, in order of actions and years.
  public var caps: [CapPrice]
  /// Schools by what is done there, dearest first, at most ten.
  public var schools: [Share]
  /// Indicators, rooms and the staff ratio.
  public var indicators: [Share]
  /// Years that must comply.
  public var years: [Share]
  /// Whether the caller stopped it.
  public var isInterrupted: Bool
  /// Nil where no cheaper plan was found.
  public var better: Better? = nil

  /// What the plan may cost too much: differences no larger than this may come from the search
  /// alone.
  public var uncertainty: Money { cost - lowerBound }

  /// What a step saves, or costs where it is less; nil where no plan was found.
  public func saved(_ difference: Difference) -> Money? { difference.cost.map { cost - $0 } }

  /// Whether an amount is no larger than what the search may be off by.
  public func isWithinGap(_ amount: Money) -> Bool { abs(amount.yuan) <= uncertainty.yuan }
}
