// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension WrittenDate {
  /// What a text that is no plain date means; nil where nothing points to a date.
  ///
  /// - Parameter takesEnd: Whether of a span the end is meant; a start of works takes its beginning.
  static func read(_ text: some StringProtocol, takesEnd: Bool = true) -> WrittenDate? {
    var body = TextFolding.plain(text).lowercased().filter { !$0.isWhitespace }
    guard !body.isEmpty, body.count <= 60 else { return nil }
    if let found = withTime(TextFolding.plain(text).lowercased()) { return found }
    if body.hasSuffix(")"), let open = body.firstIndex(of: "("), open > body.startIndex {
      body = String(body[..<open])
    }
    if let found = bySpreadsheet(body) { return found }
    if let found = byEra(body) { return found }
    if let found = spanOfDates(body, takesEnd: takesEnd) { return found }
    if let found = byName(TextFolding.plain(text).lowercased()) { return found }
    if doneWords.contains(where: { body == $0 }) { return WrittenDate(date: nil, form: .done) }
    if undecidedWords.contains(where: { body == $0 }) {
      return WrittenDate(date: nil, form: .undecided)
    }
    if relativeWords.contains(where: { body.hasPrefix($0) }) {
      return WrittenDate(date: nil, form: .relative)
    }
    var form: Form = .words
    for word in leadingWords where body.hasPrefix(word) { body.removeFirst(word.count) }
    if let plan = fiveYearPlan(body, takesEnd: takesEnd) { return plan }
    if let span = span(body, takesEnd: takesEnd) { return span }
    if let arabic = arabic(body) {
      body = arabic
      form = .numerals
    }
    var rest = body[...]
    guard let (year, isShort) = takeYear(&rest) else {
      let hasMonth = body.contains("月") || body.contains("日") || body.contains("季")
      return hasMonth && body.contains(where: \.isNumber)
        ? WrittenDate(date: nil, form: .withoutYear) : nil
    }
    if isShort { form = .shortYear }
    return period(rest, year: year, form: form, takesEnd: takesEnd)
  }

  private static let doneWords: Set<String> = [
    "已竣工", "已完工", "已建成", "已完成", "已投用", "已投入使用", "竣工", "完工", "建成", "完成", "投用", "已交付", "done",
    "completed", "finished",
  ]
  private static let undecidedWords: Set<String> = [
    "待定", "未定", "不详", "不定", "待批", "未知", "另定", "视情况", "tbd", "在建", "建设中", "施工中", "正在建设", "未开工", "拟建",
    "unknown", "open",
  ]
  private static let relativeWords = [
    "明年", "后年", "今年", "去年", "前年", "本年", "次年", "当年", "年内", "近期", "远期", "next", "thisyear",
  ]
  private static let leadingWords = [
    "预计", "拟于", "拟", "计划", "力争", "争取", "约", "于", "在", "到", "至", "“", "\"",
  ]

  /// What stands behind the year.
  private static func period(
    _ text: Substring, year: Int, form: Form, takesEnd: Bool
  ) -> WrittenDate? {
    var rest = text
    for word in ["之前", "以前", "前", "完成", "完工", "竣工", "建成", "投用", "投入使用", "开工", "起", "开学", "止"]
    where rest.hasSuffix(word) { rest = rest.dropLast(word.count) }
    func answer(_ date: PartialDate?, _ form: Form) -> WrittenDate? {
      date.map { WrittenDate(date: $0, form: form) }
    }
    let months: [(String, Int, Int?, Form)] = [
      ("秋季学期", 9, nil, .season), ("秋学期", 9, nil, .season), ("秋季", 9, nil, .season),
      ("秋", 9, nil, .season), ("春季学期", 3, nil, .season), ("春学期", 3, nil, .season),
      ("春季", 3, nil, .season), ("春", 3, nil, .season), ("暑假", 8, nil, .season),
      ("暑期", 8, nil, .season), ("夏季", 7, nil, .season), ("夏", 7, nil, .season),
      ("寒假", 2, nil, .season), ("冬季", 12, nil, .season), ("冬", 12, nil, .season),
      ("国庆", 10, 1, .season), ("元旦", 1, 1, .season), ("年底", 12, nil, .partOfPeriod),
      ("年末", 12, nil, .partOfPeriod), ("年终", 12, nil, .partOfPeriod),
      ("底", 12, nil, .partOfPeriod), ("末", 12, nil, .partOfPeriod), ("年初", 1, nil, .partOfPeriod),
      ("初", 1, nil, .partOfPeriod), ("年中", 6, nil, .partOfPeriod), ("中", 6, nil, .partOfPeriod),
      ("上半年", takesEnd ? 6 : 1, nil, .partOfPeriod),
      ("下半年", takesEnd ? 12 : 7, nil, .partOfPeriod), ("内", 12, nil, .partOfPeriod),
      ("全年", 12, nil, .partOfPeriod),
    ]
    if let (_, month, day, found) = months.first(where: { $0.0 == rest }) {
      return answer(.ifExists(year, month, day), found)
    }
    for (term, shift, month) in [
      ("第一学期", 0, 9), ("上学期", 0, 9), ("第二学期", 1, 2), ("下学期", 1, 2), ("", 0, 9),
    ] where rest == "学年" + term || rest == "学年度" + term {
      return answer(.ifExists(year + shift, month), .schoolYear)
    }
    if let quarter = quarter(rest.hasSuffix("季度末") ? rest.dropLast() : rest) {
      return answer(.ifExists(year, takesEnd ? quarter * 3 : quarter * 3 - 2), .quarter)
    }
    if rest.isEmpty { return answer(.ifExists(year), form) }
    let single = monthSpan(rest, takesEnd: takesEnd)
    return month(single, year: year, form: single == rest ? form : .span)
  }

  private static func quarter(_ text: Substring) -> Int? {
    var rest = text
    guard rest.hasSuffix("季度") || rest.hasPrefix("q") else { return nil }
    if rest.hasSuffix("季度") { rest = rest.dropLast(2) }
    for word in ["第", "q"] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
    guard let number = Int(rest) ?? ChineseNumeral.value(rest), (1...4).contains(number) else {
      return nil
    }
    return number
  }

  /// 1-6月: of several months the last, or the first where a beginning is meant.
  private static func monthSpan(_ text: Substring, takesEnd: Bool) -> Substring {
    guard let month = text.firstIndex(of: "月"),
      let dash = text.firstIndex(where: { "-–—~至到".contains($0) }),
      dash > text.startIndex, dash < month, let first = Int(text[..<dash]),
      let last = Int(text[text.index(after: dash)..<month]), (1...12).contains(first),
      (first...12).contains(last)
    else { return text }
    return takesEnd ? text[text.index(after: dash)...] : text[..<dash] + text[month...]
  }

  /// A month with what is said of its part, or with its day.
  private static func month(_ text: Substring, year: Int, form: Form) -> WrittenDate? {
    var rest = text
    if let first = rest.first, "-/.".contains(first) { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let month = Int(digits), (1...12).contains(month) else { return nil }
    rest = rest.dropFirst(digits.count)
    if rest.first == "月" || rest.first == "." || rest.first == "-" || rest.first == "/" {
      rest = rest.dropFirst()
    }
    if rest.hasSuffix("份") { rest = rest.dropLast() }
    func answer(_ date: PartialDate?, _ form: Form) -> WrittenDate? {
      date.map { WrittenDate(date: $0, form: form) }
    }
    switch rest {
    case "": return answer(.ifExists(year, month), form)
    case "底", "末", "月底", "月末", "下旬": return answer(.endOfMonth(year, month), .partOfPeriod)
    case "初", "上旬": return answer(.ifExists(year, month, 10), .partOfPeriod)
    case "中", "中旬": return answer(.ifExists(year, month, 20), .partOfPeriod)
    default:
      for word in ["日", "号"] where rest.hasSuffix(word) { rest = rest.dropLast() }
      guard let day = Int(rest) else { return nil }
      return answer(.ifExists(year, month, day), form)
    }
  }

  /// The year with which a text begins, and whether it has two digits only.
  private static func takeYear(_ rest: inout Substring) -> (Int, Bool)? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let behind = rest.dropFirst(digits.count)
    guard let year = Int(digits) else { return nil }
    if digits.count == 4, (1800...2150).contains(year) {
      rest = behind.first == "年" ? behind.dropFirst() : behind
      return (year, false)
    }
    guard digits.count == 2, behind.first == "年" || behind.hasPrefix("学年") else { return nil }
    rest = behind.first == "年" ? behind.dropFirst() : behind
    return (2000 + year, true)
  }

  /// 十四五末, “十四五”期间: the n-th five-year plan ends in 1955 + 5n.
  private static func fiveYearPlan(_ text: String, takesEnd: Bool) -> WrittenDate? {
    let body = text.filter { !"“”\"'‘’『』「」".contains($0) }
    // 十五五 is the fifteenth: the last 五 of the numerals stands for five years.
    let numerals = body.prefix { ChineseNumeral.isNumeral($0) }
    guard numerals.last == "五", let number = ChineseNumeral.value(numerals.dropLast()),
      (10...30).contains(number)
    else { return nil }
    let rest = body.dropFirst(numerals.count)
    let words = [
      "", "末", "期末", "期间", "时期", "末期", "规划期", "规划期末", "期内", "收官之年", "内", "中期", "初", "期初",
    ]
    guard words.contains(where: { rest == $0 }) else { return nil }
    let end = 1955 + 5 * number
    let isFirst = rest.hasSuffix("初") || (!takesEnd && rest != "末" && rest != "期末")
    let year = rest == "中期" ? end - 2 : (isFirst ? end - 4 : end)
    return PartialDate.ifExists(year).map { WrittenDate(date: $0, form: .fiveYearPlan) }
  }

  /// 2024-2026年: two years that do not name one school year.
  private static func span(_ text: String, takesEnd: Bool) -> WrittenDate? {
    var body = text
    for term in ["第一学期", "第二学期", "上学期", "下学期"] where body.hasSuffix("学年" + term) {
      body.removeLast(term.count)
    }
    let isSchoolYear = body.contains("学年")
    for word in ["学年度", "学年", "年度", "年"] {
      body = body.split(separator: word, omittingEmptySubsequences: true).joined()
    }
    let parts = body.split(omittingEmptySubsequences: false) { "-–—~至到/".contains($0) }
      .filter { !$0.isEmpty }
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 }), let first = Int(parts[0]),
      let last = Int(parts[1]), (1950...2150).contains(first), (first...2150).contains(last)
    else { return nil }
    if isSchoolYear && last == first + 1 {
      return WrittenDate(date: PartialDate(year: first, month: 9), form: .schoolYear)
    }
    return WrittenDate(date: PartialDate(year: takesEnd ? last : first), form: .span)
  }

  /// The year before the first of an era, and how many years it had.
  private static let eras: [(name: String, before: Int, most: Int)] = [
    ("民国", 1911, 38), ("宣统", 1908, 3), ("光绪", 1874, 34), ("同治", 1861, 13),
  ]

  /// 民国二十三年, 光绪30年, as old schools date themselves.
  private static func byEra(_ text: String) -> WrittenDate? {
    guard let era = eras.first(where: { text.hasPrefix($0.name) }) else { return nil }
    var rest = text.dropFirst(era.name.count)
    guard rest.last == "年" else { return nil }
    rest = rest.dropLast()
    guard let year = rest == "元" ? 1 : Int(rest) ?? ChineseNumeral.value(rest),
      (1...era.most).contains(year)
    else { return nil }
    return WrittenDate(date: PartialDate(year: era.before + year), form: .numerals)
  }

  /// 2025年8月—2026年8月: of two dates with months the later one, or the first of a beginning.
  private static func spanOfDates(_ text: String, takesEnd: Bool) -> WrittenDate? {
    let parts = text.split(omittingEmptySubsequences: false) { "–—~至到".contains($0) }
      .filter { !$0.isEmpty }
    guard parts.count == 2, parts.allSatisfy({ $0.contains("年") || $0.contains("-") }),
      let first = date(parts[0]), let last = date(parts[1]), first <= last
    else { return nil }
    return WrittenDate(date: takesEnd ? last : first, form: .span)
  }

  /// 2025年8月 or 2025-8 and nothing else.
  private static func date(_ text: Substring) -> PartialDate? {
    var rest = text
    guard let (year, isShort) = takeYear(&rest), !isShort, !rest.isEmpty else { return nil }
    return month(rest, year: year, form: .words)?.date
  }

  /// Chinese numerals as digits: 二〇二五年九月; nil where none stand in the text.
  private static func arabic(_ text: String) -> String? {
    guard text.contains("年"), text.contains(where: { ChineseNumeral.isNumeral($0) }),
      !text.contains("季度"), !text.contains("学期")
    else { return nil }
    var result = ""
    var run = ""
    func close() {
      result += run.isEmpty ? "" : (ChineseNumeral.value(run).map(String.init) ?? run)
      run = ""
    }
    for character in text {
      if ChineseNumeral.isNumeral(character) {
        run.append(character)
      } else {
        close()
        result.append(character)
      }
    }
    close()
    return result
  }
}
