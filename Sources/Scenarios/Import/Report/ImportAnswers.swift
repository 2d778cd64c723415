// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Standards

/// What officers have answered: the kept mapping, `导入对应.csv`, by kind and subject.
public struct ImportAnswers: Sendable {
  /// The name of the file in the county folder.
  public static let file = "导入对应.csv"
  /// Its columns, in the order in which they are written.
  static let header = [
    "类别", "对象", "状态", "位置", "原文", "问题", "question", "可选答案", "暂按", "答案",
  ]
  private static let kind = ["类别", "kind"]
  private static let subject = ["对象", "subject"]
  private static let answer = ["答案", "answer"]
  private static let mostBytes = 16 << 20

  private var answers: [String: String] = [:]
  /// The rows as they were read, by `header`, so that answers to questions of other years stay.
  private(set) var rows: [[String]] = []

  /// No answers.
  public init() {}

  /// The answers of a mapping file; nil where there is no such file.
  ///
  /// A file that cannot be read as one is refused: its answers would be lost with the next import.
  public static func read(_ path: String) -> Result<ImportAnswers?, CaseFailure> {
    let url = URL(fileURLWithPath: path)
    let log = ProblemLog()
    var answers: ImportAnswers?
    switch FolderFiles.open(url.deletingLastPathComponent().path, isListed: false) {
    case .failure: return .success(nil)
    case .success(let folder):
      switch folder.bytes(url.lastPathComponent, limit: mostBytes) {
      case .failure(let failure): log.add(failure.problem)
      case .success(let bytes):
        answers = bytes.map { ImportAnswers($0, file: url.lastPathComponent, log: log) }
      }
    }
    guard log.errorCount == 0 else {
      return .failure(CaseFailure(log.problems.map(\.bilingualMessage)))
    }
    return .success(answers)
  }

  /// The answers of a mapping file's bytes; what is wrong with them goes into the log.
  init(_ bytes: [UInt8], file: String = Self.file, log: ProblemLog) {
    let text: [UInt8]
    switch TextDecoding.utf8(bytes) {
    case .success(let decoded): text = decoded
    case .failure(let failure):
      log.add(Problem(file: file, row: failure.line, kind: failure.kind))
      return
    }
    let parser = CSVParser(text)
    for fault in parser.faults { log.add(Problem(file: file, row: fault.row, kind: fault.kind)) }
    let found = (parser.rows.first?.cells ?? []).map { TextFolding.word($0) }
    func place(_ names: [String]) -> Int? { found.firstIndex { names.contains($0) } }
    for names in [Self.kind, Self.subject, Self.answer] where place(names) == nil {
      log.add(
        Problem(
          file: file, row: 1, kind: .missingColumn(Bilingual(zh: names[0], en: names[1]))))
    }
    let places = Self.header.map { name in
      place([Self.kind, Self.subject, Self.answer].first { $0[0] == name } ?? [name])
    }
    for row in parser.rows.dropFirst() where !row.isBlank {
      let cells = places.map { place in
        place.map { row.cells.indices.contains($0) ? row.cells[$0] : "" } ?? ""
      }
      rows.append(cells)
      let text = TextFolding.trimmed(cells[Self.header.count - 1])
      if !text.isEmpty { answers[Self.key(cells[0], cells[1])] = text }
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
    // A choice as it was offered, brackets and all, comes first.
    let folded = TextFolding.word(text)
    let offered = words.topics.values.filter {
      [$0.name.zh, $0.name.en].contains { TextFolding.word($0) == folded }
    }
    let named =
      offered.isEmpty
      ? words.topics.values.filter { $0.name.zh == base || $0.name.en == base } : offered
    if let topic = named.min(by: { $0.key < $1.key }) { return .topic(topic, isWeak: false) }
    guard case .topic(let topic, _) = words.match(Heading([text], words)) else { return nil }
    return .topic(topic, isWeak: false)
  }
}
