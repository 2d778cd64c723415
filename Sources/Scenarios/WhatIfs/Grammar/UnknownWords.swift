// SPDX-License-Identifier: GPL-3.0-or-later

/// Joins letters that nothing explains to words, and to names where they end like one.
struct UnknownWords {
  private let text: PhraseText

  init(_ text: PhraseText) { self.text = text }

  /// A run of unknown letters takes the single letters beside it that are words elsewhere only by
  /// chance, and a stage at its end: 将军小学, where the county has no such school.
  func joined(_ tokens: [Token]) -> [Token] {
    var joined: [Token] = []
    var index = 0
    func isUnknown(_ token: Token) -> Bool { if case .unknown = token.kind { true } else { false } }
    func isSmall(_ token: Token) -> Bool {
      guard case .word = token.kind, token.text.count == 1 else { return false }
      return token.has("filler") || token.has("from") || token.has("to") || token.has("original")
        || token.has("all")
    }
    func isTail(_ token: Token) -> Bool {
      guard case .word = token.kind, !token.isApart else { return false }
      return token.has("stage") || token.has("target") || token.has("schoolKind")
        || isSmall(token)
    }
    while index < tokens.count {
      let token = tokens[index]
      guard
        isUnknown(token)
          || (isSmall(token) && index + 1 < tokens.count && isUnknown(tokens[index + 1])
            && !tokens[index + 1].isApart)
      else {
        joined.append(token)
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, !tokens[end].isApart,
        isUnknown(tokens[end]) || isTail(tokens[end])
      {
        // A small word at the very end is a word.
        if isSmall(tokens[end]),
          !(end + 1 < tokens.count && !tokens[end + 1].isApart
            && isUnknown(tokens[end + 1]))
        {
          break
        }
        end += 1
        if tokens[end - 1].has("stage") || tokens[end - 1].has("target")
          || tokens[end - 1].has("schoolKind")
        {
          break
        }
      }
      var start = index
      // 给思源学校 without 给, where that leaves enough of a name.
      if isSmall(token), tokens[(index + 1)..<end].reduce(0, { $0 + $1.text.count }) >= 3,
        !["将", "对", "来", "时", "里", "内", "本", "安"].contains(token.text) || end - index > 3
      {
        joined.append(token)
        start += 1
      }
      let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
      let whole = text.text(range)
      let endsLikeName =
        tokens[end - 1].has("stage") || tokens[end - 1].has("target")
        || tokens[end - 1].has("schoolKind")
        || TokenScanner.nameEndings.contains { whole.hasSuffix($0) }
      joined.append(
        Token(
          kind: endsLikeName && end - start > 1 ? .name(whole) : .unknown(whole), text: whole,
          range: range, isApart: tokens[start].isApart))
      index = end
    }
    return joined
  }
}
