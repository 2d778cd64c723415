// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Who answers for something, and by when, as the county's plan prints it.
public struct ReadinessOwner: Hashable, Sendable {
  /// Departments that lead; empty where the plan prints none.
  public var lead: [String] = []
  /// Departments that answer for it; empty where the plan prints none.
  public var responsible: [String] = []
  /// The leader; nil where none is printed.
  public var leader: String?
  /// When it is due as printed; nil where nothing is printed for it.
  public var deadline: String?
  /// Where the plan says so.
  public var source: String?

  /// Whether nobody is named.
  public var isUnnamed: Bool { lead.isEmpty && responsible.isEmpty && leader == nil }

  /// Who answers for an identifier: the row of itself, else of the item it is a part of, else the
  /// department beside its declaration.
  static func of(_ name: String, in county: County) -> ReadinessOwner {
    var stem = Substring(name)
    while true {
      if let row = county.responsibilities.first(where: { $0.item.map { $0 == stem } ?? false }) {
        return ReadinessOwner(
          lead: row.lead, responsible: row.responsible, leader: row.leader,
          deadline: row.deadline, source: row.source)
      }
      guard let point = stem.lastIndex(of: ".") else { break }
      stem = stem[..<point]
    }
    let declared = county.declarations.last { row in
      row.department != nil && (row.item == name || row.item.hasPrefix(name + "."))
    }
    return ReadinessOwner(responsible: declared?.department.map { [$0] } ?? [])
  }
}
