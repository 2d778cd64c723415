// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The school year of which a title or the name of a sheet speaks.
struct SheetYear: Hashable, Sendable {
  /// The year, named by its September.
  var year: SchoolYear
  /// Whether it is the spring of that school year, which its autumn counted already.
  var isSpring: Bool
  /// Whether only a calendar year was given.
  var isBare: Bool

  /// Reads `2021-2022学年`, `2023年秋`, `2024年9月`, `2024年春`, `2024`; nil where no year stands.
  init?(_ text: String) {
    let body = Array(TextFolding.word(text))
    var start = 0
    while start + 4 <= body.count {
      let digits = String(body[start..<start + 4])
      let isLonger = start + 4 < body.count && body[start + 4].isASCII && body[start + 4].isNumber
      if let year = Int(digits), (1990...2100).contains(year), !isLonger {
        self.init(year, after: String(body[(start + 4)...]))
        return
      }
      start += 1
    }
    return nil
  }

  private init(_ year: Int, after rest: String) {
    let tail = rest.drop { "-—–~至/".contains($0) }
    if tail.count < rest.count, let next = Int(tail.prefix(4)), next == year + 1 {
      self.init(
        SchoolYear(year), isSpring: rest.contains("春") || rest.contains("第二学期"), isBare: false)
    } else if tail.count < rest.count, let next = Int(tail.prefix(2)), next == (year + 1) % 100 {
      self.init(SchoolYear(year), isSpring: false, isBare: false)
    } else if rest.hasPrefix("学年") {
      self.init(SchoolYear(year), isSpring: false, isBare: false)
    } else if rest.hasPrefix("年春") || rest.hasPrefix("春") || rest.hasPrefix("年上半年") {
      self.init(SchoolYear(year - 1), isSpring: true, isBare: false)
    } else if rest.hasPrefix("年秋") || rest.hasPrefix("秋") || rest.hasPrefix("年下半年") {
      self.init(SchoolYear(year), isSpring: false, isBare: false)
    } else if let month = Self.month(rest) {
      let isBefore = month < 8
      self.init(SchoolYear(isBefore ? year - 1 : year), isSpring: isBefore, isBare: false)
    } else {
      self.init(SchoolYear(year), isSpring: false, isBare: true)
    }
  }

  private init(_ year: SchoolYear, isSpring: Bool, isBare: Bool) {
    (self.year, self.isSpring, self.isBare) = (year, isSpring, isBare)
  }

  private static func month(_ rest: String) -> Int? {
    let body = rest.drop { "年.-/".contains($0) }
    guard body.count < rest.count else { return nil }
    let digits = body.prefix { $0.isASCII && $0.isNumber }
    guard let month = Int(digits), (1...12).contains(month),
      rest.hasPrefix("年") ? body.dropFirst(digits.count).hasPrefix("月") : true
    else { return nil }
    return month
  }
}
