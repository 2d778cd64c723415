// SPDX-License-Identifier: GPL-3.0-or-later

/// English names of numbered schools.
extension TokenScanner {
  /// No. 9 Middle School, the 9th Primary School, Middle School No. 9: written as 第9中学.
  func englishName(at start: Int) -> (Int, Token.Kind)? {
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

  func sharedEnding(from start: Int) -> String? {
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
}
