// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Yams

extension LayerReader {
  /// The conditions for applying.
  mutating func readQualifications(_ node: Node) -> [Located<Qualification>] {
    var conditions: [Located<Qualification>] = []
    for node in list(node, inside: "qualifications") {
      guard let condition = readQualification(node) else { continue }
      conditions.append(Located(content: condition, line: node.mark?.line))
    }
    noteDuplicates(conditions.map { Located(content: $0.content.id, line: $0.line) })
    return conditions
  }

  private mutating func readQualification(_ node: Node) -> Qualification? {
    let required = ["id", "zh", "en", "judge"]
    guard
      let parts = fields(
        node, inside: "qualifications", known: required + ["cite"], required: required),
      let id = parts["id"].flatMap({ readText($0, inside: "qualifications.id") })
    else { return nil }
    let inside = "qualification \(id)"
    let title = readBilingual(parts, inside: inside)
    let citation = readCitation(parts["cite"], of: inside, at: node)
    let basis = parts["judge"].flatMap { readBasis($0, inside: inside + ".judge") }
    guard let title, let citation, let basis else { return nil }
    return Qualification(id: id, title: title, basis: basis, citation: citation)
  }

  /// `yesNo`, `{yearsSince: 3}`, `{computed: coefficients}` or `{item: 32.2}`.
  private mutating func readBasis(_ node: Node, inside: String) -> Qualification.Basis? {
    if node.scalar != nil {
      return readWord(node, inside: inside, words: ["yesNo": .declaredYesNo])
    }
    let kinds = ["yearsSince", "computed", "indicator", "item"]
    guard let parts = fields(node, inside: inside, known: kinds) else { return nil }
    guard parts.count == 1, let (kind, value) = parts.first else {
      note(.missingKey(key: kinds.joined(separator: " / "), inside: inside), at: node)
      return nil
    }
    switch kind {
    case "item": return readText(value, inside: inside).map { .item($0) }
    case "yearsSince":
      guard let years = readDecimal(value, inside: inside) else { return nil }
      let allowed = StandardsProblem.AllowedRange(
        ExactDecimal(0), ExactDecimal(100), isWhole: true)
      guard allowed.contains(years) else {
        note(.outOfRange(key: inside + ".yearsSince", value: years, allowed: allowed), at: value)
        return nil
      }
      return .yearsSince(Int(years.significand))
    default: return readComputed(parts, inside: inside).map { .computed($0) }
    }
  }
}
