// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Standards

/// The planner's page: whole, or the parts of it that a step changed.
struct DeskPages {
  let frame: PageFrame
  let program: String

  private var county: ServedCounty { frame.county }

  /// The whole page.
  ///
  /// - Parameter saved: What became of a save, as markup.
  func page(_ reply: DeskReply, saved: String = "") -> String {
    let rendered = county.parts(reply, program: program)
    let link = reply.link
    func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[link.language] }
    let body = frame.templates.render(
      "desk",
      [
        "address": "./", "saveAddress": "save", "hidden": hidden(link),
        "ask": say("写一句要怎么变", "Say what changes"),
        "example": say(
          "例如：九中晚一年；给思源学校招2个音乐老师", "for example: delay 第九中学 by a year"),
        "typed": reply.typed, "try": say("试一试", "Try"), "undo": say("撤销", "Undo"),
        "redo": say("重做", "Redo"), "clear": say("全部去掉", "Take all back"),
        "parent": parent(reply), "refusal": refusal(reply),
        "levers": rendered.values(DeskParts.levers),
        "answers": rendered.values(DeskParts.answers), "why": reply.why(county),
        "token": frame.visitor.token,
        "state": link.fields(default: frame.language).text,
        "mayPlan": frame.visitor.may(.plan), "saveAs": say("存为预案", "Save as a scenario"),
        "save": say("保存", "Save"),
        "replace": say("替换", "Replace"), "saved": saved,
      ])
    let title = say("\(county.opened.county.name)：方案推演", "\(county.opened.county.name): what if")
    return frame.page(.desk, link, title: title, script: "desk.js", body: body)
  }

  /// The parts that a browser does not have yet.
  ///
  /// - Parameter have: `part=hash` for each part it has, separated by blanks.
  func answer(_ reply: DeskReply, have: String) -> String {
    let rendered = county.parts(reply, program: program)
    let known = Set(have.split(separator: " ").map(String.init))
    let parts =
      rendered.parts + [
        PartText("refusal", refusal(reply)), PartText("parent", parent(reply)),
        PartText("why", reply.why(county)), PartText("bar", frame.bar(.desk, reply.link)),
      ]
    let changed = parts.filter { !known.contains("\($0.name)=\($0.hash)") }
    let state = reply.link.fields(default: frame.language).text
    return frame.templates.render(
      "answer",
      [
        "state": state, "spoken": rendered.spoken, "refused": reply.refusal == nil ? "" : "1",
        "parts": changed.map(\.values),
      ])
  }

  /// What the form carries beside its own fields, so that it works without script.
  private func hidden(_ link: DeskLink) -> [[String: Any]] {
    var rest = link
    (rest.parent, rest.lines) = (nil, [])
    (rest.view.zone, rest.view.stage, rest.view.isFailingOnly) = (nil, nil, false)
    return rest.fields(default: frame.language).pairs.map { ["name": $0.name, "value": $0.value] }
  }

  /// The scenario that the changes stand on, to be chosen.
  private func parent(_ reply: DeskReply) -> String {
    let language = reply.link.language
    let own = Labels.scenario(CountyCase.baseName.zh)[language]
    let options =
      [["value": "", "name": own, "chosen": reply.link.parent == nil] as [String: Any]]
      + county.opened.scenarios.map {
        ["value": $0.name, "name": $0.name, "chosen": reply.link.parent == $0.name]
      }
    return frame.templates.render(
      "parent",
      [
        "label": Bilingual(zh: "底本", en: "Stands on")[language], "options": options,
        "use": Bilingual(zh: "换", en: "Use")[language],
      ])
  }

  /// Why a step was not taken, with lines that can be taken instead.
  private func refusal(_ reply: DeskReply) -> String {
    guard let refusal = reply.refusal else { return "" }
    let language = reply.link.language
    return frame.templates.render(
      "refusal",
      [
        "messages": refusal.messages.map { VisibleText.marked($0[language]) },
        "readings": refusal.readings.map { ["line": $0[language]] },
      ])
  }
}
