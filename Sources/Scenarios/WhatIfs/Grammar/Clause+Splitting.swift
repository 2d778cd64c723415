// SPDX-License-Identifier: GPL-3.0-or-later

/// Tokens that the scanner takes for one thing and a clause needs as several; before anything is
/// used.
extension Clause {
  /// Takes what is bought or who is hired out of names that end with its word.
  ///
  /// 增建 青石学校 运动场 2000平方米: where the county has a project 青石学校运动场, the two words are
  /// its name, although what is built is meant. Names in quotes stay whole.
  mutating func splitNames(roles: String...) {
    for index in indices.reversed() {
      let token = tokens[index]
      let letters = Array(NameTokens.fold(token.text))
      guard let name = token.name, name == token.text, letters.count == token.range.count else {
        continue
      }
      for cut in 2..<max(2, letters.count) {
        guard let word = Lexicon.standard.words.longest(in: letters, at: cut),
          cut + word.count == letters.count
        else { continue }
        let start = token.range.lowerBound + cut
        var thing = Token(
          kind: .word(word.value), text: String(name.dropFirst(cut)),
          range: start..<token.range.upperBound)
        guard roles.contains(where: { thing.has($0) }) else { continue }
        let ahead = name.prefix(cut)
        thing.isApart = ahead.last == " "
        var place = token
        place.text = String(thing.isApart ? ahead.dropLast() : ahead)
        place.kind = .name(place.text)
        place.range = token.range.lowerBound..<(token.range.lowerBound + place.text.count)
        replace(index, with: [place, thing])
        break
      }
    }
  }

  /// Takes names of actions apart into what is done and what is meant: 招聘教师 is one word where it
  /// is doubled and two where three are hired.
  mutating func splitActions() {
    for index in indices.reversed() {
      let token = tokens[index]
      let letters = Array(NameTokens.fold(token.text))
      guard token.has("action"), token.verbs.isEmpty, letters.count == token.range.count else {
        continue
      }
      var parts: [Token] = []
      var start = 0
      while start < letters.count {
        guard letters[start] != " " else {
          start += 1
          continue
        }
        // The first word is shorter than the whole.
        let reach = start == 0 ? Array(letters.dropLast()) : letters
        guard let word = Lexicon.standard.words.longest(in: reach, at: start) else { break }
        let ahead = token.range.lowerBound + start
        var part = Token(
          kind: .word(word.value), text: String(token.text.dropFirst(start).prefix(word.count)),
          range: ahead..<(ahead + word.count))
        part.isApart = start == 0 ? token.isApart : letters[start - 1] == " "
        parts.append(part)
        start += word.count
      }
      guard start == letters.count, parts.count > 1 else { continue }
      replace(index, with: parts)
    }
  }
}
