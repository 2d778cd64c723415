// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Reads the written value of a field; what it cannot read it says as a kind of problem.
struct FieldReader {
  /// The field that is read; its form decides which units are understood.
  let field: Field

  /// Why a value could not be read.
  typealias Failure = ChangeProblem.Kind

  /// Whole years, 1 to 30.
  func years(_ text: String) throws(ReadFailure) -> Int {
    let folded = NameTokens.fold(text)
    if folded.hasPrefix("半") || folded.hasPrefix("half") { throw ReadFailure(.notWholeYears) }
    guard let amount = AmountText(text) else { throw wrong }
    if UnitWords.months.contains(amount.unit) || amount.unit.hasPrefix("年半") {
      throw ReadFailure(.notWholeYears)
    }
    guard amount.unit.isEmpty || UnitWords.years.contains(amount.unit) else { throw wrong }
    guard let whole = amount.whole else { throw ReadFailure(.notWholeYears) }
    return try inRange(whole, 1...30)
  }

  /// A calendar or school year, 1990 to 2100.
  func year(_ text: String) throws(ReadFailure) -> Int {
    guard let amount = AmountText(text), let whole = amount.whole,
      amount.unit.isEmpty || UnitWords.calendarYear.contains(amount.unit)
    else { throw wrong }
    return try inRange(whole, 1990...2100)
  }

  /// Persons, places or rooms: a whole number from 1 on.
  func count(_ text: String) throws(ReadFailure) -> Int {
    let units =
      switch field.form {
      case .places: UnitWords.places
      case .rooms: UnitWords.rooms
      default: UnitWords.persons
      }
    guard let amount = AmountText(text), let whole = amount.whole,
      amount.unit.isEmpty || units.contains(amount.unit)
    else { throw wrong }
    if field.form == .signedPersons { return try inRange(whole, -100_000...100_000) }
    return try inRange(whole, 1...100_000)
  }

  /// Square metres with at most two decimals, above zero.
  func area(_ text: String) throws(ReadFailure) -> Quantity {
    guard let amount = AmountText(text), let hundredths = amount.scaled(2),
      amount.unit.isEmpty || UnitWords.area.contains(amount.unit)
    else { throw wrong }
    guard (1...1_000_000_000).contains(hundredths) else {
      throw ReadFailure(.outOfRange(field, from: "0.01", to: "10000000"))
    }
    return Quantity(hundredths: hundredths)
  }

  /// Money with its unit, whole yuan, not below zero.
  func money(_ text: String) throws(ReadFailure) -> Money {
    guard let amount = AmountText(text) else { throw wrong }
    if amount.unit.isEmpty && amount.number.significand != 0 {
      throw ReadFailure(.unitNeeded(field))
    }
    guard let power = amount.unit.isEmpty ? 0 : UnitWords.money[amount.unit],
      let yuan = amount.scaled(power)
    else { throw wrong }
    guard (0...1_000_000_000_000).contains(yuan) else {
      throw ReadFailure(.outOfRange(field, from: "0", to: "10000亿元"))
    }
    return Money(yuan: yuan)
  }

  /// A factor from 0 to 10 with at most six decimals, as `0.9`, `×0.9`, `0.9倍` or `90%`.
  func factor(_ text: String) throws(ReadFailure) -> Double {
    var bare = NameTokens.fold(text)[...]
    if let first = bare.first, "×x*乘".contains(first) { bare.removeFirst() }
    guard let amount = AmountText(bare), amount.number.scale <= 6 else { throw wrong }
    let divisor: Double
    if amount.unit == "%" {
      divisor = 100
    } else if amount.unit.isEmpty || UnitWords.factor.contains(amount.unit) {
      divisor = 1
    } else {
      throw wrong
    }
    let value = Self.quotient(amount.number, divisor)
    guard (0...10).contains(value) else {
      throw ReadFailure(.outOfRange(field, from: "0", to: "10"))
    }
    return value
  }

  /// A part of a whole: `40%` or `0.4`; a bare number above 1 is refused, since 40 could be either.
  func share(_ text: String) throws(ReadFailure) -> ExactDecimal {
    guard let amount = AmountText(text), amount.number.scale <= 4 else { throw wrong }
    let share: ExactDecimal
    if amount.unit == "%" || amount.unit == "percent" {
      share = ExactDecimal(
        significand: amount.number.significand, scale: amount.number.scale + 2)
    } else if amount.unit.isEmpty {
      share = amount.number
    } else {
      throw wrong
    }
    guard share.significand >= 0, share <= ExactDecimal(1) else {
      throw ReadFailure(.outOfRange(field, from: "0%", to: "100%"))
    }
    return share
  }

  /// What is added to a rate, −0.2 to 0.2, as `-0.005`, `-0.5%` or `-0.5个百分点`.
  func rateShift(_ text: String) throws(ReadFailure) -> Double {
    guard let amount = AmountText(text), amount.number.scale <= 6,
      amount.unit.isEmpty || UnitWords.percent.contains(amount.unit)
    else { throw wrong }
    let value = Self.quotient(amount.number, amount.unit.isEmpty ? 1 : 100)
    guard (-0.2...0.2).contains(value) else {
      throw ReadFailure(.outOfRange(field, from: "-20%", to: "20%"))
    }
    return value
  }

  /// A stage.
  func stage(_ text: String) throws(ReadFailure) -> Stage {
    switch NameTokens.fold(text) {
    case "小学", "primary": .primary
    case "初中", "junior": .junior
    default: throw wrong
    }
  }

  /// Grades: `1-6`, `1至6年级`, `七年级`, `全部`.
  func grades(_ text: String) throws(ReadFailure) -> ClosedRange<Int> {
    let folded = NameTokens.fold(text)
    if ["全部", "各年级", "all"].contains(folded) { return 1...9 }
    var parts: [Substring] = [folded[...]]
    for separator: Character in ["-", "–", "—", "~", "至", "到"] where folded.contains(separator) {
      parts = folded.split(separator: separator, omittingEmptySubsequences: false)
    }
    var numbers: [Int] = []
    for part in parts {
      guard let amount = AmountText(part), let whole = amount.whole,
        amount.unit.isEmpty || UnitWords.grades.contains(amount.unit)
      else { throw wrong }
      numbers.append(try inRange(whole, 1...9))
    }
    guard let low = numbers.first, let high = numbers.last, numbers.count <= 2, low <= high else {
      throw wrong
    }
    return low...high
  }

  private var wrong: ReadFailure { ReadFailure(.wrongForm(field)) }

  private func inRange(_ value: Int, _ range: ClosedRange<Int>) throws(ReadFailure) -> Int {
    guard range.contains(value) else {
      throw ReadFailure(
        .outOfRange(field, from: "\(range.lowerBound)", to: "\(range.upperBound)"))
    }
    return value
  }

  /// The floating-point number nearest to the decimal divided by a power of ten.
  private static func quotient(_ number: ExactDecimal, _ divisor: Double) -> Double {
    Double(number.significand) / (Double(number.divisor) * divisor)
  }
}

/// Why a field could not be read.
struct ReadFailure: Error {
  let kind: ChangeProblem.Kind
  init(_ kind: ChangeProblem.Kind) { self.kind = kind }
}
