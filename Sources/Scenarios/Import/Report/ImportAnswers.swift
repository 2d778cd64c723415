// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// What officers have answered: the kept mapping, `导入对应.csv`, by kind and subject.
public struct ImportAnswers: Sendable {
  /// The name of the file in the county folder.
  public static let file = "导入对应.csv"
  private var answers: [String: String] = [:]
  /// The rows as they were read, so that answers to questions of other years stay.
  private(set) var rows: [[String]] = []

  /// No answers.
  public init() {}

  /// The answers of a mapping file.
  public init(_ bytes: [UInt8]) {
    guard case .success(let text) = TextDecoding.utf8(bytes) else { return }
    let table = CSVParser(text).rows
    guard let header = table.first?.cells.map({ TextFolding.word($0) }) else { return }
    func place(_ names: [String]) -> Int? { header.firstIndex { names.contains($0) } }
    guard let kind = place(["类别", "kind"]), let subject = place(["对象", "subject"]),
      let answer = place(["答案", "answer"])
    else { return }
    for row in table.dropFirst() where row.cells.count > max(kind, subject, answer) {
      rows.append(row.cells)
      let text = TextFolding.trimmed(row.cells[answer])
      guard !text.isEmpty else { continue }
      answers[Self.key(row.cells[kind], row.cells[subject])] = text
    }
  }

  /// The answer to a question; nil where none was given.
  func answer(_ kind: ImportQuestion.Kind, _ subject: String) -> String? {
    answers[Self.key(kind.rawValue, subject)]
  }

  private static func key(_ kind: String, _ subject: String) -> String {
    TextFolding.word(kind) + "|" + TextFolding.word(subject)
  }

  /// The answer of a column as a match; nil where none was given.
  func match(_ heading: Heading, _ words: ImportWords) -> HeadingMatch? {
    guard let text = answer(.column, heading.text) else { return nil }
    if ["不用", "none"].contains(TextFolding.word(text)) {
      return .topic(words.topic("unused"), isWeak: false)
    }
    let base = HeadingText.brackets(text).base
    let named = words.topics.values.filter { $0.name.zh == base || $0.name.en == base }
    if let topic = named.min(by: { $0.key < $1.key }) { return .topic(topic, isWeak: false) }
    guard case .topic(let topic, _) = words.match(Heading([text], words)) else { return nil }
    return .topic(topic, isWeak: false)
  }
}
