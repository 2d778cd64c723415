// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Yams

extension LayerReader {
  private static let itemKeys = [
    "id", "from", "zh", "en", "class", "points", "judge", "parts", "cite",
  ]

  /// The items of the ledger, group by group.
  mutating func readLedger(_ node: Node) -> [Located<LedgerItem>] {
    var items: [Located<LedgerItem>] = []
    for entry in list(node, inside: "ledger") {
      let keys = ["group", "items"]
      guard
        let parts = fields(entry, inside: "ledger", known: keys, required: keys),
        let group = parts["group"].flatMap({ readBilingual($0, inside: "ledger.group") }),
        let nodes = parts["items"].map({ list($0, inside: "ledger.items") })
      else { continue }
      for node in nodes {
        guard let item = readItem(node, group: group, judgedByDefault: nil) else { continue }
        items.append(
          Located(content: item, line: node.mark?.line, from: readEntryDate(node, item.id)))
      }
    }
    noteDuplicates(items.map { Located(content: $0.content.id, line: $0.line) })
    return items
  }

  /// The vetoes. Each title states what must not happen; the county declares whether it did.
  mutating func readVetoes(_ node: Node) -> [Located<LedgerItem>] {
    let group = Bilingual(zh: "一票否决", en: "Vetoes")
    var vetoes: [Located<LedgerItem>] = []
    for node in list(node, inside: "vetoes") {
      guard let veto = readItem(node, group: group, judgedByDefault: .declaredYesNo) else {
        continue
      }
      vetoes.append(
        Located(content: veto, line: node.mark?.line, from: readEntryDate(node, veto.id)))
    }
    noteDuplicates(vetoes.map { Located(content: $0.content.id, line: $0.line) })
    return vetoes
  }

  /// The day from which an entry holds; nil where it gives none.
  mutating func readEntryDate(_ node: Node, _ id: String) -> PartialDate? {
    node.mapping?["from"].flatMap { readDate($0, inside: "\(id).from") }
  }

  /// Notes every identifier that was used before in the same file.
  mutating func noteDuplicates(_ names: [Located<String>]) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name.content).inserted {
      note(.duplicate(id: name.content), line: name.line)
    }
  }

  private mutating func readItem(
    _ node: Node, group: Bilingual, judgedByDefault: LedgerItem.Judgement?
  ) -> LedgerItem? {
    let required = ["id", "zh", "en"] + (judgedByDefault == nil ? ["judge"] : [])
    guard
      let parts = fields(node, inside: "item", known: Self.itemKeys, required: required),
      let id = parts["id"].flatMap({ readText($0, inside: "item.id") })
    else { return nil }
    let inside = "item \(id)"
    let title = readBilingual(parts, inside: inside)
    let citation = readCitation(parts["cite"], of: inside, at: node)
    let itemClass =
      parts["class"].flatMap {
        readWord($0, inside: inside + ".class", words: LedgerItem.Class.words)
      } ?? LedgerItem.Class.binding
    let points = parts["points"].flatMap { readDecimal($0, inside: inside + ".points") }
    let clauses = parts["judge"].map { readJudgements($0, inside: inside) }
    let judgements = clauses?.map(\.judgement) ?? judgedByDefault.map { [$0] } ?? []
    let declaresPoints = judgements.contains(.declaredPoints)
    let isScored = itemClass == .scored
    if isScored != (points != nil) || (declaresPoints && !isScored) {
      note(.pointsMismatch(item: id), at: node)
    }
    let isWhole = judgements == [.declaredPoints]
    let shares = parts["parts"].map { readParts($0, of: id, points: isWhole ? points : nil) }
    guard let title, let citation, !judgements.isEmpty else { return nil }
    return LedgerItem(
      id: id, group: group, title: title, itemClass: itemClass, points: points,
      judgements: judgements, clauseTitles: clauses?.map(\.title) ?? [nil],
      figures: clauses?.map(\.figure) ?? [], parts: shares ?? [], citation: citation)
  }

  /// A clause as it is read.
  private typealias Clause = (
    judgement: LedgerItem.Judgement, title: Bilingual?, figure: CountyFigure?
  )

  private mutating func readJudgements(_ node: Node, inside: String) -> [Clause] {
    let entries = list(node, inside: inside + ".judge")
    if entries.isEmpty { note(.missingKey(key: "judge", inside: inside), at: node) }
    var clauses: [Clause] = []
    for entry in entries {
      if entry.scalar != nil {
        let words: [String: LedgerItem.Judgement] = [
          "yesNo": .declaredYesNo, "points": .declaredPoints,
        ]
        if let judgement = readWord(entry, inside: inside + ".judge", words: words) {
          clauses.append((judgement, nil, nil))
        }
      } else if let clause = readClause(entry, inside: inside + ".judge") {
        clauses.append(clause)
      }
    }
    return clauses
  }

  private mutating func readClause(_ node: Node, inside: String) -> Clause? {
    let kinds = ["indicator", "computed", "atLeast", "atMost", "below", "yesNo"]
    guard let parts = fields(node, inside: inside, known: kinds + ["zh", "en", "figure"]) else {
      return nil
    }
    let given = kinds.filter { parts[$0] != nil }
    guard given.count == 1, let kind = given.first, let value = parts[kind] else {
      note(.missingKey(key: kinds.joined(separator: " / "), inside: inside), at: node)
      return nil
    }
    var title: Bilingual?
    if parts["zh"] != nil || parts["en"] != nil {
      title = readBilingual(parts, inside: inside)
      if title == nil { note(.missingKey(key: "zh / en", inside: inside), at: node) }
    }
    let judgement: LedgerItem.Judgement?
    switch kind {
    case "yesNo":
      judgement = readWord(value, inside: inside, words: ["true": .declaredYesNo])
    case "indicator", "computed":
      judgement = readComputed(parts, inside: inside).map { .computed($0) }
    default:
      judgement = readText(value, inside: inside).flatMap { key in
        LedgerItem.Comparison(rawValue: kind).map { .declared(comparison: $0, valueKey: key) }
      }
    }
    let figure = parts["figure"].flatMap {
      readWord($0, inside: inside + ".figure", words: CountyFigure.words)
    }
    return judgement.map { ($0, title, figure) }
  }

  /// What is computed, from the field `indicator` or `computed`; nil when it is no known one.
  mutating func readComputed(_ parts: [String: Node], inside: String) -> ComputedItem? {
    if let indicator = parts["indicator"] {
      return readWord(indicator, inside: inside, words: Indicator.words).map { .indicator($0) }
    }
    let words: [String: ComputedItem] = [
      "schoolRule": .schoolRule, "coefficients": .coefficients, "artsRooms": .artsRooms,
      "schoolSize": .schoolSize, "classSize": .classSize, "staffRatio": .staffRatio,
      "rotation": .rotation,
    ]
    return parts["computed"].flatMap { readWord($0, inside: inside, words: words) }
  }
}
