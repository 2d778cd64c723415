// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Reads dates: 2026年, 2026年9月, 2025-2026学年, 2026年秋季, September 2026, 十五五期间.
struct DateScanner {
  let letters: [Character]
  let lexicon: Lexicon
  let numbers: NumberScanner

  /// What a date may be: a moment, or a span of years.
  enum Found { case moment(Moment), span(Moment, Moment) }

  func scan(at start: Int) -> (count: Int, found: Found)? {
    if let plan = fiveYears(at: start) { return plan }
    if let short = shortDate(at: start) { return short }
    guard let first = moment(at: start) else { return nil }
    let end = start + first.count
    guard first.moment.month == nil,
      first.moment.form == .plain || first.moment.form == .schoolYear,
      let joint = joint(at: end)
    else { return (first.count, .moment(first.moment)) }
    guard let second = moment(at: end + joint) ?? shortYear(at: end + joint, first.moment),
      second.moment.month == nil
    else { return (first.count, .moment(first.moment)) }
    let count = first.count + joint + second.count
    var last = second.moment
    // 2025-2026学年 and 2026/27 are one school year each.
    if last.form == .schoolYear, last.year == first.moment.year + 1, first.moment.isBare {
      last.year = first.moment.year
      last.isBare = false
      return (count, .moment(last))
    }
    guard last.form == .plain || last.form == .schoolYear else {
      return (first.count, .moment(first.moment))
    }
    return (count, .span(first.moment, last))
  }

  // MARK: Parts

  func at(_ index: Int) -> Character? {
    letters.indices.contains(index) ? letters[index] : nil
  }
  func starts(_ word: String, at index: Int) -> Bool {
    index <= letters.count && letters[index...].starts(with: word)
  }
  func digits(at start: Int, _ count: ClosedRange<Int>) -> (count: Int, value: Int)? {
    var index = start
    while let letter = at(index), letter.isASCII, letter.isNumber { index += 1 }
    guard count.contains(index - start), let value = Int(String(letters[start..<index])) else {
      return nil
    }
    return (index - start, value)
  }

  /// A dash, a slash, 至 or 到 between two years.
  func joint(at start: Int) -> Int? {
    var index = start
    let isApart = at(index) == " "
    if isApart { index += 1 }
    guard let letter = at(index), "-–—~至到/−".contains(letter) else { return nil }
    index += 1
    // 2025 -30: a dash with a blank before it and none behind is the sign of a number.
    if isApart, letter == "-", at(index) != " " { return nil }
    while let letter = at(index), "-—".contains(letter) { index += 1 }
    if at(index) == " " { index += 1 }
    return index - start
  }

  /// The 28 of 2025-28年 or of 2026/27.
  private func shortYear(
    at start: Int, _ first: Moment
  ) -> (count: Int, moment: Moment)? {
    guard first.isBare, let short = digits(at: start, 2...2), short.value > first.year % 100
    else { return nil }
    var moment = Moment(year: first.year / 100 * 100 + short.value)
    var end = start + short.count
    if let word = ["学年度", "学年", "年"].first(where: { starts($0, at: end) }) {
      moment.form = word == "年" ? .plain : .schoolYear
      end += word.count
    } else if at(start - 1) == "/" {
      moment.form = .schoolYear
    }
    return (end - start, moment)
  }

  private func year(at start: Int) -> (count: Int, value: Int)? {
    if let plain = digits(at: start, 4...4), (1950...2150).contains(plain.value) { return plain }
    let run = letters[min(start, letters.count)...].prefix(4)
    guard run.count == 4, !(at(start + 4).map { ChineseNumeral.isNumeral($0) } ?? false),
      run.allSatisfy({ ChineseNumeral.isNumeral($0) && ChineseNumeral.rank($0) == nil }),
      let value = ChineseNumeral.value(String(run)), (1950...2150).contains(value)
    else { return nil }
    return (4, value)
  }

  private func moment(at start: Int) -> (count: Int, moment: Moment)? {
    if let english = englishMoment(at: start) { return english }
    guard let year = year(at: start) else { return nil }
    var moment = Moment(year: year.value)
    var index = start + year.count
    let afterSpace = at(index) == " " ? index + 1 : index
    if starts("年", at: afterSpace) || starts("学年", at: afterSpace) {
      index = afterSpace
      for word in ["学年度", "学年", "年度", "年"] where starts(word, at: index) {
        moment.form = word.hasPrefix("学年") ? .schoolYear : .plain
        index += word.count
        break
      }
      guard moment.form == .plain else { return (index - start, moment) }
      return (index - start + rest(&moment, at: index), moment)
    }
    // 2026-09, 2026.9: a month, where no unit makes a number of it.
    if let mark = at(index), "-./".contains(mark), let month = digits(at: index + 1, 1...2),
      (1...12).contains(month.value), mark != "-" || month.count == 2,
      !starts("年", at: index + 1 + month.count), !starts("学年", at: index + 1 + month.count)
    {
      moment.month = month.value
      index += 1 + month.count
      if starts("月", at: index) { index += 1 }
      return (index - start, moment)
    }
    if let number = numbers.scan(at: start), number.amount.unit != .none { return nil }
    if at(index) == "." || (at(index) == "," && (at(index + 1)?.isNumber ?? false)) { return nil }
    let tail = rest(&moment, at: index)
    if tail == 0 {
      // September behind the year: 2026 September.
      if at(index) == " ", let month = monthName(at: index + 1) {
        moment.month = month.value
        return (index + 1 + month.count - start, moment)
      }
      moment.isBare = true
    }
    return (index + tail - start, moment)
  }

  /// The month or the part of the year behind the year.
  func rest(_ moment: inout Moment, at start: Int) -> Int {
    var index = at(start) == " " ? start + 1 : start
    if starts("的", at: index) { index += 1 }
    if let month = numeral(at: index), (1...12).contains(month.value) {
      var end = index + month.count
      if at(end) == " " { end += 1 }
      for word in ["月份", "月"] where starts(word, at: end) {
        end += word.count
        if let day = numeral(at: end), (1...31).contains(day.value),
          let mark = at(end + day.count), "日号".contains(mark)
        {
          end += day.count + 1
        } else if let tail = ["底前", "底", "末前", "末", "初", "前"].first(where: { starts($0, at: end) })
        {
          // 8月底前 is by that month.
          end += tail.count
        }
        moment.month = month.value
        return end - start
      }
    }
    if let season = lexicon.seasons.longest(in: letters, at: index) {
      // 2026年 初中 and 2026年初中部 say a stage.
      let isGlued = index == start || (letters[index].isLatin)
      let next = at(index + season.count)
      guard isGlued || season.count > 1,
        !(season.count == 1 && letters[index] == "初" && next.map { "中级高一二三".contains($0) } ?? false)
      else { return 0 }
      // Early and late belong behind a year only where they are glued to it.
      if ["early", "late"].contains(String(letters[index..<(index + season.count)])) { return 0 }
      moment.form = Self.form(season.value)
      return index + season.count - start
    }
    return 0
  }

  private func numeral(at start: Int) -> (count: Int, value: Int)? {
    if let plain = digits(at: start, 1...2) { return plain }
    var index = start
    while let letter = at(index), ChineseNumeral.isNumeral(letter) { index += 1 }
    guard index > start, let value = ChineseNumeral.value(String(letters[start..<index])) else {
      return nil
    }
    return (index - start, value)
  }

  private static func form(_ season: String) -> Moment.Form {
    switch season {
    // What is ready in the summer holidays is used from the autumn.
    case "autumn", "holidays": .autumn
    case "spring": .spring
    case "start": .start
    case "end": .end
    default: .half
    }
  }

  // MARK: English

  private func monthName(at start: Int) -> (count: Int, value: Int)? {
    guard start == 0 || !(at(start - 1)?.isLatin ?? false) else { return nil }
    var end = start
    while at(end)?.isLatin ?? false { end += 1 }
    guard end > start, let value = lexicon.months[String(letters[start..<end])] else { return nil }
    return (end - start, value)
  }

  /// September 2026, autumn 2026, the end of 2026, the school year 2026, the 2026 school year.
  private func englishMoment(at start: Int) -> (count: Int, moment: Moment)? {
    func yearBehind(_ index: Int) -> (end: Int, value: Int)? {
      var index = index
      for filler in [" of", ",", "."] where starts(filler, at: index) { index += filler.count }
      guard at(index) == " ", let year = digits(at: index + 1, 4...4),
        (1950...2150).contains(year.value)
      else { return nil }
      return (index + 1 + year.count, year.value)
    }
    if let month = monthName(at: start), let year = yearBehind(start + month.count) {
      return (year.end - start, Moment(year: year.value, month: month.value))
    }
    if start == 0 || !(at(start - 1)?.isLatin ?? false) {
      if at(start)?.isLatin ?? false,
        let season = lexicon.seasons.longest(in: letters, at: start),
        let year = yearBehind(start + season.count)
      {
        return (year.end - start, Moment(year: year.value, form: Self.form(season.value)))
      }
      if starts("school year", at: start), let year = yearBehind(start + 11) {
        var end = year.end
        if at(end) == "/" || at(end) == "-", let short = digits(at: end + 1, 2...4) {
          end += 1 + short.count
        }
        return (end - start, Moment(year: year.value, form: .schoolYear))
      }
    }
    if let year = digits(at: start, 4...4), (1950...2150).contains(year.value) {
      var end = start + year.count
      if at(end) == "/" || at(end) == "-", let short = digits(at: end + 1, 2...4) {
        let next = year.value + 1
        if short.value == next || short.value == next % 100 { end += 1 + short.count }
      }
      if starts(" school year", at: end) {
        return (end + 12 - start, Moment(year: year.value, form: .schoolYear))
      }
    }
    return nil
  }
}
