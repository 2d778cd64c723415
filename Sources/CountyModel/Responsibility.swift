// SPDX-License-Identifier: GPL-3.0-or-later

/// Who answers for one item of the standard's ledger, as the county's plan prints it (责任分工).
public struct Responsibility: Hashable, Sendable {
  /// The item, condition or veto, by the identifier the standard gives it, for example `8`; a part
  /// or clause of it, such as `8.1`, where the plan tells them apart. A task of the plan that is no
  /// item of the standard has its own words here and stands in `task`.
  public var item: String?
  /// What the plan asks for where it is no item of the standard; nil for items.
  public var task: String?
  /// Departments that lead (牵头单位); empty where the plan prints none.
  public var lead: [String]
  /// Departments that answer for it beside the lead (责任单位); empty where the plan prints none.
  public var responsible: [String]
  /// The leader who answers for it (责任领导); nil where none is printed.
  public var leader: String?
  /// When it is due, as printed; nil where nothing is printed.
  public var deadline: String?
  /// Where the plan says so.
  public var source: String?

  /// One row of the table of responsibilities.
  public init(
    item: String?, task: String? = nil, lead: [String] = [], responsible: [String] = [],
    leader: String? = nil, deadline: String? = nil, source: String? = nil
  ) {
    self.item = item
    self.task = task
    self.lead = lead
    self.responsible = responsible
    self.leader = leader
    self.deadline = deadline
    self.source = source
  }
}
