// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Yams

extension LayerReader {
  /// The documents of a file.
  mutating func readDocuments(_ node: Node) -> [Document] {
    guard let mapping = node.mapping else {
      note(.wrongShape(inside: "documents", expected: .mapping), at: node)
      return []
    }
    var documents: [Document] = []
    for (key, value) in mapping {
      guard let id = readText(key, inside: "documents") else { continue }
      let inside = "documents.\(id)"
      guard
        let parts = fields(
          value, inside: inside, known: ["title", "number", "date", "readIn"],
          required: ["title", "readIn"])
      else { continue }
      let title = parts["title"].flatMap { readText($0, inside: inside + ".title") }
      let readIn = parts["readIn"].flatMap { readText($0, inside: inside + ".readIn") }
      let number = parts["number"].flatMap { readText($0, inside: inside + ".number") }
      let date = parts["date"].flatMap { readDate($0, inside: inside + ".date") }
      guard let title, let readIn else { continue }
      documents.append(
        Document(id: id, title: title, number: number, date: date, readIn: readIn))
    }
    return documents
  }

  /// The dated values of a file, by key.
  mutating func readValues(_ node: Node) -> [String: Located<[CitedValue]>] {
    guard let mapping = node.mapping else {
      note(.wrongShape(inside: "values", expected: .mapping), at: node)
      return [:]
    }
    var values: [String: Located<[CitedValue]>] = [:]
    for (keyNode, valueNode) in mapping {
      guard let key = readText(keyNode, inside: "values") else { continue }
      let entries = valueNode.sequence.map { Array($0) } ?? [valueNode]
      if entries.isEmpty { note(.missingKey(key: "value", inside: key), at: keyNode) }
      let dated = entries.compactMap { readDatedValue($0, key: key) }
      for (earlier, later) in zip(dated, dated.dropFirst())
      where earlier.from.firstDay >= later.from.firstDay {
        note(.unsortedDates(key: key, earlier: earlier.from, later: later.from), at: keyNode)
      }
      // A key whose entries were all refused stays, so that it is not reported as missing too.
      values[key] = Located(content: dated, line: keyNode.mark?.line)
    }
    return values
  }

  private mutating func readDatedValue(_ node: Node, key: String) -> CitedValue? {
    guard
      let parts = fields(
        node, inside: key, known: ["from", "value", "unit", "cite"],
        required: ["from", "value", "unit"])
    else { return nil }
    let from = parts["from"].flatMap { readDate($0, inside: key + ".from") }
    let value = parts["value"].flatMap { readNumber($0, key: key) }
    let unit = parts["unit"].flatMap { readUnit($0, key: key) }
    let citation = readCitation(parts["cite"], of: key, at: node)
    guard let from, let value, let unit, let citation else { return nil }
    let allowed = ValueVocabulary.allowed(key, unit)
    if !allowed.contains(value) {
      note(.outOfRange(key: key, value: value, allowed: allowed), at: node)
      return nil
    }
    return CitedValue(key: key, value: value, unit: unit, from: from, citation: citation)
  }

  /// A number; for a floor also the word that there is none, which is the number nothing is below.
  private mutating func readNumber(_ node: Node, key: String) -> ExactDecimal? {
    if ValueVocabulary.isFloor(key), let text = node.scalar?.string,
      ValueVocabulary.wordsForNoFloor.contains(text)
    {
      return ExactDecimal(0)
    }
    return readDecimal(node, inside: key + ".value")
  }

  private mutating func readUnit(_ node: Node, key: String) -> Unit? {
    guard let name = readText(node, inside: key + ".unit") else { return nil }
    guard let unit = Unit(rawValue: name) else {
      let nearest = NearestNames.of(name, among: Unit.allCases.map(\.rawValue), count: 1).first
      note(.unknownUnit(unit: name, key: key, nearest: nearest), at: node)
      return nil
    }
    if let expected = ValueVocabulary.units[key], expected != unit {
      note(.wrongUnit(key: key, unit: unit, expected: expected), at: node)
    }
    return unit
  }
}
