// SPDX-License-Identifier: GPL-3.0-or-later

/// Headings brought to one form, so that small words and signs do not tell two of them apart.
enum HeadingText {
  private static let dropped: Set<Character> = [
    "及", "和", "与", "的", "以", "、", "，", ",", "：", ":", "·", "\"", "“", "”", "'", "(", ")", "#", ";",
    ".",
  ]
  private static let droppedScalars = Set(dropped.flatMap { $0.unicodeScalars.map(\.value) })

  /// Half width, lower case, without blanks, brackets and small words, and without 数 at the end.
  static func folded(_ text: String) -> String {
    let word = TextFolding.word(text)
    var result: String
    // Scalars are characters where the bytes show that nothing is put together of several.
    if TextFolding.isFolded(word) {
      result = String(word.unicodeScalars.filter { !droppedScalars.contains($0.value) })
    } else {
      result = word.filter { !dropped.contains($0) }
    }
    if PlainSearch(result).ends(with: "数"), result.count > 1 { result.removeLast() }
    return result
  }

  /// A text without what stands in brackets, and what stood there.
  static func brackets(_ text: String) -> (base: String, inside: [String]) {
    // Most texts hold none.
    if TextFolding.isFolded(text),
      !text.utf8.contains(where: { $0 == 0x28 || $0 == 0x29 || $0 == 0x5B || $0 == 0x5D })
    {
      return (text, [])
    }
    var (base, inside, current) = ("", [String](), "")
    var depth = 0
    for character in TextFolding.halfWidth(text) {
      switch character {
      case "(", "[", "【", "〔":
        if depth > 0 { current.append(character) }
        depth += 1
      case ")", "]", "】", "〕":
        depth -= 1
        if depth == 0 {
          inside.append(TextFolding.trimmed(current))
          current = ""
        } else if depth > 0 {
          current.append(character)
        }
        depth = max(depth, 0)
      default: if depth > 0 { current.append(character) } else { base.append(character) }
      }
    }
    // A bracket that is never closed holds the rest.
    if depth > 0 { inside.append(TextFolding.trimmed(current)) }
    return (TextFolding.trimmed(base), inside)
  }
}
