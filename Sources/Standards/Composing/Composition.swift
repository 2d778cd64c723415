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
  /// Who gave each value, and what it took the place of.
  private(set) var origins: [String: ValueOrigin] = [:]
  private(set) var qualifications: [Placed<Qualification>] = []
  private(set) var problems: [StandardsProblem] = []

  private var withdrawnKeys: Set<String> = []

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
    var standard = Standard(
      id: id, name: name, documents: cited.sorted().compactMap { documents[$0] }, values: kept,
      items: items.map(\.content), vetoes: vetoes.map(\.content),
      relaxations: relaxations.map(\.content), qualifications: qualifications.map(\.content))
    standard.notes = layers.compactMap(\.note)
    return standard
  }

  /// The standard's own name, and that of the county's amendments behind it: whoever reads a title
  /// must see what the county's rules lie over.
  private var name: Bilingual {
    let own = layers.last { !$0.isAmendment }.flatMap(\.name) ?? Bilingual(zh: id, en: id)
    return layers.filter { $0.isAmendment && $0.saysAnything }.reduce(own) { name, layer in
      let added = layer.name ?? Bilingual(zh: "本县补充规定", en: "the county's own rules")
      return Bilingual(zh: "\(name.zh) + \(added.zh)", en: "\(name.en) + \(added.en)")
    }
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
        if let below = values[key] { origins[key]?.replaced.append(below) }
        origins[key, default: ValueOrigin(file: layer.file)].file = layer.file
        values[key] = inForce
      }
    }
    if layer.hasWholeLedger {
      items = []
      vetoes = []
    }
    let coming = comingKeys
    func inForce<Content>(
      _ entries: [Located<Content>], _ readKeys: (Content) -> [String]
    ) -> [Located<Content>] {
      entries.filter { entry in
        entry.from.map { $0.firstDay <= day } ?? true
          && !readKeys(entry.content).contains { coming.contains($0) }
      }
    }
    Self.merge(inForce(layer.items, \.readKeys), into: &items, file: layer.file, id: \.id)
    Self.merge(inForce(layer.vetoes, \.readKeys), into: &vetoes, file: layer.file, id: \.id)
    Self.merge(
      inForce(layer.relaxations, \.readKeys), into: &relaxations, file: layer.file, id: \.id)
    Self.merge(layer.qualifications, into: &qualifications, file: layer.file, id: \.id)
  }

  /// Keys whose first value comes only after the day: an entry that reads one comes with it.
  private var comingKeys: Set<String> {
    var keys: Set<String> = []
    for layer in layers {
      for (key, dated) in layer.values where values[key] == nil && !dated.content.isEmpty {
        keys.insert(key)
      }
    }
    return keys.filter { key in !withdrawnKeys.contains(key) }
  }

  private mutating func withdraw(by layer: Layer) {
    for name in layer.withdrawnValues {
      if values.removeValue(forKey: name.content) == nil { noteNothing(name, in: layer) }
      origins[name.content] = nil
      withdrawnKeys.insert(name.content)
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

/// Which file gave a value, and the values below that it took the place of, the lowest first.
struct ValueOrigin: Hashable, Sendable {
  var file: String
  var replaced: [CitedValue] = []
}

extension Layer {
  /// Whether it changes anything or bears a name.
  fileprivate var saysAnything: Bool {
    name != nil || hasWholeLedger || !values.isEmpty || !items.isEmpty || !vetoes.isEmpty
      || !relaxations.isEmpty || !withdrawnValues.isEmpty || !withdrawnEntries.isEmpty
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
