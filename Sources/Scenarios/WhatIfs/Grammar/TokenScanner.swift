// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Cuts a phrase into tokens: names, numbers, dates and words; the longest that fits is taken.
struct TokenScanner {
  let text: PhraseText
  let letters: [Character]
  let lexicon: Lexicon
  let spotter: NameSpotter
  let numbers: NumberScanner
  let dates: DateScanner
  let atoms: [NameTokens.Atom]
  let atomAt: [Int: Int]
  private(set) var tokens: [Token] = []
  private(set) var isApart = false

  init(_ text: PhraseText, spotter: NameSpotter, lexicon: Lexicon = .standard) {
    self.text = text
    self.lexicon = lexicon
    self.spotter = spotter
    letters = text.letters
    numbers = NumberScanner(letters: letters, lexicon: lexicon)
    dates = DateScanner(letters: letters, lexicon: lexicon, numbers: numbers)
    atoms = NameTokens.atoms(letters)
    atomAt = Dictionary(
      atoms.enumerated().map { ($1.range.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The tokens of a phrase.
  static func tokens(_ text: PhraseText, spotter: NameSpotter) -> [Token] {
    var scanner = TokenScanner(text, spotter: spotter)
    scanner.scan()
    return scanner.tokens
  }

  private mutating func scan() {
    var index = 0
    while index < letters.count {
      if letters[index] == " " {
        isApart = true
        index += 1
        continue
      }
      let (count, kind) = token(at: index)
      tokens.append(
        Token(
          kind: kind, text: text.text(index..<(index + count)), range: index..<(index + count),
          isApart: isApart))
      isApart = false
      index += count
    }
    tokens = PartialNames(text, spotter).joined(tokens)
    tokens = UnknownWords(text).joined(tokens)
    tokens = WordJoiner.joined(tokens)
  }

  // MARK: One token

  private func token(at start: Int) -> (Int, Token.Kind) {
    if let quoted = quoted(at: start) { return quoted }
    if let county = countyName(at: start) {
      let word = lexicon.words.longest(in: letters, at: start)
      if (word?.count ?? 0) < county { return (county, .name(written(start, county))) }
    }
    if !spotter.county.isEmpty, letters[start...].starts(with: spotter.county) {
      return (spotter.county.count, .word([.role("all", "county")]))
    }
    if let english = englishName(at: start) { return english }
    let date = dates.scan(at: start)
    let number = grades(at: start) ?? self.number(at: start)
    var word = lexicon.words.longest(in: letters, at: start)
    // 招生物老师 hires for 生物.
    if letters[start...].starts(with: "招生物") {
      word = lexicon.words.longest(in: Array(letters[...start]), at: start)
    }
    let best = max(date?.count ?? 0, number?.0 ?? 0, word?.count ?? 0)
    if let numbered = numberedName(at: start), numbered > best || date == nil && word == nil {
      if !(number.map { isUnit($0.1) } ?? false) || numbered > best {
        return (numbered, .name(written(start, numbered)))
      }
    }
    if let chunk = chunkName(at: start), chunk > best {
      return (chunk, .name(written(start, chunk)))
    }
    if best > 0 {
      if let date, date.count == best {
        switch date.found {
        case .moment(let moment): return (best, .moment(moment))
        case .span(let first, let last): return (best, .span(first, last))
        }
      }
      if let word, word.count == best { return (best, .word(word.value)) }
      if let number, number.0 == best { return number }
    }
    if ",，、:：=()（）/&".contains(letters[start]) { return (1, .mark(letters[start])) }
    if letters[start].isLatin {
      var end = start
      while end < letters.count, letters[end].isLatin || "'-".contains(letters[end]) { end += 1 }
      return (end - start, .unknown(written(start, end - start)))
    }
    if letters[start].isPunctuation || letters[start].isSymbol {
      return (1, .mark(letters[start]))
    }
    return (1, .unknown(written(start, 1)))
  }

  private func written(_ start: Int, _ count: Int) -> String {
    text.text(start..<(start + count))
  }

  private func isUnit(_ kind: Token.Kind) -> Bool {
    if case .amount(let amount) = kind { amount.unit != .none } else { true }
  }

  private func number(at start: Int) -> (Int, Token.Kind)? {
    numbers.scan(at: start).map { ($0.count, .amount($0.amount)) }
  }
}
