// SPDX-License-Identifier: GPL-3.0-or-later

/// A kind of action that a search may take and a measure may name: what a unit brings and costs.
public struct Lever: Hashable, Sendable {
  /// What limits the units at one section beside the lever's own number.
  public enum Limit: String, CaseIterable, Hashable, Sendable {
    /// Nothing but the numbers given.
    case none
    /// Teachers of the section who are not yet above the required qualification.
    case unqualifiedTeachers
    /// Teachers of the section who are no backbone teachers yet.
    case teachersWithoutDesignation
    /// Teachers of the section who teach neither PE nor arts.
    case teachersOfOtherSubjects
    /// The sports area that the site can still hold.
    case site
    /// What sections of the same stage hold beyond their own need: the sum over sections is zero.
    case surplusElsewhere
  }

  /// The action.
  public var action: MeasureAction
  /// What one unit adds to each kind of resource.
  public var contributions: [ResourceKind: Quantity]
  /// What one unit costs when it is paid for.
  public var unitPrice: Money
  /// What one unit costs in every year that it is there.
  public var recurrent: Money
  /// School years from the payment's calendar year to the first school year in which it counts.
  public var leadYears: Int
  /// The step in which units are bought: 1 for persons and rooms, larger for area and value.
  public var step: Int
  /// What else limits the units at one section.
  public var limit: Limit
  /// The most units at one section in one year; nil for none.
  public var mostPerSection: Int?
  /// Whether a search may use it.
  public var isEnabled: Bool
  /// Where the price comes from.
  public var basis: Basis

  /// A lever of the county.
  public init(
    action: MeasureAction, contributions: [ResourceKind: Quantity], unitPrice: Money,
    recurrent: Money, leadYears: Int, step: Int, limit: Limit = .none,
    mostPerSection: Int? = nil, isEnabled: Bool = true, basis: Basis
  ) {
    precondition(
      step >= 1 && leadYears >= 0, "a lever's step is positive and its lead not negative")
    self.action = action
    self.contributions = contributions
    self.unitPrice = unitPrice
    self.recurrent = recurrent
    self.leadYears = leadYears
    self.step = step
    self.limit = limit
    self.mostPerSection = mostPerSection
    self.isEnabled = isEnabled
    self.basis = basis
  }
}
