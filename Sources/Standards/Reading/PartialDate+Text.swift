// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension PartialDate {
  /// Reads `2017`, `2017-09` or `2017-09-01`; nil for anything else and for days that do not exist.
  init?(text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let digits = parts.allSatisfy { part in
      part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    let lengths = parts.map(\.utf8.count)
    guard digits, [[4], [4, 2], [4, 2, 2]].contains(lengths) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    guard CalendarDate.exists(year: numbers[0], month: month ?? 1, day: day ?? 1) else {
      return nil
    }
    self.init(year: numbers[0], month: month, day: day)
  }

  /// The first day it can mean. A rule of which only the year is known counts from January of it:
  /// the other readings would leave the year of the document itself without a rule.
  var firstDay: CalendarDate { CalendarDate(year: year, month: month ?? 1, day: day ?? 1) }
}
