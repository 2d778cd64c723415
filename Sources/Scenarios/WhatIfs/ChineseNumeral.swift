// SPDX-License-Identifier: GPL-3.0-or-later

/// Chinese numerals as planners write them: 两, 十二, 二十, 一百零五, 二〇二六.
enum ChineseNumeral {
  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]
  private static let scales: [Character: Int] = ["十": 10, "百": 100, "千": 1000]

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
}
