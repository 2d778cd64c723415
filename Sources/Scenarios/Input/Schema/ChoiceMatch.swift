// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// Finds the word of a choice that a text, as a person typed it, means.
struct ChoiceMatch {
  /// The raw value by text as the schema spells it, which is how most cells spell it.
  private var bySpelling: [String: String] = [:]
  /// The raw value by folded text.
  private var byWord: [String: String] = [:]

  /// Prepares the words of a list; where two are alike the first is meant.
  init(_ words: [ChoiceWord]) {
    let names = words.map { [$0.word.zh, $0.word.en, $0.value] + $0.alsoRead }
    for (word, names) in zip(words, names) {
      for name in names where byWord[TextFolding.word(name)] == nil {
        byWord[TextFolding.word(name)] = word.value
      }
    }
    for name in names.joined() { bySpelling[name] = byWord[TextFolding.word(name)] }
  }

  /// The raw value of a text; nil where it is none of the words.
  func value(_ text: String) -> String? { bySpelling[text] ?? byWord[TextFolding.word(text)] }

  /// The match of these words, prepared at most once.
  static func of(_ words: [ChoiceWord]) -> ChoiceMatch {
    memory.value(of: words, key: words.first?.value ?? "") { ChoiceMatch(words) }
  }

  private static let memory = ListMemory<ChoiceWord, ChoiceMatch>()
}
