// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// The identifiers of a standard by which a county declares something or names who answers for it.
extension Standard {
  /// Something that has an identifier of its own.
  public struct Entry: Hashable, Sendable {
    /// The identifier.
    public var id: String
    /// What it stands for.
    public var title: Bilingual
    /// Whether a county may declare something under it.
    public var isDeclared: Bool
    /// The most points that may be declared under it; nil where none are.
    public var mostPoints: ExactDecimal?
  }

  /// Every identifier: items, their clauses and parts, vetoes, conditions; in the standard's order.
  public var entries: [Entry] {
    (items + vetoes).flatMap(Self.entries(of:))
      + qualifications.map {
        Entry(id: $0.id, title: $0.title, isDeclared: $0.isDeclared, mostPoints: nil)
      }
  }

  private static func entries(of item: LedgerItem) -> [Entry] {
    let names = item.declarationNames
    let points = item.judgements.contains(.declaredPoints) ? item.points : nil
    var entries = [
      Entry(
        id: item.id, title: item.title, isDeclared: names.contains(item.id), mostPoints: points)
    ]
    for (index, name) in names.enumerated() where name != item.id {
      entries.append(
        Entry(
          id: name ?? "\(item.id).\(index + 1)", title: item.title(ofClause: index),
          isDeclared: name != nil, mostPoints: nil))
    }
    for (part, name) in zip(item.parts, item.partNames) {
      entries.append(
        Entry(id: name, title: part.title, isDeclared: true, mostPoints: part.points))
    }
    return entries
  }

  /// At most three entries that a wrong identifier most likely meant: by title, by the item before
  /// the point, by letters, then by number.
  ///
  /// - Parameter onlyDeclared: leaves out what nobody can declare.
  public func nearest(to name: String, onlyDeclared: Bool) -> [Entry] {
    let known = entries.filter { $0.isDeclared || !onlyDeclared }
    let titled = known.filter { entry in
      name.count > 1 && (entry.title.zh.contains(name) || name.contains(entry.title.zh))
    }
    if !titled.isEmpty { return Array(titled.prefix(3)) }
    let stem = name.prefix { $0 != "." }
    let related = known.filter { $0.id == stem || $0.id.hasPrefix(stem + ".") }
    if !related.isEmpty { return Array(related.prefix(3)) }
    let spelled = NearestNames.of(name, among: known.map(\.id))
    if !spelled.isEmpty { return spelled.compactMap { id in known.first { $0.id == id } } }
    guard let number = Int(stem) else { return [] }
    return known.compactMap { entry in Int(entry.id).map { (entry, abs($0 - number)) } }
      .min { $0.1 < $1.1 }.map { [$0.0] } ?? []
  }
}
