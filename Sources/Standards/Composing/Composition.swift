// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Lays files over each other, the lowest first, and takes what is in force on one day.
struct Composition {
  /// The standard's identifier.
  let id: String
  /// The files, the lowest first; none of them later than the day, and never none at all.
  let layers: [Layer]
  /// The day.
  let day: CalendarDate

  private(set) var values: [String: CitedValue] = [:]
  private(set) var items: [Placed<LedgerItem>] = []
  private(set) var vetoes: [Placed<LedgerItem>] = []
  private(set) var relaxations: [Placed<RelaxationRoute>] = []
  private(set) var qualifications: [Placed<Qualification>] = []
  private(set) var problems: [StandardsProblem] = []

  /// Something that a layer said, with the place where it said so.
  struct Placed<Content> {
    var content: Content
    var file: String
    var line: Int?
  }

  /// Lays the files over each other and checks the whole.
  init(id: String, layers: [Layer], on day: CalendarDate) {
    self.id = id
    self.layers = layers
    self.day = day
    for layer in layers { add(layer) }
    problems += CompositionChecks(composition: self).problems()
  }

  /// The standard, whether or not there are problems.
  var standard: Standard {
    let documents = layers.reduce(into: [String: Document]()) { known, layer in
      for document in layer.documents { known[document.id] = document }
    }
    let read = Set(readers.map(\.key))
    let kept = values.filter { key, _ in
      read.contains(key) || !ValueVocabulary.freePrefixes.contains { key.hasPrefix($0) }
    }
    let cited = Set(
      kept.values.map(\.citation.document)
        + (items + vetoes).map(\.content.citation.document)
        + relaxations.map(\.content.citation.document)
        + qualifications.map(\.content.citation.document))
    return Standard(
      id: id, name: layers.compactMap(\.name).last ?? Bilingual(zh: id, en: id),
      documents: cited.sorted().compactMap { documents[$0] }, values: kept,
      items: items.map(\.content), vetoes: vetoes.map(\.content),
      relaxations: relaxations.map(\.content), qualifications: qualifications.map(\.content))
  }

  /// Every key that an item, a veto or a route of the composed standard reads.
  var readers: [(key: String, name: String, file: String, line: Int?)] {
    let ofItems = (items + vetoes).flatMap { entry in
      entry.content.readKeys.map { ($0, "item " + entry.content.id, entry.file, entry.line) }
    }
    let ofRoutes = relaxations.flatMap { entry in
      entry.content.readKeys.map { ($0, "relaxation " + entry.content.id, entry.file, entry.line) }
    }
    return ofItems + ofRoutes
  }

  private mutating func add(_ layer: Layer) {
    withdraw(by: layer)
    for (key, dated) in layer.values {
      if let inForce = dated.content.last(where: { $0.from.firstDay <= day }) {
        values[key] = inForce
      }
    }
    if layer.hasWholeLedger {
      items = []
      vetoes = []
    }
    Self.merge(layer.items, into: &items, file: layer.file, id: \.id)
    Self.merge(layer.vetoes, into: &vetoes, file: layer.file, id: \.id)
    Self.merge(layer.relaxations, into: &relaxations, file: layer.file, id: \.id)
    Self.merge(layer.qualifications, into: &qualifications, file: layer.file, id: \.id)
  }

  private mutating func withdraw(by layer: Layer) {
    for name in layer.withdrawnValues where values.removeValue(forKey: name.content) == nil {
      noteNothing(name, in: layer)
    }
    for name in layer.withdrawnEntries {
      let count = entryCount
      items.removeAll { $0.content.id == name.content }
      vetoes.removeAll { $0.content.id == name.content }
      relaxations.removeAll { $0.content.id == name.content }
      qualifications.removeAll { $0.content.id == name.content }
      if entryCount == count { noteNothing(name, in: layer) }
    }
  }

  private var entryCount: Int {
    items.count + vetoes.count + relaxations.count + qualifications.count
  }

  private mutating func noteNothing(_ name: Located<String>, in layer: Layer) {
    problems.append(
      StandardsProblem(
        file: layer.file, line: name.line, kind: .nothingToWithdraw(name: name.content)))
  }

  /// An entry with a known identifier takes the place of the old one; others follow at the end.
  private static func merge<Content>(
    _ new: [Located<Content>], into old: inout [Placed<Content>], file: String,
    id: (Content) -> String
  ) {
    for entry in new {
      let placed = Placed(content: entry.content, file: file, line: entry.line)
      if let index = old.firstIndex(where: { id($0.content) == id(entry.content) }) {
        old[index] = placed
      } else {
        old.append(placed)
      }
    }
  }
}

extension LedgerItem {
  /// The keys of the values that its clauses are compared with.
  var readKeys: [String] {
    judgements.compactMap { judgement in
      if case .declared(_, let key) = judgement { key } else { nil }
    }
  }
}

extension RelaxationRoute {
  /// The keys of the values that its effect reads.
  var readKeys: [String] {
    switch effect {
    case .otherClassLimit(let primary, let junior), .startingGradeWithin(let primary, let junior):
      [primary, junior]
    case .recognisedByPlan, .startingGradePupils, .includeUnderConstruction, .includeLeased,
      .alsoCounted, .roomCountOnly, .startingGradeClasses, .eachCampus, .approvedSize:
      []
    }
  }
}
