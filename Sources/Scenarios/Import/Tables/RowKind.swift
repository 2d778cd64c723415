// SPDX-License-Identifier: GPL-3.0-or-later

/// What a row below a heading is.
enum RowKind: Hashable {
  /// A school's or a project's row with the name as it stands.
  case data(name: String)
  /// A line that heads the rows below it: a township or a group of projects.
  case group(String)
  /// Part of the row above: 其中：东校区.
  case part(String)
  /// A sum or another row of numbers that is no school.
  case total(String)
  /// Numbers of columns, remarks, signatures.
  case remark(String)
  /// Hidden.
  case hidden(String)
  /// Numbers without a name.
  case nameless
  /// A heading or a year where a school's name should stand.
  case strange(String)
  /// Nothing.
  case blank
}

extension FoundTable {
  /// What a row is.
  func kind(of row: Int, _ words: ImportWords) -> RowKind {
    let filled = grid.filled(row)
    if filled.isEmpty { return .blank }
    let printed = grid.shown(row, nameColumn)
    let name = TextFolding.plain(printed)
    if grid.isHidden(row: row), !countsHidden {
      return .hidden(name.isEmpty ? grid.text(row, filled[0]) : name)
    }
    let first = TextFolding.plain(grid.text(row, filled[0]))
    let folded = TextFolding.word(name.isEmpty ? first : name)
    let (start, firstStart) = (PlainSearch(folded), PlainSearch(TextFolding.word(first)))
    if words.list("notSchools.begins").contains(where: {
      start.begins(with: $0) || firstStart.begins(with: $0)
    }) {
      return isSum(folded, words) ? .total(name.isEmpty ? first : name) : .remark(first)
    }
    if isNumbering(row, filled, words) { return .remark(first) }
    if isAlone(row, filled) { return alone(first, row, filled[0], words) }
    // 一 | 城关镇: a number before the name of a group.
    if let place = numbered(row, filled, words) {
      return alone(TextFolding.plain(grid.text(row, place)), row, place, words)
    }
    if name.isEmpty {
      if isSum(folded, words) { return .total(first) }
      if let part = part(first, words) { return .part(part) }
      return filled.contains { grid.isNumber(row, $0) } ? .nameless : .remark(first)
    }
    if isSum(folded, words) { return .total(name) }
    if let part = part(name, words) { return .part(part) }
    return isStrange(name, words) ? .strange(name) : .data(name: TextFolding.trimmed(printed))
  }

  /// Whether what stands for a school's name is a number or a heading: the heading or the rows of
  /// another table below.
  private func isStrange(_ name: String, _ words: ImportWords) -> Bool {
    guard has("school") else { return false }
    if PlainNumber.plain(name) != nil { return true }
    let reading = words.reading(name)
    let isNothing = reading.heading.rest.isEmpty
    guard case .topic(let topic, false) = reading.match, !isNothing else { return isNothing }
    return topic.rule != .ratio
  }

  private func isSum(_ folded: String, _ words: ImportWords) -> Bool {
    let end = PlainSearch(folded)
    return words.list("notSchools.whole").contains(folded)
      || words.list("notSchools.ends").contains { end.ends(with: $0) }
  }

  private func part(_ name: String, _ words: ImportWords) -> String? {
    let start = PlainSearch(name)
    return words.list("parts").first { start.begins(with: $0) }.map {
      TextFolding.trimmed(name.dropFirst($0.count).drop { ":：".contains($0) })
    }
  }

  /// Whether only one text shows in the row, merged over several columns or not.
  private func isAlone(_ row: Int, _ filled: [Int]) -> Bool {
    filled.count == 1 && !grid.isNumber(row, filled[0])
      && (filled[0] != nameColumn || grid.isMerged(row, filled[0]) || columns.count > 2)
  }

  /// The one text of a row beside its number, where that is of the kind that groups have, or the
  /// text is a place's.
  private func numbered(_ row: Int, _ filled: [Int], _ words: ImportWords) -> Int? {
    guard filled.count == 2, filled[0] == column("serial")?.number, !grid.isNumber(row, filled[1])
    else { return nil }
    let number = HeadingText.brackets(grid.text(row, filled[0]))
    let mark = (number.base.isEmpty ? number.inside.first ?? "" : number.base).filter { $0 != "、" }
    let text = Self.group(grid.text(row, filled[1]))
    let isPlace = words.list("townships").contains { text.hasSuffix($0) }
    let isChinese = !mark.isEmpty && mark.allSatisfy { ChineseNumeral.isNumeral($0) }
    guard isChinese || (isPlace && has("school")), columns.count > 2 else { return nil }
    return Self.looksLikeSchool(text) ? nil : filled[1]
  }

  private func alone(_ text: String, _ row: Int, _ place: Int, _ words: ImportWords) -> RowKind {
    if let part = part(text, words) { return .part(part) }
    if isSum(TextFolding.word(text), words) { return .total(text) }
    let isLine = grid.isMerged(row, place)
    let name = Self.group(text)
    // A school of which nothing is filled in is still a school; a merged line is none.
    if !isLine, place == nameColumn, Self.looksLikeSchool(name) {
      return .data(name: text)
    }
    return text.count > 30 || text.contains("。") || text.contains(":") || text.contains("：")
      ? .remark(text) : .group(name)
  }

  /// `一、城关镇（7所）` is 城关镇.
  static func group(_ text: String) -> String {
    var body = HeadingText.brackets(text).base
    for mark in ["、", ".", "．", " "] {
      guard let place = body.firstIndex(where: { String($0) == mark }) else { continue }
      let head = body[..<place]
      if head.allSatisfy({ ChineseNumeral.isNumeral($0) || $0.isNumber }) {
        body = String(body[body.index(after: place)...])
        break
      }
    }
    return TextFolding.trimmed(body)
  }

  /// Whether a name ends as schools' names do.
  static func looksLikeSchool(_ name: String) -> Bool {
    let base = HeadingText.brackets(name).base
    return ["学", "校", "教学点", "完小", "校区", "学部", "一中", "二中", "三中", "一小", "二小", "三小"].contains {
      base.hasSuffix($0)
    }
  }

  /// 栏次 | 甲 | 乙 | 1 | 2 …
  private func isNumbering(_ row: Int, _ filled: [Int], _ words: ImportWords) -> Bool {
    let texts = filled.map { TextFolding.word(grid.text(row, $0)) }
    if ["栏次", "栏目", "列次", "行次", "甲"].contains(texts[0]) { return true }
    let numbers = texts.compactMap { Int($0) }
    guard numbers.count >= 4, numbers.count * 4 >= texts.count * 3 else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }
}
