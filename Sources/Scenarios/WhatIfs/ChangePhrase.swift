// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Standards

/// A change said in one line, as on the command line: `推迟 第九中学 1年`, `九中晚一年`,
/// `delay No. 9 Middle School by a year`.
///
/// The words are data (`what-if-words.yaml`), the grammar is pure, and what it understands becomes
/// typed changes by the county's names, dates and amounts. Nothing is guessed and nothing is
/// ignored: a line that is not understood is refused whole, with the nearest readings.
public enum ChangePhrase {
  /// The changes that a line says, and everything that is wrong with it.
  ///
  /// Names stay as written; `ScenarioResolver` finds what they mean.
  /// - Parameters:
  ///   - text: The line; several changes are separated by `；` or commas.
  ///   - county: The county with the plan that relative amounts and new dates start from.
  public static func parse(
    _ text: String, county: County
  ) -> (changes: [Change], problems: [ChangeProblem]) {
    PhraseReader(county).read(text, file: nil, line: nil)
  }

  /// The longest line that is read, in characters.
  static let longestPhrase = 2000
}
