// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Plain decimal text of a floating-point number: the shortest digits that give it back, and no
/// exponent, which spreadsheets and people misread.
enum DecimalText {
  /// `0.00001` for 1e-05; the same number when it is read again.
  static func of(_ number: Double) -> String {
    let text = "\(number)"
    let parts = text.lowercased().split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let isNegative = parts[0].hasPrefix("-")
    let mantissa = isNegative ? parts[0].dropFirst() : parts[0]
    let pieces = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = pieces.count > 1 && pieces[1] != "0" ? String(pieces[1]) : ""
    let digits = String(pieces[0]) + fraction
    let point = pieces[0].count + exponent
    let body: String
    if point <= 0 {
      body = "0." + String(repeating: "0", count: -point) + digits
    } else if point >= digits.count {
      body = digits + String(repeating: "0", count: point - digits.count)
    } else {
      body = digits.prefix(point) + "." + digits.dropFirst(point)
    }
    return (isNegative ? "-" : "") + body
  }

  /// Exact text of a whole number of 10^−places: `12.5` for 1250 and 2.
  static func of(_ digits: Int64, places: Int) -> String {
    "\(ExactDecimal(significand: digits, scale: places))"
  }
}
