// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What the rows of a heading above a column say, read apart: `在校学生数（人）/小学` is pupils of the
/// primary stage.
struct Heading: Hashable, Sendable {
  /// The parts as they are printed, the outermost first.
  var parts: [String]
  /// The unit in brackets; nil where none is given.
  var unit: ImportUnit?
  /// The stage that it names.
  var stage: Level?
  /// The grade that it names, 1 to 9.
  var grade: Int?
  /// The grade that it names beside another: 7 of 一（七）年级.
  var otherGrade: Int?
  /// The year that it names.
  var year: Int?
  /// Whether it is a sum over stages or grades.
  var isTotal = false
  /// Whether it is a part of another column.
  var isPart = false
  /// What is left, with and without what stands in brackets.
  var rest: [(full: String, base: String)] = []

  /// Stages of schools, those outside compulsory schooling among them.
  enum Level: Hashable, Sendable {
    case primary, junior, senior, before

    /// The stage of compulsory schooling; nil for others.
    var stage: Stage? { self == .primary ? .primary : self == .junior ? .junior : nil }
  }

  /// The heading as it is told: `在校学生数（人）/小学`.
  var text: String { parts.joined(separator: "/") }

  static func == (left: Heading, right: Heading) -> Bool { left.parts == right.parts }
  func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}

extension Heading {
  private static let levels: [(String, Level)] = [
    ("普通小学", .primary), ("小学阶段", .primary), ("小学部", .primary), ("小学段", .primary), ("小学", .primary),
    ("普通初中", .junior), ("初中阶段", .junior), ("初中部", .junior), ("初中段", .junior), ("初级中学", .junior),
    ("初中", .junior), ("普通高中", .senior), ("高中阶段", .senior), ("高中部", .senior), ("高中段", .senior),
    ("高中", .senior), ("幼儿园", .before), ("学前", .before), ("幼儿班", .before),
  ]
  private static let totals: Set<String> = ["合计", "小计", "计", "总计", "共计", "总数", "全校", "全校合计", "总"]
  private static let grades: [Character: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9,
  ]

  /// Reads a heading of one or several parts.
  init(_ printed: [String], _ words: ImportWords) {
    parts = printed
    for part in printed { read(part, words) }
    // 一年级 of a junior table is the seventh.
    if stage == .junior, let number = grade, number <= 3 { grade = number + 6 }
  }

  private mutating func read(_ printed: String, _ words: ImportWords) {
    var full = TextFolding.word(printed)
    for mark in ["其中:", "其中", "#"] where full.hasPrefix(mark) {
      full.removeFirst(mark.count)
      isPart = true
    }
    // 教学仪器设备资产值/元 has its unit behind a stroke.
    if let stroke = full.lastIndex(of: "/"),
      let found = words.units[String(full[full.index(after: stroke)...])]
    {
      unit = found
      full = String(full[..<stroke])
    }
    if unit == nil, let (bare, found) = Self.unitAtEnd(full, words) { (full, unit) = (bare, found) }
    // 一 below 小学 is a grade.
    if full.count == 1, let number = full.first.flatMap({ Self.chineseGrades[$0] }),
      stage != nil || rest.contains(where: { $0.full.contains("年级") })
    {
      grade = number
      return
    }
    if words.headings[HeadingText.folded(full)] != nil, !Self.isFacet(full) {
      takeUnit(full, words)
      return rest.append((full, HeadingText.brackets(full).base))
    }
    var base = full
    let split = HeadingText.brackets(full)
    for inner in split.inside {
      if let found = Self.unit(inner, words) {
        unit = found
      } else if let level = Self.levels.first(where: { $0.0 == inner }) {
        stage = level.1
      } else if inner.count == 1, let number = inner.first.flatMap({ Self.grades[$0] }) {
        otherGrade = number
      }
    }
    if !split.base.isEmpty { base = split.base }
    let facets = Self.takeFacets(&base, &self, words)
    // Only the same year of the other stage is meant: not the class of 一年级（1）班.
    if let grade, let other = otherGrade, abs(grade - other) == 6 {} else { otherGrade = nil }
    if base.isEmpty { return }
    rest.append((facets ? base : full, base))
  }

  /// 占地面积㎡: a unit at the end that nothing else can be.
  private static func unitAtEnd(_ full: String, _ words: ImportWords) -> (String, ImportUnit)? {
    let isKnown = words.headings[HeadingText.folded(full)] != nil
    // 占地亩数 says its unit, too.
    let text = full.hasSuffix("亩数") ? String(full.dropLast()) : full
    for name in ["万平方米", "万㎡", "平方米", "㎡", "m²", "m2", "公顷", "亩", "万元", "千元"]
    where text.hasSuffix(name) && text.count > name.count {
      guard let unit = words.units[name] else { continue }
      return (isKnown ? full : String(text.dropLast(name.count)), unit)
    }
    return nil
  }

  /// Grades in Chinese numerals.
  static let chineseGrades = grades.filter { !$0.key.isASCII }

  private mutating func takeUnit(_ text: String, _ words: ImportWords) {
    for inner in HeadingText.brackets(text).inside {
      if let found = Self.unit(inner, words) { unit = found }
    }
  }

  private static func isFacet(_ text: String) -> Bool {
    totals.contains(text) || levels.contains { $0.0 == text }
  }

  /// A unit in brackets: `万元`, `单位：万元`, `人、个` says none.
  static func unit(_ text: String, _ words: ImportWords) -> ImportUnit? {
    var body = TextFolding.word(text)
    for mark in ["单位:", "单位"] where body.hasPrefix(mark) { body.removeFirst(mark.count) }
    return words.units[body]
  }

  /// Takes year, grade, stage and total from a text; gives whether anything was taken.
  private static func takeFacets(
    _ base: inout String, _ heading: inout Heading, _ words: ImportWords
  ) -> Bool {
    let before = base
    if let (year, left) = year(base) { (heading.year, base) = (year, left) }
    if totals.contains(base) {
      heading.isTotal = true
      base = ""
      return true
    }
    let search = PlainSearch(base)
    for (word, level) in levels where search.begins(with: word) {
      let left = String(base.dropFirst(word.count))
      guard words.headings[HeadingText.folded(base)] == nil || left.isEmpty else { break }
      (heading.stage, base) = (level, left)
      break
    }
    // 小学一 is the first grade, 初一 is read below.
    if base.count == 1, heading.stage != nil, base != before,
      let number = base.first.flatMap({ chineseGrades[$0] })
    {
      (heading.grade, base) = (number, "")
    }
    if let (grade, left) = grade(base) {
      (heading.grade, base) = (grade, left)
      if before.hasPrefix("初") { heading.stage = .junior }
    }
    if totals.contains(base) {
      heading.isTotal = true
      base = ""
    }
    return base != before
  }

  private static func grade(_ text: String) -> (Int, String)? {
    let letters = Array(text)
    if letters.count >= 2, letters[0] == "初", let number = grades[letters[1]], number <= 3 {
      var left = String(letters[2...])
      if left.hasPrefix("年级") { left.removeFirst(2) }
      return (number + 6, left)
    }
    guard letters.count >= 3, let number = grades[letters[0]], letters[1] == "年",
      letters[2] == "级"
    else { return nil }
    return (number, String(letters[3...]))
  }

  private static func year(_ text: String) -> (Int, String)? {
    guard text.hasPrefix("20"), let number = Int(text.prefix(4)), text.prefix(4).count == 4 else {
      return nil
    }
    var left = String(text.dropFirst(4))
    let tail = left.drop { "-—–~".contains($0) }
    if tail.count < left.count, let next = Int(tail.prefix(4)), next == number + 1 {
      left = String(tail.dropFirst(4))
    }
    for word in ["学年度", "学年", "年度", "年秋季", "年秋", "年"] where left.hasPrefix(word) {
      left.removeFirst(word.count)
      break
    }
    return (number, left)
  }
}
