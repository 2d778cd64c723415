// SPDX-License-Identifier: GPL-3.0-or-later

/// Chinese numerals as planners write them: 两, 十二, 二十, 一百零五, 二〇二六.
enum ChineseNumeral {
  /// The digits as they are written, each in the place of its value.
  static let digitWords: [Character] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  /// What stands behind a digit for its rank: tens, hundreds, thousands.
  static let rankWords: [Character] = ["十", "百", "千"]

  /// The digits as they are read, with the spellings that are never written here.
  private static let digits: [Character: Int] = {
    var values: [Character: Int] = ["〇": 0, "两": 2]
    for (value, word) in digitWords.enumerated() { values[word] = value }
    return values
  }()
  private static let scales: [Character: Int] = {
    var values: [Character: Int] = [:]
    var scale = 1
    for word in rankWords {
      scale *= 10
      values[word] = scale
    }
    return values
  }()

  /// What a character multiplies by: 千 by 1000; nil for anything else.
  static func rank(_ character: Character) -> Int? { scales[character] }

  /// Whether the character can stand in a numeral.
  static func isNumeral(_ character: Character) -> Bool {
    digits[character] != nil || scales[character] != nil
  }

  /// The number; nil for text that is no numeral below ten thousand or no row of digits.
  static func value(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.count <= 9 else { return nil }
    if text.allSatisfy({ digits[$0] != nil && $0 != "两" }) {
      return text.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
    }
    var total = 0
    var pending: Int?
    var lastScale = 10_000
    for character in text {
      if let digit = digits[character] {
        if digit == 0 { continue }
        guard pending == nil else { return nil }
        pending = digit
      } else if let scale = scales[character] {
        guard scale < lastScale else { return nil }
        guard pending != nil || (scale == 10 && total == 0) else { return nil }
        total += (pending ?? 1) * scale
        pending = nil
        lastScale = scale
      } else {
        return nil
      }
    }
    return total + (pending ?? 0)
  }

  /// The number as it is spoken: 二千四 is 2400, and 2004 is 二千零四.
  static func spoken(_ text: String) -> Int? {
    guard exact(text) == nil, let whole = value(text), let last = text.last,
      let digit = digits[last], let rank = scales[text[text.index(text.endIndex, offsetBy: -2)]]
    else { return value(text) }
    return whole - digit + digit * rank / 10
  }

  /// The number where it is written out: not 一百五, which is 150 in speech and 105 on paper.
  static func exact(_ text: String) -> Int? {
    let characters = Array(text)
    if characters.count >= 3, let last = characters.last, digits[last] != nil,
      let rank = scales[characters[characters.count - 2]], rank >= 100
    {
      return nil
    }
    return value(text)
  }
}
