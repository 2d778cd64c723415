// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CellText {
  /// A day, a month or a year: 2024, 2024-09, 2024/9/1, 2024年9月, 2024年9月1日.
  ///
  /// A point is refused between year and month, because a spreadsheet turns 2024.10 into 2024.1.
  static func date(_ text: String, _ column: Column) -> Answer<PartialDate> {
    if let date = plainDate(text, column) {
      // Days of 1905 are how spreadsheets show years.
      let isYear = WrittenDate.year(shownAs: date) != nil
      return isYear ? .failure(dateFault(text, column)) : .success(date)
    }
    var body = TextFolding.word(text)
    // 2025年1-6月 is no 6 January: a stroke inside what 年 and 月 enclose parts a span.
    if let year = body.firstIndex(of: "年"), body[year...].contains(where: { "-/–~".contains($0) }) {
      return .failure(dateFault(text, column))
    }
    for (word, mark) in [("年", "-"), ("月", "-"), ("日", ""), ("/", "-")] {
      body = body.split(separator: word, omittingEmptySubsequences: false).joined(separator: mark)
    }
    if body.hasSuffix("-") { body.removeLast() }
    let parts = body.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { number($0) }
    guard (1...3).contains(parts.count), numbers.count == parts.count, parts[0].utf8.count == 4,
      (column.least...column.most).contains(Int64(numbers[0])),
      CalendarDate.exists(
        year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1,
        day: numbers.count > 2 ? numbers[2] : 1)
    else { return .failure(dateFault(text, column)) }
    let date = PartialDate(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
    let isYear = WrittenDate.year(shownAs: date) != nil
    return isYear ? .failure(dateFault(text, column)) : .success(date)
  }

  /// A school year: 2024, 2024学年, 2024-2025, 2024/25; the second year must be the next one.
  static func schoolYear(_ text: String, _ column: Column) -> Answer<SchoolYear> {
    if let year = plainYear(text, least: column.least, most: column.most) {
      return .success(SchoolYear(year))
    }
    var body = TextFolding.word(text)
    for word in ["学年", "年度", "年", "schoolyear"] where body.hasSuffix(word) {
      body.removeLast(word.count)
      break
    }
    let parts = body.split(omittingEmptySubsequences: false) { "-–—/~".contains($0) }
    guard let first = parts.first, first.utf8.count == 4, let year = number(first),
      (column.least...column.most).contains(Int64(year))
    else { return .failure(schoolYearFault(text, column)) }
    if parts.count == 1 { return .success(SchoolYear(year)) }
    guard parts.count == 2, let next = number(parts[1]),
      (parts[1].utf8.count == 4 && next == year + 1)
        || (parts[1].utf8.count == 2 && next == (year + 1) % 100)
    else { return .failure(schoolYearFault(text, column)) }
    return .success(SchoolYear(year))
  }

  /// A calendar year: 2018 or 2018年.
  static func calendarYear(_ text: String, _ column: Column) -> Answer<Int> {
    if let year = plainYear(text, least: column.least, most: column.most) { return .success(year) }
    var body = TextFolding.word(text)
    if body.hasSuffix("年") { body.removeLast() }
    guard body.utf8.count == 4, let year = number(Substring(body)),
      (column.least...column.most).contains(Int64(year))
    else { return .failure(yearFault(text, column)) }
    return .success(year)
  }

  /// What a text says that is no plain date: the date meant, by the grammar of this module.
  private static func dateFault(_ text: String, _ column: Column) -> Fault {
    meant(text, column, nothing: .notADate) { "\($0)" }
  }

  private static func schoolYearFault(_ text: String, _ column: Column) -> Fault {
    meant(text, column, nothing: .notASchoolYear) { "\($0.schoolYear.firstYear)" }
  }

  private static func yearFault(_ text: String, _ column: Column) -> Fault {
    meant(text, column, nothing: .notAYear) { "\($0.year)" }
  }

  private static func meant(
    _ text: String, _ column: Column, nothing: Problem.Kind, _ write: (PartialDate) -> String
  ) -> Fault {
    guard let written = WrittenDate.read(text, takesEnd: column.key != "start") else {
      return isOutside(text, column) ? outOfRange(column) : Fault(nothing)
    }
    guard let date = written.date else { return Fault(.dateMeant(written.form, proposed: nil)) }
    let proposed = write(date)
    guard (column.least...column.most).contains(Int64(date.year)) else { return outOfRange(column) }
    guard proposed != text else { return Fault(nothing) }
    return Fault(.dateMeant(written.form, proposed: proposed))
  }

  /// Whether a text begins with a year that the column does not take.
  private static func isOutside(_ text: String, _ column: Column) -> Bool {
    let body = TextFolding.word(text)
    let digits = body.prefix { $0.isASCII && $0.isNumber }
    let rest = body.dropFirst(digits.count)
    guard digits.utf8.count == 4, let year = number(digits),
      rest.isEmpty || rest.first.map({ "-/年".contains($0) }) == true
    else { return false }
    return !(column.least...column.most).contains(Int64(year))
  }

  /// Four ASCII digits that are a year within the column's range, told from the bytes; nil for
  /// every other text, which may be a year all the same.
  static func plainYear(_ text: String, least: Int64, most: Int64) -> Int? {
    guard text.utf8.count == 4, let year = digits(text.utf8) else { return nil }
    return (least...most).contains(Int64(year)) ? year : nil
  }

  /// A year, 2024-09 or 2024-09-01 in ASCII digits with two for month and day; nil for every other
  /// text, which may be a date all the same.
  static func plainDate(_ text: String, _ column: Column) -> PartialDate? {
    let bytes = text.utf8
    let count = bytes.count
    guard count == 4 || count == 7 || count == 10, let year = digits(bytes.prefix(4)),
      (column.least...column.most).contains(Int64(year))
    else { return nil }
    let hyphen = UInt8(ascii: "-")
    var numbers: [Int] = []
    var rest = bytes.dropFirst(4)
    while let mark = rest.first {
      guard mark == hyphen, let number = digits(rest.dropFirst().prefix(2)) else { return nil }
      numbers.append(number)
      rest = rest.dropFirst(3)
    }
    let (month, day) = (numbers.first, numbers.count > 1 ? numbers[1] : nil)
    guard CalendarDate.exists(year: year, month: month ?? 1, day: day ?? 1) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// The number of ASCII digits; nil where anything else stands among them.
  private static func digits(_ bytes: some Sequence<UInt8>) -> Int? {
    var number = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  /// Plain digits, at most four of them.
  private static func number(_ text: Substring) -> Int? {
    let digits = (UInt8(ascii: "0")...UInt8(ascii: "9"))
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy(digits.contains) else {
      return nil
    }
    return Int(text)
  }
}
