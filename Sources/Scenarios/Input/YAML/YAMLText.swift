// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts as YAML has them, for every file that the program writes.
enum YAMLText {
  /// A double-quoted scalar that reads back as the text, whatever stands in it.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0x0D: result += "\\r"
      case 0x09: result += "\\t"
      // What no parser takes as it is, what would be a line end, and what would turn the direction of writing.
      case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE...0xFFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A line of comment.
  static func comment(_ text: String) -> String {
    "# "
      + String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { scalar in
            let isPlain = scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
            return isPlain && !(0x2028...0x202E).contains(scalar.value) ? scalar : " "
          }))
  }
}
