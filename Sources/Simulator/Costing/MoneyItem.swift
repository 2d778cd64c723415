// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// What is paid in one calendar year for one thing of the plan.
public struct MoneyItem: Hashable, Sendable {
  /// What the amount is reckoned from.
  public enum Basis: Hashable, Sendable {
    /// The year's payment of a project that costs so much in all.
    case payment(of: Money)
    /// So many units of a measure at a price each, before the future's price factor.
    case units(Quantity, price: Money)
    /// No single number of units at one price.
    case entries
  }
  /// What is paid for.
  public var cause: CostEntry.Cause
  /// The kind of money.
  public var kind: CostEntry.Kind
  /// Whether it recurs every year.
  public var isRecurrent: Bool
  /// The department it is booked to; nil when none is named.
  public var department: String?
  /// The amount, as it stands in the costing.
  public var amount: Money
  /// What it is reckoned from.
  public var basis: Basis
}
