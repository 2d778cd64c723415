// SPDX-License-Identifier: GPL-3.0-or-later

/// Keeps a spreadsheet from taking the text of a cell for a formula.
///
/// Excel and WPS reckon every cell that begins with `=`, `+`, `-` or `@`; a name from a table could make them open a
/// file or send one. An apostrophe in front makes it a text. Reading takes the apostrophe away again, so that what was
/// written comes back; a text that has such apostrophes of its own gets one more. Numbers stay numbers.
enum CSVFormula {
  /// The text as it is written into a file.
  static func neutral(_ cell: String) -> String {
    // The first byte clears nearly every cell; the wide signs begin with EF.
    switch cell.utf8.first {
    case UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "@"), 0x09, 0x0A, 0x0D, 0xEF:
      isDangerous(cell[...].drop { $0 == "'" }) && !isNumber(cell) ? "'" + cell : cell
    default: cell
    }
  }

  /// The text that a cell of a file stands for.
  static func plain(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
    return isDangerous(cell[...].drop { $0 == "'" }) ? String(cell.dropFirst()) : cell
  }

  /// Whether a spreadsheet would reckon a text that begins like this; the wide signs are for Excel of East Asia.
  private static func isDangerous(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"].contains(first)
  }

  /// A plain number with a sign, which no spreadsheet takes for anything else.
  private static func isNumber(_ cell: String) -> Bool {
    let digits = cell.dropFirst()
    guard cell.first == "-" || cell.first == "+", digits.first?.isASCII == true else {
      return false
    }
    return digits.first?.isNumber == true
      && digits.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".")
      }
  }
}
