// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Register
import Reports
import Scenarios
import Standards

/// The page of kept runs: all of them, one with everything that is known of it, and a note beside it.
struct RunPages {
  let frame: PageFrame

  private var county: ServedCounty { frame.county }

  /// The whole page.
  ///
  /// - Parameters:
  ///   - messages: What went wrong.
  ///   - done: What was done.
  func page(_ link: DeskLink, messages: [Bilingual] = [], done: Bilingual? = nil) -> String {
    let language = link.language
    func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }
    var messages = messages
    var runs: [SavedRun] = []
    do throws(RegisterTrouble) {
      runs = try RunRegister.look(county.folder)?.runs() ?? []
    } catch {
      messages.append(error.message)
    }
    let run = runs.first { $0.number == link.kept }
    if let number = link.kept, run == nil, messages.isEmpty {
      messages.append(
        Bilingual(
          zh: "没有第 \(number) 号运行。请从下面选一个。", en: "There is no run \(number). Choose one below."))
    }
    let now = run == nil ? [] : RunInput.all(county: county.folder, law: county.opened.law)
    var values: [String: Any] = [
      "title": say("运行登记", "Kept runs"),
      "messages": messages.map { VisibleText.marked($0[language]) },
      "list": RunsPage.list(runs, language) { number in
        var there = link
        there.kept = number
        return there.address("runs", default: frame.language)
      },
    ]
    if let done { values["done"] = done[language] }
    if let run {
      values["run"] = [
        "html": RunsPage.whole(run, now: now, language), "token": frame.visitor.token,
        "state": link.fields(default: frame.language).text,
        "noteTitle": say("加一条备注", "Add a note"),
        "noteHint": say(
          "例如会议决定。加上以后不能改，也不能删。",
          "A decision of a meeting, for example. Once added it cannot be changed or removed."),
        "noteLabel": say("备注", "Note"), "mayPlan": frame.visitor.may(.plan),
        "whoLabel": frame.visitor.name == nil
          ? say("谁写的（不写则用本机账户）", "By (else the account)") : "",
        "add": say("加上", "Add"), "most": "\(RunRegister.longestNote)",
        "answer": "runs/answer.json?run=\(run.number)",
        "answerName": say("登记的答案（JSON，逐字节）", "The kept answer (JSON, byte for byte)"),
      ]
    }
    return frame.page(
      .runs, link,
      title: say("\(county.opened.county.name)：运行登记", "\(county.opened.county.name): kept runs"),
      body: frame.templates.render("runs", values))
  }

  /// Adds a note.
  func note(_ form: FormFields, _ link: DeskLink, now: Date) -> (text: String, isDone: Bool) {
    let by = frame.visitor.signature(typed: form["who"], at: now)
    do throws(RegisterTrouble) {
      guard let number = link.kept, try RunRegister.look(county.folder) != nil,
        try RunRegister.open(county.folder).note(form["text"] ?? "", on: number, by: by)
      else { return (page(link), false) }
      return (
        page(
          link,
          done: Bilingual(
            zh: "已记在第 \(number) 号运行上。", en: "Noted on run \(number).")), true
      )
    } catch {
      return (page(link, messages: [error.message]), false)
    }
  }
}
