// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Numbers that are made of several: parts, ranges, sums of ranks; and the units behind them.
extension NumberScanner {
  /// What stands behind whole years: 半, 零三个月, 3个月, and a half.
  func months(at start: Int) -> (count: Int, months: Int)? {
    if at(start) == "半" { return (1, 6) }
    for word in [" and a half", "-and-a-half"] where starts(word, at: start) {
      return (word.count, 6)
    }
    var index = start
    if at(index) == " " { index += 1 }
    for word in ["零", "又", "and "] where starts(word, at: index) {
      index += word.count
      break
    }
    guard let number = number(at: index), !number.isVague, number.value.scale == 0,
      let unit = unit(at: index + number.count, number.value), unit.kind == .months,
      let months = Int(exactly: unit.number.significand), unit.number.scale == 0, months < 12
    else { return nil }
    return (index + number.count + unit.count - start, months)
  }

  /// 2-3名, 1500至2000万元, two to three teachers: between the two, so no exact number. Years are
  /// dates and grades are read before.
  func range(at start: Int) -> (count: Int, amount: Amount)? {
    guard let low = number(at: start), !low.isVague, !low.isArticle, !isFrom(start) else {
      return nil
    }
    var index = start + low.count
    // 三名到五名, 10%-15%: both may have their unit.
    let lowUnit = unit(at: index, low.value)
    if let lowUnit { index += lowUnit.count }
    if at(index) == " " { index += 1 }
    if starts("to ", at: index) || starts("or ", at: index) {
      index += 3
    } else {
      guard let joint = at(index), "-–—~～至到".contains(joint) else { return nil }
      index += 1
      while let letter = at(index), "-—".contains(letter) { index += 1 }
      if at(index) == " " { index += 1 }
    }
    guard let high = number(at: index), !high.isVague, low.value < high.value,
      let unit = unit(at: index + high.count, high.value),
      lowUnit.map({ $0.kind == unit.kind }) ?? true,
      ![.years, .grades].contains(unit.kind), let scaled = low.value.times(unit.size)
    else { return nil }
    var amount = Amount(number: scaled, unit: unit.kind, written: low.value)
    amount.isVague = true
    return (index + high.count + unit.count - start, amount)
  }

  /// 由2000到2400个学位 says an old value and a new one.
  private func isFrom(_ start: Int) -> Bool {
    let ahead = letters[..<start]
    return ahead.contains { "由从自".contains($0) } || String(ahead).contains("from ")
  }

  /// 四分之一 in per cent; thirds and the like to ten digits behind the point.
  func fraction(at start: Int) -> (count: Int, percent: ExactDecimal)? {
    guard let below = number(at: start), below.value.scale == 0,
      starts("分之", at: start + below.count),
      let above = number(at: start + below.count + 2), above.value.scale == 0
    else { return nil }
    let (whole, part) = (below.value.significand, above.value.significand)
    return Self.part(part, of: whole).map { (below.count + 2 + above.count, $0) }
  }

  private static func part(_ part: Int64, of whole: Int64) -> ExactDecimal? {
    guard (2...1000).contains(whole), whole != 100, (1...whole).contains(part) else { return nil }
    guard 10_000 * part % whole != 0 else {
      return ExactDecimal(significand: 10_000 * part / whole, scale: 2)
    }
    let digits: Int64 = 1_000_000_000_000
    return ExactDecimal(
      significand: (2 * digits * part + whole) / (2 * whole), scale: Amount.inexact)
  }

  /// a tenth, three quarters.
  func englishFraction(at start: Int) -> (count: Int, percent: ExactDecimal)? {
    guard let part = number(at: start), at(start)?.isLatin ?? false, part.value.scale == 0,
      at(start + part.count) == " "
    else { return nil }
    let behind = start + part.count + 1
    var end = behind
    while at(end)?.isLatin ?? false { end += 1 }
    guard end > behind, let whole = lexicon.fractions[String(letters[behind..<end])],
      part.value.significand < whole
    else { return nil }
    return Self.part(part.value.significand, of: Int64(whole)).map { (end - start, $0) }
  }

  /// 三亿五千万, 1万2千, 一万二: what stands behind 万 and 亿 is added.
  func compound(_ first: Number, at start: Int) -> Number? {
    let ranks: [Character: Int64] = ["万": 10_000, "亿": 100_000_000]
    var index = start + first.count
    var total: Int64 = 0
    var part = first
    var last = Int64.max
    while let rank = at(index).flatMap({ ranks[$0] }), rank < last,
      let next = number(at: index + 1), !isYear(next, at: index + 1),
      next.count > 1 || endsHere(index + 2),
      part.value.scale == 0, part.value.significand < 1_000_000, !part.isVague, !next.isVague
    {
      total += part.value.significand * rank
      index += 1 + next.count
      // 一万二 is 12000.
      let isShort = next.count == 1 && next.value < ExactDecimal(10)
      if isShort, at(index).flatMap({ ranks[$0] }) == nil {
        part = Number(count: 0, value: ExactDecimal(Int(next.value.significand * rank / 10)))
      } else {
        part = next
      }
      last = rank
    }
    guard last < Int64.max, part.value.scale == 0 else { return nil }
    if let rank = at(index).flatMap({ ranks[$0] }), rank < last {
      total += part.value.significand * rank
      index += 1
    } else {
      total += part.value.significand
    }
    return Number(
      count: index - start, value: ExactDecimal(significand: total, scale: 0), isCompound: true)
  }

  /// 一亿二 and 1亿2 end a number; 1亿2年 does not.
  private func endsHere(_ index: Int) -> Bool {
    guard let next = at(index) else { return true }
    return next == "元" || next == "块" || next == " " || next.isPunctuation
      || ChineseNumeral.rank(next) != nil || next == "万"
      || !next.isNumber && lexicon.units.longest(in: letters, at: index) == nil
  }

  /// 预算3000万2027年: the year is no part of the amount.
  private func isYear(_ number: Number, at start: Int) -> Bool {
    number.count == 4 && isDigit(at(start)) && at(start + 4) == "年"
  }

  // MARK: Units

  /// The unit behind a number: directly, behind a space, or behind 万 and 亿 as ranks (1万人).
  func unit(
    at start: Int, _ number: ExactDecimal
  ) -> (count: Int, kind: Amount.Unit, number: ExactDecimal, size: ExactDecimal)? {
    var best: (count: Int, kind: Amount.Unit, number: ExactDecimal, size: ExactDecimal)?
    func offer(_ skipped: Int, _ factor: ExactDecimal) {
      guard let found = lexicon.units.longest(in: letters, at: start + skipped),
        found.count + skipped > (best?.count ?? 0),
        let size = factor.times(found.value.size), let scaled = number.times(size)
      else { return }
      best = (found.count + skipped, found.value.kind, scaled, size)
    }
    let gap = at(start) == " " ? 1 : at(start) == "-" ? 1 : 0
    if gap == 0 || at(start) == " " || (at(start + 1)?.isLatin ?? false) {
      offer(gap, ExactDecimal(1))
    }
    if let rank = at(start), rank == "万" || rank == "亿" {
      let factor = ExactDecimal(rank == "万" ? 10_000 : 100_000_000)
      offer(1, factor)
    }
    return best
  }
}
