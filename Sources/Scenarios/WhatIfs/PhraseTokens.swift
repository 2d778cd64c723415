// SPDX-License-Identifier: GPL-3.0-or-later

/// How a phrase is cut into words.
enum PhraseTokens {
  /// Words that carry no value of their own.
  static let fillers: Set<String> = [
    "于", "在", "为", "按", "把", "将", "给", "对", "共", "每年", "到", "to", "at", "by", "for",
    "with", "of", "in", "the", "teachers", "teacher", "each", "start", "starting",
  ]

  /// The words of a phrase; a number and the unit behind it become one word.
  static func cut(_ phrase: String) -> [String] {
    var words: [String] = []
    var word = ""
    var closing: Character?
    let characters = Array(phrase)
    for (index, character) in characters.enumerated() {
      if let wanted = closing {
        word.append(character)
        if character == wanted { closing = nil }
        continue
      }
      if let pair = quotes[character], word.isEmpty {
        closing = pair
        word.append(character)
        continue
      }
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let separates =
        character.isWhitespace || character == "，"
        || (character == "," && !(word.last?.isNumber == true && next.isNumber))
      if separates {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return joiningUnits(words)
  }

  private static let quotes: [Character: Character] = [
    "\"": "\"", "“": "”", "「": "」", "《": "》", "'": "'",
  ]

  /// Without the quotes around a name.
  static func unquoted(_ word: String) -> String {
    guard word.count >= 2, let first = word.first, let last = word.last, quotes[first] == last
    else { return word }
    return String(word.dropFirst().dropLast())
  }

  private static func joiningUnits(_ words: [String]) -> [String] {
    var joined: [String] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      var taken = 1
      if AmountText(word)?.unit.isEmpty == true {
        for count in [2, 1] where index + count < words.count {
          let unit = words[(index + 1)...(index + count)].joined(separator: " ")
          if UnitWords.all.contains(NameTokens.fold(unit)) {
            taken = count + 1
            break
          }
        }
      }
      joined.append(words[index..<(index + taken)].joined(separator: " "))
      index += taken
    }
    return joined
  }

  /// `人数=2` or `2025:40%` as key and value.
  static func keyAndValue(_ word: String) -> (key: String, value: String)? {
    guard let index = word.firstIndex(where: { $0 == "=" || $0 == ":" }) else { return nil }
    let key = word[..<index]
    let value = word[word.index(after: index)...]
    return key.isEmpty || value.isEmpty ? nil : (String(key), String(value))
  }

  /// `2026-2028年` as two years.
  static func yearSpan(_ word: String) -> (String, String)? {
    for separator: Character in ["-", "–", "—", "~", "至", "到"] {
      let parts = word.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 2, let first = PhraseValue(String(parts[0])),
        let last = PhraseValue(String(parts[1])), first.looksLikeYear, last.looksLikeYear,
        first.marker == nil, last.marker == nil
      else { continue }
      return (String(parts[0]), String(parts[1]))
    }
    return nil
  }

  /// Whether a word can be the value of a field that was named before it.
  static func looksLikeValue(_ word: String, of form: Field.Form) -> Bool {
    switch form {
    case .stage: (try? FieldReader(field: .stage).stage(word)) != nil
    case .grades:
      PhraseValue(word)?.looksLikeYear != true
        && (word.contains("年级") || word.contains("-") || word == "各年级")
        && (try? FieldReader(field: .grades).grades(word)) != nil
    case .post: true
    default: AmountText(word) != nil || PhraseValue(word) != nil
    }
  }

  /// Where a name that begins at a word ends: one word in Chinese, a run of them in English.
  static func endOfName(_ words: [String], from start: Int) -> Int {
    var end = start + 1
    guard words[start].first?.isASCII == true else { return end }
    while end < words.count, words[end].first?.isASCII == true, PhraseValue(words[end]) == nil,
      !fillers.contains(NameTokens.fold(words[end]))
    {
      end += 1
    }
    return end
  }

  /// The longest value with a unit at the end of a word, and the name before it.
  static func valueAtEnd(of word: String) -> (rest: String, value: PhraseValue)? {
    var index = word.startIndex
    while index < word.endIndex {
      if index > word.startIndex, let value = PhraseValue(String(word[index...])),
        value.form != nil
      {
        return (String(word[..<index]), value)
      }
      index = word.index(after: index)
    }
    return nil
  }

  /// Where a piece stands inside a word.
  static func range(of piece: String, in word: String) -> Range<String.Index>? {
    var start = word.startIndex
    while start < word.endIndex {
      if word[start...].hasPrefix(piece) {
        return start..<word.index(start, offsetBy: piece.count)
      }
      start = word.index(after: start)
    }
    return nil
  }
}
