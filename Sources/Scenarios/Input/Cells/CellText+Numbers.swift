// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Reads the text of one cell, or of one value of the county file, as its column's type has it.
///
/// Every function takes text that is not blank and gives the value or what is wrong with it.
enum CellText {
  /// The value or the kind of problem that keeps the text from being one.
  typealias Answer<Value> = Result<Value, Fault>

  /// A kind of problem as an error value.
  struct Fault: Error, Hashable {
    var kind: Problem.Kind
    init(_ kind: Problem.Kind) { self.kind = kind }
  }
}

extension CellText {
  /// A whole number within the column's range.
  static func whole(_ text: String, _ column: Column) -> Answer<Int> {
    scaled(text, places: 0, column).map { Int($0) }
  }

  /// An exact amount with two decimals.
  static func quantity(_ text: String, _ column: Column) -> Answer<Quantity> {
    scaled(text, places: 2, column).map { Quantity(hundredths: $0) }
  }

  /// Whole yuan.
  static func yuan(_ text: String, _ column: Column) -> Answer<Money> {
    scaled(text, places: 0, column).map { Money(yuan: $0) }
  }

  /// 万元, which has as many decimals as there are yuan in it.
  static func wanYuan(_ text: String, _ column: Column) -> Answer<Money> {
    scaled(text, places: 4, column).map { Money(yuan: $0) }
  }

  /// A decimal exactly as it is written.
  static func decimal(_ text: String, _ column: Column) -> Answer<ExactDecimal> {
    plain(text, column).flatMap { number in
      guard number.scale <= 12 else { return .failure(Fault(.tooManyDecimals(limit: 12))) }
      let decimal = ExactDecimal(significand: number.digits, scale: number.scale)
      let range = ExactDecimal(Int(column.least))...ExactDecimal(Int(column.most))
      return range.contains(decimal) ? .success(decimal) : .failure(outOfRange(column))
    }
  }

  /// The nearest floating-point number.
  static func number(_ text: String, _ column: Column) -> Answer<Double> {
    guard let value = floating(text) else {
      return plain(text, column).flatMap { _ in .failure(Fault(.notANumber(example: "0.05"))) }
    }
    let inRange = value >= Double(column.least) && value <= Double(column.most)
    return inRange ? .success(value) : .failure(outOfRange(column))
  }

  /// A part of a whole, 0.45 or 45%, or another rate within the column's range.
  static func share(_ text: String, _ column: Column) -> Answer<Double> {
    var body = TextFolding.halfWidth(TextFolding.trimmed(text))
    let isPercent = body.hasSuffix("%")
    if isPercent { body.removeLast() }
    guard let part = floating(body, isPercent: isPercent) else {
      return .failure(Fault(.notAShare))
    }
    guard part < Double(column.least) || part > Double(column.most) else { return .success(part) }
    let isPart = column.least == 0 && column.most == 1
    return .failure(isPart ? Fault(.notAShare) : outOfRange(column))
  }

  /// A plain decimal of at most forty characters; without exponent, hexadecimal or "nan".
  ///
  /// Percent become an exponent before the text becomes a number, because 33.3 / 100 is not 0.333.
  private static func floating(_ text: String, isPercent: Bool = false) -> Double? {
    let body = TextFolding.halfWidth(TextFolding.trimmed(text))
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let marks = Array("+-.".utf8)
    guard body.utf8.count <= 40, body.utf8.allSatisfy({ digits.contains($0) || marks.contains($0) })
    else { return nil }
    return Double(isPercent ? body + "e-2" : body)
  }

  /// An amount of money with its unit: 3000万, 3000万元, 1.2亿, 30000000元; a bare number is yuan.
  static func money(_ text: String) -> Answer<Money> {
    var body = TextFolding.halfWidth(TextFolding.trimmed(text))
    var places = 0
    if body.hasSuffix("元") { body.removeLast() }
    if body.hasSuffix("万") {
      places = 4
      body.removeLast()
    } else if body.hasSuffix("亿") {
      places = 8
      body.removeLast()
    }
    guard case .success(let number) = PlainNumber.read(body), let yuan = number.scaled(by: places)
    else { return .failure(Fault(.notMoney)) }
    guard (0...1_000_000_000_000).contains(yuan) else {
      return .failure(Fault(.outOfRange(least: "0", most: "1000000000000")))
    }
    return .success(Money(yuan: yuan))
  }

  private static func scaled(_ text: String, places: Int, _ column: Column) -> Answer<Int64> {
    plain(text, column).flatMap { number in
      guard number.scale <= places else {
        return .failure(Fault(places == 0 ? .notWhole : .tooManyDecimals(limit: places)))
      }
      guard
        let value = within(number, places: places, least: column.least, most: column.most)
      else { return .failure(outOfRange(column)) }
      return .success(value)
    }
  }

  /// A number times 10^places; nil when it has more decimals or is not between least and most.
  static func within(
    _ number: PlainNumber, places: Int, least: Int64, most: Int64
  ) -> Int64? {
    let unit = PlainNumber(digits: 1, scale: 0).scaled(by: places) ?? 1
    guard let value = number.scaled(by: places), value >= least * unit, value <= most * unit else {
      return nil
    }
    return value
  }

  private static func plain(_ text: String, _ column: Column) -> Answer<PlainNumber> {
    switch PlainNumber.read(text) {
    case .success(let number): .success(number)
    case .failure(.notANumber):
      .failure(Fault(.notANumber(example: column.type == .number ? "0.05" : "1200")))
    case .failure(.badThousands): .failure(Fault(.badThousands))
    case .failure(.placeholder): .failure(Fault(.placeholder))
    case .failure(.tooLong): .failure(outOfRange(column))
    }
  }

  private static func outOfRange(_ column: Column) -> Fault {
    Fault(.outOfRange(least: "\(column.least)", most: "\(column.most)"))
  }
}
