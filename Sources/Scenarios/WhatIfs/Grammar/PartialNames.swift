// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds parts of the county's names among the words that nothing else explains: 良村 for
/// 良村中心小学, 城关 for 城关学区, 三中改造 for 第三中学改造项目.
///
/// A part is taken only where it holds letters that are no known word, or where it lengthens a
/// name; which name is meant, or whether several could be, is found out where names are looked up.
struct PartialNames {
  private let text: PhraseText
  private let spotter: NameSpotter

  init(_ text: PhraseText, _ spotter: NameSpotter) {
    self.text = text
    self.spotter = spotter
  }

  /// The tokens with parts of names joined to names.
  func joined(_ tokens: [Token]) -> [Token] {
    guard !spotter.isEmpty else { return tokens }
    var joined: [Token] = []
    var parts: Set<Int> = []
    var index = 0
    while index < tokens.count {
      var end = stretch(tokens, from: index) ?? index
      if end > index || isPlainName(tokens[index]) {
        end = lengthened(tokens, index..<max(end, index + 1))
      }
      if end <= index + 1 && !(end > index && isUnknown(tokens[index])) {
        joined.append(tokens[index])
        index += 1
        continue
      }
      let range = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
      parts.insert(joined.count)
      joined.append(
        Token(
          kind: .name(text.text(range)), text: text.text(range), range: range,
          isApart: tokens[index].isApart))
      index = end
    }
    return withMistyped(joined, parts)
  }

  /// 思原实验: letters beside a part of a name belong to the name, which then is not found, and the
  /// nearest ones are offered.
  private func withMistyped(_ tokens: [Token], _ parts: Set<Int>) -> [Token] {
    var whole: [Token] = []
    var index = 0
    while index < tokens.count {
      var end = index + 1
      while end < tokens.count, !tokens[end].isApart,
        parts.contains(end) || isLetters(tokens[end]),
        parts.contains(end - 1) || isLetters(tokens[end - 1])
      {
        end += 1
      }
      guard end > index + 1, (index..<end).contains(where: { parts.contains($0) }) else {
        whole.append(tokens[index])
        index += 1
        continue
      }
      let range = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
      whole.append(
        Token(
          kind: .name(text.text(range)), text: text.text(range), range: range,
          isApart: tokens[index].isApart))
      index = end
    }
    return whole
  }

  private func isLetters(_ token: Token) -> Bool {
    if case .unknown = token.kind { isUnknown(token) } else { false }
  }

  /// Where the longest stretch ends that is part of a name and holds an unknown word.
  private func stretch(_ tokens: [Token], from start: Int) -> Int? {
    guard isUnknown(tokens[start]) || isWord(tokens[start]) else { return nil }
    var end = start
    var longest: Int?
    var holdsUnknown = false
    while end < tokens.count, end == start || !tokens[end].isApart,
      isUnknown(tokens[end]) || isWord(tokens[end])
    {
      holdsUnknown = holdsUnknown || isUnknown(tokens[end])
      end += 1
      let pieces = pieces(tokens, start..<end)
      guard pieces.count < 2 || isPart(pieces) else { break }
      if holdsUnknown, pieces.count >= 2 { longest = end }
    }
    return longest
  }

  private func isPart(_ pieces: [String]) -> Bool {
    spotter.holds(pieces)
      || NameTokens(pieces: pieces).withoutTownships.map { spotter.holds($0.pieces) } ?? false
  }

  /// Takes the words behind that say what is done at the school, where a name holds them, too.
  private func lengthened(_ tokens: [Token], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end < tokens.count, !tokens[end].isApart, isTail(tokens[end]),
      spotter.holdsInOrder(pieces(tokens, range.lowerBound..<(end + 1)))
    {
      end += 1
    }
    return end
  }

  private func pieces(_ tokens: [Token], _ range: Range<Int>) -> [String] {
    let letters =
      tokens[range.lowerBound].range
      .lowerBound..<tokens[range.upperBound - 1].range
      .upperBound
    return NameTokens(String(text.letters[letters])).pieces
  }

  private func isTail(_ token: Token) -> Bool {
    token.has("projects", "work") || token.has("kind") || token.has("stage")
      || token.has("schoolKind")
  }

  /// A name that stands without quotes.
  private func isPlainName(_ token: Token) -> Bool {
    token.name != nil && token.range.count == token.text.count
      && (text.letters[token.range.lowerBound].isLetter)
  }

  /// A word that nothing explains, or a kind of school, which only a name has use for.
  private func isUnknown(_ token: Token) -> Bool {
    if token.has("schoolKind") { return true }
    return if case .unknown(let word) = token.kind { !(word.first?.isLatin ?? true) } else { false }
  }

  private func isWord(_ token: Token) -> Bool {
    if case .word = token.kind { !(token.text.first?.isLatin ?? true) } else { false }
  }
}
