// SPDX-License-Identifier: GPL-3.0-or-later

/// A school year (学年), named by the calendar year of its September opening: 2024 is 2024–2025.
public struct SchoolYear: Hashable, Comparable, Strideable, Sendable {
  /// The calendar year in which the school year opens.
  public let firstYear: Int

  /// Names the school year that opens in September of `firstYear`.
  public init(_ firstYear: Int) { self.firstYear = firstYear }

  /// The day the school year opens, 1 September.
  public var opening: CalendarDate { CalendarDate(year: firstYear, month: 9, day: 1) }

  /// Earlier school years first.
  public static func < (left: Self, right: Self) -> Bool { left.firstYear < right.firstYear }
  /// School years from this one to `other`.
  public func distance(to other: Self) -> Int { other.firstYear - firstYear }
  /// The school year `years` later.
  public func advanced(by years: Int) -> Self { Self(firstYear + years) }
}

/// A budget year (财政年度): a calendar year in which money is paid.
public struct BudgetYear: Hashable, Comparable, Strideable, Sendable {
  /// The calendar year.
  public let year: Int

  /// Names the calendar year.
  public init(_ year: Int) { self.year = year }

  /// Earlier years first.
  public static func < (left: Self, right: Self) -> Bool { left.year < right.year }
  /// Years from this one to `other`.
  public func distance(to other: Self) -> Int { other.year - year }
  /// The budget year `years` later.
  public func advanced(by years: Int) -> Self { Self(year + years) }
}

/// A day, without clock or time zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The calendar year.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Names a day; it must exist.
  public init(year: Int, month: Int, day: Int) {
    precondition(Self.exists(year: year, month: month, day: day), "no such day")
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether the calendar has such a day.
  public static func exists(year: Int, month: Int, day: Int) -> Bool {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1]
  }

  /// Earlier days first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// A date as plans print it: a day, a month (2024年9月) or a year (2029年).
public struct PartialDate: Hashable, Sendable {
  /// The calendar year.
  public let year: Int
  /// The month, when it is printed.
  public let month: Int?
  /// The day, when it is printed.
  public let day: Int?

  /// Names a date; a day needs its month, and the date must exist.
  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    precondition(day == nil || month != nil, "a day needs its month")
    precondition(
      CalendarDate.exists(year: year, month: month ?? 1, day: day ?? 1), "no such date")
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first school year that begins on or after this completion date.
  ///
  /// A bare month is read as its first day, because plans print "2024年9月" for what opens with the
  /// school year of September 2024; a bare year is read as its last day, because nothing says that
  /// the work is done before the year is out. Both readings are stated in docs/decisions/0004.
  public var firstSchoolYear: SchoolYear {
    guard let month else { return SchoolYear(year + 1) }
    let inTime = (month, day ?? 1) <= (9, 1)
    return SchoolYear(inTime ? year : year + 1)
  }

  /// The same date `years` later; 29 February becomes the 28th where it must.
  public func advanced(byYears years: Int) -> PartialDate {
    guard let month, let day else { return PartialDate(year: year + years, month: month) }
    let exists = CalendarDate.exists(year: year + years, month: month, day: day)
    return PartialDate(year: year + years, month: month, day: exists ? day : 28)
  }
}

extension PartialDate: Comparable {
  /// Orders by year, then month, then day; what is not printed comes first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}

extension PartialDate: CustomStringConvertible {
  /// `2024`, `2024-09` or `2024-09-01`.
  public var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)" + (month.map { "-" + two($0) } ?? "") + (day.map { "-" + two($0) } ?? "")
  }
}
