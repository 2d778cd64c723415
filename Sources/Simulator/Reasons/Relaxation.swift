// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// One change that would make a contradiction go away.
public struct Relaxation: Hashable, Sendable {
  /// What is changed.
  public enum Change: Hashable, Sendable {
    /// The first year in which everything must comply.
    case target(SchoolYear)
    /// More money in one calendar year.
    case budget(BudgetYear, more: Money)
    /// More money in every year that has a budget.
    case everyBudget(more: Money)
    /// More units of an action in a calendar year.
    case cap(MeasureAction, BudgetYear, more: Int)
    /// A lead time of so many years.
    case leadTime(MeasureAction, years: Int)
    /// More sports area on a site, in whole square metres.
    case site(ID<School>, more: Int)
    /// More units of an action at one section in a year.
    case mostPerSection(MeasureAction, more: Int)
    /// A school is no longer locked.
    case unlock(ID<School>)
    /// A lever that the county has switched off or lacks.
    case lever(ResourceKind)
    /// A relaxation route of the standard at a school: counts in the relaxed verdict only, and on
    /// evidence.
    case route(RelaxationRoute, ID<School>)
    /// More staff at a section, so that more of them can be upgraded or designated.
    case staff(SectionID, more: Int)
  }

  /// What is known of its effect.
  public enum Effect: Hashable, Sendable {
    /// Searched again with the change alone: the whole question is met, at this present value, and
    /// the simulator confirms it.
    case verified(Money)
    /// This contradiction goes away, exactly reckoned; others of the county may remain. The price
    /// is what the school then pays, present value.
    case removesThis(Money)
    /// Searched again: still not met, so many things remain.
    case notEnough(remaining: Int)
    /// The relaxed verdict is met; the strict one is not.
    case relaxedOnly
    /// Nobody looked.
    case notTried
  }

  /// What is changed, in this order.
  public var changes: [Change]
  /// What is known of its effect.
  public var effect: Effect
  /// Whether less is proven not to be enough, at the stated unit: yuan in whole 万元, area in whole
  /// square metres, years and persons in whole ones.
  public var isLeast: Bool
  /// For money where it is not the least: what is proven to be needed at least.
  public var atLeast: Money?

  /// The price where it is known.
  public var price: Money? {
    switch effect {
    case .verified(let money), .removesThis(let money): money
    default: nil
    }
  }
}
