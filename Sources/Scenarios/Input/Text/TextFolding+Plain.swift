// SPDX-License-Identifier: GPL-3.0-or-later

/// The common case told from the bytes alone: most cells need no folding at all.
extension TextFolding {
  /// Whether the first and the last scalar are no blanks, as far as two bytes tell it.
  ///
  /// False says nothing. Visible ASCII is no blank; neither is U+4000–U+EFFF, which is every three
  /// bytes that begin with E4 to EE, the Chinese characters among them.
  static func hasNoBlankEnds(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last,
      isVisible(first) || isChineseLead(first)
    else { return false }
    if isVisible(last) { return true }
    guard last >= 0x80,
      let lead = bytes.index(bytes.endIndex, offsetBy: -3, limitedBy: bytes.startIndex)
    else { return false }
    return isChineseLead(bytes[lead])
  }

  /// Whether a text folds to itself: visible ASCII without capital letters, and U+4000–U+9FFF.
  ///
  /// False says nothing. None of these scalars has a half width, a lower case, or is white space.
  static func isFolded(_ text: String) -> Bool {
    var following = 0
    for byte in text.utf8 {
      if following > 0 {
        following &-= 1
      } else if (0xE4...0xE9).contains(byte) {
        following = 2
      } else if !isVisible(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
        return false
      }
    }
    return true
  }

  private static func isVisible(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
  private static func isChineseLead(_ byte: UInt8) -> Bool { (0xE4...0xEE).contains(byte) }
}
