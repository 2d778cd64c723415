// SPDX-License-Identifier: GPL-3.0-or-later

/// The ways of writing a date that are no plain date.
public enum DateForm: String, CaseIterable, Hashable, Sendable {
  /// The number of a day in a spreadsheet.
  case serial
  /// A year that a spreadsheet showed as the day of that number: 1905-06-27 is 2005.
  case yearShownAsDay
  /// A date with points between its parts, of which a spreadsheet drops zeros.
  case points
  /// The name of a month and two digits that may be a year or a day.
  case monthName
  /// Digits without anything between them: 202409.
  case digitsOnly
  /// Chinese numerals.
  case numerals
  /// A year of two digits.
  case shortYear
  /// A day with a time behind it.
  case withTime
  /// A season or a term.
  case season
  /// The end, the beginning or a half of a period.
  case partOfPeriod
  /// A quarter of a year.
  case quarter
  /// A five-year plan.
  case fiveYearPlan
  /// A span of years; the date is its end.
  case span
  /// A school year in the place of a date.
  case schoolYear
  /// Words around a date that change nothing.
  case words
  /// Done already, without a date.
  case done
  /// Not yet decided.
  case undecided
  /// A year counted from today: 明年.
  case relative
  /// A day without its year.
  case withoutYear
}
