// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// What a plan costs from the base year on, entry by entry.
public struct Costing: Equatable, Sendable {
  /// Every payment, ordered by year, then by table order of its cause.
  public internal(set) var entries: [CostEntry]
  /// Money for projects paid before the base year's calendar year, or of projects complete by then:
  /// it is spent whatever is decided, and stands outside all totals.
  public internal(set) var alreadySpent: Money
  /// Projects that have no cost figure; their money is unknown, not zero.
  public internal(set) var projectsWithoutCost: [ID<Project>]
  /// Discount rate a year.
  public internal(set) var discountRate: Double
  /// The calendar year to which present values are discounted.
  public internal(set) var presentYear: BudgetYear
  /// Measures without a price of their own or of a lever; their money is unknown, not zero.
  public internal(set) var measuresWithoutCost: [ID<Measure>] = []
}
