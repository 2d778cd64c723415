// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// The account of an import and its questions, as tables that a spreadsheet opens.
struct ImportReport {
  let notes: [ImportNote]
  let questions: [ImportQuestion]
  let answers: ImportAnswers

  /// From which cell to which place, and how.
  var noteFile: [UInt8] {
    let header = ["来源文件", "工作表", "单元格", "原文", "写入的表", "行", "列", "值", "说明", "what was done"]
    let headers = self.headers
    let rows = notes.map { note -> [String] in
      let column = note.table.isEmpty ? "" : headers[note.table]?[note.column] ?? note.column
      let words = note.remarks.map(\.wording)
      let isTaken = note.remarks.isEmpty && !note.value.isEmpty
      return [
        note.source.file, note.source.sheet, note.source.cell, note.raw, note.table, note.row,
        column, note.value, isTaken ? "照抄" : words.map(\.zh).joined(separator: "；"),
        isTaken ? "as it stands" : words.map(\.en).joined(separator: "; "),
      ]
    }
    return CSVWriter.bytes([header] + rows)
  }

  /// The printed headers of all columns by table and key.
  private var headers: [String: [String: String]] {
    let tables = Schema.current.tables.map { table in
      let headers = table.columns.map { ($0.key, $0.header.zh) }
      return (table.file, Dictionary(headers) { first, _ in first })
    }
    return Dictionary(tables) { first, _ in first }
  }

  /// The questions with the answers that were given, and the answers of other years.
  var questionFile: [UInt8] {
    let header = ImportAnswers.header
    var seen: Set<String> = []
    var rows: [[String]] = []
    for question in sorted
    where seen.insert(question.kind.rawValue + "|" + question.subject).inserted {
      let answer = answers.answer(question.kind, question.subject)
      let state =
        isAnswered(question)
        ? "已答" : answer != nil ? "待答：没看懂这个答案" : question.taken != nil ? "已按假设" : "待答"
      rows.append([
        question.kind.rawValue, question.subject, state, question.source.text, question.raw,
        question.remark.wording.zh, question.remark.wording.en,
        question.choices.joined(separator: " / "), question.taken ?? "", answer ?? "",
      ])
    }
    // What was answered once is kept, though this year's sheets do not ask it.
    for row in answers.rows {
      guard !row[9].isEmpty, seen.insert(row[0] + "|" + row[1]).inserted else { continue }
      rows.append(row)
    }
    return CSVWriter.bytes([header] + rows)
  }

  /// Open questions first.
  private var sorted: [ImportQuestion] {
    func rank(_ question: ImportQuestion) -> Int {
      isAnswered(question) ? 2 : question.taken != nil ? 1 : 0
    }
    return questions.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }.map(\.element)
  }

  /// Whether a question has an answer that is understood: of a column it must name something.
  private func isAnswered(_ question: ImportQuestion) -> Bool {
    guard answers.answer(question.kind, question.subject) != nil else { return false }
    return question.kind != .column
      || answers.match(Heading([question.subject], .current), .current) != nil
  }

  private var unanswered: [ImportQuestion] {
    var seen: Set<String> = []
    return questions.filter {
      !isAnswered($0)
        && seen.insert($0.kind.rawValue + "|" + $0.subject).inserted
    }
  }

  /// Questions for which nothing is taken, as lines.
  var open: [Bilingual] {
    let all = unanswered.filter { $0.taken == nil }
    // Questions of one kind for many schools are one line; the file has a row for each.
    var counts: [String: Int] = [:]
    var columns: [String] = []
    for case .required(let column) in all.map(\.remark) {
      if counts[column] == nil { columns.append(column) }
      counts[column, default: 0] += 1
    }
    columns.removeAll { counts[$0, default: 0] <= 3 }
    let single = all.filter { question in
      guard question.kind == .required, case .required(let column) = question.remark else {
        return true
      }
      return !columns.contains(column)
    }
    return single.map { question in
      let words = question.remark.wording
      let place = question.source.text + (question.subject.isEmpty ? "" : " \(question.subject)")
      return Bilingual(zh: place + "：" + words.zh, en: place + ": " + words.en)
    }
      + columns.map { column in
        let count = counts[column, default: 0]
        return Bilingual(
          zh: "\(count) 所学校缺少必填的“\(column)”：逐校作答，或加一行“必填,全部|\(column)”",
          en: "\(count) schools lack the required \(column): answer for each, or add a row"
            + " 必填,全部|\(column)")
      }
  }

  /// How many questions have something taken for now.
  var takenCount: Int { unanswered.count { $0.taken != nil } }
}
