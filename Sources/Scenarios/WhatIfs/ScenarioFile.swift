// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Standards
import Yams

/// Reads a what-if from YAML with Chinese or English keys.
///
/// Each change is a mapping whose first key is the verb and whose value is what it is about, or a
/// line as on the command line. Everything that is wrong is reported at once.
public enum ScenarioFile {
  /// The longest file that is read, in bytes.
  public static let largestFile = 4 << 20
  /// The most changes in one scenario.
  public static let mostChanges = 20_000

  /// The scenario that a file describes; nil where anything is wrong with it.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - fileName: Its name, for the problems.
  ///   - county: The county with the plan that relative amounts and new dates start from.
  public static func parse(
    text: String, fileName: String, county: County
  ) -> (Scenario?, [ChangeProblem]) {
    parse(text: text, fileName: fileName, phrases: PhraseReader(county))
  }

  /// What is wrong with a file, as far as it can be told without the county: its form, its keys and
  /// words. The scenario has no changes, because what they name is not known.
  static func parse(textWithoutCounty text: String, fileName: String) -> (
    Scenario?, [ChangeProblem]
  ) {
    parse(text: text, fileName: fileName, phrases: nil)
  }

  private static func parse(
    text: String, fileName: String, phrases: PhraseReader?
  ) -> (Scenario?, [ChangeProblem]) {
    var reader = ScenarioReader(file: fileName, phrases: phrases)
    let scenario = reader.read(text)
    return (reader.problems.isEmpty ? scenario : nil, reader.problems)
  }

  /// The name and the parent that a file states, whatever else is wrong with it; nil for none.
  static func heading(_ text: String) -> (name: String, parent: String?)? {
    let (root, _) = ScenarioYAML.compose(text, file: "")
    guard let entries = root?.mapping else { return nil }
    var name: String?
    var parent: String?
    for (key, value) in entries {
      switch key.plainText.flatMap({ Key.spelled($0) }) {
      case .name: name = value.plainText
      case .parent: parent = value.plainText
      default: continue
      }
    }
    let isRoot = parent.map { $0.isEmpty || isBase($0) } ?? true
    return name.map { ($0, isRoot ? nil : parent) }
  }

  /// Whether a parent's name stands for the county's own plan.
  public static func isBase(_ name: String) -> Bool {
    ["基准方案", "基准", "base", "baseline"].contains(NameTokens.fold(name))
  }

  /// The keys of a scenario.
  enum Key: CaseIterable {
    case name, parent, changes, note

    var words: [String] {
      switch self {
      case .name: ["名称", "name"]
      case .parent: ["基准", "parent"]
      case .changes: ["变更", "changes"]
      case .note: ["说明", "note"]
      }
    }

    static func spelled(_ word: String) -> Key? {
      let folded = NameTokens.fold(word)
      return allCases.first { $0.words.contains(folded) }
    }
  }
}

/// Walks the YAML of one scenario and collects problems.
struct ScenarioReader {
  let file: String
  /// Reads what names schools and projects; nil where the county is not known.
  let phrases: PhraseReader?
  var problems: [ChangeProblem] = []

  init(file: String, phrases: PhraseReader?) {
    self.file = file
    self.phrases = phrases
  }

  mutating func fail(_ kind: ChangeProblem.Kind, _ text: String, line: Int?) {
    problems.append(ChangeProblem(file: file, line: line, text: text, kind: kind))
  }

  mutating func read(_ text: String) -> Scenario? {
    let (root, syntaxProblems) = ScenarioYAML.compose(text, file: file)
    problems += syntaxProblems
    guard let root else {
      if problems.isEmpty { fail(.missingName, "", line: nil) }
      return nil
    }
    guard let mapping = root.mapping else {
      fail(.notAMapping, root.summary, line: root.mark?.line)
      return nil
    }
    var name: String?
    var parent: String?
    var changes: [Change] = []
    var seen: Set<ScenarioFile.Key> = []
    for (keyNode, value) in mapping.entries {
      let line = keyNode.mark?.line
      guard let word = keyNode.plainText else {
        fail(.notAValue(key: ""), keyNode.summary, line: line)
        continue
      }
      guard let key = ScenarioFile.Key.spelled(word) else {
        let known = ScenarioFile.Key.allCases.flatMap(\.words)
        let nearest = NearestNames.of(NameTokens.fold(word), among: known)
        fail(.unknownKey(key: word, nearest: nearest, known: known), word, line: line)
        continue
      }
      guard seen.insert(key).inserted else {
        fail(.duplicateKey(key: word), word, line: line)
        continue
      }
      switch key {
      case .name: name = single(value, key: word)
      case .parent: parent = single(value, key: word)
      case .note: _ = single(value, key: word)
      case .changes: changes = self.changes(value)
      }
    }
    let nameLine = root.mark?.line
    if !seen.contains(.name) || (name?.isEmpty ?? false) {
      fail(.missingName, "", line: nameLine)
    } else if let name, ScenarioFile.isBase(name) {
      fail(.reservedName(name: name), name, line: nameLine)
    }
    guard let name else { return nil }
    let isRoot = parent.map { $0.isEmpty || ScenarioFile.isBase($0) } ?? true
    return Scenario(name: name, parent: isRoot ? nil : parent, changes: changes)
  }

  private mutating func single(_ node: Node, key: String) -> String? {
    guard let text = node.plainText else {
      fail(.notAValue(key: key), node.summary, line: node.mark?.line)
      return nil
    }
    return text
  }

  // MARK: Changes

  private mutating func changes(_ node: Node) -> [Change] {
    if node.plainText == "" { return [] }
    guard let list = node.sequence else {
      fail(.notAList, node.summary, line: node.mark?.line)
      return []
    }
    guard list.count <= ScenarioFile.mostChanges else {
      fail(
        .tooManyChanges(limit: ScenarioFile.mostChanges), "\(list.count)", line: node.mark?.line)
      return []
    }
    var changes: [Change] = []
    for item in list {
      if let phrase = item.plainText {
        guard let phrases else { continue }
        let parsed = phrases.read(phrase, file: file, line: item.mark?.line)
        changes += parsed.changes
        problems += parsed.problems
      } else if let mapping = item.mapping {
        guard let draft = draft(mapping, text: item.summary, line: item.mark?.line) else {
          continue
        }
        let built = ChangeBuilder.build(draft)
        problems += built.problems
        guard let phrases else { continue }
        let (found, failed) = phrases.changes(
          built.wishes, keyed: draft.fields[.reason]?.text, text: draft.text)
        changes += found
        problems += failed.map { problem in
          var problem = problem
          (problem.file, problem.line) = (draft.file, draft.line)
          return problem
        }
      } else {
        fail(.notAMapping, item.summary, line: item.mark?.line)
      }
    }
    return changes
  }

  /// One change; nil where its verb is not known. Other problems do not hide each other.
  private mutating func draft(_ mapping: Node.Mapping, text: String, line: Int?) -> ChangeDraft? {
    let entries = mapping.entries
    guard let (first, object) = entries.first, let word = first.plainText else {
      fail(.noVerb, text, line: line)
      return nil
    }
    guard let verb = Verb.spelled(word) else {
      let nearest = NearestNames.of(NameTokens.fold(word), among: Verb.everyWord)
      fail(.unknownVerb(word: word, nearest: nearest), word, line: first.mark?.line ?? line)
      return nil
    }
    let before = problems.count
    var draft = ChangeDraft(verb: verb, file: file, line: first.mark?.line ?? line, text: text)
    setObject(object, of: &draft)
    for (keyNode, value) in entries.dropFirst() {
      set(keyNode, value, of: &draft)
    }
    guard problems.count == before else {
      // What could be read may have problems of its own, which are worth knowing now.
      problems += ChangeBuilder.build(draft).problems.filter { problem in
        switch problem.kind {
        case .missingField, .missingOneOf, .missingObject: false
        default: true
        }
      }
      return nil
    }
    return draft
  }

  private mutating func setObject(_ node: Node, of draft: inout ChangeDraft) {
    let written = node.plainText.map { ChangeDraft.Written(text: $0, line: node.mark?.line) }
    switch (draft.verb.object, written) {
    case (.value(let field), let written?):
      // 出生: 全县 names the county and leaves the number to its own key.
      if !written.text.isEmpty && !Everything.county.isNamed(by: written.text) {
        draft.fields[field] = written
      }
    case (_, let written?): draft.object = written
    case (.action, nil) where node.mapping != nil:
      for (key, value) in node.mapping?.entries ?? [] { set(key, value, of: &draft) }
    case (_, nil):
      fail(.notAValue(key: draft.verb.words.zh[0]), node.summary, line: node.mark?.line)
    }
  }

  private mutating func set(_ keyNode: Node, _ value: Node, of draft: inout ChangeDraft) {
    let line = keyNode.mark?.line
    guard let word = keyNode.plainText else {
      fail(.notAValue(key: ""), keyNode.summary, line: line)
      return
    }
    let key = ChangeDraft.Written(text: word, line: line)
    let written = value.plainText.map {
      ChangeDraft.Written(text: $0, line: value.mark?.line ?? line)
    }
    if let field = Field.spelled(word, of: draft.verb) {
      if field == .shares, let table = value.mapping {
        for (year, share) in table.entries { set(year, share, of: &draft) }
        return
      }
      guard let written, field != .shares else {
        fail(.notAValue(key: word), value.summary, line: value.mark?.line ?? line)
        return
      }
      guard draft.fields[field] == nil else {
        fail(.duplicateKey(key: word), word, line: line)
        return
      }
      draft.fields[field] = written
      return
    }
    let takesPair =
      (draft.verb == .phase && word.first?.isNumber ?? false)
      || (draft.verb == .scale && !MeasureAction.spelled(word).isEmpty)
    if takesPair {
      if let written {
        draft.pairs.append((key, written))
      } else {
        fail(.notAValue(key: word), value.summary, line: line)
      }
      return
    }
    let known = (draft.verb.fields + [.reason]).flatMap(\.allWords)
    let nearest = NearestNames.of(NameTokens.fold(word), among: known)
    fail(.unknownKey(key: word, nearest: nearest, known: known), word, line: line)
  }
}

extension Node.Mapping {
  /// Keys and values, without keys that were reported as repeated.
  fileprivate var entries: [(key: Node, value: Node)] {
    filter { !ScenarioYAML.isDuplicate($0.key.plainText ?? "") }
  }
}

extension Node {
  /// The text of a single value, outer spaces removed; empty for nothing, nil for a collection.
  var plainText: String? {
    guard case .scalar(let scalar) = self else { return nil }
    let text = TextFolding.trimmed(scalar.string[...])
    return scalar.style == .plain && (text == "~" || text == "null") ? "" : text
  }

  /// A short rendering for a problem.
  var summary: String {
    switch self {
    case .scalar(let scalar): return String(scalar.string.prefix(60))
    case .mapping(let mapping):
      let parts = mapping.prefix(6).map {
        "\($0.key.plainText ?? "…"): \($0.value.plainText ?? "…")"
      }
      return String("{\(parts.joined(separator: ", "))}".prefix(120))
    case .sequence(let sequence): return "[\(sequence.count)]"
    case .alias: return "*"
    }
  }
}
