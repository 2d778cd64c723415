// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Yams

extension LayerReader {
  /// The relaxation routes of a file.
  mutating func readRelaxations(_ node: Node) -> [Located<RelaxationRoute>] {
    var routes: [Located<RelaxationRoute>] = []
    for node in list(node, inside: "relaxations") {
      guard let route = readRoute(node) else { continue }
      routes.append(
        Located(content: route, line: node.mark?.line, from: readEntryDate(node, route.id)))
    }
    noteDuplicates(routes.map { Located(content: $0.content.id, line: $0.line) })
    return routes
  }

  private mutating func readRoute(_ node: Node) -> RelaxationRoute? {
    let required = ["id", "zh", "en", "appliesTo", "effect"]
    guard
      let parts = fields(
        node, inside: "relaxations",
        known: required + [
          "from", "localities", "builtUntil", "until", "quota", "pupilsBelow", "few", "cite",
        ],
        required: required),
      let id = parts["id"].flatMap({ readText($0, inside: "relaxations.id") })
    else { return nil }
    let inside = "relaxation \(id)"
    let name = readBilingual(parts, inside: inside)
    let citation = readCitation(parts["cite"], of: inside, at: node)
    let targets = parts["appliesTo"].map { list($0, inside: inside + ".appliesTo") } ?? []
    if targets.isEmpty { note(.missingKey(key: "appliesTo", inside: inside), at: node) }
    let appliesTo = targets.compactMap { readTarget($0, inside: inside + ".appliesTo") }
    let effect = parts["effect"].flatMap { readEffect($0, inside: inside + ".effect") }
    let places = parts["localities"].map { list($0, inside: inside + ".localities") } ?? []
    let localities = places.compactMap {
      readWord($0, inside: inside + ".localities", words: Locality.words)
    }
    let year = parts["builtUntil"].flatMap { readDate($0, inside: inside + ".builtUntil") }
    let until = parts["until"].flatMap { readDate($0, inside: inside + ".until") }
    let quota = parts["quota"].flatMap { readQuota($0, inside: inside + ".quota") }
    let below = parts["pupilsBelow"].flatMap { readQuota($0, inside: inside + ".pupilsBelow") }
    let isForFew = parts["few"].flatMap {
      readWord($0, inside: inside + ".few", words: ["true": true, "false": false])
    }
    guard let name, let citation, let effect, !appliesTo.isEmpty else { return nil }
    return RelaxationRoute(
      id: id, name: name, appliesTo: appliesTo, effect: effect, localities: localities,
      builtUntil: year?.year, until: until.map { SchoolYear($0.year) }, quota: quota,
      pupilsBelow: below, isForFew: isForFew ?? false, citation: citation)
  }

  /// A number of schools or pupils, one at least.
  private mutating func readQuota(_ node: Node, inside: String) -> Int? {
    guard let number = readDecimal(node, inside: inside) else { return nil }
    let allowed = StandardsProblem.AllowedRange(
      ExactDecimal(1), ExactDecimal(100_000), isWhole: true)
    guard allowed.contains(number) else {
      note(.outOfRange(key: inside, value: number, allowed: allowed), at: node)
      return nil
    }
    return Int(number.significand)
  }

  /// `{indicator: sportsArea}` or `{computed: schoolSize}`.
  private mutating func readTarget(_ node: Node, inside: String) -> ComputedItem? {
    let kinds = ["indicator", "computed"]
    guard let parts = fields(node, inside: inside, known: kinds) else { return nil }
    if parts.count != 1 {
      note(.missingKey(key: kinds.joined(separator: " / "), inside: inside), at: node)
    }
    return readComputed(parts, inside: inside)
  }

  private mutating func readEffect(_ node: Node, inside: String) -> RelaxationRoute.Effect? {
    if node.scalar != nil {
      let words: [String: RelaxationRoute.Effect] = [
        "recognisedByPlan": .recognisedByPlan, "startingGradePupils": .startingGradePupils,
        "includeUnderConstruction": .includeUnderConstruction, "includeLeased": .includeLeased,
        "roomCountOnly": .roomCountOnly, "alsoCounted": .alsoCounted,
        "startingGradeClasses": .startingGradeClasses,
        "eachCampus": .eachCampus, "approvedSize": .approvedSize,
      ]
      return readWord(node, inside: inside, words: words)
    }
    let kinds = ["otherClassLimit", "startingGradeWithin"]
    guard let parts = fields(node, inside: inside, known: kinds) else { return nil }
    guard parts.count == 1, let (kind, value) = parts.first else {
      note(.missingKey(key: kinds.joined(separator: " / "), inside: inside), at: node)
      return nil
    }
    let stages = ["primary", "junior"]
    guard let keys = fields(value, inside: inside, known: stages, required: stages) else {
      return nil
    }
    let primary = keys["primary"].flatMap { readText($0, inside: inside) }
    let junior = keys["junior"].flatMap { readText($0, inside: inside) }
    guard let primary, let junior else { return nil }
    return kind == "otherClassLimit"
      ? .otherClassLimit(primaryKey: primary, juniorKey: junior)
      : .startingGradeWithin(primaryKey: primary, juniorKey: junior)
  }
}
