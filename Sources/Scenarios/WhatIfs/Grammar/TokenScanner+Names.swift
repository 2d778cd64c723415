// SPDX-License-Identifier: GPL-3.0-or-later

/// Names: of the county, in quotes, or at least formed like one.
extension TokenScanner {
  private static let quotes: [Character: Character] = [
    "\"": "\"", "“": "”", "「": "」", "『": "』", "《": "》", "'": "'", "‘": "’",
  ]

  func quoted(at start: Int) -> (Int, Token.Kind)? {
    guard let closing = Self.quotes[letters[start]],
      let end = letters[(start + 1)...].firstIndex(of: closing), end > start + 1
    else { return nil }
    // An apostrophe inside a word is no quote.
    if letters[start] == "'", start > 0, letters[start - 1].isLatin { return nil }
    return (end + 1 - start, .name(String(text.written[(start + 1)..<end])))
  }

  /// How many letters from a place on are a name of the county.
  func countyName(at start: Int) -> Int? {
    guard let first = atomAt[start], let found = spotter.longest(in: atoms, at: first) else {
      return nil
    }
    func end(_ count: Int) -> Int {
      // Only a pause inside a list or a space may stand within a name.
      var end = atoms[first].range.upperBound
      for atom in atoms[(first + 1)..<(first + count)] {
        guard letters[end..<atom.range.lowerBound].allSatisfy({ $0 == "、" || $0 == " " }) else {
          break
        }
        end = atom.range.upperBound
      }
      return end
    }
    var sure = end(found.sure)
    guard sure == atoms[first + found.sure - 1].range.upperBound else { return nil }
    // 十一中学位 is 十一中 and its 学位.
    if letters[sure - 1] == "学", sure < letters.count, letters[sure] == "位",
      found.most == found.sure,
      found.sure > 2, "中小".contains(letters[sure - 2])
    {
      sure -= 1
      return sure - start
    }
    // More of a longer name is taken word by word, so that no word is cut in two.
    let most = end(found.most)
    var stop = sure
    while stop < most {
      let count = lexicon.words.longest(in: letters, at: stop)?.count ?? 1
      guard stop + count <= most else { break }
      stop += count
    }
    return stop - start
  }

  private static let endings = [
    "九年一贯制学校", "寄宿制学校", "实验学校", "实验小学", "中心小学", "初级中学", "中学", "小学", "学校", "幼儿园", "初中", "中", "小",
  ]

  /// 第十三中学 and 一中, also where the county has none: a numbered school is a name.
  func numberedName(at start: Int) -> Int? {
    var index = start
    let isOrdinal = letters[index] == "第"
    if isOrdinal { index += 1 }
    if index < letters.count, letters[index] == " " { return nil }
    let digits = index
    while index < letters.count,
      ChineseNumeral.isNumeral(letters[index])
        || (letters[index].isASCII && letters[index].isNumber)
    {
      index += 1
    }
    guard index > digits, index - digits <= 4 else { return nil }
    for ending in Self.endings where letters[index...].starts(with: ending) {
      let end = index + ending.count
      if ending.count == 1, end < letters.count, "时型组区级等心期层部".contains(letters[end]) { continue }
      return end - start
    }
    return isOrdinal ? index - start : nil
  }

  static let nameEndings = ["中学", "小学", "学校", "学区", "项目", "工程", "教学点", "初中"]

  /// Roles whose words do not begin a name.
  private static let openers: Set<String> = [
    "up", "down", "set", "to", "from", "later", "earlier", "opening", "everyYear", "filler",
    "teacher", "pupils",
    "post", "rest", "recipient",
  ]

  /// A word that ends like a name and has no verb inside: 兴莲中学, where no county is known.
  func chunkName(at start: Int) -> Int? {
    guard start == 0 || tokens.last.map({ isBoundary($0) }) ?? true || isApart else { return nil }
    var end = start
    while end < letters.count, letters[end].isLetter || letters[end].isNumber { end += 1 }
    let chunk = letters[start..<end]
    guard !(chunk.first?.isLatin ?? true),
      let ending = Self.nameEndings.first(where: { chunk.reversed().starts(with: $0.reversed()) }),
      chunk.count > ending.count
    else { return nil }
    for index in start..<(end - ending.count) {
      // 教师到乡村第一中学 says where somebody goes.
      if index > start, "到至".contains(letters[index]) { return nil }
      let isNumeral = letters[index].isNumber || ChineseNumeral.isNumeral(letters[index])
      if isNumeral, index == start || letters[index - 1] != "第",
        dates.scan(at: index) != nil
          || numbers.scan(at: index).map({ $0.amount.unit != .none }) ?? false
      {
        return nil
      }
      guard let word = lexicon.words.longest(in: letters, at: index),
        word.count > 1 || index == start || word.value.contains(.role("to", ""))
      else { continue }
      let isVerb = word.value.contains {
        if case .verb(let verb) = $0 { verb != .add } else { false }
      }
      let isOther = word.value.contains {
        if case .role(let role, _) = $0 {
          ["all", "except", "exceptEnd", "negation", "into", "each"].contains(role)
            || index == start && Self.openers.contains(role)
        } else {
          false
        }
      }
      if isVerb || isOther { return nil }
    }
    return end - start
  }

  func isBoundary(_ token: Token) -> Bool {
    switch token.kind {
    case .mark, .word: true
    default: false
    }
  }
}
