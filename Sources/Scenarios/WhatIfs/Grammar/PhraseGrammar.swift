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

  // MARK: Clauses

  private func wishes(_ tokens: [Token]) -> Result<[Wish], ClauseFailure> {
    var wishes: [Wish] = []
    var previous: (verb: Verb?, clause: Clause)?
    let parts = ClauseCutter.cut(tokens)
    for var part in parts {
      // 缩减至2200个学位并推迟两年: 并 in front joins, and merges no schools.
      if part.first?.has("joint") ?? false { part[0].kind = .word([.role("joint", "")]) }
      var clause = Clause(part)
      if clause.names.isEmpty { clause.continued = previous?.verb }
      let verb = ClauseReader(clause, lastYear: lastYear, sampleYear: sampleYear).intent()
      if let previous, let verb, let before = previous.verb, Self.area(verb) == Self.area(before) {
        clause.inheritedNames =
          previous.clause.names.isEmpty
          ? previous.clause.inheritedNames : previous.clause.names.map(\.name)
        let moments = previous.clause.tokens.filter { $0.moment != nil }
        if moments.count == 1 && (Self.area(verb) == .measures || verb == .migration) {
          clause.inheritedMoments = moments
        }
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
    guard !wishes.isEmpty else { return .failure(ClauseFailure(.noVerb)) }
    if isConditional(parts) {
      var failure = ClauseFailure(.condition)
      failure.nearest = [wishes]
      return .failure(failure)
    }
    return .success(wishes)
  }

  /// 如果出生下降10%，取消第十二小学: whether both are tried or the one depends on the other is not said,
  /// unless it is asked what comes of them.
  private func isConditional(_ parts: [[Token]]) -> Bool {
    guard parts.count > 1, parts[0].first(where: { !$0.has("joint") })?.has("if") ?? false,
      parts[1].first.map({ $0.isMark(",", "，") }) ?? false
    else { return false }
    return !parts.contains { $0.contains { $0.has("question") } }
  }

  private enum Area { case projects, measures, schools, future }

  private static func area(_ verb: Verb) -> Area {
    switch verb {
    case .delay, .advance, .cancel, .approve, .resize, .cost, .phase, .openByGrade, .openWhole,
      .lockProject:
      .projects
    case .hire, .train, .retrain, .designate, .rotate, .buy, .add, .lease: .measures
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
