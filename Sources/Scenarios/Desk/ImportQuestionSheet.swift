// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

/// The questions of an import as its mapping file (`ImportAnswers.file`) lists them, to be answered
/// one by one on a page; what is answered becomes the same file that a command line keeps.
public struct ImportQuestionSheet: Sendable {
  /// One question.
  public struct Row: Hashable, Sendable {
    /// How far it is.
    public enum State: Sendable {
      /// Nothing was taken.
      case open
      /// Something was taken for now.
      case assumed
      /// Somebody has answered.
      case answered
    }

    /// What it is about, such as 列 or 必填.
    public var kind: String
    /// What of that kind; kind and subject are the key of the answer.
    public var subject: String
    /// How far it is.
    public var state: State
    /// File, sheet and cell.
    public var place: String
    /// What stands there.
    public var raw: String
    /// What is asked, and why.
    public var question: Bilingual
    /// What may be answered; other words may be, too.
    public var choices: [String]
    /// What was taken for now; empty for nothing.
    public var taken: String
    /// The answer; empty for none.
    public var answer: String

    fileprivate init(_ cells: [String]) {
      (kind, subject) = (cells[0], cells[1])
      (place, raw) = (cells[3], cells[4])
      question = Bilingual(zh: cells[5], en: cells[6])
      choices = cells[7].split(separator: Self.separator).map(String.init)
      (taken, answer) = (cells[8], cells[9])
      state = !answer.isEmpty ? .answered : taken.isEmpty ? .open : .assumed
    }

    fileprivate static let separator = " / "
    fileprivate static let whole = "全部|"

    /// One question instead of a school's, for every school that lacks the same.
    fileprivate init(all column: String, like row: Row, count: Int) {
      self = row
      subject = Self.whole + column
      (place, raw) = ("", "")
      question = Bilingual(
        zh: "\(count) 所学校缺少必填的“\(column)”：都一样就在这里答一次，不一样就逐校答",
        en: "\(count) schools lack the required \(column): answer here once where all are alike")
      (answer, taken, state) = ("", "", .open)
    }

    fileprivate var cells: [String] {
      let word =
        switch state {
        case .open: "待答"
        case .assumed: "已按假设"
        case .answered: "已答"
        }
      return [
        kind, subject, word, place, raw, question.zh, question.en,
        choices.joined(separator: Self.separator), taken, answer,
      ]
    }
  }

  /// From how many schools on one answer for all of them is offered.
  private static let many = 4

  /// Open questions first; one for many schools stands before theirs.
  public let rows: [Row]

  /// Reads a mapping file as an import writes it.
  public init(_ file: [UInt8]) {
    let all = ImportAnswers(file, log: ProblemLog()).rows.map { Row($0) }
    var rows: [Row] = []
    for row in all {
      if let column = Self.required(row), !rows.contains(where: { Self.isWhole($0, of: column) }) {
        let alike = all.filter { Self.required($0) == column }
        let isAsked = all.contains { Self.isWhole($0, of: column) }
        if alike.count >= Self.many, !isAsked {
          rows.append(Row(all: column, like: row, count: alike.count))
        }
      }
      rows.append(row)
    }
    self.rows = rows
  }

  /// The file with these answers, by index of row; one that is empty takes an answer back.
  public func answered(_ answers: [Int: String]) -> [UInt8] {
    let written = rows.enumerated().compactMap { index, row -> [String]? in
      var row = row
      if let answer = answers[index] { row.answer = TextFolding.trimmed(answer) }
      row.state = !row.answer.isEmpty ? .answered : row.taken.isEmpty ? .open : .assumed
      // What this page added is kept where it is answered.
      let isAdded = row.place.isEmpty && row.subject.hasPrefix(Row.whole)
      return isAdded && row.answer.isEmpty ? nil : row.cells
    }
    return CSVWriter.bytes([ImportAnswers.header] + written)
  }

  /// The column that a school lacks, of an open question; nil of another one.
  private static func required(_ row: Row) -> String? {
    guard row.kind == ImportQuestion.Kind.required.rawValue, row.state == .open,
      let bar = row.subject.lastIndex(of: "|"), !row.subject.hasPrefix(Row.whole)
    else { return nil }
    return String(row.subject[row.subject.index(after: bar)...])
  }

  private static func isWhole(_ row: Row, of column: String) -> Bool {
    row.kind == ImportQuestion.Kind.required.rawValue && row.subject == Row.whole + column
  }
}

extension ImportAnswers {
  /// The answers of a mapping file's bytes; a file that cannot be read as one is refused.
  public static func reading(_ bytes: [UInt8]) -> Result<ImportAnswers, CaseFailure> {
    let log = ProblemLog()
    let answers = ImportAnswers(bytes, log: log)
    guard log.errorCount == 0 else {
      return .failure(CaseFailure(log.problems.map(\.bilingualMessage)))
    }
    return .success(answers)
  }
}
