// SPDX-License-Identifier: GPL-3.0-or-later

/// A phrase as it is compared: half width, small letters, simplified characters, single spaces;
/// letter by letter beside what was written.
struct PhraseText: Sendable {
  /// As written, in half width.
  let original: [Character]
  /// As written, in simplified characters outside quotes.
  let written: [Character]
  /// As compared; as many letters.
  let letters: [Character]

  private static let quotes: [Character: Character] = [
    "\"": "\"", "“": "”", "「": "」", "『": "』", "《": "》",
  ]

  init(_ text: String, lexicon: Lexicon = .standard) {
    var original: [Character] = []
    var written: [Character] = []
    var letters: [Character] = []
    var closing: Character?
    for character in TextFolding.plain(text) {
      // Inside quotes every blank stays.
      if closing == character {
        closing = nil
      } else if closing == nil, let end = Self.quotes[character] {
        closing = end
      }
      let isBlank = character.isWhitespace
      if isBlank && closing == nil && (letters.last == " " || letters.isEmpty) { continue }
      original.append(isBlank ? " " : character)
      written.append(
        isBlank ? " " : closing == nil ? lexicon.simplified[character] ?? character : character)
      let small = character.lowercased().first ?? character
      // 年数=1 says what 年数:1 says.
      let plain = small == "=" && closing == nil ? ":" : lexicon.simplified[small] ?? small
      letters.append(isBlank ? " " : plain)
    }
    self.original = original
    self.written = written
    self.letters = letters
  }

  /// What was typed in a range, without blank ends.
  func typed(_ range: Range<Int>) -> String {
    TextFolding.trimmed(String(original[range]))
  }

  /// The written text of a range, without blank ends.
  func text(_ range: Range<Int>) -> String {
    TextFolding.trimmed(String(written[range]))
  }
}
