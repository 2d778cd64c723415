// SPDX-License-Identifier: GPL-3.0-or-later

/// Joins words that say one thing together: 不 and 建 call a project off, between and and hold a
/// span of years.
enum WordJoiner {
  static func joined(_ tokens: [Token]) -> [Token] {
    var joined: [Token] = []
    var index = 0
    while index < tokens.count {
      if let (end, kind) = calledOff(tokens, at: index) ?? span(tokens, at: index) {
        let text = tokens[index..<end].map(\.text).joined()
        joined.append(
          Token(
            kind: kind, text: text,
            range: tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound,
            isApart: tokens[index].isApart))
        index = end
      } else {
        var token = tokens[index]
        // 上4间智慧教室: spoken for buying.
        if case .unknown("上") = token.kind, index + 1 < tokens.count,
          tokens[index + 1].amount?.unit == .rooms
        {
          token.kind = .word([.verb(.buy)])
        }
        // 2026年就建成: no more than 2026年建成, where nothing is a condition.
        if token.text == "就", index > 0, tokens[index - 1].moment != nil,
          !tokens.contains(where: { $0.has("if") || $0.text == "一旦" })
        {
          token.kind = .word([.role("filler", "")])
        }
        // 第十一小学还是别建了: better not; 建还是不建 is a choice.
        if token.text == "还是", index + 1 < tokens.count,
          "不别".contains(tokens[index + 1].text.prefix(1)),
          index == 0 || tokens[index - 1].name != nil || tokens[index - 1].isMark(",", "，")
        {
          token.kind = .word([.role("filler", "")])
        }
        if token.has("only", "if") {
          // 只有原来的八成 is an amount, 只有……才 a condition.
          let next = index + 1 < tokens.count ? tokens[index + 1] : nil
          let isAmount = next.map { $0.has("original") || $0.amount != nil } ?? false
          token.kind = .word([.role(isAmount ? "only" : "condition", "")])
        }
        joined.append(token)
        index += 1
      }
    }
    return joined
  }

  /// 不再推进, 不用建, won't build; words without meaning may stand between.
  private static func calledOff(_ tokens: [Token], at start: Int) -> (Int, Token.Kind)? {
    guard tokens[start].has("negation", "call") else { return nil }
    var end = start + 1
    while end < tokens.count, tokens[end].has("filler"), !tokens[end].has("built") { end += 1 }
    guard end < tokens.count, tokens[end].has("built") else { return nil }
    return (end + 1, .word([.verb(.cancel)]))
  }

  /// between 2026 and 2028.
  private static func span(_ tokens: [Token], at start: Int) -> (Int, Token.Kind)? {
    guard tokens[start].has("between"), start + 3 < tokens.count,
      let first = tokens[start + 1].moment, let last = tokens[start + 3].moment,
      tokens[start + 2].has("joint"), first.month == nil, last.month == nil
    else { return nil }
    return (start + 4, .span(first, last))
  }
}
