// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// One change of a stock and its cause.
public struct StockFlow: Hashable, Sendable {
  /// Why a stock changed.
  public enum Cause: Hashable, Sendable {
    /// Staff retired.
    case retirement
    /// A measure of the plan.
    case measure(ID<Measure>)
    /// A project was completed, or took stock away.
    case project(ID<Project>)
    /// Space out of use while a project is under way (negative), and back (positive).
    case swing(ID<Project>)
    /// Equipment written off.
    case writeOff
    /// Teachers followed pupils into or out of a new section.
    case followedPupils
    /// A school closed or merged.
    case closure(ID<School>)
    /// Sports area was leased (positive) or given back (negative): it changes
    /// `Stock.leasedSportsArea` and never `Stock.shared`.
    case lease(ID<Measure>)
  }
  /// Index of the school year.
  public var year: Int
  /// Index of the school.
  public var school: Int
  /// Index of the section for staff; nil for shared stock.
  public var section: Int?
  /// The kind of resource.
  public var kind: ResourceKind
  /// The change.
  public var amount: Quantity
  /// Why.
  public var cause: Cause
  /// Whether the amount rests on a setting of the county because the project does not state it.
  public var isAssumed = false
}
