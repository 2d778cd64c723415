// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Standards

/// `junheng.standard/1`: a standard in force, for programs.
public struct StandardDocument: Encodable, Sendable {
  let schema = "junheng.standard/1"
  let id: String
  let name: String
  let notes: [String]
  /// The files that it was laid together from, the lowest first; nil for a standard asked for by
  /// name.
  let files: [String]?
  let values: [Value]
  let items: [Item]
  let vetoes: [Item]
  let qualifications: [Condition]
  let relaxations: [Route]

  struct Value: Encodable, Sendable {
    let key: String
    let value: String
    let unit: String
    let from: String
    let document: String
    let article: String
    let note: Nullable<String>
    /// The file that gives it and the number it took the place of; nil where nothing was replaced.
    let file: String?
    let replaced: String?
  }
  struct Item: Encodable, Sendable {
    let id: String
    let title: String
    let itemClass: String
    let points: Nullable<String>
    /// What can be declared of it, by the name under which it is declared.
    let declaredAs: [Declared]
  }
  struct Declared: Encodable, Sendable {
    let id: String
    let title: String
    let points: Nullable<String>
  }
  struct Condition: Encodable, Sendable {
    let id: String
    let name: String
  }
  struct Route: Encodable, Sendable {
    let id: String
    let name: String
    let few: Bool
    let quota: Nullable<Int>
    let until: Nullable<Int>
  }

  /// The document of one standard.
  public init(_ standard: Standard) { self.init(standard, nil) }

  /// The document of a standard with what lies over what.
  public init(_ layered: LayeredStandard) { self.init(layered.standard, layered) }

  private init(_ standard: Standard, _ layered: LayeredStandard?) {
    id = standard.id
    name = standard.name.zh
    notes = standard.notes.map(\.zh)
    files = layered?.layers.map(\.file)
    values = standard.values.values.sorted { $0.key < $1.key }.map { value in
      let source = layered?.sources[value.key]
      return Value(
        key: value.key, value: value.value.description, unit: value.unit.rawValue,
        from: value.from.description, document: value.citation.document,
        article: value.citation.article, note: Nullable(value.citation.note),
        file: source?.file, replaced: source?.replaced.last?.value.description)
    }
    func items(_ list: [LedgerItem]) -> [Item] {
      list.map { item in
        Item(
          id: item.id, title: item.title.zh, itemClass: item.itemClass.rawValue,
          points: Nullable(item.points?.description), declaredAs: Self.declared(item))
      }
    }
    self.items = items(standard.items)
    vetoes = items(standard.vetoes)
    qualifications = standard.qualifications.map {
      Condition(id: $0.id, name: $0.title.zh)
    }
    relaxations = standard.relaxations.map {
      Route(
        id: $0.id, name: $0.name.zh, few: $0.isForFew, quota: Nullable($0.quota),
        until: Nullable($0.until?.firstYear))
    }
  }

  private static func declared(_ item: LedgerItem) -> [Declared] {
    item.declarationNames.enumerated().compactMap { index, name in
      name.map {
        Declared(
          id: $0, title: item.title(ofClause: index).zh,
          points: Nullable(
            item.judgements[index] == .declaredPoints ? item.points?.description : nil))
      }
    }
      + zip(item.parts, item.partNames).map { part, name in
        Declared(id: name, title: part.title.zh, points: Nullable(part.points.description))
      }
  }
}
