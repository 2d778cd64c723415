// SPDX-License-Identifier: GPL-3.0-or-later

extension ChineseNumeral {
  private static let digitWords = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let rankWords = ["", "十", "百", "千"]

  /// A number from 1 up as the names of schools write it, 十二; from 10,000 on in digits.
  static func text(_ number: Int) -> String {
    guard (1..<10_000).contains(number) else { return "\(number)" }
    var result = ""
    var skipped = false
    for rank in (0..<4).reversed() {
      let unit = [1, 10, 100, 1000][rank]
      let digit = number / unit % 10
      if digit == 0 {
        skipped = !result.isEmpty
        continue
      }
      if skipped { result += digitWords[0] }
      skipped = false
      // Twelve is 十二, one hundred and twelve 一百一十二.
      let isLeadingTen = rank == 1 && digit == 1 && result.isEmpty
      result += (isLeadingTen ? "" : digitWords[digit]) + rankWords[rank]
    }
    return result
  }
}
