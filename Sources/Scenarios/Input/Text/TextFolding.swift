// SPDX-License-Identifier: GPL-3.0-or-later

/// What people type in more than one way, brought to one form.
enum TextFolding {
  /// Without white space at the ends, also the wide kind, and without invisible marks.
  static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    guard let start = scalars.first, let end = scalars.last else { return "" }
    if !isBlank(start) && !isBlank(end) { return String(text) }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }

  /// The same for a whole text, of which most have no blank ends.
  static func trimmed(_ text: String) -> String {
    hasNoBlankEnds(text) ? text : trimmed(text[...])
  }

  /// White space and invisible marks; most scalars are told by their number alone.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0x3001...0xFEFE: false
    default:
      scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
  }

  /// Full-width letters, digits and punctuation as their ASCII forms.
  static func halfWidth(_ text: String) -> String {
    // The first bytes of all that has a half width.
    if !text.utf8.contains(where: { $0 == 0xEF || $0 == 0xE3 || $0 == 0xE2 || $0 == 0xC2 }) {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000, 0x00A0: result.append(" ")
      case 0x2212: result.append("-")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A name or a phrase as a planner types it: half width, tabs as spaces, without invisible marks and blank ends.
  static func plain(_ text: some StringProtocol) -> String {
    let text = String(text)
    if isFolded(text) { return text }
    var result = String.UnicodeScalarView()
    for scalar in halfWidth(text).unicodeScalars {
      switch scalar.value {
      case 0x09: result.append(" ")
      case 0xFEFF, 0x200B: continue
      default: result.append(scalar)
      }
    }
    return trimmed(String(result))
  }

  /// A header, key or word for comparison: half width, lower case, no blanks.
  static func word(_ text: String) -> String {
    if isFolded(text) { return text }
    return wordFolding(text)
  }

  /// The same, whatever the text holds.
  static func wordFolding(_ text: String) -> String {
    let folded = halfWidth(trimmed(text)).lowercased()
    return folded.contains(where: \.isWhitespace) ? folded.filter { !$0.isWhitespace } : folded
  }
}
