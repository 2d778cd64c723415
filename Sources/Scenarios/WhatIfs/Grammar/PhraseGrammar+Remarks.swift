// SPDX-License-Identifier: GPL-3.0-or-later

/// 第九中学用地没批下来，推迟一年: a part in front that says nothing to do is the reason, and is shown as
/// such. Whatever could be part of the change is none: an amount, a verb, a direction, a condition,
/// an exception, a “not”.
extension PhraseGrammar {
  /// The change without a remark in front of it, in the ways in which names and dates of that part
  /// can belong to the change.
  func remarks(_ tokens: [Token], _ text: PhraseText) -> [Attempt] {
    guard let pause = tokens.firstIndex(where: { $0.isMark(",", "，") }), pause > 0 else {
      return []
    }
    let head = tokens[..<pause]
    let rest = Array(tokens[(pause + 1)...])
    // 要是十中赶不上2025年9月，拖到2026年9月呢: tried out, and no condition.
    let isAsked = tokens.contains { $0.has("question") }
    let start = head.firstIndex { !Self.isLead($0) && !(isAsked && $0.has("if")) } ?? pause
    // 2027年没钱，… is a budget and no remark.
    let isBudget = head.contains { $0.has("noMoney") } && head.contains { $0.moment != nil }
    guard start < pause, !isBudget, isRemark(head[start...], text),
      rest.contains(where: Self.isChange)
    else {
      return []
    }
    let lead = Array(head[..<start])
    // 大坪小学学生不够，2028年并进青溪学校: what stands in front merges into what stands behind.
    let isOwn = rest.contains { $0.name != nil } && !rest.contains { $0.has("into") }
    var names = isOwn ? [] : lead.filter { $0.moment == nil }
    // We cannot afford No. 12 Primary School, cancel it.
    let named = head[start...].filter { $0.name != nil }
    if !isOwn, lead.allSatisfy({ $0.name == nil }), named.count == 1 { names += named }
    let moments = lead.filter { $0.moment != nil }
    let isDated = rest.contains { token in
      if case .span = token.kind { true } else { token.moment != nil }
    }
    var found: [Attempt] = []
    for kept in isDated || moments.isEmpty ? [names] : [names, moments + names] {
      let isWhole = kept.count == lead.count
      let typed = typed(isWhole ? head[start...] : head[...], text)
      // A second remark may follow: 用地没批，资金也没到位，推迟一年.
      let further = remarks(kept + rest, text).map { attempt in
        Attempt(
          tokens: attempt.tokens,
          reason: [typed, attempt.reason].compactMap { $0 }.joined(separator: "，"))
      }
      found += [Attempt(tokens: kept + rest, reason: typed)] + further
    }
    return found
  }

  private func typed(_ tokens: ArraySlice<Token>, _ text: PhraseText) -> String? {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    return text.typed(first.range.lowerBound..<last.range.upperBound)
  }

  /// What of the change may stand in front of the remark.
  private static func isLead(_ token: Token) -> Bool {
    token.name != nil || token.moment != nil || token.isMark("、", "&")
      || token.has("joint") && !token.has("with") || token.text == "的"
  }

  private static func isChange(_ token: Token) -> Bool {
    !token.verbs.isEmpty || token.has("opening") || token.has("up") || token.has("down")
      || token.has("set") || token.has("later") || token.has("earlier") || token.has("factor")
  }

  /// Roles that could belong to a change or that turn what is said around.
  private static let meaning: Set<String> = [
    "condition", "if", "only", "except", "exceptAfter", "exceptEnd", "rest", "all", "later",
    "earlier", "up", "down", "set", "factor", "suspend", "unchanged", "atMost", "everyYear",
    "inAll", "each", "vague", "negation", "question", "reason", "confirmed",
  ]

  private func isRemark(_ tokens: ArraySlice<Token>, _ text: PhraseText) -> Bool {
    // Words that nobody knows could be a wish of their own: what has not happened and what is in the
    // way are none.
    var isPlain = false
    for (index, token) in zip(tokens.indices, tokens) {
      switch token.kind {
      case .unknown(let word):
        guard !(word.first?.isLatin ?? true) else { return false }
      case .word:
        if isFact(tokens, at: index) || token.has("trouble") || token.has("noMoney") {
          isPlain = true
          continue
        }
        if token.has("all", "county") || token.has("unsupported", "materials") { continue }
        // 建材涨价，…: how much is said behind it.
        if token.verbs == [.prices], !tokens.contains(where: { $0.amount != nil }) {
          isPlain = true
          continue
        }
        guard token.verbs.isEmpty, !Self.meaning.contains(where: { token.has($0) }) else {
          return false
        }
      case .mark, .name: break
      case .amount where isLacking(tokens, at: index): break
      case .moment where index > tokens.startIndex && tokens[index - 1].has("trouble"): break
      default: return false
      }
    }
    guard isPlain, let typed = typed(tokens, text), let first = typed.first else {
      return false
    }
    // 等资金到位, 资金到位后: a condition.
    let ends = tokens.last?.has("trouble") ?? false ? [] : ["后", "时", "前", "才", "的话", "再说"]
    return !"等待若如倘凡只除".contains(first) && !ends.contains { typed.hasSuffix($0) }
  }

  /// What makes of a verb and 不 that it cannot be done.
  private static let cannot: Set<String> = ["了", "成", "完", "起", "上", "出", "来"]

  /// An amount that says how much is lacking, and nothing to do: 资金缺口300万. Persons of a post and
  /// teachers could be those that are hired behind it.
  private func isLacking(_ tokens: ArraySlice<Token>, at index: Int) -> Bool {
    guard let amount = tokens[index].amount,
      [.money, .places, .percent, .classes, .persons].contains(amount.unit),
      amount.unit != .persons || !tokens.contains(where: { $0.has("post") || $0.has("teacher") })
    else { return false }
    let (before, after) = (index - 1, index + 1)
    return before >= tokens.startIndex && tokens[before].has("trouble")
      || after < tokens.endIndex && tokens[after].has("trouble")
  }

  /// 没批, 尚未到位, 搬不完: what has not happened, and no “do not”.
  private func isFact(_ tokens: ArraySlice<Token>, at index: Int) -> Bool {
    let token = tokens[index]
    guard token.has("negation") else { return false }
    if token.has("negation", "fact") { return true }
    guard token.text == "不", index > tokens.startIndex, index + 1 < tokens.endIndex else {
      return false
    }
    let (before, after) = (tokens[index - 1], tokens[index + 1])
    guard !token.isApart, !after.isApart, after.text.count <= 2 else { return false }
    if case .unknown = before.kind { return true }
    // 交付不了, 开不了学: what cannot be.
    return before.verbs.isEmpty && (before.has("opening") || before.has("built"))
      && Self.cannot.contains(after.text)
  }
}
