// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Standards

/// The budget officer's page: plans side by side.
struct MoneyPages {
  let frame: PageFrame
  let program: String
  /// More columns than fit any screen or paper are refused.
  private static let most = 12

  /// The whole page.
  func page(_ reply: DeskReply) -> String {
    let county = frame.county
    let language = reply.link.language
    func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }
    let own = CountyCase.baseName
    var report = reply.input(county, program: program).report
    let draft = report.entries[0]
    let isChanged = !reply.draft.lines.isEmpty || reply.draft.parent != nil
    var messages: [String] = []
    var entries: [ReportInput.Entry] = []
    for name in [own.zh] + reply.link.others.filter({ $0 != own.zh }).prefix(Self.most) {
      switch county.board(over: name == own.zh ? nil : name) {
      case .success(let board): entries.append(.init(name: name, outcome: board.base.outcome))
      case .failure(let failure): messages += failure.messages.map { $0[language] }
      }
    }
    if isChanged, !entries.contains(where: { $0.name == draft.name }) { entries.append(draft) }
    report.entries = entries
    var kept = reply.link
    kept.others = []
    let body = frame.templates.render(
      "money",
      [
        "address": "money", "title": say("资金比较", "Money side by side"),
        "hidden": kept.fields(default: frame.language).pairs.map {
          ["name": $0.name, "value": $0.value]
        },
        "legend": say("与基准方案并列的预案", "Scenarios beside the county's own plan"),
        "options": county.opened.scenarios.map {
          ["name": $0.name, "checked": reply.link.others.contains($0.name)] as [String: Any]
        },
        "show": say("并列", "Show"), "messages": messages,
        "draft": isChanged
          ? say("最后一列是方案推演页上现在的变更。", "The last column is the draft of the what-if page.") : "",
        "body": MoneyPage(report).html,
      ])
    let name = county.opened.county.name
    return frame.page(
      .money, reply.link, title: say("\(name)：资金比较", "\(name): money"), body: body)
  }
}
