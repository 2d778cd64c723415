// SPDX-License-Identifier: GPL-3.0-or-later
import Reports
import Scenarios
import Standards

/// The questions of an import as a form: each with the answers that are at hand, and room for
/// another one.
struct ImportQuestions {
  /// The most questions that a form shows; all stand in the file.
  static let shown = 200

  private let sheet: ImportQuestionSheet
  private let frame: PlainFrame

  init(_ sheet: ImportQuestionSheet, _ frame: PlainFrame) {
    self.sheet = sheet
    self.frame = frame
  }

  /// The form as a template takes it.
  var values: [String: Any] {
    let say = frame.say
    let rows = sheet.rows.prefix(Self.shown).enumerated().map { values($0.offset, $0.element) }
    let rest = sheet.rows.count - rows.count
    return [
      "askedTitle": say("要您决定什么", "What is for you to decide"), "hasQuestions": !rows.isEmpty,
      "placeHead": say("哪里", "Where"), "questionHead": say("问题", "Question"),
      "answerHead": say("答案", "Answer"), "questions": rows,
      "more": rest > 0 ? say("另有 \(rest) 处，见文件。", "\(rest) more stand in the file.") : "",
      "answer": say("按这些答案重新读一次", "Read again with these answers"),
      "answerNote": say(
        "不用全答；没答的照旧空着或按“暂按”。这一步也不写任何文件。",
        "You need not answer all; others stay blank or as they were taken for now. This step writes "
          + "nothing either."),
    ]
  }

  private func values(_ index: Int, _ row: ImportQuestionSheet.Row) -> [String: Any] {
    let say = frame.say
    let known = row.choices.contains(row.answer)
    let place = [row.place, row.raw].filter { !$0.isEmpty }.map(VisibleText.marked)
    let none =
      row.taken.isEmpty
      ? say("先空着", "leave open")
      : say("暂按：\(row.taken)", "as taken for now: \(row.taken)")
    let state =
      switch row.state {
      case .open: say("待答", "open")
      case .assumed: say("已按假设", "assumed")
      case .answered: say("已答", "answered")
      }
    return [
      "index": "\(index)", "state": state, "isOpen": row.state == .open,
      "place": place.joined(separator: say("：", ": ")),
      "question": VisibleText.marked(row.question[frame.language]),
      "label": say("第 \(index + 1) 问的答案", "Answer to question \(index + 1)"),
      "none": none,
      "choices": row.choices.map {
        ["value": $0, "chosen": $0 == row.answer] as [String: Any]
      }, "hasChoices": !row.choices.isEmpty,
      "typedLabel": say("第 \(index + 1) 问，另写", "Question \(index + 1), another answer"),
      "typed": known ? "" : row.answer, "example": say("或另写", "or write another"),
    ]
  }

  /// The answers that a form brings: what was typed, else what was chosen.
  static func answers(_ form: FormFields) -> [Int: String] {
    var answers: [Int: String] = [:]
    for index in 0..<shown {
      guard let chosen = form["a\(index)"] ?? form["t\(index)"].map({ _ in "" }) else { continue }
      let typed = form["t\(index)"] ?? ""
      answers[index] = typed.allSatisfy(\.isWhitespace) ? chosen : typed
    }
    return answers
  }
}
