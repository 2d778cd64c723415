// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// The text of a number as a spreadsheet shows it.
enum NumberText {
  /// The value of a saved number in the format of its cell.
  static func value(_ text: String, _ format: NumberFormat, countsFrom1904: Bool) -> Cell.Value? {
    // Most numbers are a few digits, which need no reading.
    let isShort = (1...15).contains(text.utf8.count)
    if isShort, format != .date,
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    {
      return format == .percent ? .percent(text) : .number(text)
    }
    let bare = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let number = Double(bare), number.isFinite else { return .text(text) }
    if format == .date, let day = SerialDay.date(number, countsFrom1904: countsFrom1904) {
      return day
    }
    let plain = plain(bare, number)
    return format == .percent ? .percent(plain) : .number(plain)
  }

  /// At most fifteen significant digits and no exponent: 40200.200000000004 is 40200.2.
  private static func plain(_ text: String, _ number: Double) -> String {
    let isShort = text.utf8.count <= 15 && !text.utf8.contains { $0 == 0x45 || $0 == 0x65 }
    if isShort { return text }
    let rounded = Double(String(format: "%.15g", number)) ?? number
    if rounded == rounded.rounded(), abs(rounded) < 1e15 { return "\(Int64(rounded))" }
    let magnitude = abs(rounded)
    let places = magnitude > 0 ? max(0, 14 - Int(log10(magnitude).rounded(.down))) : 0
    var digits = String(format: "%.\(min(places, 30))f", rounded)
    while digits.contains("."), digits.hasSuffix("0") { digits.removeLast() }
    if digits.hasSuffix(".") { digits.removeLast() }
    return digits
  }
}
