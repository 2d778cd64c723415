// SPDX-License-Identifier: GPL-3.0-or-later

/// A text that folds to itself, searched by its bytes.
///
/// In visible ASCII and U+4000–U+9FFF every scalar is a character of its own and has no other way of
/// being written, so that bytes and characters give the same answer; comparing characters takes
/// many times as long. The words that are sought are those of the program's own dictionaries, which
/// are written in composed form (NFC).
struct PlainSearch {
  private let text: String
  private let isPlain: Bool

  /// A text to be searched for several words.
  init(_ text: String) {
    self.text = text
    isPlain = TextFolding.isFolded(text)
  }

  /// Whether the text begins with a word.
  func begins(with word: String) -> Bool {
    isPlain ? text.utf8.starts(with: word.utf8) : text.hasPrefix(word)
  }

  /// Whether the text ends with a word.
  func ends(with word: String) -> Bool {
    isPlain ? text.utf8.reversed().starts(with: word.utf8.reversed()) : text.hasSuffix(word)
  }

  /// Whether a word stands anywhere in the text.
  func holds(_ word: String) -> Bool {
    guard isPlain else { return text.contains(word) }
    let (bytes, sought) = (text.utf8, word.utf8)
    guard let first = sought.first else { return true }
    var place = bytes.startIndex
    while let found = bytes[place...].firstIndex(of: first) {
      if bytes[found...].starts(with: sought) { return true }
      place = bytes.index(after: found)
    }
    return false
  }
}
