// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A word of a phrase that is a value: what form its unit gives it, and how it is marked.
struct PhraseValue {
  /// How a year is marked.
  enum Marker { case from, until }

  /// The value without marks, as a field reads it.
  let text: String
  /// The number.
  let number: ExactDecimal
  /// What its unit says; nil for a bare number.
  let form: Field.Form?
  /// 自…起 or 至…止.
  let marker: Marker?
  /// What stands behind the unit: 2名体育教师, 3间多媒体教室.
  let trailing: String?
  /// The part of 2025年40%.
  let share: String?

  /// Whether it is a whole number that can only be a year.
  var looksLikeYear: Bool {
    number.scale == 0 && (1990...2100).contains(number.significand)
      && (form == nil || form == .year)
  }

  private static let leading: [(String, Marker?)] = [
    ("按照", nil), ("按", nil), ("自", .from), ("从", .from), ("截至", .until), ("至", .until),
    ("到", .until), ("于", nil), ("在", nil), ("共", nil), ("每年", nil), ("增加", nil),
    ("调整为", nil), ("改为", nil), ("为", nil),
  ]
  private static let following: [(String, Marker?)] = [
    ("建设", nil), ("建", nil), ("起", .from), ("开始", .from), ("以后", .from), ("为止", .until),
    ("止", .until),
  ]

  /// Reads a word; nil for anything but a value.
  init?(_ word: String) {
    var rest = NameTokens.fold(word)[...]
    var marker: Marker?
    for (mark, meaning) in Self.leading where rest.hasPrefix(mark) {
      rest = rest.dropFirst(mark.count)
      marker = meaning
      break
    }
    for (mark, meaning) in Self.following where rest.hasSuffix(mark) {
      rest = rest.dropLast(mark.count)
      marker = meaning ?? marker
      break
    }
    var isFactor = false
    if let first = rest.first, "×x*".contains(first) {
      rest = rest.dropFirst()
      isFactor = true
    }
    if ["半年", "half year"].contains(rest) { rest = "6个月" }
    guard let amount = AmountText(rest) else { return nil }
    text = String(rest)
    number = amount.number
    self.marker = marker
    if isFactor {
      guard amount.unit.isEmpty else { return nil }
      (form, trailing, share) = (.factor, nil, nil)
      return
    }
    if amount.unit.isEmpty {
      (form, trailing, share) = (nil, nil, nil)
      return
    }
    if let form = Self.form(unit: amount.unit, number: amount.number) {
      (self.form, trailing, share) = (form, nil, nil)
      return
    }
    if amount.unit.hasPrefix("年"), let part = AmountText(amount.unit.dropFirst()),
      part.unit == "%"
    {
      (form, trailing, share) = (.shares, nil, String(amount.unit.dropFirst()))
      return
    }
    for (units, form) in Self.countedUnits {
      for unit in units where amount.unit.hasPrefix(unit) {
        let behind = TextFolding.trimmed(amount.unit.dropFirst(unit.count))
        (self.form, trailing, share) = (form, behind, nil)
        return
      }
    }
    return nil
  }

  /// Units behind which a noun may stand.
  private static let countedUnits: [([String], Field.Form)] = [
    (["名", "位"], .persons), (["间", "个"], .rooms), (["平方米"], .area), (["万元", "元"], .money),
  ]

  private static func form(unit: String, number: ExactDecimal) -> Field.Form? {
    if UnitWords.months.contains(unit) || unit == "年半" { return .years }
    let isYear = number.scale == 0 && number.significand >= 1000
    if isYear && UnitWords.calendarYear.contains(unit) { return .year }
    if UnitWords.years.contains(unit) { return .years }
    if UnitWords.money[unit] != nil { return .money }
    if unit == "%" || unit == "percent" || unit.hasSuffix("百分点") { return .percent }
    if UnitWords.factor.contains(unit) { return .factor }
    if UnitWords.places.contains(unit) { return .places }
    if UnitWords.area.contains(unit) { return .area }
    if UnitWords.rooms.contains(unit) { return .rooms }
    if UnitWords.persons.contains(unit) { return .persons }
    return nil
  }
}
