// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// A line of an explanation: a label with its words, or a part that stands below one.
struct ExplainedLine {
  /// What the line is; nil for one that goes on, or that is a part.
  let label: Bilingual?
  let words: String
  /// How far a part stands in, in characters; zero for a line of its own.
  var depth = 0

  /// A line with its label.
  static func labelled(_ zh: String, _ en: String, _ words: String = "") -> ExplainedLine {
    ExplainedLine(label: Bilingual(zh: zh, en: en), words: words)
  }

  /// A part of what stands above.
  static func part(_ words: String, depth: Int = 2) -> ExplainedLine {
    ExplainedLine(label: nil, words: words, depth: depth)
  }

  /// The line for a terminal: labels as wide as each other.
  func text(_ language: Language) -> String {
    if depth > 0 { return String(repeating: " ", count: depth) + words }
    let name = label?[language] ?? ""
    if words.isEmpty { return name }
    guard language == .english else { return (name.isEmpty ? "　　" : name) + "　" + words }
    return name + String(repeating: " ", count: max(1, 9 - name.count)) + words
  }
}

extension [ExplainedLine] {
  /// An explanation for a terminal, under its title.
  func text(_ title: Bilingual, year: Int, _ language: Language) -> String {
    (["\(title[language])  \(year)", ""] + map { $0.text(language) }).joined(separator: "\n") + "\n"
  }
}
