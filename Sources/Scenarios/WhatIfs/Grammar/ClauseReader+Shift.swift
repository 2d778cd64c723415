// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// 推迟, 提前, 改为某年投用.
extension ClauseReader {
  static let shiftRoles: Set<String> = [
    "later", "earlier", "opening", "deadline", "to", "set", "projects", "by", "from", "original",
    "fieldYears", "arrow", "planned", "first",
    "filler", "suspend", "start", "untilField", "each", "built", "duration",
  ]

  /// 推迟, 提前, 改为某年投用.
  mutating func shift() throws(ClauseFailure) -> [Wish] {
    let verbs = Set(clause.tokens.flatMap(\.verbs))
    let isDuration = clause.has("duration") && clause.has("up") != clause.has("down")
    let isShorter = isDuration && clause.has("down")
    if isDuration {
      for role in ["up", "down"] { clause.use(role: role) }
    }
    let isEarlier = verbs.contains(.advance) || clause.has("earlier") || isShorter
    let isLater =
      isDuration && !isShorter || verbs.contains(.delay) || clause.has("later")
      || clause.has("suspend")
      || verbs.contains(.slippage) && !isEarlier
    guard !(isLater && isEarlier) else {
      throw ClauseFailure(.severalVerbs([.delay, .advance]))
    }
    let direction = isEarlier ? -1 : isLater ? 1 : 0
    let group = try group()
    let names = group == nil ? projects() : []
    func wishes(_ years: Int) -> [Wish] {
      if let group { return [.moveGroup(group, years: years)] }
      return names.map { .change(.shift(ID($0), years: years)) }
    }
    let sample = direction == 0 ? 1 : direction
    if names.isEmpty && group == nil {
      throw ClauseFailure(.missingObject(direction < 0 ? .advance : .delay))
    }
    let moments = shortYears(direction)
    var years: Int?
    if clause.has("months") {
      throw ClauseFailure(.notWholeYears, wishes(sample))
    }
    if !clause.amounts(.days).isEmpty { throw ClauseFailure(.notWholeYears, wishes(sample)) }
    let amounts = clause.amounts(.years, .months, .none).filter {
      !clause.used.contains($0.index)
    }
    // 九中、十中分别推迟1年、2年: one each, in order.
    if amounts.count > 1, amounts.count == names.count, moments.isEmpty, direction != 0,
      clause.tokens.contains(where: { $0.text == "分别" || $0.text == "respectively" })
    {
      var each: [Wish] = []
      for (name, (index, amount)) in zip(names, amounts) {
        clause.use(index)
        let years = try wholeYears(amount, text: clause.tokens[index].text, wishes, sample)
        each.append(.change(.shift(ID(name), years: direction * years)))
      }
      try finishOrSuggest(each, roles: Self.shiftRoles, verbs: [.delay, .advance, .add, .slippage])
      return each
    }
    if let (index, amount) = amounts.first {
      guard amounts.count == 1 else {
        throw ClauseFailure(.leftover(words: amounts.map { clause.tokens[$0.index].text }))
      }
      clause.use(index)
      years = try wholeYears(amount, text: clause.tokens[index].text, wishes, sample)
    }
    if let (to, stated) = try goal(moments) {
      guard group == nil else { throw ClauseFailure(.leftover(words: [clause.text])) }
      try clause.finish(
        roles: Self.shiftRoles, verbs: [.delay, .advance, .add, .rotate, .slippage])
      return names.map { .move($0, to: to, stated: stated, direction: direction, years: years) }
    }
    guard let years else {
      if clause.has("suspend") {
        throw ClauseFailure(
          .missingAmount(.years), wishes(1), names.map { .change(.cancel(ID($0))) })
      }
      throw ClauseFailure(.missingAmount(.years), wishes(sample))
    }
    guard direction != 0 else { throw ClauseFailure(.noVerb, wishes(1), wishes(-1)) }
    let result = wishes(direction * years)
    // 缓一年再开工: the start is no opening.
    if clause.has("suspend"),
      let start = clause.tokens.first(where: { ["开工", "动工"].contains($0.text) })
    {
      throw ClauseFailure(.leftover(words: [start.text]), result)
    }
    try finishOrSuggest(result, roles: Self.shiftRoles, verbs: [.delay, .advance, .add, .slippage])
    return result
  }

  func wholeYears(
    _ amount: Amount, text: String, _ wishes: (Int) -> [Wish], _ sign: Int
  ) throws(ClauseFailure) -> Int {
    guard amount.number.significand > 0 else {
      let positive = max(
        1, abs(Int(amount.number.significand) / max(1, Int(amount.number.divisor))))
      if amount.number.significand == 0 {
        throw ClauseFailure(.outOfRange(.years, from: "1", to: "30"), wishes(sign))
      }
      throw ClauseFailure(.negativeAmount(text: text), wishes(-sign * positive))
    }
    if amount.unit == .months {
      guard let months = amount.whole else { throw ClauseFailure(.notWholeYears, wishes(sign)) }
      guard months % 12 == 0 else {
        let down = months / 12
        throw ClauseFailure(
          .notWholeYears, down > 0 ? wishes(sign * down) : [], wishes(sign * (down + 1)))
      }
      return months / 12
    }
    guard let whole = amount.whole else {
      let down = Int(amount.number.significand / amount.number.divisor)
      throw ClauseFailure(
        .notWholeYears, down > 0 ? wishes(sign * down) : [], wishes(sign * (down + 1)))
    }
    guard (1...30).contains(whole) else {
      throw ClauseFailure(.outOfRange(.years, from: "1", to: "30"))
    }
    return whole
  }

  /// Dates of a shift, 到26年 among them.
  mutating func shortYears(_ direction: Int) -> [(index: Int, moment: Moment)] {
    var found: [(index: Int, moment: Moment)] = []
    for index in clause.indices {
      switch clause.tokens[index].kind {
      case .moment(let moment) where !clause.used.contains(index):
        clause.use(index)
        found.append((index, moment))
      case .span(let first, let last) where clause.isBefore(index, "from"):
        clause.use(index)
        found += [(index, first), (index, last)]
      case .amount(let amount)
      where amount.unit == .years && !amount.isArticle && (20...60).contains(amount.whole ?? 0)
        && clause.isBefore(index, "to", "set", "deadline"):
        clause.use(index)
        found.append((index, Moment(year: 2000 + (amount.whole ?? 0))))
      default: break
      }
    }
    return found
  }

  /// The new date, and the old one where it is said.
  mutating func goal(
    _ moments: [(index: Int, moment: Moment)]
  ) throws(ClauseFailure) -> (to: Moment, stated: Moment?)? {
    switch moments.count {
    case 0: return nil
    case 1:
      // 2024年完成的项目 narrows a group and is no goal; a date after 从 alone is none either.
      if clause.isBefore(moments[0].index, "from") && !clause.has("opening") {
        throw ClauseFailure(.leftover(words: [clause.tokens[moments[0].index].text]))
      }
      return (moments[0].moment, nil)
    case 2:
      let first = moments[0].index
      guard
        clause.isBefore(first, "from", "original", "planned") || moments[1].index == first
          || clause.isBefore(moments[1].index, "arrow")
      else {
        throw ClauseFailure(.leftover(words: moments.map { clause.tokens[$0.index].text }))
      }
      return (moments[1].moment, moments[0].moment)
    default: throw ClauseFailure(.leftover(words: moments.map { clause.tokens[$0.index].text }))
    }
  }

  /// Takes what is left, or refuses with the reading that leaves it out.
  mutating func finishOrSuggest(
    _ wishes: [Wish], roles: Set<String>, verbs: Set<Verb>
  ) throws(ClauseFailure) {
    do throws(ClauseFailure) {
      try clause.finish(roles: roles, verbs: verbs)
    } catch {
      throw ClauseFailure(error.kind, wishes)
    }
  }
}
