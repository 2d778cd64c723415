// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Holds the identifiers in a county's tables against the standards it is judged by.
///
/// What no standard knows would count for nothing without a word, so it is an error.
struct StandardCheck {
  private let county: County
  private let sources: SourceRows
  private let standards: [Standard]
  private let entries: [String: Standard.Entry]
  private let schema = Schema.current
  private var problems: [Problem] = []

  /// Every problem, in order of file and row.
  ///
  /// - Parameter standards: all standards that any year or inspection of the county is judged by; an
  ///   identifier is known when one of them knows it. The first is named in messages.
  static func run(
    _ county: County, sources: SourceRows, standards: [Standard]
  ) -> [Problem] {
    guard !standards.isEmpty else { return [] }
    var check = StandardCheck(county, sources, standards)
    check.checkDeclarations()
    check.checkResponsibilities()
    check.checkRoutes()
    return check.problems.sorted()
  }

  private init(_ county: County, _ sources: SourceRows, _ standards: [Standard]) {
    self.county = county
    self.sources = sources
    self.standards = standards
    var entries: [String: Standard.Entry] = [:]
    for entry in standards.flatMap(\.entries) {
      // Declared by one standard and computed by another: it may be declared.
      if entries[entry.id].map({ !$0.isDeclared }) ?? true { entries[entry.id] = entry }
    }
    self.entries = entries
  }

  private mutating func checkDeclarations() {
    let file = "declarations.csv"
    let whole = Set(county.declarations.map(\.item))
    for (index, row) in county.declarations.enumerated() {
      guard let entry = entries[row.item], entry.isDeclared else {
        let clauses = standards[0].entries.contains { $0.id.hasPrefix(row.item + ".") }
        if let entry = entries[row.item], !clauses {
          add(.itemIsComputed(title: entry.title), file, index, "item", row.item)
        } else {
          let nearest = named(standards[0].nearest(to: row.item, onlyDeclared: true))
          add(
            .unknownItem(standard: standards[0].id, nearest: nearest), file, index, "item",
            row.item)
        }
        continue
      }
      if let most = entry.mostPoints, let value = row.value,
        value > most || value < ExactDecimal(0)
      {
        add(.pointsAboveMost(most: "\(most)"), file, index, "value", "\(value)")
      }
      for item in standards.flatMap(\.items)
      where item.partNames.contains(row.item) && whole.contains(item.id) {
        add(.itemBesidePart(item: item.id), file, index, "item", row.item)
        break
      }
    }
  }

  private mutating func checkResponsibilities() {
    for (index, row) in county.responsibilities.enumerated() {
      guard let item = row.item, entries[item] == nil else { continue }
      let nearest = named(standards[0].nearest(to: item, onlyDeclared: false))
      add(
        .unknownItem(standard: standards[0].id, nearest: nearest), "responsibilities.csv", index,
        "item", item)
    }
  }

  private mutating func checkRoutes() {
    let routes = standards.flatMap(\.relaxations)
    let known = Set(routes.map(\.id))
    for (index, row) in county.relaxations.enumerated() where !known.contains(row.route) {
      var nearest = routes.filter { row.route.count > 1 && $0.name.zh.contains(row.route) }
      if nearest.isEmpty {
        let group = row.route.prefix { $0 != "." } + "."
        nearest = routes.filter { $0.id.hasPrefix(group) }
      }
      if nearest.isEmpty {
        nearest = NearestNames.of(row.route, among: known).compactMap { id in
          routes.first { $0.id == id }
        }
      }
      let shown = nearest.prefix(3).map { Problem.NamedEntry(id: $0.id, title: $0.name) }
      add(
        .unknownRoute(standard: standards[0].id, nearest: shown), "relaxations.csv", index,
        "route", row.route)
    }
  }

  private func named(_ entries: [Standard.Entry]) -> [Problem.NamedEntry] {
    entries.map { Problem.NamedEntry(id: $0.id, title: $0.title) }
  }

  private mutating func add(
    _ kind: Problem.Kind, _ file: String, _ index: Int, _ key: String, _ value: String
  ) {
    let header =
      sources.headers[file]?[key].map { Bilingual.same($0) }
      ?? schema.table(file).column(key).header
    problems.append(
      Problem(
        file: file, row: sources.row(file, index), column: header, value: value, kind: kind))
  }
}
