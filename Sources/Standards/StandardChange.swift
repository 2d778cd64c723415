// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// One thing that a school year's standard says otherwise than that of the year before.
public struct StandardChange: Hashable, Sendable {
  /// What is different.
  public enum Subject: Hashable, Sendable {
    /// A number: nil before it first holds or after it is withdrawn.
    case value(key: String, before: CitedValue?, after: CitedValue?)
    /// An item or veto that comes, goes or says something else.
    case item(before: LedgerItem?, after: LedgerItem?)
    /// A relaxation route that comes, goes or says something else.
    case route(before: RelaxationRoute?, after: RelaxationRoute?)
  }

  /// The first school year in which it holds.
  public var year: SchoolYear
  /// What is different.
  public var subject: Subject

  /// All differences between the standards of two years, numbers first, by key and identifier.
  static func between(
    _ before: Standard, _ after: Standard, in year: SchoolYear
  ) -> [StandardChange] {
    let keys = Set(before.values.keys).union(after.values.keys).sorted()
    let values = keys.compactMap { key -> Subject? in
      let (old, new) = (before.values[key], after.values[key])
      return old == new ? nil : .value(key: key, before: old, after: new)
    }
    let items = pairs(before.items + before.vetoes, after.items + after.vetoes, id: \.id)
      .map { Subject.item(before: $0, after: $1) }
    let routes = pairs(before.relaxations, after.relaxations, id: \.id)
      .map { Subject.route(before: $0, after: $1) }
    return (values + items + routes).map { StandardChange(year: year, subject: $0) }
  }

  /// What differs of two lists whose entries are known by a name.
  private static func pairs<Entry: Equatable>(
    _ before: [Entry], _ after: [Entry], id: (Entry) -> String
  ) -> [(Entry?, Entry?)] {
    let known = Set(before.map(id))
    let kept = before.map { old in (Optional(old), after.first { id($0) == id(old) }) }
    let new = after.filter { !known.contains(id($0)) }.map { (Entry?.none, Optional($0)) }
    return (kept + new).filter { $0.0 != $0.1 }
  }
}
