// SPDX-License-Identifier: GPL-3.0-or-later

/// Looks through a YAML text before it is parsed, for what makes parsing expensive: depth. Anchors and aliases never
/// reach the parser (`YAMLSigns`); where a text cannot be parsed without them, the scan tells where one stands.
enum YAMLScan {
  /// Columns and brackets beyond which a text is refused unparsed; the parser itself stops at a
  /// thousand levels, and the reader's own bound holds for what it returns.
  static let mostColumns = 200

  /// The line of the first place in a text whose lines end with LF where an anchor or an alias could stand: `&` or `*`
  /// with a letter, digit, `_` or `-` behind it and a blank or a sign of YAML before it.
  static func likelyAlias(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    var line = 1
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A { line += 1 }
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), index + 1 < bytes.count,
        isNameByte(bytes[index + 1]), index == 0 || mayPrecede(bytes[index - 1])
      else { continue }
      return line
    }
    return nil
  }

  /// The first thing that a reader refuses in a text whose lines end with LF; nil when it may be
  /// parsed.
  static func fault(_ text: String, of reader: SafeYAML) -> SafeYAML.Fault? {
    let bytes = Array(text.utf8)
    var line = 1
    var column = 0
    var brackets = 0
    var isIndent = true
    for byte in bytes {
      switch byte {
      case 0x0A:
        (line, column, isIndent) = (line + 1, 0, true)
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      default: break
      }
      isIndent = isIndent && [0x20, UInt8(ascii: "-"), UInt8(ascii: "?")].contains(byte)
      column += isIndent ? 1 : 0
      if brackets > mostColumns || column > mostColumns {
        return .tooDeep(limit: reader.mostDepth, line: line)
      }
    }
    return nil
  }

  /// What the parser takes for the first byte of an anchor's name.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Whether a token may begin behind this byte: after blanks and signs, and after the last byte of
  /// a byte order mark; after letters and digits of any script a text goes on.
  private static func mayPrecede(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      false
    case 0x80...0xFF: byte == 0xBF
    default: true
    }
  }
}
