// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// Reads one phrase into a draft: finds the verb, gives every value to a field by its unit, and
/// takes what remains as the object.
struct PhraseReader {
  private let text: String
  private let file: String?
  private let line: Int?
  private var tokens: [String]
  private var fields: [Field: String] = [:]
  private var pairs: [(String, String)] = []
  private var pendingYear: String?
  private var object: String?
  private var leftover: [(index: Int, word: String)] = []

  init(_ phrase: String, file: String?, line: Int?) {
    text = phrase
    self.file = file
    self.line = line
    tokens = PhraseTokens.cut(phrase)
  }

  /// The draft, or what keeps the phrase from being read.
  mutating func draft() -> Result<ChangeDraft, ChangeProblem> {
    switch takeVerb() {
    case .failure(let problem): return .failure(problem)
    case .success(let verb):
      var index = 0
      while index < tokens.count { index += take(at: index, verb) }
      peel(verb)
      return assemble(verb)
    }
  }

  private func problem(_ kind: ChangeProblem.Kind) -> ChangeProblem {
    ChangeProblem(file: file, line: line, text: text, kind: kind)
  }

  // MARK: The verb

  private mutating func takeVerb() -> Result<Verb, ChangeProblem> {
    var found: [(verb: Verb, start: Int, count: Int)] = []
    let folded = tokens.map { NameTokens.fold($0) }
    // What follows the word 理由 is the planner's own text and names no verb.
    let searched = folded.firstIndex { Field.reason.allWords.contains($0) } ?? folded.count
    for start in 0..<searched {
      if let taken = found.last, start < taken.start + taken.count { continue }
      var best: (verb: Verb, start: Int, count: Int)?
      for (words, verb) in Verb.spellings
      where words.count > (best?.count ?? 0) && folded[start...].starts(with: words) {
        best = (verb, start, words.count)
      }
      if let best { found.append(best) }
    }
    // A multiplication names another verb's action, and a field may be spelled like a verb.
    if let scale = found.first(where: { $0.verb == .scale }) { found = [scale] }
    if Set(found.map(\.verb)).count > 1 {
      let whole = found.filter { candidate in
        found.allSatisfy { other in
          other.verb == candidate.verb || isPartOfField(other.start, of: candidate.verb, folded)
        }
      }
      guard whole.count == 1 else { return .failure(problem(.severalVerbs(found.map(\.verb)))) }
      found = whole
    }
    if let verb = found.first {
      tokens.removeSubrange(verb.start..<(verb.start + verb.count))
      return .success(verb.verb)
    }
    if let verb = takeGluedVerb() { return .success(verb) }
    if takeImpliedResize() { return .success(.resize) }
    guard let first = tokens.first else { return .failure(problem(.noVerb)) }
    let nearest = tokens.prefix(8).flatMap {
      NearestNames.of(NameTokens.fold($0), among: Verb.everyWord, count: 2)
    }
    return .failure(
      problem(nearest.isEmpty ? .noVerb : .unknownVerb(word: first, nearest: nearest)))
  }

  /// Whether a word belongs to a field's name: the cost in unit cost.
  private func isPartOfField(_ index: Int, of verb: Verb, _ folded: [String]) -> Bool {
    Field.spellings(of: verb).contains { words, _ in
      guard words.count > 1 else { return false }
      return (max(0, index - words.count + 1)...index).contains {
        folded[$0...].starts(with: words)
      }
    }
  }

  /// 第十一中学 按2000学位建: the form itself says that a project is built in another size.
  private mutating func takeImpliedResize() -> Bool {
    for (index, token) in tokens.enumerated() where token.hasSuffix("建") || token.hasSuffix("建设") {
      guard let mark = token.lastIndex(of: "按"), PhraseValue(String(token[mark...])) != nil else {
        continue
      }
      let parts = [String(token[..<mark]), String(token[mark...])]
      tokens.replaceSubrange(index...index, with: parts.filter { !$0.isEmpty })
      return true
    }
    return false
  }

  /// 推迟第九中学1年 or 第九中学推迟一年: the verb inside a word without spaces.
  private mutating func takeGluedVerb() -> Verb? {
    var best: (index: Int, range: Range<String.Index>, verb: Verb, word: String)?
    let end = tokens.firstIndex { Field.reason.allWords.contains($0) } ?? tokens.count
    for (index, token) in tokens[..<end].enumerated() {
      for (words, verb) in Verb.spellings {
        let word = words[0]
        guard words.count == 1, word.count > (best?.word.count ?? 1),
          !word.utf8.allSatisfy({ $0 < 0x80 }),
          let range = PhraseTokens.range(of: word, in: token)
        else { continue }
        best = (index, range, verb, word)
      }
    }
    guard let best else { return nil }
    let token = tokens[best.index]
    let parts = [token[..<best.range.lowerBound], token[best.range.upperBound...]]
    tokens.replaceSubrange(
      best.index...best.index, with: parts.map(String.init).filter { !$0.isEmpty })
    return best.verb
  }

  // MARK: Values

  /// Takes what begins at a token and says how many tokens that was.
  private mutating func take(at index: Int, _ verb: Verb) -> Int {
    let token = tokens[index]
    if let (key, value) = PhraseTokens.keyAndValue(token) {
      if let field = Field.spelled(key, of: verb), field != .shares {
        fields[field] = value
        return 1
      }
      if verb == .phase {
        pairs.append((key, value))
        return 1
      }
    }
    if let count = takeNamedField(at: index, verb) { return count }
    if take(token, verb) { return 1 }
    if verb != .scale, PhraseTokens.fillers.contains(NameTokens.fold(token)) { return 1 }
    leftover.append((index, token))
    return 1
  }

  /// A field's name followed by its value: 单价 5万元, unit cost 50000 yuan, 并入 第九中学.
  private mutating func takeNamedField(at index: Int, _ verb: Verb) -> Int? {
    let folded = tokens[index...].prefix(4).map { NameTokens.fold($0) }
    for (words, field) in Field.spellings(of: verb)
    where field != .shares && fields[field] == nil && folded.starts(with: words) {
      let start = index + words.count
      guard start < tokens.count else { continue }
      switch field.form {
      case .text where field == .reason:
        fields[field] = tokens[start...].joined(separator: " ")
        return tokens.count - index
      case .text:
        fields[field] = tokens[start]
        return words.count + 1
      case .name:
        let end = PhraseTokens.endOfName(tokens, from: start)
        fields[field] = tokens[start..<end].joined(separator: " ")
        return end - index
      default:
        guard PhraseTokens.looksLikeValue(tokens[start], of: field.form) else { continue }
        fields[field] = tokens[start]
        return words.count + 1
      }
    }
    for field in verb.fields where field.form == .name && fields[field] == nil {
      for word in field.words.zh where word.count > 1 && tokens[index].hasPrefix(word) {
        let rest = tokens[index].dropFirst(word.count)
        guard !rest.isEmpty else { continue }
        fields[field] = String(rest)
        return 1
      }
    }
    return nil
  }

  /// A value that its own form gives to a field; false where it fits none.
  private mutating func take(_ token: String, _ verb: Verb) -> Bool {
    if verb.fields.contains(.post), fields[.post] == nil, Post.spelled(token) != nil {
      fields[.post] = token
      return true
    }
    if verb.fields.contains(.stage), fields[.stage] == nil,
      PhraseTokens.looksLikeValue(token, of: .stage)
    {
      fields[.stage] = token
      return true
    }
    if verb.fields.contains(.grades), fields[.grades] == nil,
      PhraseTokens.looksLikeValue(token, of: .grades)
    {
      fields[.grades] = token
      return true
    }
    if verb.fields.contains(.until), fields[.year] == nil, fields[.until] == nil,
      let (first, last) = PhraseTokens.yearSpan(token)
    {
      fields[.year] = first
      fields[.until] = last
      return true
    }
    guard let value = PhraseValue(token) else { return false }
    return take(value, verb)
  }

  private mutating func take(_ value: PhraseValue, _ verb: Verb) -> Bool {
    if verb == .phase {
      if let share = value.share {
        pairs.append(("\(value.number)", share))
        return true
      }
      if value.form == .year || (value.form == nil && value.looksLikeYear) {
        if let pendingYear { pairs.append((pendingYear, "")) }
        pendingYear = value.text
        return true
      }
      guard value.form == .percent, let year = pendingYear else { return false }
      pairs.append((year, value.text))
      pendingYear = nil
      return true
    }
    if verb.object == .budgetYear, object == nil,
      value.form == .year || (value.form == nil && value.looksLikeYear)
    {
      object = value.text
      return true
    }
    if let named = value.trailing, let field = Field.spelled(named, of: verb) {
      guard field.form == value.form, fields[field] == nil else { return false }
      fields[field] = value.text.replacingTrailing(named)
      return true
    }
    guard let field = field(for: value, verb) else { return false }
    if let named = value.trailing {
      guard verb.fields.contains(.post), fields[.post] == nil, Post.spelled(named) != nil else {
        return false
      }
      fields[.post] = named
    }
    fields[field] = value.text.replacingTrailing(value.trailing ?? "")
    return true
  }

  /// The field of the verb, not yet given, that a value's form belongs to.
  private func field(for value: PhraseValue, _ verb: Verb) -> Field? {
    let open = verb.fields.filter { fields[$0] == nil }
    func isYear(_ field: Field) -> Bool { field.form == .year }
    if value.form == .year || (value.form == nil && value.looksLikeYear) {
      let wanted: [Field] =
        switch value.marker {
        case .from: [.from, .year]
        case .until: [.until]
        case nil: [.year, .from]
        }
      return wanted.first(where: open.contains)
    }
    if let form = value.form {
      let forms: [Field.Form] =
        switch form {
        case .persons: [.persons, .signedPersons]
        case .percent: [.percent, .factor, .rate]
        default: [form]
        }
      // A form that two fields share says nothing: 3间 alone could be music rooms or art rooms.
      let fitting = verb.fields.filter { $0 != .unitCost && forms.contains($0.form) }
      return fitting.count == 1 ? fitting.first(where: open.contains) : nil
    }
    let numeric: Set<Field.Form> = [
      .years, .persons, .signedPersons, .places, .factor, .percent, .rate, .money, .area,
    ]
    return (verb.required + verb.requiredOneOf).first {
      fields[$0] == nil && numeric.contains($0.form)
    }
  }

  // MARK: The object

  /// 第九中学1年: while something required is missing, a value is looked for at a word's end.
  private mutating func peel(_ verb: Verb) {
    func isMissing(_ reader: PhraseReader) -> Bool {
      verb.required.contains { reader.fields[$0] == nil }
        || (!verb.requiredOneOf.isEmpty
          && !verb.requiredOneOf.contains { reader.fields[$0] != nil })
    }
    guard verb != .phase else { return }
    for position in leftover.indices {
      while isMissing(self), let cut = PhraseTokens.valueAtEnd(of: leftover[position].word) {
        guard take(cut.value, verb) else { break }
        leftover[position].word = cut.rest
      }
    }
  }

  private mutating func assemble(_ verb: Verb) -> Result<ChangeDraft, ChangeProblem> {
    if let pendingYear { pairs.append((pendingYear, "")) }
    if case .value = verb.object {
      leftover.removeAll { Everything.county.isNamed(by: $0.word) }
    }
    let unplaced = leftover.map(\.word).filter { PhraseValue($0)?.form != nil }
    if !unplaced.isEmpty { return .failure(problem(.leftover(words: unplaced))) }
    if !leftover.isEmpty {
      let indices = leftover.map(\.index)
      let isContiguous = zip(indices, indices.dropFirst()).allSatisfy { $1 == $0 + 1 }
      var takesObject = object == nil
      if case .value = verb.object { takesObject = false }
      guard takesObject, isContiguous else {
        return .failure(problem(.leftover(words: leftover.map(\.word))))
      }
      object = leftover.map(\.word).joined(separator: " ")
    }
    var draft = ChangeDraft(verb: verb, file: file, line: line, text: text)
    draft.object = object.map { .init(text: PhraseTokens.unquoted($0), line: line) }
    for (field, value) in fields {
      draft.fields[field] = .init(text: PhraseTokens.unquoted(value), line: line)
    }
    draft.pairs = pairs.map { (.init(text: $0, line: line), .init(text: $1, line: line)) }
    return .success(draft)
  }
}

extension String {
  /// Without a noun at its end.
  fileprivate func replacingTrailing(_ noun: String) -> String {
    hasSuffix(noun) ? TextFolding.trimmed(dropLast(noun.count)) : self
  }
}
