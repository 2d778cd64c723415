// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// What a plan costs from the base year on, entry by entry.
public struct Costing: Equatable, Sendable {
  /// Every payment, ordered by year, then by table order of its cause.
  public internal(set) var entries: [CostEntry]
  /// Money for projects paid before the base year's September, or of projects complete by then:
  /// it is spent whatever is decided, and stands outside all totals.
  public internal(set) var alreadySpent: Money
  /// Projects that have no cost figure; their money is unknown, not zero.
  public internal(set) var projectsWithoutCost: [ID<Project>]
  /// Discount rate a year.
  public internal(set) var discountRate: Double
  /// The calendar year to which present values are discounted.
  public internal(set) var presentYear: BudgetYear
}

/// One payment.
public struct CostEntry: Hashable, Sendable {
  /// What is paid for.
  public enum Cause: Hashable, Sendable {
    /// A project.
    case project(ID<Project>)
    /// A measure.
    case measure(ID<Measure>)
  }
  /// The kinds of money that budgets keep apart.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Buildings and grounds.
    case construction
    /// Equipment and rooms.
    case equipment
    /// Salaries of additional teachers.
    case salaries
    /// Training, upgrades, designations, rotation allowances.
    case training
    /// Rents.
    case leases
  }
  /// The calendar year of the payment.
  public var year: BudgetYear
  /// What is paid for.
  public var cause: Cause
  /// The kind of money.
  public var kind: Kind
  /// Whether it recurs every year.
  public var isRecurrent: Bool
  /// The department it is booked to: the first responsible one; nil when none is named.
  public var department: String?
  /// The amount.
  public var amount: Money
}
