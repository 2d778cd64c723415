// SPDX-License-Identifier: GPL-3.0-or-later

/// Reasons: behind a word that says so, in brackets, or as a remark in front.
extension PhraseGrammar {
  /// Tokens to read, and what was taken out of them as the reason.
  struct Attempt {
    var tokens: [Token]
    var reason: String?
  }

  /// Ways to part the reason from the change, the likeliest first.
  func attempts(_ tokens: [Token], _ text: PhraseText) -> [Attempt] {
    func words(_ range: Range<Int>) -> String? { self.words(tokens[range], text) }
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
      return [Attempt(tokens: tokens, reason: nil)] + remarks(tokens, text)
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

  private func words(_ tokens: ArraySlice<Token>, _ text: PhraseText) -> String? {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let written = text.typed(first.range.lowerBound..<last.range.upperBound)
    let bare = written.drop { ",，:： ".contains($0) }
    return bare.isEmpty ? nil : TextFolding.trimmed(bare)
  }
}
