// SPDX-License-Identifier: GPL-3.0-or-later

/// A what-if (预案): a parent and the changes that make the difference; nothing else.
public struct Scenario: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// The scenario it starts from; nil for the county's own base plan.
  public var parent: String?
  /// The changes; their order does not matter.
  public var changes: [Change]

  /// A what-if.
  public init(name: String, parent: String? = nil, changes: [Change] = []) {
    self.name = name
    self.parent = parent
    self.changes = changes
  }
}

/// One typed change of a plan or of its future, with its reason.
public struct Change: Hashable, Sendable {
  /// What changes.
  public var kind: Kind
  /// Why, in the planner's words.
  public var reason: String?

  /// A change.
  public init(_ kind: Kind, reason: String? = nil) {
    self.kind = kind
    self.reason = reason
  }

  /// The verbs of a what-if.
  public enum Kind: Hashable, Sendable {
    /// Delay (推迟) a project by whole years; negative years advance (提前) it.
    case shift(ID<Project>, years: Int)
    /// Delay every project that is not yet complete in the base year.
    case shiftAll(years: Int)
    /// Cancel (取消) a project.
    case cancel(ID<Project>)
    /// Approve (批准) a candidate project.
    case approve(ID<Project>)
    /// Build a project for another number of places (按…学位建); areas and cost follow in
    /// proportion unless they are changed too.
    case resizePlaces(ID<Project>, places: Int)
    /// Build a project with another building area (按…平方米建).
    case resizeArea(ID<Project>, area: Quantity)
    /// Change a project's cost (调整投资).
    case cost(ID<Project>, Money)
    /// Change the years in which a project's cost is paid (分期).
    case payments(ID<Project>, [PaymentShare])
    /// Open new sections by grades or whole (逐年级招生 / 整体招生).
    case opening(ID<Project>, OpeningMode)
    /// Take a measure: hire, train, designate, rotate, buy, lease.
    case measure(Measure)
    /// Multiply the yearly amount of an action's measures from a year on (招聘加倍).
    case scaleMeasures(MeasureAction, factor: Double, from: SchoolYear)
    /// Add a block of classrooms (扩建) to a stage of a school.
    case expand(ClassExpansion)
    /// Close or merge (停办、撤并) a school.
    case close(Closure)
    /// Set a catchment (划片).
    case catchment(CatchmentShare)
    /// Set a year's budget (预算).
    case budget(BudgetYear, Money)
    /// Keep a project as it is in a search (锁定).
    case lockProject(ID<Project>)
    /// Keep a school as it is in a search.
    case lockSchool(ID<School>)
    /// Future: multiply births from a calendar year on (出生).
    case births(factor: Double, from: Int)
    /// Future: net movers (迁移).
    case migration(MigrationLine)
    /// Future: shift within-stage progression rates (升级率).
    case progression(shift: Double)
    /// Future: every unfinished project slips (工期延误).
    case slippage(years: Int)
    /// Future: multiply unpaid prices (价格).
    case prices(factor: Double)
  }
}
