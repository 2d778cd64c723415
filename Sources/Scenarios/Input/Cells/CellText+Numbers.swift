// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

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
    scaled(text, places: 2, column).flatMap { hundredths in
      // Nobody is floored in silence: 5.99 teachers are neither five nor six.
      guard column.isWhole, hundredths % 100 != 0 else {
        return .success(Quantity(hundredths: hundredths))
      }
      let whole = rounded(PlainNumber(digits: hundredths, scale: 2), 0)
      return .failure(Fault(.notWhole(whole: whole)))
    }
  }

  /// Signs that stand for what the cell above holds.
  private static let dittoSigns: Set<String> = [
    "同上", "同上行", "同上格", "同前", "〃", "″", "\"", "''", "ditto", "do.",
  ]

  /// Whether a text only points at the cell above.
  static func isDitto(_ text: String) -> Bool {
    text.utf8.count <= 9 && dittoSigns.contains(TextFolding.word(text))
  }

  /// The larger unit in which a number with too many decimals must have been entered, and the number
  /// in the column's unit: 0.4325 in a column of square metres is 4325.
  private static func largerUnit(_ number: PlainNumber, _ column: Column) -> Problem.Kind? {
    let wan = (times: Int64(10_000), name: Bilingual(zh: "万", en: "10000 "))
    guard let unit = column.unit, ["squareMetres", "yuan"].contains(unit.key), number.digits > 0,
      let limit = PlainNumber(digits: 1000, scale: 0).scaled(by: number.scale),
      number.digits < limit, let converted = number.times(wan.times, over: 1, places: 2),
      converted.scale == 0
    else { return nil }
    let name = Bilingual(zh: wan.name.zh + unit.name.zh, en: wan.name.en + unit.name.en)
    return .largerUnit(name, converted: converted.description)
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
    number(text, column, places: 12).flatMap { number in
      guard number.scale <= 12 else {
        return .failure(Fault(.tooManyDecimals(limit: 12, rounded: rounded(number, 12))))
      }
      let decimal = ExactDecimal(significand: number.digits, scale: number.scale)
      let range = ExactDecimal(Int(column.least))...ExactDecimal(Int(column.most))
      return range.contains(decimal) ? .success(decimal) : .failure(outOfRange(column))
    }
  }

  /// The nearest floating-point number.
  static func number(_ text: String, _ column: Column) -> Answer<Double> {
    guard let value = floating(text) else {
      return number(text, column, places: 12).flatMap { number in
        guard let value = Double(number.description) else {
          return .failure(Fault(.notANumber(example: "0.05")))
        }
        let inRange = value >= Double(column.least) && value <= Double(column.most)
        return inRange ? .success(value) : .failure(outOfRange(column))
      }
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
      return .failure(Fault(.notAShare(proposed: proposedShare(text))))
    }
    guard part < Double(column.least) || part > Double(column.most) else { return .success(part) }
    let isPart = column.least == 0 && column.most == 1
    return .failure(
      isPart ? Fault(.notAShare(proposed: proposedShare(text))) : outOfRange(column))
  }

  /// 45 and 九成 as what they can only mean among shares: 45%, 90%.
  private static func proposedShare(_ text: String) -> String? {
    guard let written = WrittenNumber.read(text), ["", "%"].contains(written.unit),
      let value = Double(written.number.description), value > 0, value <= 100
    else { return nil }
    let isPercent = written.unit == "%" || value > 1
    return written.number.description + (isPercent ? "%" : "")
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
    let units = ["", "元", "圆", "块", "元人民币", "yuan", "rmb", "cny"]
    guard let written = WrittenNumber.read(text), units.contains(written.unit) else {
      return .failure(Fault(.notMoney))
    }
    if let doubt = Problem.Doubt(written.marks) {
      return .failure(Fault(.doubtfulNumber(doubt, proposed: written.number.description)))
    }
    guard let yuan = written.number.scaled(by: 0) else { return .failure(Fault(.notMoney)) }
    guard (0...1_000_000_000_000).contains(yuan) else {
      return .failure(Fault(.outOfRange(least: "0", most: "1000000000000")))
    }
    return .success(Money(yuan: yuan))
  }

  private static func scaled(_ text: String, places: Int, _ column: Column) -> Answer<Int64> {
    number(text, column, places: places).flatMap { number in
      guard number.scale <= places else {
        if let larger = largerUnit(number, column) { return .failure(Fault(larger)) }
        let rounded = rounded(number, places)
        return .failure(
          Fault(
            places == 0
              ? .notWhole(whole: rounded) : .tooManyDecimals(limit: places, rounded: rounded)))
      }
      guard
        let value = within(number, places: places, least: column.least, most: column.most)
      else { return .failure(outOfRange(column)) }
      return .success(value)
    }
  }

  private static func rounded(_ number: PlainNumber, _ places: Int) -> String {
    number.times(1, over: 1, places: places)?.description ?? "0"
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

  /// The number of a cell in the column's unit, converted where that is certain.
  private static func number(
    _ text: String, _ column: Column, places: Int
  ) -> Answer<PlainNumber> {
    switch understood(text, column, places: places) {
    case .plain(let number), .converted(let number): .success(number)
    case .refused(let kind): .failure(Fault(kind))
    }
  }

  static func outOfRange(_ column: Column) -> Fault {
    Fault(.outOfRange(least: "\(column.least)", most: "\(column.most)"))
  }
}
