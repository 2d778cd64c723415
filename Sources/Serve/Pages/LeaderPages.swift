// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Dispatch
import Reports
import Scenarios
import Standards

/// The leader's page: one screen, one sheet of paper.
struct LeaderPages {
  let frame: PageFrame
  let program: String

  /// The whole page.
  func page(_ reply: DeskReply) -> String {
    let language = reply.link.language
    let county = frame.county
    let body = frame.templates.render(
      "leader",
      [
        "body": Self.body(reply, county, program: program),
        "state": reply.link.fields(default: frame.language).text,
        "isOpen": county.knownOdds(reply.draft) == nil,
        "reckon": Bilingual(zh: "算一算有几成把握", en: "Reckon how sure it is")[language],
        "reckonAddress": "leader?odds=1&" + reply.link.fields(default: frame.language).text,
      ])
    let name = county.opened.county.name
    let title = Bilingual(zh: "\(name)：领导一页", en: "\(name): one page")[language]
    return frame.page(.leader, reply.link, title: title, script: "leader.js", body: body)
  }

  /// The page's body alone.
  static func body(_ reply: DeskReply, _ county: ServedCounty, program: String) -> String {
    let odds = county.knownOdds(reply.draft)
    let state = LeaderState(
      draft: reply.draft, language: reply.link.language, isSure: odds != nil)
    return county.kept({ $0.leaders[state] }, keep: { $0.leaders[state] = $1 }) {
      var report = reply.input(county, program: program).report
      report.entries = [report.entries[0]]
      guard let delay = county.delay(reply.draft, reply.run) else { return nil }
      return LeaderPage(LeaderInput(report: report, delay: delay, odds: odds)).html
    } ?? ""
  }
}

/// What the leader's page is made of: nothing else changes it.
struct LeaderState: Hashable {
  let draft: ScenarioDraft
  let language: Language
  /// Whether it says how sure it is.
  let isSure: Bool
}

extension DeskReply {
  /// Reckons how sure the draft is and keeps it, off the threads that answer.
  func reckonOdds(_ county: ServedCounty) async {
    let (draft, run) = (draft, run)
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
      DispatchQueue.global(qos: .utility).async {
        _ = county.odds(draft, run)
        done.resume()
      }
    }
  }
}
