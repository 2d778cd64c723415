// SPDX-License-Identifier: GPL-3.0-or-later

/// A decimal number exactly as a cell holds it, before its type decides what it may be.
struct PlainNumber: Hashable, Sendable {
  /// All digits without the point; at most 18, so that it fits.
  var digits: Int64
  /// How many of them stand after the point.
  var scale: Int

  /// Reads a number; full-width digits and thousands separators in groups of three are accepted.
  static func read(_ text: String) -> Result<PlainNumber, Fault> {
    if let number = plain(text) { return .success(number) }
    return readFolding(text)
  }

  /// Reads a number in any of the ways of writing it.
  static func readFolding(_ text: String) -> Result<PlainNumber, Fault> {
    let folded = TextFolding.halfWidth(TextFolding.trimmed(text))
    if placeholders.contains(folded) { return .failure(.placeholder) }
    var body = Substring(folded)
    let isNegative = body.hasPrefix("-")
    if isNegative || body.hasPrefix("+") { body = body.dropFirst() }
    let parts = body.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty else { return .failure(.notANumber) }
    let fraction = parts.count > 1 ? parts[1] : ""
    guard parts.count == 1 || (!fraction.isEmpty && isDigits(fraction)) else {
      return .failure(.notANumber)
    }
    let groups = whole.split(omittingEmptySubsequences: false) {
      $0 == "," || $0 == " " || $0 == "'"
    }
    guard groups.allSatisfy(isDigits) else { return .failure(.notANumber) }
    if groups.count > 1 {
      let first = groups[0].count
      guard (1...3).contains(first), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        return .failure(.badThousands)
      }
    }
    // Zeros at both ends carry no information and must not count against the length.
    var places = Array(fraction.utf8)
    while places.last == UInt8(ascii: "0") { places.removeLast() }
    let all = (groups.joined().utf8 + places).drop { $0 == UInt8(ascii: "0") }
    guard all.count <= 18, places.count <= 18 else { return .failure(.tooLong) }
    let value = all.reduce(Int64(0)) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    return .success(PlainNumber(digits: isNegative ? -value : value, scale: places.count))
  }

  /// What keeps a text from being a number.
  enum Fault: Error { case notANumber, badThousands, placeholder, tooLong }

  /// The number times 10^places; nil when it has more decimals or does not fit.
  func scaled(by places: Int) -> Int64? {
    guard scale <= places else { return nil }
    var result = digits
    for _ in scale..<places {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }

  private static let placeholders: Set<String> = [
    "-", "--", "—", "——", "/", "\\", "无", "*", "n/a", "N/A", "NA", "null", "?", "不详",
  ]

  private static func isDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && !text.isEmpty
  }
}
