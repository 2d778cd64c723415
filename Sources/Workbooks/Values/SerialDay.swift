// SPDX-License-Identifier: GPL-3.0-or-later

/// The day that a number stands for.
enum SerialDay {
  /// The day of a number; nil where it is none.
  ///
  /// In the system of 1900 day 1 is 1900-01-01 and day 60 never was; in that of 1904 day 0 is
  /// 1904-01-01.
  static func date(_ serial: Double, countsFrom1904: Bool) -> Cell.Value? {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    var day = Int(serial) + (countsFrom1904 ? 1462 : 0)
    if day == 0 { return nil }
    // Before the day that never was the count is one ahead.
    if day < 60 { day += 1 }
    let days = day - 25_569 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return .date(
      year: year + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// A day written out: `2024-09-01` or `2024-09-01T00:00:00`.
  static func date(iso text: String) -> Cell.Value? {
    let parts = text.prefix(10).split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return .date(year: year, month: month, day: day)
  }
}
