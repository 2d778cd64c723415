// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension WrittenDate {
  /// What spreadsheets make of dates: numbers, years shown as days, points, digits, times.
  static func bySpreadsheet(_ text: String) -> WrittenDate? {
    let bytes = text.utf8
    let isDigits = bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if isDigits, let number = Int(text) {
      switch bytes.count {
      case 5: return day(serial: number).map { WrittenDate(date: $0, form: .serial) }
      case 6, 8:
        let (year, rest) = bytes.count == 6 ? (number / 100, number % 100) : (number / 10_000, 0)
        let date =
          bytes.count == 6
          ? PartialDate.ifExists(year, rest)
          : PartialDate.ifExists(year, number / 100 % 100, number % 100)
        guard (1950...2150).contains(year) else { return nil }
        return date.map { WrittenDate(date: $0, form: .digitsOnly) }
      default: return nil
      }
    }
    if case .success(let number) = PlainNumber.read(text), number.scale > 0 {
      return points(text, number)
    }
    var parts = text.split(omittingEmptySubsequences: false) { "./-年月".contains($0) }
    if parts.last == "" || parts.last == "日" { parts.removeLast() }
    // 9/1/2025: the year stands last, as American spreadsheets show it.
    if parts.count == 3, parts[2].utf8.count == 4, let year = Int(parts[2]), text.contains("/"),
      let month = Int(parts[0]), let day = Int(parts[1]), (1950...2150).contains(year)
    {
      return PartialDate.ifExists(year, month, day).map { WrittenDate(date: $0, form: .words) }
    }
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2].filter { $0 != "日" })
    else { return nil }
    guard let date = PartialDate.ifExists(year, month, day) else { return nil }
    if let year = self.year(shownAs: date) {
      return WrittenDate(date: PartialDate(year: year), form: .yearShownAsDay)
    }
    guard text.contains("."), (1950...2150).contains(year) else { return nil }
    return WrittenDate(date: date, form: .points)
  }

  /// 44805.5 is a day with a time; 2024.10 a month, of which a spreadsheet makes 2024.1.
  private static func points(_ text: String, _ number: PlainNumber) -> WrittenDate? {
    let parts = text.split(separator: ".")
    guard parts.count == 2, let whole = Int(parts[0]), let month = Int(parts[1]) else { return nil }
    if parts[0].utf8.count == 5 {
      return day(serial: whole).map { WrittenDate(date: $0, form: .serial) }
    }
    if parts[0].utf8.count == 2, whole >= 10, (1...12).contains(month) {
      return WrittenDate(date: PartialDate(year: 2000 + whole, month: month), form: .shortYear)
    }
    guard parts[0].utf8.count == 4, (1950...2150).contains(whole), parts[1].utf8.count <= 2 else {
      return nil
    }
    return PartialDate.ifExists(whole, month).map { WrittenDate(date: $0, form: .points) }
  }

  /// 2025/9/1 0:00:00: the time says nothing.
  static func withTime(_ text: String) -> WrittenDate? {
    guard text.contains(":"), let end = text.firstIndex(where: { $0 == " " || $0 == "t" }) else {
      return nil
    }
    let parts = text[..<end].split(omittingEmptySubsequences: false) { "-/.年月日".contains($0) }
    guard parts.count >= 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1950...2150).contains(year)
    else { return nil }
    return PartialDate.ifExists(year, month, day).map { WrittenDate(date: $0, form: .withTime) }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Sep-26, 25-Sep, September 2026, 1 Sep 2026.
  static func byName(_ text: String) -> WrittenDate? {
    let parts = text.split { !($0.isLetter || $0.isNumber) }
    guard (2...3).contains(parts.count),
      let place = parts.firstIndex(where: { part in
        part.count >= 3 && part.allSatisfy(\.isASCII)
          && months.contains { part.hasPrefix($0) }
      }),
      let month = months.firstIndex(where: { parts[place].hasPrefix($0) })
    else { return nil }
    let numbers = parts.indices.filter { $0 != place }.map { Int(parts[$0]) }
    guard numbers.allSatisfy({ $0 != nil }) else { return nil }
    let values = numbers.compactMap { $0 }
    if let year = values.first(where: { (1950...2150).contains($0) }) {
      let day = values.first { $0 != year }
      return PartialDate.ifExists(year, month + 1, day)
        .map { WrittenDate(date: $0, form: .words) }
    }
    if values.count == 2, let year = values.last, year < 100 {
      return PartialDate.ifExists(2000 + year, month + 1, values[0])
        .map { WrittenDate(date: $0, form: .monthName) }
    }
    guard values.count == 1, (1...99).contains(values[0]) else { return nil }
    return PartialDate.ifExists(2000 + values[0], month + 1)
      .map { WrittenDate(date: $0, form: .monthName) }
  }
}
