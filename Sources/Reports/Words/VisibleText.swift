// SPDX-License-Identifier: GPL-3.0-or-later

/// Text from outside the program as it may be shown: what a terminal or a browser would obey is
/// shown as a mark.
///
/// A name of a table may hold an escape sequence, by accident or not, that would move the cursor,
/// change a title or turn the direction of writing. Line ends and tabulators stay.
public enum VisibleText {
  /// The text with a mark in the place of every character that steers instead of showing anything.
  public static func marked(_ text: String) -> String {
    guard hasSteering(text) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isSteering(scalar) { result += mark(scalar) } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// A JSON text whose strings hold these characters as escapes, so that it means the same and can
  /// be shown.
  static func escaped(json text: String) -> String {
    guard hasSteering(text) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      guard isSteering(scalar) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return result
  }

  private static func mark(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: String(picture(scalar.value))
    case 0x7F: "\u{2421}"
    default: "‹U+" + String(scalar.value, radix: 16, uppercase: true) + "›"
    }
  }

  /// The picture of a control character, such as ␛.
  private static func picture(_ value: UInt32) -> Character {
    Unicode.Scalar(0x2400 + value).map { Character($0) } ?? " "
  }

  /// Control characters but line end and tabulator, and what turns the direction of writing.
  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether there is any such character; nearly always there is none.
  private static func hasSteering(_ text: String) -> Bool {
    var before: UInt8 = 0
    var earlier: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x09, 0x0A: break
      case 0..<0x20, 0x7F: return true
      case 0x80...0x9F where before == 0xC2: return true
      case 0xA6...0xAE where earlier == 0xE2 && (before == 0x80 || before == 0x81): return true
      default: break
      }
      (earlier, before) = (before, byte)
    }
    return false
  }
}
