// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Yams

/// Reads one file into a layer and collects every problem on the way.
struct LayerReader {
  /// The most bytes of a file that are read.
  static let mostBytes = 1 << 20
  /// The deepest nesting that is read; the schema needs eight.
  static let mostDepth = 32

  /// The file's name, for messages.
  let file: String
  /// What was wrong, in the order of reading.
  private(set) var problems: [StandardsProblem] = []
  /// The document meant by a citation that gives only an article.
  private(set) var mainDocument: String?

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - isAmendment: Whether it is a county's own text over a standard, which needs neither name
  ///     nor date.
  ///   - origin: Who wrote it: nothing from outside the program may use anchors.
  static func read(
    _ yaml: String, file: String, isAmendment: Bool, origin: SafeYAML.Origin? = nil
  ) -> (layer: Layer, problems: [StandardsProblem]) {
    var reader = LayerReader(file: file)
    let layer = reader.layer(
      yaml, isAmendment: isAmendment, origin: origin ?? (isAmendment ? .anybody : .program))
    return (layer, reader.problems)
  }

  private init(file: String) { self.file = file }

  private mutating func layer(
    _ yaml: String, isAmendment: Bool, origin: SafeYAML.Origin
  ) -> Layer {
    var layer = Layer(file: file)
    layer.isAmendment = isAmendment
    guard let root = compose(yaml, from: origin) else { return layer }
    let known = [
      "name", "note", "document", "from", "over", "wholeLedger", "documents", "values", "ledger",
      "vetoes", "relaxations", "qualifications", "withdrawn",
    ]
    guard
      let top = fields(
        root, inside: file, known: known, required: isAmendment ? [] : ["name", "from"])
    else { return layer }
    mainDocument = top["document"].flatMap { readText($0, inside: "document") }
    layer.name = top["name"].flatMap { readBilingual($0, inside: "name") }
    layer.note = top["note"].flatMap { readBilingual($0, inside: "note") }
    layer.over = top["over"].flatMap { readText($0, inside: "over") }
    layer.from = top["from"].flatMap { readDate($0, inside: "from") }
    layer.hasWholeLedger =
      top["wholeLedger"].flatMap { readFlag($0, inside: "wholeLedger") } ?? false
    layer.documents = top["documents"].map { readDocuments($0) } ?? []
    layer.values = top["values"].map { readValues($0) } ?? [:]
    layer.items = top["ledger"].map { readLedger($0) } ?? []
    layer.vetoes = top["vetoes"].map { readVetoes($0) } ?? []
    layer.relaxations = top["relaxations"].map { readRelaxations($0) } ?? []
    layer.qualifications = top["qualifications"].map { readQualifications($0) } ?? []
    if let node = top["withdrawn"],
      let parts = fields(node, inside: "withdrawn", known: ["values", "entries"])
    {
      layer.withdrawnValues =
        parts["values"].map { readNames($0, inside: "withdrawn.values") } ?? []
      layer.withdrawnEntries =
        parts["entries"].map { readNames($0, inside: "withdrawn.entries") } ?? []
    }
    return layer
  }

  /// Notes a problem at a line.
  mutating func note(_ kind: StandardsProblem.Kind, line: Int?) {
    problems.append(StandardsProblem(file: file, line: line, kind: kind))
  }

  /// The root; nil with a problem noted where the text cannot be read.
  private mutating func compose(_ yaml: String, from origin: SafeYAML.Origin) -> Node? {
    let reader = SafeYAML(
      mostBytes: Self.mostBytes, mostDepth: Self.mostDepth, origin: origin)
    switch reader.compose(yaml) {
    case .success(let root?): return root
    case .success(nil): note(.notYAML(reason: "empty"), line: nil)
    case .failure(.tooLarge(let limit)): note(.tooLarge(limitInBytes: limit), line: nil)
    case .failure(.alias(let line)): note(.alias, line: line)
    case .failure(.tooDeep(let limit, let line)): note(.tooDeep(limit: limit), line: line)
    case .failure(.duplicateKeys(let keys, let line, _)):
      note(.notYAML(reason: "key written twice: " + keys.joined(separator: ", ")), line: line)
    case .failure(.syntax(let reason, let line)): note(.notYAML(reason: reason), line: line)
    }
    return nil
  }
}

extension LayerReader {
  /// Notes a problem at a node.
  mutating func note(_ kind: StandardsProblem.Kind, at node: Node) {
    note(kind, line: node.mark?.line)
  }

  /// The fields of a mapping; unknown and absent keys are noted.
  mutating func fields(
    _ node: Node, inside: String, known: [String], required: [String] = []
  ) -> [String: Node]? {
    guard let mapping = node.mapping else {
      note(.wrongShape(inside: inside, expected: .mapping), at: node)
      return nil
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      if known.contains(name) {
        fields[name] = value
      } else {
        let nearest = NearestNames.of(name, among: known, count: 1).first
        note(.unknownKey(key: name, inside: inside, nearest: nearest), at: key)
      }
    }
    for key in required where fields[key] == nil {
      note(.missingKey(key: key, inside: inside), at: node)
    }
    return fields
  }

  /// The entries of a list.
  mutating func list(_ node: Node, inside: String) -> [Node] {
    guard let sequence = node.sequence else {
      note(.wrongShape(inside: inside, expected: .list), at: node)
      return []
    }
    return Array(sequence)
  }

  /// A text that is not empty.
  mutating func readText(_ node: Node, inside: String) -> String? {
    guard let scalar = node.scalar else {
      note(.wrongShape(inside: inside, expected: .text), at: node)
      return nil
    }
    guard !scalar.string.isEmpty else {
      note(.missingKey(key: inside, inside: inside), at: node)
      return nil
    }
    return scalar.string
  }

  /// Text in both languages.
  mutating func readBilingual(_ node: Node, inside: String) -> Bilingual? {
    guard
      let parts = fields(node, inside: inside, known: ["zh", "en"], required: ["zh", "en"])
    else { return nil }
    return readBilingual(parts, inside: inside)
  }

  /// Text in both languages from the fields `zh` and `en`; nil when one is absent.
  mutating func readBilingual(_ parts: [String: Node], inside: String) -> Bilingual? {
    let zh = parts["zh"].flatMap { readText($0, inside: inside + ".zh") }
    let en = parts["en"].flatMap { readText($0, inside: inside + ".en") }
    guard let zh, let en else { return nil }
    return Bilingual(zh: zh, en: en)
  }

  /// A date.
  mutating func readDate(_ node: Node, inside: String) -> PartialDate? {
    guard let text = readText(node, inside: inside) else { return nil }
    if let date = PartialDate(text: text) { return date }
    note(.notADate(text: text, inside: inside), at: node)
    return nil
  }

  /// A decimal number exactly as written.
  mutating func readDecimal(_ node: Node, inside: String) -> ExactDecimal? {
    guard let text = readText(node, inside: inside) else { return nil }
    if let decimal = ExactDecimal(text) { return decimal }
    note(.notADecimal(text: text, inside: inside), at: node)
    return nil
  }

  /// `true` or `false`.
  mutating func readFlag(_ node: Node, inside: String) -> Bool? {
    readWord(node, inside: inside, words: ["true": true, "false": false])
  }

  /// One of the words allowed.
  mutating func readWord<Meaning>(
    _ node: Node, inside: String, words: [String: Meaning]
  ) -> Meaning? {
    guard let text = readText(node, inside: inside) else { return nil }
    if let meaning = words[text] { return meaning }
    let nearest = NearestNames.of(text, among: words.keys, count: 1).first
    note(.unknownWord(word: text, inside: inside, nearest: nearest), at: node)
    return nil
  }

  /// A list of names with their lines.
  mutating func readNames(_ node: Node, inside: String) -> [Located<String>] {
    var names: [Located<String>] = []
    for entry in list(node, inside: inside) {
      guard let name = readText(entry, inside: inside) else { continue }
      names.append(Located(content: name, line: entry.mark?.line))
    }
    return names
  }

  /// A citation: an article of the file's main document, or a mapping that names another.
  mutating func readCitation(_ node: Node?, of name: String, at place: Node) -> Citation? {
    guard let node, node.scalar?.string.isEmpty != true else {
      note(.missingCitation(of: name), at: place)
      return nil
    }
    if let article = node.scalar?.string {
      guard let mainDocument else {
        note(.missingKey(key: "document", inside: name), at: node)
        return nil
      }
      return Citation(document: mainDocument, article: article)
    }
    let inside = name + ".cite"
    guard
      let parts = fields(
        node, inside: inside, known: ["document", "article", "note"], required: ["article"])
    else { return nil }
    let document = parts["document"].flatMap { readText($0, inside: inside) } ?? mainDocument
    let article = parts["article"].flatMap { readText($0, inside: inside) }
    let remark = parts["note"].flatMap { readText($0, inside: inside) }
    guard let document else {
      note(.missingKey(key: "document", inside: inside), at: node)
      return nil
    }
    guard let article else { return nil }
    return Citation(document: document, article: article, note: remark)
  }
}

extension RawRepresentable where Self: CaseIterable, RawValue == String {
  /// Every case by its name.
  static var words: [String: Self] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
  }
}
