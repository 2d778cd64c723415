// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CellText {
  /// A day, a month or a year: 2024, 2024-09, 2024/9/1, 2024年9月, 2024年9月1日.
  ///
  /// A point is refused between year and month, because a spreadsheet turns 2024.10 into 2024.1.
  static func date(_ text: String, _ column: Column) -> Answer<PartialDate> {
    var body = TextFolding.word(text)
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
    else { return .failure(Fault(.notADate)) }
    return .success(
      PartialDate(
        year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
        day: numbers.count > 2 ? numbers[2] : nil))
  }

  /// A school year: 2024, 2024学年, 2024-2025, 2024/25; the second year must be the next one.
  static func schoolYear(_ text: String, _ column: Column) -> Answer<SchoolYear> {
    var body = TextFolding.word(text)
    for word in ["学年", "年度", "年", "schoolyear"] where body.hasSuffix(word) {
      body.removeLast(word.count)
      break
    }
    let parts = body.split(omittingEmptySubsequences: false) { "-–—/~".contains($0) }
    guard let first = parts.first, first.utf8.count == 4, let year = number(first),
      (column.least...column.most).contains(Int64(year))
    else { return .failure(Fault(.notASchoolYear)) }
    if parts.count == 1 { return .success(SchoolYear(year)) }
    guard parts.count == 2, let next = number(parts[1]),
      (parts[1].utf8.count == 4 && next == year + 1)
        || (parts[1].utf8.count == 2 && next == (year + 1) % 100)
    else { return .failure(Fault(.notASchoolYear)) }
    return .success(SchoolYear(year))
  }

  /// A calendar year: 2018 or 2018年.
  static func calendarYear(_ text: String, _ column: Column) -> Answer<Int> {
    var body = TextFolding.word(text)
    if body.hasSuffix("年") { body.removeLast() }
    guard body.utf8.count == 4, let year = number(Substring(body)),
      (column.least...column.most).contains(Int64(year))
    else { return .failure(Fault(.notAYear)) }
    return .success(year)
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
