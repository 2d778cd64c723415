// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Holds the identifiers in a county's tables against the standards it is judged by.
///
/// What no standard knows would count for nothing without a word, so it is an error.
struct StandardCheck {
  private let county: County
  private let sources: SourceRows
  private let standards: [Standard]
  private let inspections: [Standard]
  private let entries: [String: Standard.Entry]
  private let inspectionEntries: [String: [String: Standard.Entry]]
  private let schema = Schema.current
  private var problems: [Problem] = []

  /// Every problem, in order of file and row.
  ///
  /// - Parameters:
  ///   - standards: The county's own standard as it is in force in its years; an identifier is known
  ///     when it is in one of them. The first is named in messages.
  ///   - inspections: Other standards that inspections judge by; what is declared for them has their
  ///     identifier in front. Who answers and relaxation routes are known by them, too.
  static func run(
    _ county: County, sources: SourceRows, standards: [Standard], inspections: [Standard] = []
  ) -> [Problem] {
    guard !standards.isEmpty else { return [] }
    var check = StandardCheck(county, sources, standards, inspections)
    check.checkDeclarations()
    check.checkResponsibilities()
    check.checkRoutes()
    return check.problems.sorted()
  }

  private init(
    _ county: County, _ sources: SourceRows, _ standards: [Standard], _ inspections: [Standard]
  ) {
    self.county = county
    self.sources = sources
    self.standards = standards
    self.inspections = inspections
    entries = Self.known(standards)
    inspectionEntries = Dictionary(grouping: inspections, by: \.id).mapValues(Self.known)
  }

  private static func known(_ standards: [Standard]) -> [String: Standard.Entry] {
    var entries: [String: Standard.Entry] = [:]
    for entry in standards.flatMap(\.entries) {
      // Declared by one standard and computed by another: it may be declared.
      if entries[entry.id].map({ !$0.isDeclared }) ?? true { entries[entry.id] = entry }
    }
    return entries
  }

  private mutating func checkDeclarations() {
    let whole = Set(county.declarations.map(\.item))
    for (index, row) in county.declarations.enumerated() {
      if let address = LedgerAddress(row.item) {
        checkAddressed(row, address, index, whole)
      } else {
        checkDeclaration(row, row.item, index, entries, standards, whole)
      }
    }
  }

  /// A row for the ledger of an inspection's standard.
  private mutating func checkAddressed(
    _ row: Declaration, _ address: LedgerAddress, _ index: Int, _ whole: Set<String>
  ) {
    guard let known = inspectionEntries[address.standard] else {
      let isOwn = address.standard == standards[0].id || address.standard == county.standard
      add(
        isOwn
          ? .ownStandardNamed(item: address.item)
          : .unknownInspectionStandard(
            named: address.standard, known: inspectionEntries.keys.sorted()),
        "declarations.csv", index, "item", row.item)
      return
    }
    checkDeclaration(
      row, address.item, index, known, inspections.filter { $0.id == address.standard },
      Set(
        whole.compactMap { name in
          LedgerAddress(name).flatMap { $0.standard == address.standard ? $0.item : nil }
        }))
  }

  private mutating func checkDeclaration(
    _ row: Declaration, _ item: String, _ index: Int, _ entries: [String: Standard.Entry],
    _ standards: [Standard], _ whole: Set<String>
  ) {
    let file = "declarations.csv"
    guard let entry = entries[item], entry.isDeclared else {
      let clauses = standards[0].entries.contains {
        $0.isDeclared && $0.id.hasPrefix(item + ".")
      }
      if let entry = entries[item], !clauses {
        add(.itemIsComputed(title: entry.title), file, index, "item", row.item)
      } else if entries[item] == nil, let other = knownElsewhere(item) {
        add(.itemOfInspection(other), file, index, "item", row.item)
      } else {
        let nearest = named(standards[0].nearest(to: item, onlyDeclared: true))
        add(
          .unknownItem(standard: standards[0].id, nearest: nearest), file, index, "item", row.item)
      }
      return
    }
    if let most = entry.mostPoints, let value = row.value,
      value > most || value < ExactDecimal(0)
    {
      add(.pointsAboveMost(most: "\(most)"), file, index, "value", "\(value)")
    }
    if let value = row.value, let kind = Self.wrongForm(value, of: item, in: standards) {
      add(kind, file, index, "value", "\(value)")
    }
    for other in standards.flatMap(\.items)
    where other.partNames.contains(item) && whole.contains(other.id) {
      add(.itemBesidePart(item: other.id), file, index, "item", row.item)
      break
    }
  }

  /// What no item that is declared by yes or no, and no condition that is declared by a year, can
  /// mean: it would be taken for nothing declared, or for an event two thousand years ago.
  private static func wrongForm(
    _ value: ExactDecimal, of item: String, in standards: [Standard]
  ) -> Problem.Kind? {
    let isYesNo = standards.contains { standard in
      (standard.items + standard.vetoes).contains { ledgerItem in
        zip(ledgerItem.declarationNames, ledgerItem.judgements).contains {
          $0 == item && $1 == .declaredYesNo
        }
      } || standard.qualifications.contains { $0.id == item && $0.basis == .declaredYesNo }
    }
    if isYesNo { return value == ExactDecimal(0) || value == ExactDecimal(1) ? nil : .notYesOrNo }
    let isYear = standards.contains { standard in
      standard.qualifications.contains { condition in
        if condition.id == item, case .yearsSince = condition.basis { true } else { false }
      }
    }
    let isPossible = value >= ExactDecimal(1950) && value <= ExactDecimal(2100) && value.scale == 0
    return isYear && !isPossible ? .notAnEventYear : nil
  }

  /// The address of an item that the county's own standard does not have and one of an inspection
  /// does: there it counts for nothing without the standard's name.
  private func knownElsewhere(_ item: String) -> String? {
    inspections.first { inspectionEntries[$0.id]?[item]?.isDeclared ?? false }.map {
      LedgerAddress("\($0.id):\(item)")?.name ?? item
    }
  }

  private mutating func checkResponsibilities() {
    for (index, row) in county.responsibilities.enumerated() {
      guard let item = row.item, entries[item] == nil,
        !inspectionEntries.values.contains(where: { $0[item] != nil })
      else { continue }
      let nearest = named(standards[0].nearest(to: item, onlyDeclared: false))
      add(
        .unknownItem(standard: standards[0].id, nearest: nearest), "responsibilities.csv", index,
        "item", item)
    }
  }

  private mutating func checkRoutes() {
    let routes = (standards + inspections).flatMap(\.relaxations)
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
