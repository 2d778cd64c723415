// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The checks that need the whole standard and not one file alone; one function each.
struct CompositionChecks {
  /// The standard under test.
  let composition: Composition

  /// Every problem found.
  func problems() -> [StandardsProblem] {
    unknownDocuments() + undefinedValues() + unreadValues() + missingRequiredValues()
      + sharedIdentifiers() + unknownItems() + incompleteAgeRule() + missingFloors()
  }

  /// A citation may name a document of its own file or of one that the file lies over.
  private func unknownDocuments() -> [StandardsProblem] {
    var known: Set<String> = []
    var problems: [StandardsProblem] = []
    for layer in composition.layers {
      known.formUnion(layer.documents.map(\.id))
      func check(_ citation: Citation, _ name: String, _ line: Int?) {
        guard !known.contains(citation.document) else { return }
        let nearest = NearestNames.of(citation.document, among: known, count: 1).first
        problems.append(
          StandardsProblem(
            file: layer.file, line: line,
            kind: .unknownDocument(id: citation.document, citedBy: name, nearest: nearest)))
      }
      for (key, dated) in layer.values.sorted(by: { $0.key < $1.key }) {
        for value in dated.content { check(value.citation, key, dated.line) }
      }
      for entry in layer.items + layer.vetoes {
        check(entry.content.citation, "item " + entry.content.id, entry.line)
      }
      for entry in layer.relaxations {
        check(entry.content.citation, "relaxation " + entry.content.id, entry.line)
      }
      for entry in layer.qualifications {
        check(entry.content.citation, "qualification " + entry.content.id, entry.line)
      }
    }
    return problems
  }

  private func undefinedValues() -> [StandardsProblem] {
    composition.readers.filter { composition.values[$0.key] == nil }.map { reader in
      let nearest = NearestNames.of(reader.key, among: composition.values.keys, count: 1).first
      return StandardsProblem(
        file: reader.file, line: reader.line,
        kind: .undefinedValue(key: reader.key, readBy: reader.name, nearest: nearest))
    }
  }

  /// A key that is neither one of the simulator's nor read by an item or route of any layer.
  private func unreadValues() -> [StandardsProblem] {
    var read = Set(composition.readers.map(\.key))
    for layer in composition.layers {
      for entry in layer.items + layer.vetoes { read.formUnion(entry.content.readKeys) }
      for entry in layer.relaxations { read.formUnion(entry.content.readKeys) }
    }
    return composition.layers.flatMap { layer in
      layer.values.sorted { $0.key < $1.key }.compactMap { key, dated in
        guard ValueVocabulary.units[key] == nil, !read.contains(key) else { return nil }
        let known = read.union(ValueVocabulary.units.keys)
        let nearest = NearestNames.of(key, among: known, count: 1).first
        return StandardsProblem(
          file: layer.file, line: dated.line, kind: .unreadValue(key: key, nearest: nearest))
      }
    }
  }

  /// A key that stands in a file but was refused is not reported once more.
  private func missingRequiredValues() -> [StandardsProblem] {
    let refused = Set(
      composition.layers.flatMap { layer in
        layer.values.filter { $0.value.content.isEmpty }.map(\.key)
      })
    let file = composition.layers.last?.file ?? composition.id
    return Standard.requiredKeys.compactMap { key in
      guard composition.values[key] == nil, !refused.contains(key) else { return nil }
      return StandardsProblem(file: file, line: nil, kind: .missingRequiredValue(key: key))
    }
  }

  /// A declaration names items, vetoes and conditions alike, so no two may share an identifier.
  private func sharedIdentifiers() -> [StandardsProblem] {
    var ids = Set(composition.items.map(\.content.id))
    let others =
      composition.vetoes.map { ($0.content.id, $0.file, $0.line) }
      + composition.qualifications.map { ($0.content.id, $0.file, $0.line) }
    return others.filter { !ids.insert($0.0).inserted }.map { id, file, line in
      StandardsProblem(file: file, line: line, kind: .duplicate(id: id))
    }
  }

  /// A condition that rests on an item names one that is there.
  private func unknownItems() -> [StandardsProblem] {
    let names = Set(
      composition.items.map(\.content).flatMap { [$0.id] + $0.allDeclarationNames })
    return composition.qualifications.compactMap { entry in
      guard case .item(let name) = entry.content.basis, !names.contains(name) else { return nil }
      let nearest = NearestNames.of(name, among: names, count: 1).first
      return StandardsProblem(
        file: entry.file, line: entry.line,
        kind: .unknownWord(
          word: name, inside: "qualification \(entry.content.id).item", nearest: nearest))
    }
  }

  /// Where fewer than all indicators are required, every one says how low it may be left, or that
  /// it may be left however low: without a floor it would be required in silence.
  private func missingFloors() -> [StandardsProblem] {
    let all = Indicator.allCases
    guard let required = composition.values["school.requiredIndicators"],
      required.value < ExactDecimal(all.count)
    else { return [] }
    let file = composition.layers.last?.file ?? composition.id
    return Stage.allCases.flatMap { stage in
      all.compactMap { indicator in
        let key = "indicator.\(indicator.rawValue).\(stage.rawValue).floor"
        guard composition.values[key] == nil else { return nil }
        return StandardsProblem(
          file: file, line: nil, kind: .missingFloor(key: key, required: required.value))
      }
    }
  }

  /// The rule on older schools needs percentage, year and month, or none of them.
  private func incompleteAgeRule() -> [StandardsProblem] {
    let keys = [
      "schoolSize.older.percent", "schoolSize.older.builtBeforeYear",
      "schoolSize.older.builtBeforeMonth",
    ]
    let absent = keys.filter { composition.values[$0] == nil }
    guard absent.count < keys.count else { return [] }
    let file = composition.layers.last?.file ?? composition.id
    return absent.map {
      StandardsProblem(file: file, line: nil, kind: .missingRequiredValue(key: $0))
    }
  }
}
