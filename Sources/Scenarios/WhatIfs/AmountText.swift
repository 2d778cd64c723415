// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A number and its unit as a planner writes them: `1年`, `3,000万元`, `两人`, `-0.5%`, `×0.9`.
struct AmountText: Hashable {
  /// The number, exactly.
  let number: ExactDecimal
  /// What stands behind it, folded; empty for nothing.
  let unit: String

  /// Cuts a text into number and unit; nil where it does not begin with a number.
  init?(_ text: some StringProtocol) {
    var rest = NameTokens.fold(text)[...]
    var sign = ""
    if let first = rest.first, "+-−".contains(first) {
      if first != "+" { sign = "-" }
      rest.removeFirst()
    }
    let ascii = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    if let first = ascii.first, first.isNumber {
      guard let plain = Self.withoutThousands(ascii), let number = ExactDecimal(sign + plain)
      else { return nil }
      self.number = number
      rest = rest.dropFirst(ascii.count)
    } else {
      let numeral = rest.prefix { ChineseNumeral.isNumeral($0) }
      guard let value = ChineseNumeral.value(numeral) else { return nil }
      number = ExactDecimal(sign.isEmpty ? value : -value)
      rest = rest.dropFirst(numeral.count)
    }
    unit = TextFolding.trimmed(rest)
  }

  /// Removes separators of thousands where they stand as such: 12,000 but not 1,2.
  private static func withoutThousands(_ text: Substring) -> String? {
    guard text.contains(",") else { return String(text) }
    let whole = text.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 }), !text.dropFirst(whole.count).contains(",")
    else { return nil }
    return groups.joined() + text.dropFirst(whole.count)
  }

  /// The whole number; nil where there is a part behind the point.
  var whole: Int? { number.scale == 0 ? Int(number.significand) : nil }

  /// The number times 10^places; nil where that is not whole or beyond fifteen digits.
  func scaled(_ places: Int) -> Int64? {
    guard number.scale <= places else { return nil }
    var result = number.significand
    for _ in number.scale..<places {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = product
    }
    return abs(result) < 1_000_000_000_000_000 ? result : nil
  }
}

/// The units of each form in which a value may be written.
enum UnitWords {
  static let years = ["年", "个学年", "学年", "year", "years"]
  static let months = ["个月", "月", "个半月", "month", "months", "个半年", "天", "days", "周", "个季度"]
  static let persons = [
    "人", "名", "位", "名教师", "个人", "人次", "名学生", "person", "persons", "people", "teacher",
    "teachers", "pupils", "pupil",
  ]
  static let places = ["学位", "个学位", "座", "place", "places", "seats"]
  static let rooms = ["间", "个", "套", "间教室", "room", "rooms"]
  static let area = ["平方米", "平米", "㎡", "m2", "m²", "sqm", "square metres"]
  /// Units of money and how many powers of ten they stand for.
  static let money: [String: Int] = [
    "元": 0, "yuan": 0, "cny": 0, "万元": 4, "万": 4, "wan": 4, "百万元": 6, "million yuan": 6,
    "千万元": 7, "亿元": 8, "亿": 8,
  ]
  static let percent = ["%", "percent", "个百分点", "百分点"]
  static let factor = ["倍", "times"]
  static let calendarYear = ["年", "学年", "年度", "年秋季", "年9月"]
  static let grades = ["年级", "grade", "grades"]

  /// Every unit, for joining `1 year` into one word.
  static let all: Set<String> = Set(
    years + months + persons + places + rooms + area + Array(money.keys) + percent + factor
      + calendarYear + grades)
}
