// SPDX-License-Identifier: GPL-3.0-or-later

extension ChineseNumeral {
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
      if skipped { result.append(digitWords[0]) }
      skipped = false
      // Twelve is 十二, one hundred and twelve 一百一十二.
      let isLeadingTen = rank == 1 && digit == 1 && result.isEmpty
      if !isLeadingTen { result.append(digitWords[digit]) }
      if rank > 0 { result.append(rankWords[rank - 1]) }
    }
    return result
  }
}
