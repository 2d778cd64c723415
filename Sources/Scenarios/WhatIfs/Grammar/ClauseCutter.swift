// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Cuts a sentence into clauses, each with one thing to do.
enum ClauseCutter {
  /// The clauses; a part without anything to do belongs to the one beside it.
  static func cut(_ tokens: [Token]) -> [[Token]] {
    var groups: [[Token]] = []
    var pending: [Token] = []
    let all = segments(tokens)
    for (index, segment) in all.enumerated() {
      guard segment.contains(where: { !isSeparator($0) }) else { continue }
      if isCore(segment) {
        if let last = groups.last, attaches(segment, to: last) {
          groups[groups.count - 1] += segment
        } else {
          groups.append(pending + segment)
          pending = []
        }
      } else if let last = groups.last {
        if isGapped(segment, last) {
          groups.append(last.filter { isShared($0) } + pending + segment)
          pending = []
        } else if opensList(segment, last, all[(index + 1)...]) || !pending.isEmpty {
          pending += segment
        } else {
          groups[groups.count - 1] += segment
        }
      } else {
        pending += segment
      }
    }
    if !pending.isEmpty { groups.append(pending) }
    return groups
  }

  /// Each part with the mark in front of it.
  private static func segments(_ tokens: [Token]) -> [[Token]] {
    var segments: [[Token]] = [[]]
    for token in tokens {
      if isSeparator(token) { segments.append([]) }
      segments[segments.count - 1].append(token)
    }
    return segments
  }

  private static func isSeparator(_ token: Token) -> Bool {
    token.isMark(",", "，", "、", "&", ":") || token.has("joint")
  }

  /// Whether a part says what to do.
  private static func isCore(_ segment: [Token]) -> Bool {
    segment.contains { token in
      // 并 between two clauses merges no schools, 建 belongs to other verbs.
      if token.has("joint") { return false }
      return !token.verbs.isEmpty || token.has("later") || token.has("earlier") || token.has("up")
        || token.has("placed") || token.has("arrow")
        || token.has("down") || token.has("set") || token.has("factor") || token.has("suspend")
        || token.has("noMoney") || token.has("unsupported")
        || token.has("opening") && segment.contains { $0.moment != nil }
    }
  }

  /// Whether a part with a verb of its own goes on with what the part before it says.
  private static func attaches(_ segment: [Token], to last: [Token]) -> Bool {
    let hasContent = last.contains { $0.name != nil || $0.amount != nil || $0.moment != nil }
    let says = segment.filter { !isSeparator($0) }
    if goesOn(says, from: last) { return true }
    if says.first?.has("into") ?? false {
      return !last.contains { $0.has("into") }
    }
    // 良村岭下小学撤销，学生并入良村中心小学: one merger.
    let hasPupils = says.contains { $0.has("pupils") }
    if says.contains(where: { $0.has("into") || hasPupils && ($0.has("to") || $0.has("moveTo")) }),
      says.filter({ $0.name != nil }).count == 1,
      says.first?.name == nil, last.filter({ $0.name != nil }).count == 1,
      last.contains(where: { !Set($0.verbs).isDisjoint(with: [.cancel, .close, .merge]) })
    {
      return true
    }
    // 增加教学用房800平米，2026年建成: the date of what is added.
    if last.contains(where: { $0.has("noun") }), !last.contains(where: { $0.moment != nil }),
      says.contains(where: { $0.has("opening") }), says.contains(where: { $0.moment != nil }),
      !says.contains(where: { $0.name != nil || $0.amount != nil || !$0.verbs.isEmpty })
    {
      return true
    }
    // 十一中概算调整，增加投资两千三百万元; 十小投资4200万不够，再加800万.
    if last.contains(where: { $0.name != nil }), !says.contains(where: { $0.name != nil }),
      says.contains(where: { $0.amount != nil }), last.allSatisfy({ $0.moment == nil }),
      Set(last.flatMap(\.verbs)).isSubset(of: [.cost, .resize, .budget]),
      ["cost", "places", "area", "noun"].contains(where: { role in last.contains { $0.has(role) } }
      ),
      last.allSatisfy({ $0.amount == nil }) && last.contains(where: { $0.has("set") })
        || last.contains(where: { $0.has("trouble") })
    {
      return true
    }
    // 推迟九中、推迟十中各一年: the amount is that of both.
    let ownVerbs = Set(says.flatMap(\.verbs))
    if !ownVerbs.isEmpty, ownVerbs == Set(last.flatMap(\.verbs)),
      says.contains(where: { $0.has("each") || $0.has("all") }),
      last.contains(where: { $0.name != nil }),
      !last.contains(where: { $0.amount != nil || $0.moment != nil })
    {
      return true
    }
    // 租一个运动场，租到2030年; 原定2025年9月建成，现延至2027年9月: the end belongs to it.
    if says.contains(where: { $0.moment != nil }), !says.contains(where: { $0.name != nil }),
      !says.contains(where: { $0.amount != nil })
    {
      let verbs = Set(says.flatMap(\.verbs))
      let isSame =
        !verbs.isEmpty && verbs.isSubset(of: last.flatMap(\.verbs))
        && says.contains { $0.has("to") || $0.has("untilField") }
      let isNewDate =
        last.contains { $0.has("original") || $0.has("planned") }
        && last.contains { $0.moment != nil }
        && last.contains { $0.has("opening") } && last.allSatisfy { $0.amount == nil }
      if isSame || isNewDate { return true }
    }
    if !hasContent && !last.contains(where: { $0.has("except") || $0.has("all") }) {
      // A heading: 学区调整：…
      return true
    }
    let names = segment.contains { $0.name != nil }
    let isPhase = last.contains { $0.verbs.contains(.phase) }
    if isPhase && !names && segment.contains(where: { $0.amount?.unit == .percent }) { return true }
    // 除八中外，全部推迟一年 and 由2800学位，调整为2000学位 begin before the verb.
    if last.contains(where: { $0.has("except") }) && !last.contains(where: { $0.amount != nil }) {
      return true
    }
    return segment.contains { $0.has("exceptAfter") }
  }

  /// 九中推迟一年，十中、十一中都推迟两年: a name behind a whole change begins the next one, where a
  /// list goes on behind it.
  private static func opensList(
    _ segment: [Token], _ last: [Token], _ next: ArraySlice<[Token]>
  ) -> Bool {
    let says = segment.filter { !isSeparator($0) }
    guard says.contains(where: { $0.name != nil }),
      !says.contains(where: { $0.amount != nil || $0.moment != nil || !$0.verbs.isEmpty }),
      last.contains(where: { $0.name != nil }), isWhole(last)
    else { return false }
    for following in next {
      guard let mark = following.first, mark.isMark("、", "&") || mark.has("joint") else {
        return false
      }
      if isCore(following) || isGapped(following, last) { return true }
    }
    return false
  }

  private static func isWhole(_ tokens: [Token]) -> Bool {
    tokens.contains { $0.amount != nil || $0.moment != nil }
      || tokens.contains { !Set($0.verbs).isDisjoint(with: [.cancel, .approve, .lockProject]) }
        && tokens.first?.name != nil
  }

  /// 九中推迟一年，十中两年: the verb of the part before holds for this one, too.
  private static func isGapped(_ segment: [Token], _ last: [Token]) -> Bool {
    func isFull(_ tokens: [Token]) -> Bool {
      tokens.contains { $0.name != nil }
        && tokens.contains { $0.amount != nil || $0.moment != nil }
    }
    // 2025年预算2000万元，2026年2500万元.
    func isYearsMoney(_ tokens: [Token]) -> Bool {
      tokens.allSatisfy { $0.name == nil } && tokens.contains { $0.moment != nil }
        && tokens.contains { $0.amount?.unit == .money }
    }
    if isYearsMoney(segment), isYearsMoney(last),
      last.contains(where: { $0.verbs.contains(.budget) })
    {
      return true
    }
    guard isFull(segment), isFull(last) else { return false }
    let says = segment.filter { !isSeparator($0) }
    guard let first = says.first else { return false }
    return !(first.has("to") || first.has("from") || first.has("into"))
  }

  private static func isShared(_ token: Token) -> Bool {
    switch token.kind {
    case .word: !token.has("joint") && !token.has("reason")
    default: false
    }
  }
}

/// Known words that a mistyped one may have been.
enum NearestWords {
  /// The words that share most letters with a mistyped one and are at most one slip away, or two
  /// for long ones.
  static func of(_ word: String, among known: some Sequence<String>) -> [String] {
    let letters = Array(word.lowercased())
    let limit = letters.count >= 6 ? 2 : 1
    var found: [(slips: Int, word: String)] = []
    for candidate in known where candidate.count >= 2 {
      let other = Array(candidate)
      guard abs(other.count - letters.count) <= limit else { continue }
      let slips = EditDistance.between(letters, other)
      if slips <= limit && slips < min(letters.count, other.count) {
        found.append((slips, candidate))
      }
    }
    found.sort { ($0.slips, $0.word) < ($1.slips, $1.word) }
    return found.prefix(4).map(\.word)
  }
}
