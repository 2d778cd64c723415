// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Reads the written value of a field by the grammar of phrases; what it cannot read it says as a
/// kind of problem.
struct FieldReader {
  /// The field that is read; its form decides which units are understood.
  let field: Field

  /// One value: its number, and the words beside it that say how it changes.
  private struct Value {
    var amount: Amount
    var clause: Clause
    var index: Int
    /// Whether it is nothing but the number with its unit.
    var isPlain: Bool
  }

  private static let spotter = NameSpotter(nil)

  private func tokens(_ text: String) -> [Token] {
    TokenScanner.tokens(PhraseText(text), spotter: Self.spotter)
  }

  /// The one number of a text, with nothing beside it but the words of its change.
  private func value(_ text: String) throws(ReadFailure) -> Value {
    var tokens = tokens(text)
    var found: (index: Int, amount: Amount)?
    var isPlain = true
    for (index, token) in tokens.enumerated() {
      var amount = token.amount
      if let moment = token.moment, moment.isBare {
        // A year elsewhere, a number here.
        let number = ExactDecimal(moment.year)
        amount = Amount(number: number, unit: .none, written: number)
        if let amount { tokens[index].kind = .amount(amount) }
      }
      if let amount {
        guard found == nil, !amount.isVague else { throw wrong }
        found = (index, amount)
        continue
      }
      let isChange = ["up", "down", "to", "set", "by", "original", "filler", "factor"].contains {
        token.has($0)
      }
      if isChange {
        isPlain = false
      } else {
        throw wrong
      }
    }
    guard let found else { throw wrong }
    return Value(
      amount: found.amount, clause: Clause(tokens), index: found.index, isPlain: isPlain)
  }

  private func plain(_ text: String) throws(ReadFailure) -> Amount {
    let value = try value(text)
    guard value.isPlain else { throw wrong }
    return value.amount
  }

  /// How an amount changes what stands: 2000, 增加200, +10%, 打八折.
  func step(_ text: String, units: [Amount.Unit]) throws(ReadFailure) -> Step {
    let value = try value(text)
    let relative: [Amount.Unit] = [.percent, .times, .discount]
    guard (units + relative).contains(value.amount.unit) else { throw wrong }
    if field.form == .money, value.amount.unit == .none, value.amount.number.significand != 0,
      !value.amount.isTimes
    {
      throw ReadFailure(.unitNeeded(field))
    }
    var reader = ClauseReader(value.clause, lastYear: 2100, sampleYear: 2026)
    do throws(ClauseFailure) {
      return try reader.step(value.index, value.amount) { _ in [] }
    } catch {
      throw ReadFailure(error.kind)
    }
  }

  /// Whole years, 1 to 30.
  func years(_ text: String) throws(ReadFailure) -> Int {
    if tokens(text).contains(where: { $0.has("months") }) { throw ReadFailure(.notWholeYears) }
    let amount = try plain(text)
    switch amount.unit {
    case .months:
      guard let months = amount.whole, months % 12 == 0 else { throw ReadFailure(.notWholeYears) }
      return try inRange(months / 12, 1...30)
    case .days: throw ReadFailure(.notWholeYears)
    case .years, .none:
      guard let whole = amount.whole else { throw ReadFailure(.notWholeYears) }
      return try inRange(whole, 1...30)
    default: throw wrong
    }
  }

  /// A calendar or school year, 1990 to 2100.
  func year(_ text: String) throws(ReadFailure) -> Int {
    let tokens = tokens(text)
    guard tokens.count == 1 else { throw wrong }
    if let moment = tokens[0].moment {
      switch moment.form {
      case .plain where moment.month == nil || moment.month == 9: break
      case .schoolYear, .autumn: break
      default: throw wrong
      }
      return try inRange(moment.year, 1990...2100)
    }
    guard let amount = tokens[0].amount, let whole = amount.whole,
      amount.unit == .none || amount.unit == .years
    else { throw wrong }
    return try inRange(whole, 1990...2100)
  }

  /// Persons, places or rooms: a whole number from 1 on.
  func count(_ text: String) throws(ReadFailure) -> Int {
    let units: [Amount.Unit] =
      switch field.form {
      case .places: [.none, .places, .pieces]
      case .rooms: [.none, .rooms, .pieces]
      case .classes: [.none, .classes, .pieces]
      default: [.none, .persons, .pieces]
      }
    var text = text
    if units.contains(.persons) {
      // 两名教师, 3 teachers: the noun says nothing new.
      let tokens = tokens(text)
      if tokens.count == 2, tokens[1].has("teacher") || tokens[1].has("pupils") {
        text = tokens[0].text
      }
    }
    let amount = try plain(text)
    guard units.contains(amount.unit), let whole = amount.whole, !amount.isTimes else {
      throw wrong
    }
    if field.form == .signedPersons { return try inRange(whole, -100_000...100_000) }
    return try inRange(whole, 1...100_000)
  }

  /// Square metres with at most two decimals, above zero; 亩 to the square metre.
  func area(_ text: String) throws(ReadFailure) -> Quantity {
    let amount = try plain(text)
    guard amount.unit == .none || amount.unit == .area, !amount.isTimes else { throw wrong }
    let isConverted = amount.written != amount.number
    let hundredths: Int64
    if isConverted {
      let half = amount.number.divisor / 2
      hundredths = (amount.number.significand + half) / amount.number.divisor * 100
    } else {
      guard amount.number.scale <= 2 else { throw wrong }
      hundredths = amount.number.significand * (100 / amount.number.divisor)
    }
    guard (1...1_000_000_000).contains(hundredths) else {
      throw ReadFailure(.outOfRange(field, from: "0.01", to: "10000000"))
    }
    return Quantity(hundredths: hundredths)
  }

  /// Money with its unit, whole yuan, not below zero.
  func money(_ text: String) throws(ReadFailure) -> Money {
    let amount = try plain(text)
    guard !amount.isTimes else { throw wrong }
    if amount.unit == .none && amount.number.significand != 0 {
      throw ReadFailure(.unitNeeded(field))
    }
    guard amount.unit == .money || amount.unit == .none, amount.number.scale == 0 else {
      throw wrong
    }
    guard (0...1_000_000_000_000).contains(amount.number.significand) else {
      throw ReadFailure(.outOfRange(field, from: "0", to: "10000亿元"))
    }
    return Money(yuan: amount.number.significand)
  }

  /// A factor from 0 to 10 with at most six decimals, as `0.9`, `×0.9`, `0.9倍`, `90%` or `+10%`.
  func factor(_ text: String) throws(ReadFailure) -> Double {
    if let token = tokens(text).first, tokens(text).count == 1, let word = token.value("factor"),
      let factor = ExactDecimal(word)
    {
      return factor.value
    }
    guard case .times(let factor) = try factorStep(text) else { throw wrong }
    guard factor.scale <= 8 else { throw wrong }
    guard factor.significand >= 0, factor <= ExactDecimal(10) else {
      throw ReadFailure(.outOfRange(field, from: "0", to: "10"))
    }
    return factor.value
  }

  private func factorStep(_ text: String) throws(ReadFailure) -> Step {
    switch try step(text, units: [.none]) {
    case .set(let number): return .times(number)
    case .moved(let number):
      // +0.1 could be added or a slip for +10%.
      throw ReadFailure(.ambiguousAmount(text: number.description))
    case .times(let factor): return .times(factor)
    }
  }

  /// A part of a whole: `40%` or `0.4`; a bare number above 1 is refused, since 40 could be either.
  func share(_ text: String) throws(ReadFailure) -> ExactDecimal {
    let amount = try plain(text)
    guard !amount.isTimes, !amount.isSigned || amount.number.significand < 0 else { throw wrong }
    let share: ExactDecimal
    switch amount.unit {
    case .percent: share = ClauseReader.percent(amount.number)
    case .none: share = amount.number
    default: throw wrong
    }
    guard share.significand >= 0, share <= ExactDecimal(1) else {
      throw ReadFailure(.outOfRange(field, from: "0%", to: "100%"))
    }
    guard share.scale <= 6 else { throw wrong }
    return share
  }

  /// What is added to a rate, −0.2 to 0.2, as `-0.005`, `-0.5%` or `-0.5个百分点`.
  func rateShift(_ text: String) throws(ReadFailure) -> Double {
    let amount = try plain(text)
    guard !amount.isTimes, [.none, .percent, .points].contains(amount.unit),
      amount.written.scale <= 9
    else { throw wrong }
    let shift = amount.unit == .none ? amount.number : ClauseReader.percent(amount.number)
    guard (-0.2...0.2).contains(shift.value) else {
      throw ReadFailure(.outOfRange(field, from: "-20%", to: "20%"))
    }
    return shift.value
  }

  /// A stage.
  func stage(_ text: String) throws(ReadFailure) -> Stage {
    let tokens = tokens(text)
    guard tokens.count == 1, let stage = tokens[0].value("stage").flatMap({ Stage(rawValue: $0) })
    else { throw wrong }
    return stage
  }

  /// Grades: `1-6`, `1至6年级`, `七年级`, `全部`.
  func grades(_ text: String) throws(ReadFailure) -> ClosedRange<Int> {
    let folded = NameTokens.fold(text)
    if ["全部", "各年级", "all"].contains(folded) { return 1...9 }
    for written in [folded, folded + "年级", "grades " + folded] {
      let tokens = tokens(written)
      if tokens.count == 1, case .grades(let low, let high) = tokens[0].kind { return low...high }
    }
    if let amount = try? plain(text), let whole = amount.whole {
      let grade = try inRange(whole, 1...9)
      return grade...grade
    }
    throw wrong
  }

  private var wrong: ReadFailure { ReadFailure(.wrongForm(field)) }

  private func inRange(_ value: Int, _ range: ClosedRange<Int>) throws(ReadFailure) -> Int {
    guard range.contains(value) else {
      throw ReadFailure(
        .outOfRange(field, from: "\(range.lowerBound)", to: "\(range.upperBound)"))
    }
    return value
  }
}

/// Why a field could not be read.
struct ReadFailure: Error {
  let kind: ChangeProblem.Kind
  init(_ kind: ChangeProblem.Kind) { self.kind = kind }
}
