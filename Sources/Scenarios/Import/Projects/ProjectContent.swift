// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Numbers that stand in the words of a project's content: `24个班`, `占地62亩`, `拆除旧教学楼600㎡`.
struct ProjectContent {
  private let clauses: [String]
  private let words: ImportWords

  /// Cuts a content into clauses.
  init(_ text: String, _ words: ImportWords) {
    clauses = TextFolding.plain(text).split(whereSeparator: { "，,；;。\n".contains($0) })
      .flatMap { $0.split(separator: "、") }.map(String.init)
    self.words = words
  }

  /// Classes that are planned.
  var classes: Int? {
    for clause in clauses {
      for word in ["个教学班", "个班", "教学班", "班"] {
        guard let place = clause.range(of: word) else { continue }
        let digits = String(
          clause[..<place].reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
        if let number = Int(digits), number > 0 { return number }
      }
    }
    return nil
  }

  /// The land of a school, by the stage that a clause names; of the only school where none is
  /// named.
  func land(of stage: Stage?, isAlone: Bool) -> PlainNumber? {
    for clause in clauses where clause.contains("占地") || clause.contains("用地") {
      let isBoth = clause.contains("中小学")
      let isPrimary = isBoth || clause.contains("小学")
      let isJunior = isBoth || clause.contains("中学") || clause.contains("初中")
      let isNamed = isPrimary != isJunior
      let fits = isNamed ? (isPrimary ? stage == .primary : stage == .junior) : isAlone
      if fits, let area = area(in: clause) { return area }
    }
    return nil
  }

  /// New sports grounds.
  var newSports: PlainNumber? { sports { !isRenovation($0) } }
  /// Sports grounds that are only resurfaced.
  var renovatedSports: PlainNumber? { sports(isRenovation) }
  /// Teaching floor area that is demolished.
  var removed: PlainNumber? {
    for clause in clauses where clause.contains("拆除") || clause.contains("拆旧") {
      if clause.contains("教学") || clause.contains("校舍"), let area = area(in: clause) { return area }
    }
    return nil
  }

  private func isRenovation(_ clause: String) -> Bool {
    ["改造", "维修", "翻新", "修缮"].contains { clause.contains($0) }
  }

  private func sports(_ isWanted: (String) -> Bool) -> PlainNumber? {
    for clause in clauses
    where ["运动场", "操场", "田径场", "球场"].contains(where: { clause.contains($0) }) && isWanted(clause) {
      if let area = area(in: clause) { return area }
    }
    return nil
  }

  /// The first number of a clause with a unit of area behind it, in square metres.
  private func area(in clause: String) -> PlainNumber? {
    let letters = Array(clause)
    var start = 0
    while start < letters.count {
      guard letters[start].isASCII, letters[start].isNumber else {
        start += 1
        continue
      }
      var end = start
      while end < letters.count, letters[end].isASCII, letters[end].isNumber || letters[end] == "."
      {
        end += 1
      }
      let rest = String(letters[end...]).lowercased()
      let names = words.units.filter { $0.value.dimension == .area && rest.hasPrefix($0.key) }
      if let unit = names.max(by: { $0.key.count < $1.key.count })?.value,
        let number = PlainNumber.plain(String(letters[start..<end]))
      {
        return unit.convert(number)
      }
      start = end
    }
    return nil
  }
}

extension String {
  /// Where a word stands.
  fileprivate func range(of word: String) -> String.Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return start }
      start = index(after: start)
    }
    return nil
  }
}
