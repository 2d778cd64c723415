// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Reads numbers with their units: 1年, 3千万元, 两成, ×0.9, 百分之五, two hundred places.
struct NumberScanner {
  let letters: [Character]
  let lexicon: Lexicon

  /// The number and unit that begin at a place, with their length.
  func scan(at start: Int) -> (count: Int, amount: Amount)? {
    var index = start
    var sign = 1
    var isSigned = false
    var isTimes = false
    if let first = at(index), "+-−".contains(first), isDigit(at(index + 1)) {
      guard start == 0 || !isDigit(at(start - 1)) else { return nil }
      (sign, isSigned) = (first == "+" ? 1 : -1, true)
      index += 1
    } else if let sign = lexicon.multiplication.longest(in: letters, at: index) {
      let end = index + sign.count + (at(index + sign.count) == " " ? 1 : 0)
      guard number(at: end) != nil else { return nil }
      isTimes = true
      index = end
    }
    if starts("一半", at: index) {
      let half = ExactDecimal(50)
      return (index + 2 - start, Amount(number: half, unit: .percent, written: half))
    }
    if let fraction = fraction(at: index) ?? englishFraction(at: index) {
      return (
        index + fraction.count - start,
        Amount(number: fraction.percent, unit: .percent, written: fraction.percent)
      )
    }
    if let range = range(at: index) { return (index + range.count - start, range.amount) }
    let isPerCent = starts("百分之", at: index)
    if isPerCent { index += 3 }
    guard let plain = number(at: index) else { return nil }
    let number = isPerCent ? plain : compound(plain, at: index) ?? plain
    index += number.count
    if isTimes {
      guard sign > 0 else { return nil }
      var amount = Amount(number: number.value, unit: .none, written: number.value)
      amount.isTimes = true
      return (index - start, amount)
    }
    var amount: Amount
    if isPerCent {
      amount = Amount(number: number.value, unit: .percent, written: number.value)
    } else if let unit = unit(at: index, number.value),
      !number.isCompound || unit.kind != .money
        || at(index) == "元" || at(index) == "块"
    {
      index += unit.count
      amount = Amount(number: unit.number, unit: unit.kind, written: number.value)
      if unit.kind == .percent, at(index - 1) == "成", let next = at(index),
        let tenth = next == "半" ? 5 : ChineseNumeral.value(String(next)), tenth < 10,
        amount.number.scale == 0
      {
        // 两成五 and 两成半 are 25 per cent.
        index += 1
        amount.number = ExactDecimal(Int(amount.number.significand) + tenth)
      }
      if unit.kind == .years, let whole = amount.whole, let rest = months(at: index) {
        index += rest.count
        amount = Amount(
          number: ExactDecimal(12 * whole + rest.months), unit: .months, written: number.value)
      }
    } else {
      guard !number.isArticle else { return nil }
      // 一万二, like 一万, is money where nothing else is said.
      amount = Amount(
        number: number.value, unit: number.isCompound ? .money : .none, written: number.value)
    }
    if sign < 0 {
      amount.number = ExactDecimal(
        significand: -amount.number.significand, scale: amount.number.scale)
    }
    amount.isSigned = isSigned
    amount.isVague = number.isVague
    amount.isArticle = number.isArticle
    return (index - start, amount)
  }

  // MARK: Numbers

  struct Number {
    var count: Int
    var value: ExactDecimal
    var isVague = false
    var isArticle = false
    /// Whether it holds 万 or 亿 inside: 三亿五千万.
    var isCompound = false
  }

  func at(_ index: Int) -> Character? {
    letters.indices.contains(index) ? letters[index] : nil
  }
  func isDigit(_ character: Character?) -> Bool {
    character.map { $0.isASCII && $0.isNumber } ?? false
  }
  func starts(_ word: String, at index: Int) -> Bool {
    index <= letters.count && letters[index...].starts(with: word)
  }

  func number(at start: Int) -> Number? {
    if isDigit(at(start)) { return digits(at: start) }
    if let first = at(start), ChineseNumeral.isNumeral(first) { return numeral(at: start) }
    return words(at: start)
  }

  private func digits(at start: Int) -> Number? {
    var index = start
    while isDigit(at(index)) || (at(index) == "," && isDigit(at(index + 1))) { index += 1 }
    if at(index) == "." && isDigit(at(index + 1)) {
      index += 1
      while isDigit(at(index)) { index += 1 }
    }
    guard let plain = Self.withoutThousands(String(letters[start..<index])),
      var value = ExactDecimal(plain), value.scale <= 9
    else { return nil }
    while let rank = at(index).flatMap({ ChineseNumeral.rank($0) }),
      let larger = value.times(ExactDecimal(rank))
    {
      value = larger
      index += 1
    }
    // 2千5百万: lower ranks are added.
    while let rank = at(index - 1).flatMap({ ChineseNumeral.rank($0) }), let next = at(index),
      next.isASCII, let digit = next.wholeNumberValue,
      let lower = at(index + 1).flatMap({ ChineseNumeral.rank($0) }), lower < rank
    {
      value = ExactDecimal(
        significand: value.significand + Int64(digit * lower) * value.divisor, scale: value.scale)
      index += 2
    }
    return Number(count: index - start, value: value)
  }

  private static func withoutThousands(_ text: String) -> String? {
    guard text.contains(",") else { return text }
    let whole = text.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined() + text.dropFirst(whole.count)
  }

  private func numeral(at start: Int) -> Number? {
    var index = start
    while let letter = at(index), ChineseNumeral.isNumeral(letter) { index += 1 }
    let run = String(letters[start..<index])
    if run.count == 2, run.allSatisfy({ ChineseNumeral.rank($0) == nil }) {
      // 一两年, 三五年: between the two, so not a number.
      // 九五折 is 95 per cent.
      if at(index) == "折", let value = ChineseNumeral.value(run) {
        return Number(count: 2, value: ExactDecimal(value))
      }
      guard let last = run.last, let value = ChineseNumeral.value(String(last)) else {
        return nil
      }
      return Number(count: 2, value: ExactDecimal(value), isVague: true)
    }
    guard let whole = ChineseNumeral.spoken(run) else { return nil }
    if at(index) == "点", let next = at(index + 1), ChineseNumeral.isNumeral(next) {
      var digits = ""
      index += 1
      while let letter = at(index), let digit = ChineseNumeral.value(String(letter)), digit < 10 {
        digits += "\(digit)"
        index += 1
      }
      guard let value = ExactDecimal("\(whole).\(digits)") else { return nil }
      return Number(count: index - start, value: value)
    }
    return Number(count: index - start, value: ExactDecimal(whole))
  }

  private func words(at start: Int) -> Number? {
    guard let first = at(start), first.isLatin, start == 0 || !(at(start - 1)?.isLatin ?? false)
    else { return nil }
    var index = start
    var total = 0
    var end: Int?
    var isArticle = false
    while let letter = at(index), letter.isLatin {
      var stop = index
      while at(stop)?.isLatin ?? false { stop += 1 }
      let word = String(letters[index..<stop])
      if let value = lexicon.numbers[word] {
        guard end == nil || value < 10 || total >= 100 else { break }
        if word == "a" || word == "an" {
          guard end == nil else { break }
          isArticle = true
        }
        total += value
      } else if word == "hundred" && end != nil && total < 100 {
        total *= 100
        isArticle = false
      } else if word == "thousand" && end != nil && (1..<1000).contains(total) {
        total *= 1000
        isArticle = false
      } else {
        break
      }
      end = stop
      index = at(stop) == "-" || at(stop) == " " ? stop + 1 : stop
    }
    guard let end else { return nil }
    return Number(count: end - start, value: ExactDecimal(total), isArticle: isArticle)
  }
}

extension ExactDecimal {
  /// The product; nil beyond what can be held.
  func times(_ other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    guard !overflow, scale + other.scale <= 12, abs(product) < 1_000_000_000_000_000 else {
      return nil
    }
    return ExactDecimal(significand: product, scale: scale + other.scale)
  }
}
