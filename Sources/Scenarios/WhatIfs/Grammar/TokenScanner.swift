// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Cuts a phrase into tokens: names, numbers, dates and words; the longest that fits is taken.
struct TokenScanner {
  private let text: PhraseText
  private let letters: [Character]
  private let lexicon: Lexicon
  private let spotter: NameSpotter
  private let numbers: NumberScanner
  private let dates: DateScanner
  private let atoms: [NameSpotter.Atom]
  private let atomAt: [Int: Int]
  private var tokens: [Token] = []
  private var isApart = false

  init(_ text: PhraseText, spotter: NameSpotter, lexicon: Lexicon = .standard) {
    self.text = text
    self.lexicon = lexicon
    self.spotter = spotter
    letters = text.letters
    numbers = NumberScanner(letters: letters, lexicon: lexicon)
    dates = DateScanner(letters: letters, lexicon: lexicon, numbers: numbers)
    atoms = NameSpotter.atoms(letters)
    atomAt = Dictionary(
      atoms.enumerated().map { ($1.range.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The tokens of a phrase.
  static func tokens(_ text: PhraseText, spotter: NameSpotter) -> [Token] {
    var scanner = TokenScanner(text, spotter: spotter)
    scanner.scan()
    return scanner.tokens
  }

  private mutating func scan() {
    var index = 0
    while index < letters.count {
      if letters[index] == " " {
        isApart = true
        index += 1
        continue
      }
      let (count, kind) = token(at: index)
      tokens.append(
        Token(
          kind: kind, text: text.text(index..<(index + count)), range: index..<(index + count),
          isApart: isApart))
      isApart = false
      index += count
    }
    joinUnknown()
  }

  // MARK: One token

  private func token(at start: Int) -> (Int, Token.Kind) {
    if let quoted = quoted(at: start) { return quoted }
    if let county = countyName(at: start) {
      let word = lexicon.words.longest(in: letters, at: start)
      if (word?.count ?? 0) < county { return (county, .name(written(start, county))) }
    }
    if !spotter.county.isEmpty, letters[start...].starts(with: spotter.county) {
      return (spotter.county.count, .word([.role("all", "county")]))
    }
    if let english = englishName(at: start) { return english }
    let date = dates.scan(at: start)
    let number = grades(at: start) ?? self.number(at: start)
    let word = lexicon.words.longest(in: letters, at: start)
    let best = max(date?.count ?? 0, number?.0 ?? 0, word?.count ?? 0)
    if let numbered = numberedName(at: start), numbered > best || date == nil && word == nil {
      if !(number.map { isUnit($0.1) } ?? false) || numbered > best {
        return (numbered, .name(written(start, numbered)))
      }
    }
    if let chunk = chunkName(at: start), chunk > best {
      return (chunk, .name(written(start, chunk)))
    }
    if best > 0 {
      if let date, date.count == best {
        switch date.found {
        case .moment(let moment): return (best, .moment(moment))
        case .span(let first, let last): return (best, .span(first, last))
        }
      }
      if let word, word.count == best { return (best, .word(word.value)) }
      if let number, number.0 == best { return number }
    }
    if ",，、:：=()（）/&".contains(letters[start]) { return (1, .mark(letters[start])) }
    if letters[start].isLatin {
      var end = start
      while end < letters.count, letters[end].isLatin || "'-".contains(letters[end]) { end += 1 }
      return (end - start, .unknown(written(start, end - start)))
    }
    if letters[start].isPunctuation || letters[start].isSymbol {
      return (1, .mark(letters[start]))
    }
    return (1, .unknown(written(start, 1)))
  }

  private func written(_ start: Int, _ count: Int) -> String {
    text.text(start..<(start + count))
  }

  private func isUnit(_ kind: Token.Kind) -> Bool {
    if case .amount(let amount) = kind { amount.unit != .none } else { true }
  }

  private func number(at start: Int) -> (Int, Token.Kind)? {
    numbers.scan(at: start).map { ($0.count, .amount($0.amount)) }
  }

  /// 1-6年级, 一至六年级, grades 1-6, 各年级.
  private func grades(at start: Int) -> (Int, Token.Kind)? {
    func starts(_ word: String, _ index: Int) -> Bool {
      index <= letters.count && letters[index...].starts(with: word)
    }
    for word in ["各年级", "所有年级", "全部年级", "all grades"] where starts(word, start) {
      return (word.count, .grades(1, 9))
    }
    let isEnglish = starts("grade", start)
    var index = start
    if isEnglish { index += starts("grades", start) ? 6 : 5 }
    if isEnglish, index < letters.count, letters[index] == " " { index += 1 }
    guard let first = numbers.scan(at: index), let low = first.amount.whole, (1...9).contains(low)
    else { return nil }
    index += first.count
    if first.amount.unit == .grades { return (index - start, .grades(low, low)) }
    guard first.amount.unit == .none else { return nil }
    var high = low
    let joint = index
    if index < letters.count, letters[index] == " " { index += 1 }
    if index < letters.count, "-–—~至到".contains(letters[index]) || starts("to ", index) {
      index += starts("to ", index) ? 3 : 1
      guard let second = numbers.scan(at: index), let last = second.amount.whole,
        (low...9).contains(last),
        isEnglish ? second.amount.unit == .none : second.amount.unit == .grades
      else { return nil }
      index += second.count
      high = last
      return (index - start, .grades(low, high))
    }
    return isEnglish ? (joint - start, .grades(low, high)) : nil
  }

  private static let quotes: [Character: Character] = [
    "\"": "\"", "“": "”", "「": "」", "『": "』", "《": "》", "'": "'", "‘": "’",
  ]

  private func quoted(at start: Int) -> (Int, Token.Kind)? {
    guard let closing = Self.quotes[letters[start]],
      let end = letters[(start + 1)...].firstIndex(of: closing), end > start + 1
    else { return nil }
    // An apostrophe inside a word is no quote.
    if letters[start] == "'", start > 0, letters[start - 1].isLatin { return nil }
    return (end + 1 - start, .name(String(text.written[(start + 1)..<end])))
  }

  // MARK: Names

  /// How many letters from a place on are a name of the county.
  private func countyName(at start: Int) -> Int? {
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
  private func numberedName(at start: Int) -> Int? {
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

  private static let nameEndings = ["中学", "小学", "学校", "学区", "项目", "工程", "教学点", "初中"]

  /// Roles whose words do not begin a name.
  private static let openers: Set<String> = [
    "up", "down", "set", "to", "from", "later", "earlier", "opening", "everyYear", "filler",
    "teacher", "pupils",
    "post", "rest",
  ]

  /// A word that ends like a name and has no verb inside: 兴莲中学, where no county is known.
  private func chunkName(at start: Int) -> Int? {
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

  private func isBoundary(_ token: Token) -> Bool {
    switch token.kind {
    case .mark, .word: true
    default: false
    }
  }

  /// No. 9 Middle School, the 9th Primary School, Middle School No. 9: written as 第9中学.
  private func englishName(at start: Int) -> (Int, Token.Kind)? {
    guard letters[start].isLatin || letters[start].isNumber else { return nil }
    if start > 0, letters[start - 1].isLatin || letters[start - 1].isNumber { return nil }
    func skip(_ index: Int) -> Int {
      index < letters.count && letters[index] == " " ? index + 1 : index
    }
    func digits(_ index: Int) -> (Int, Int)? {
      var end = index
      while end < letters.count, letters[end].isASCII, letters[end].isNumber { end += 1 }
      guard end > index, end - index <= 3, let value = Int(String(letters[index..<end])) else {
        return nil
      }
      return (end, value)
    }
    func numberSign(_ index: Int) -> Int? {
      for sign in ["numbers ", "number ", "nos. ", "nos.", "no. ", "no.", "no ", "#"]
      where letters[index...].starts(with: sign) {
        return index + sign.count
      }
      return nil
    }
    func ending(_ index: Int) -> (Int, String)? {
      lexicon.schools.longest(in: letters, at: index).map { (index + $0.count, $0.value) }
    }
    if let behind = numberSign(start), let (end, value) = digits(behind) {
      if let (stop, word) = ending(skip(end)) { return (stop - start, .name("第\(value)\(word)")) }
      // No. 9 and No. 10 Middle Schools: the noun stands behind the last one.
      if let word = sharedEnding(from: end) { return (end - start, .name("第\(value)\(word)")) }
      return nil
    }
    if let (end, value) = digits(start) {
      for suffix in ["st", "nd", "rd", "th"] where letters[end...].starts(with: suffix) {
        if let (stop, word) = ending(skip(end + 2)) {
          return (stop - start, .name("第\(value)\(word)"))
        }
      }
      if let last = tokens.last, last.name != nil || last.isMark(",", "&") || last.text == "and",
        tokens.contains(where: { $0.name?.hasPrefix("第") ?? false }),
        let (stop, word) = ending(skip(end))
      {
        return (stop - start, .name("第\(value)\(word)"))
      }
      return nil
    }
    var end = start
    while end < letters.count, letters[end].isLatin { end += 1 }
    if let value = lexicon.ordinals[String(letters[start..<end])],
      let (stop, word) = ending(skip(end))
    {
      return (stop - start, .name("第\(value)\(word)"))
    }
    if let (stop, word) = ending(start), let behind = numberSign(skip(stop)),
      let (last, value) = digits(behind)
    {
      return (last - start, .name("第\(value)\(word)"))
    }
    return nil
  }

  private func sharedEnding(from start: Int) -> String? {
    var index = start
    while index < letters.count {
      if let found = lexicon.schools.longest(in: letters, at: index) { return found.value }
      let isJoint =
        letters[index] == " " || letters[index] == "," || letters[index] == "."
        || letters[index] == "&" || letters[index].isNumber
      if isJoint {
        index += 1
        continue
      }
      guard let joint = ["and", "no", "nos"].first(where: { letters[index...].starts(with: $0) })
      else { return nil }
      index += joint.count
    }
    return nil
  }

  // MARK: What is not known

  /// A run of unknown letters takes the single letters beside it that are words elsewhere only by
  /// chance, and a stage at its end: 将军小学, where the county has no such school.
  private mutating func joinUnknown() {
    var joined: [Token] = []
    var index = 0
    func isUnknown(_ token: Token) -> Bool { if case .unknown = token.kind { true } else { false } }
    func isSmall(_ token: Token) -> Bool {
      guard case .word = token.kind, token.text.count == 1 else { return false }
      return token.has("filler") || token.has("from") || token.has("to") || token.has("original")
        || token.has("all")
    }
    func isTail(_ token: Token) -> Bool {
      guard case .word = token.kind, !token.isApart else { return false }
      return token.has("stage") || token.has("target") || isSmall(token)
    }
    while index < tokens.count {
      let token = tokens[index]
      guard
        isUnknown(token)
          || (isSmall(token) && index + 1 < tokens.count && isUnknown(tokens[index + 1])
            && !tokens[index + 1].isApart)
      else {
        joined.append(token)
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, !tokens[end].isApart,
        isUnknown(tokens[end]) || isTail(tokens[end])
      {
        // A small word at the very end is a word.
        if isSmall(tokens[end]),
          !(end + 1 < tokens.count && !tokens[end + 1].isApart
            && isUnknown(tokens[end + 1]))
        {
          break
        }
        end += 1
        if tokens[end - 1].has("stage") || tokens[end - 1].has("target") { break }
      }
      var start = index
      // 给思源学校 without 给, where that leaves enough of a name.
      if isSmall(token), tokens[(index + 1)..<end].reduce(0, { $0 + $1.text.count }) >= 3,
        !["将", "对", "来", "时", "里", "内", "本", "安"].contains(token.text) || end - index > 3
      {
        joined.append(token)
        start += 1
      }
      let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
      let whole = text.text(range)
      let endsLikeName =
        tokens[end - 1].has("stage") || tokens[end - 1].has("target")
        || Self.nameEndings.contains { whole.hasSuffix($0) }
      joined.append(
        Token(
          kind: endsLikeName && end - start > 1 ? .name(whole) : .unknown(whole), text: whole,
          range: range, isApart: tokens[start].isApart))
      index = end
    }
    tokens = joined
  }
}
