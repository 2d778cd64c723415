// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// A change said in one line, as on the command line: `推迟 第九中学 1年`.
///
/// The words may stand in any natural order; values are told apart by their units, and what is left
/// over is the name of what the change is about. Several changes are separated by `；`.
public enum ChangePhrase {
  /// The changes that a line says, and everything that is wrong with it.
  ///
  /// Names stay as written; `ScenarioResolver` finds what they mean.
  public static func parse(_ text: String) -> (changes: [Change], problems: [ChangeProblem]) {
    parse(text, file: nil, line: nil)
  }

  /// The longest line that is read, in characters.
  static let longestPhrase = 2000

  static func parse(
    _ text: String, file: String?, line: Int?
  ) -> (changes: [Change], problems: [ChangeProblem]) {
    var changes: [Change] = []
    var problems: [ChangeProblem] = []
    guard text.utf8.count <= 4 * longestPhrase else {
      let kind = ChangeProblem.Kind.tooLarge(limit: 4 * longestPhrase)
      return ([], [ChangeProblem(file: file, line: line, text: "\(text.prefix(40))…", kind: kind)])
    }
    let phrases = TextFolding.plain(text).split { $0 == ";" || $0.isNewline }
      .map { TextFolding.trimmed($0) }.filter { !$0.isEmpty }
    if phrases.isEmpty {
      problems.append(ChangeProblem(file: file, line: line, text: text, kind: .noVerb))
    }
    for phrase in phrases {
      var reader = PhraseReader(phrase, file: file, line: line)
      switch reader.draft() {
      case .success(let draft):
        let built = ChangeBuilder.build(draft)
        changes += built.changes
        problems += built.problems
      case .failure(let problem): problems.append(problem)
      }
    }
    return (problems.isEmpty ? changes : [], problems)
  }
}
