// SPDX-License-Identifier: GPL-3.0-or-later

extension ImportTable {
  /// The question whether schools in hidden rows are to be read; nil where there are none. Rows that
  /// a filter hides are hidden, too, and a school must not be lost by one.
  mutating func askHidden(_ words: ImportWords, _ answers: ImportAnswers) -> ImportQuestion? {
    var all = found
    all.countsHidden = true
    let names = (found.rows ?? 1...1).compactMap { row -> String? in
      guard found.rows != nil, found.grid.isHidden(row: row),
        case .data(let name) = all.kind(of: row, words)
      else { return nil }
      return name
    }
    guard !names.isEmpty else { return nil }
    let subject = source.sheet + "|隐藏的行"
    if answers.answer(.sheet, subject) == "计入" { found = all }
    return ImportQuestion(
      kind: .sheet, subject: subject, source: source, raw: "", remark: .hiddenRows(names),
      choices: ["不计", "计入"], taken: "不计")
  }
}
