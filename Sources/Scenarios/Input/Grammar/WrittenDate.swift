// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A date as plans and spreadsheets write it: `2025年秋季`, `十四五末`, `45383`, `Sep-26`.
///
/// The one grammar of dates of this module. It says which date was most likely meant and what kind
/// of writing it was; whether that is taken or offered is for the caller.
struct WrittenDate: Hashable, Sendable {
  /// The date that was most likely meant; nil where the text says that there is one and not which.
  var date: PartialDate?
  /// What kind of writing it is.
  var form: Form

  /// The ways of writing a date.
  typealias Form = DateForm
}

extension WrittenDate {
  /// The day of a spreadsheet's number; nil outside 1927 to 2149, where numbers are no days.
  static func day(serial: Int) -> PartialDate? {
    guard (10_000...91_000).contains(serial) else { return nil }
    return day(anySerial: serial)
  }

  /// The day of a number from 61 on: day 1 is 1900-01-01, and the day 60 never was.
  static func day(anySerial serial: Int) -> PartialDate? {
    guard serial > 60 else { return nil }
    // Days since 1 March of the year 0, in the proleptic Gregorian calendar.
    let days = serial - 25_569 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return PartialDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The number of a day of 1905 that is itself a year; nil for every other day.
  static func year(shownAs date: PartialDate) -> Int? {
    guard date.year == 1905, date.month != nil, date.day != nil else { return nil }
    return (1950...2150).first { day(anySerial: $0) == date }
  }
}

extension PartialDate {
  /// The school year in which the date lies; a bare year is the school year of that name.
  var schoolYear: SchoolYear {
    guard let month else { return SchoolYear(year) }
    return SchoolYear(month >= 8 ? year : year - 1)
  }

  /// The date; nil where the calendar has no such day.
  static func ifExists(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> PartialDate? {
    guard (1...9999).contains(year), day == nil || month != nil,
      CalendarDate.exists(year: year, month: month ?? 1, day: day ?? 1)
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// The last day of the month.
  static func endOfMonth(_ year: Int, _ month: Int) -> PartialDate? {
    (28...31).reversed().lazy.compactMap { ifExists(year, month, $0) }.first
  }
}
