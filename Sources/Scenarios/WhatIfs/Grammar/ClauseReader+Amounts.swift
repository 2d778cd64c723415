// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension ClauseReader {
  /// How an amount changes what it stands for, from the words around it.
  ///
  /// - Parameter asWishes: The wish for a step, for the suggestions of a question.
  mutating func step(
    _ index: Int, _ amount: Amount, asWishes: (Step) -> [Wish]
  ) throws(ClauseFailure) -> Step {
    clause.use(index)
    let isUp = clause.has("up")
    let isDown = clause.has("down")
    // 原来的八成 is a level; 比原来多一成 is none.
    let isLevel = clause.has("original") && !clause.has("original", "than")
    let isTarget =
      clause.isBefore(index, "to", "set", "atMost") || isLevel
      || (clause.has("set") && !isUp && !isDown)
    for role in ["up", "down", "set", "original", "by", "to"] { clause.use(role: role) }
    let isBy = clause.isBefore(index, "by")
    if amount.isTimes { return .times(amount.number) }
    // 增加不超过1000万元, 增加10%以内: a bound of the change, and no change.
    if let bound = clause.first("atMost"), isUp != isDown, !isTargetOfBound(index) {
      let part = Self.percent(amount.number)
      let isPart = [.percent, .points].contains(amount.unit)
      let change = isPart ? part : amount.number
      let signed = isUp ? change : Self.negative(change)
      throw ClauseFailure(
        .vague(word: clause.tokens[bound].text),
        asWishes(isPart ? .times(Self.sum(ExactDecimal(1), signed)) : .moved(signed)))
    }
    switch amount.unit {
    case .discount:
      // 打八折 is eight tenths, 打85折 is 85 per cent.
      let isTenths = amount.number < ExactDecimal(10)
      return .times(isTenths ? Self.tenth(amount.number) : Self.percent(amount.number))
    case .times:
      guard !isDown || isTarget else {
        throw ClauseFailure(.ambiguousAmount(text: clause.tokens[index].text))
      }
      return .times(isUp && !isTarget ? Self.sum(amount.number, ExactDecimal(1)) : amount.number)
    case .percent, .points:
      let part = Self.percent(amount.number)
      let one = ExactDecimal(1)
      let both: [[Wish]] = [
        asWishes(.times(Self.sum(one, part))), asWishes(.times(Self.sum(one, Self.negative(part)))),
      ]
      if amount.unit == .points {
        throw ClauseFailure(.ambiguousAmount(text: clause.tokens[index].text), both[0], both[1])
      }
      if isTarget && !amount.isSigned {
        let contradicts = (isUp && part < one) || (isDown && one < part)
        if contradicts {
          throw ClauseFailure(
            .ambiguousAmount(text: clause.tokens[index].text), both[0], both[1],
            asWishes(.times(part)))
        }
        return .times(part)
      }
      if isUp && isDown {
        throw ClauseFailure(.ambiguousAmount(text: clause.tokens[index].text), both[0], both[1])
      }
      if isUp || isDown {
        guard amount.number.significand > 0 else {
          throw ClauseFailure(.ambiguousAmount(text: clause.tokens[index].text), both[0], both[1])
        }
        return .times(Self.sum(one, isUp ? part : Self.negative(part)))
      }
      if amount.isSigned { return .times(Self.sum(one, part)) }
      // 90% alone is a level; 10% alone could be a rise, a fall, or a tenth.
      if !isBy, let low = ExactDecimal("0.7"), part >= low, part <= ExactDecimal(2) {
        return .times(part)
      }
      throw ClauseFailure(
        .ambiguousAmount(text: clause.tokens[index].text), both[0], both[1],
        isBy ? [] : asWishes(.times(part)))
    default:
      if amount.number.significand < 0 && !amount.isSigned {
        throw ClauseFailure(.ambiguousAmount(text: clause.tokens[index].text))
      }
      if isTarget && !amount.isSigned { return .set(amount.number) }
      if isUp && isDown {
        throw ClauseFailure(.ambiguousAmount(text: clause.tokens[index].text))
      }
      if isUp || isDown {
        guard amount.number.significand >= 0 else {
          throw ClauseFailure(.ambiguousAmount(text: clause.tokens[index].text))
        }
        return .moved(isUp ? amount.number : Self.negative(amount.number))
      }
      if amount.isSigned { return .moved(amount.number) }
      if isBy {
        throw ClauseFailure(
          .ambiguousAmount(text: clause.tokens[index].text), asWishes(.moved(amount.number)),
          asWishes(.moved(Self.negative(amount.number))))
      }
      return .set(amount.number)
    }
  }

  /// 压缩到1亿元以内, 下调为不超过1亿元: the bound is the new value.
  private func isTargetOfBound(_ index: Int) -> Bool {
    clause.tokens[..<index].contains { $0.has("to") || $0.has("set") }
  }

  /// The step that a clause's one proportion says: 10%, 2倍, 减半, 打八折; nil for none.
  mutating func proportion(asWishes: (Step) -> [Wish]) throws(ClauseFailure) -> Step? {
    // 加倍 may be the verb of 加倍 招聘 1.5倍.
    let isNumber = clause.tokens.contains { token in
      token.amount.map { $0.isTimes || [.percent, .times, .discount].contains($0.unit) } ?? false
    }
    let isWord = clause.tokens.contains { $0.has("factor") && !$0.verbs.contains(.scale) }
    if let index = clause.tokens.firstIndex(where: {
      $0.has("factor") && !((isNumber || isWord) && $0.verbs.contains(.scale))
    }), let text = clause.tokens[index].value("factor"),
      let factor = ExactDecimal(text)
    {
      clause.use(index)
      // Up by half is one and a half, and down by a double is nothing.
      let isSmaller = factor < ExactDecimal(1)
      if (isSmaller && clause.has("up")) || (!isSmaller && clause.has("down")) {
        throw ClauseFailure(
          .ambiguousAmount(text: clause.tokens[index].text),
          asWishes(.times(isSmaller ? Self.sum(ExactDecimal(1), factor) : factor)),
          isSmaller ? asWishes(.times(factor)) : [])
      }
      for role in ["up", "down"] { clause.use(role: role) }
      return .times(factor)
    }
    let found = clause.tokens.enumerated().compactMap { index, token -> (Int, Amount)? in
      guard let amount = token.amount,
        amount.isTimes || [.percent, .times, .discount, .points].contains(amount.unit)
      else { return nil }
      return (index, amount)
    }
    guard let (index, amount) = found.first else { return nil }
    if found.count > 1 {
      throw ClauseFailure(.leftover(words: found.map { clause.tokens[$0.0].text }))
    }
    // 上浮五成 and 减少一半 say a direction, 打八折 and ×0.8 do not need one.
    return try step(index, amount, asWishes: asWishes)
  }

  /// Whether the members of a list are said to get the amount each: 各, 都, each.
  var isShared: Bool {
    clause.tokens.contains { token in
      token.has("each") || token.text == "分别" || token.has("all") && !token.has("all", "county")
    }
  }

  /// An amount for several at once is asked for: each, or together?
  func refuseTogether(_ count: Int, _ wishes: [Wish]) throws(ClauseFailure) {
    guard count > 1, !isShared else { return }
    throw ClauseFailure(.eachOrTogether, wishes)
  }

  /// 增加到30间 is a total, and measures add.
  func refuseTotals() throws(ClauseFailure) {
    for (index, token) in clause.tokens.enumerated()
    where token.amount != nil && clause.isBefore(index, "to", "set", "original") {
      throw ClauseFailure(.totalNotAddition)
    }
  }

  // MARK: Exact arithmetic

  static func sum(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal {
    let scale = max(left.scale, right.scale)
    func lifted(_ number: ExactDecimal) -> Int128 {
      (number.scale..<scale).reduce(Int128(number.significand)) { value, _ in value * 10 }
    }
    // What is beyond fifteen digits is beyond every bound, too.
    guard let sum = Int64(exactly: lifted(left) + lifted(right)) else {
      return ExactDecimal(999_999_999_999_999)
    }
    return ExactDecimal(significand: sum, scale: scale)
  }
  static func negative(_ number: ExactDecimal) -> ExactDecimal {
    ExactDecimal(significand: -number.significand, scale: number.scale)
  }
  /// To four digits behind the point.
  static func rounded(_ number: ExactDecimal) -> ExactDecimal {
    guard number.scale > 4 else { return number }
    let unit = (4..<number.scale).reduce(Int64(1)) { value, _ in value * 10 }
    return ExactDecimal(significand: (number.significand + unit / 2) / unit, scale: 4)
  }
  static func percent(_ number: ExactDecimal) -> ExactDecimal {
    ExactDecimal(significand: number.significand, scale: min(12, number.scale + 2))
  }
  static func tenth(_ number: ExactDecimal) -> ExactDecimal {
    ExactDecimal(significand: number.significand, scale: min(12, number.scale + 1))
  }
}
