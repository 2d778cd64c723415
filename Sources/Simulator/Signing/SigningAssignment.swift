// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Who leads what costs money, and which items of the standard it serves.
public struct SigningAssignment: Hashable, Sendable {
  /// What is led.
  public enum Task: Hashable, Sendable {
    /// All measures of one kind that have the same department.
    case measures(MeasureAction)
    /// A project.
    case project(ID<Project>)
  }
  /// What is led.
  public var task: Task
  /// Items of the standard's ledger that it serves; empty where the standard lists none.
  public var items: [String]
  /// The department; nil where nobody is named.
  public var department: String?
  /// Where nobody is named to lead: who answers for the item that it serves first; empty for nobody.
  public var responsible: [String] = []
  /// Whether the county's division of responsibilities names it, rather than the measure or the
  /// project itself.
  public var isByItem: Bool
  /// What it costs through the last year of the simulation.
  public var money: Money
}
