// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Years of two digits, and five-year plans.
extension DateScanner {
  /// What two digits in front of 年 can be as a year, and not as a number of years.
  static let shortYears = 20...60

  /// 26年9月, 26年秋季, 26-28年: only a year has a month, a season or a year behind it. A bare 26年
  /// is left to its sentence.
  func shortDate(at start: Int) -> (count: Int, found: Found)? {
    guard start == 0 || !(at(start - 1).map { $0.isNumber || $0 == "." } ?? false),
      let short = digits(at: start, 2...2), Self.shortYears.contains(short.value)
    else { return nil }
    let first = Moment(year: 2000 + short.value)
    var end = start + short.count
    if starts("年", at: end) {
      end += 1
      var moment = first
      let rest = rest(&moment, at: end)
      if rest > 0 { return (end + rest - start, .moment(moment)) }
    }
    guard let joint = joint(at: end), let last = digits(at: end + joint, 2...2),
      Self.shortYears.contains(last.value), last.value > short.value,
      starts("年", at: end + joint + last.count)
    else { return nil }
    return (
      end + joint + last.count + 1 - start, .span(first, Moment(year: 2000 + last.value))
    )
  }

  // MARK: Five-year plans

  /// 十五五期间 is 2026 to 2030, 十四五末 is 2025.
  func fiveYears(at start: Int) -> (count: Int, found: Found)? {
    let plans = [("十三五", 2016), ("十四五", 2021), ("十五五", 2026), ("十六五", 2031)]
    for (word, first) in plans {
      var index = start
      if at(index) == "“" || at(index) == "\"" { index += 1 }
      guard starts(word, at: index) else { continue }
      index += word.count
      if at(index) == "”" || at(index) == "\"" { index += 1 }
      if at(index) == "末" || at(index) == "底" {
        return (index + 1 - start, .moment(Moment(year: first + 4, form: .end)))
      }
      for tail in ["规划期间", "规划期", "期间", "时期", "期内"] where starts(tail, at: index) {
        index += tail.count
        break
      }
      return (index - start, .span(Moment(year: first), Moment(year: first + 4)))
    }
    return nil
  }
}
