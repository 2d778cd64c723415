// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Reads a sentence into wishes: the same wishes for the same words, whatever the county's dates
/// and amounts are. The county lends its names only, so that they are not taken for other words.
struct PhraseGrammar: Sendable {
  let spotter: NameSpotter
  let lastYear: Int
  let sampleYear: Int

  init(_ county: County?) {
    spotter = NameSpotter(county)
    lastYear = county?.lastYear.firstYear ?? 2035
    sampleYear = (county?.baseYear.firstYear ?? 2023) + 3
  }

  /// What a sentence says, with its reason.
  struct Reading {
    var wishes: [Wish]
    var reason: String?
  }

  /// The sentences of a text: cut at semicolons, line ends and full stops outside quotes.
  static func sentences(_ text: String) -> [String] {
    let closing: [Character: Character] = ["\"": "\"", "“": "”", "「": "」", "『": "』", "《": "》"]
    var sentences: [String] = []
    var current = ""
    var wanted: Character?
    for character in text {
      if let end = wanted {
        if character == end { wanted = nil }
      } else if let end = closing[character], text.contains(end) {
        wanted = end
      } else if ";；。".contains(character) || character.isNewline {
        sentences.append(current)
        current = ""
        continue
      }
      current.append(character)
    }
    sentences.append(current)
    return sentences.map { TextFolding.trimmed($0) }.filter { !$0.isEmpty }
  }

  /// What a sentence says.
  func read(_ sentence: String) -> Result<Reading, ClauseFailure> {
    let text = PhraseText(sentence)
    let tokens = TokenScanner.tokens(text, spotter: spotter)
    var first: ClauseFailure?
    for attempt in attempts(tokens, text) {
      switch wishes(attempt.tokens) {
      case .success(let wishes): return .success(Reading(wishes: wishes, reason: attempt.reason))
      case .failure(let failure):
        if first == nil || (first?.nearest.isEmpty ?? true) && !failure.nearest.isEmpty {
          first = failure
        }
      }
    }
    if let named = named(tokens, text) { return .success(named) }
    var failure = first ?? ClauseFailure(.noVerb)
    if failure.nearest.isEmpty, let mended = mended(tokens) { failure.nearest = [mended] }
    return .failure(failure)
  }

  // MARK: Reasons

  private struct Attempt {
    var tokens: [Token]
    var reason: String?
  }

  /// Ways to part the reason from the change, the likeliest first.
  private func attempts(_ tokens: [Token], _ text: PhraseText) -> [Attempt] {
    func words(_ range: Range<Int>) -> String? {
      guard let first = tokens[range].first, let last = tokens[range].last else { return nil }
      let written = text.typed(first.range.lowerBound..<last.range.upperBound)
      let bare = written.drop { ",，:： ".contains($0) }
      return bare.isEmpty ? nil : TextFolding.trimmed(bare)
    }
    if let mark = tokens.firstIndex(where: {
      ["理由", "reason", "理由是", "原因是", "理由为"].contains($0.text.lowercased())
    }) {
      return [
        Attempt(
          tokens: Array(tokens[..<mark]), reason: words((mark + 1)..<tokens.count))
      ]
    }
    if let bracket = bracketed(tokens) {
      let inside = (bracket.lowerBound + 1)..<(bracket.upperBound - 1)
      let rest = Array(tokens[..<bracket.lowerBound] + tokens[bracket.upperBound...])
      return attempts(rest, text).map { attempt in
        var attempt = attempt
        attempt.reason = attempt.reason ?? words(inside)
        return attempt
      }
    }
    guard let mark = tokens.firstIndex(where: { $0.has("reason") }) else {
      return [Attempt(tokens: tokens, reason: nil)]
    }
    var found: [Attempt] = []
    let pauses = tokens.indices.filter { $0 > mark && tokens[$0].isMark(",", "，") }
    func isChange(_ rest: ArraySlice<Token>) -> Bool {
      rest.contains { !$0.verbs.isEmpty || $0.has("opening") }
    }
    for pause in pauses where mark == 0 || isChange(tokens[pause...]) {
      found.append(
        Attempt(
          tokens: Array(tokens[..<mark] + tokens[(pause + 1)...]), reason: words((mark + 1)..<pause)
        ))
    }
    if mark > 0 && isChange(tokens[..<mark]) {
      found.append(
        Attempt(tokens: Array(tokens[..<mark]), reason: words((mark + 1)..<tokens.count)))
    }
    // 第九中学因征地滞后推迟一年: up to the last word that says what to do.
    if !isChange(tokens[..<mark]) {
      let ends = tokens.indices.filter {
        $0 > mark + 1
          && (!tokens[$0].verbs.isEmpty || tokens[$0].name != nil || tokens[$0].has("opening")
            || tokens[$0].has("reasonTail"))
      }
      for end in ends.reversed() {
        let isTail = tokens[end].has("reasonTail")
        found.append(
          Attempt(
            tokens: Array(tokens[..<mark] + tokens[(isTail ? end + 1 : end)...]),
            reason: words((mark + 1)..<end)))
      }
    }
    return found.isEmpty ? [Attempt(tokens: tokens, reason: nil)] : found
  }

  /// Brackets that hold a remark: nothing in them that a change could be about.
  private func bracketed(_ tokens: [Token]) -> Range<Int>? {
    guard let open = tokens.firstIndex(where: { $0.isMark("(") }),
      let close = tokens[open...].firstIndex(where: { $0.isMark(")") }), close > open + 1
    else { return nil }
    let inside = tokens[(open + 1)..<close]
    let isRemark = inside.contains { if case .unknown = $0.kind { true } else { false } }
    let isContent = inside.contains {
      $0.name != nil || $0.has("except") || $0.has("exceptAfter") || $0.has("condition")
        || $0.has("only")
        || $0.amount != nil
    }
    return (isRemark || inside.contains { $0.has("reason") }) && !isContent
      ? open..<(close + 1) : nil
  }

  // MARK: Clauses

  private func wishes(_ tokens: [Token]) -> Result<[Wish], ClauseFailure> {
    var wishes: [Wish] = []
    var previous: (verb: Verb?, clause: Clause)?
    for part in ClauseCutter.cut(tokens) {
      var clause = Clause(part)
      let verb = ClauseReader(clause, lastYear: lastYear, sampleYear: sampleYear).intent()
      if let previous, let verb, let before = previous.verb, Self.area(verb) == Self.area(before) {
        clause.inheritedNames =
          previous.clause.names.isEmpty
          ? previous.clause.inheritedNames : previous.clause.names.map(\.name)
        let moments = previous.clause.tokens.filter { $0.moment != nil }
        if moments.count == 1 && Self.area(verb) == .measures { clause.inheritedMoments = moments }
      }
      var reader = ClauseReader(clause, lastYear: lastYear, sampleYear: sampleYear)
      do throws(ClauseFailure) {
        wishes += try reader.wishes()
      } catch {
        var failure = error
        // What else the sentence says belongs to the nearest reading, too.
        failure.nearest = failure.nearest.map { wishes + $0 }
        return .failure(failure)
      }
      previous = (verb, clause)
    }
    return wishes.isEmpty ? .failure(ClauseFailure(.noVerb)) : .success(wishes)
  }

  private enum Area { case projects, measures, schools, future }

  private static func area(_ verb: Verb) -> Area {
    switch verb {
    case .delay, .advance, .cancel, .approve, .resize, .cost, .phase, .openByGrade, .openWhole,
      .lockProject:
      .projects
    case .hire, .train, .designate, .rotate, .buy, .add, .lease: .measures
    case .expand, .close, .merge, .catchment, .feeder, .lockSchool: .schools
    case .scale, .budget, .births, .migration, .progression, .slippage, .prices: .future
    }
  }

  // MARK: Slips

  /// The sentence with its one unknown word as the name that it lacks: the county has none like it,
  /// and the nearest ones are offered.
  private func named(_ tokens: [Token], _ text: PhraseText) -> Reading? {
    guard !spotter.isEmpty, !tokens.contains(where: { $0.name != nil }) else { return nil }
    let unknown = tokens.indices.filter {
      if case .unknown = tokens[$0].kind { true } else { false }
    }
    guard unknown.count == 1, case .unknown(let word) = tokens[unknown[0]].kind, word.count >= 2,
      !(word.first?.isLatin ?? true),
      NearestWords.of(word, among: Lexicon.standard.verbWords.keys).isEmpty
    else { return nil }
    var renamed = tokens
    renamed[unknown[0]].kind = .name(word)
    for attempt in attempts(renamed, text) {
      if case .success(let wishes) = wishes(attempt.tokens) {
        return Reading(wishes: wishes, reason: attempt.reason)
      }
    }
    return nil
  }

  /// The sentence with its unknown words replaced by the nearest known ones.
  private func mended(_ tokens: [Token]) -> [Wish]? {
    let lexicon = Lexicon.standard
    for (index, token) in tokens.enumerated() {
      guard case .unknown(let word) = token.kind, word.count >= 2 else { continue }
      let near = NearestWords.of(word, among: lexicon.verbWords.keys)
      for candidate in near {
        guard let verb = lexicon.verbWords[candidate] else { continue }
        var mended = tokens
        mended[index].kind = .word([.verb(verb)])
        mended[index].text = candidate
        switch wishes(mended) {
        case .success(let wishes): return wishes
        case .failure(let failure):
          if let nearest = failure.nearest.first { return nearest }
        }
      }
      // A word too many: the sentence without it.
      var without = tokens
      without.remove(at: index)
      if case .success(let wishes) = wishes(without) { return wishes }
    }
    return nil
  }
}
