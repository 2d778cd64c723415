// SPDX-License-Identifier: GPL-3.0-or-later
import Reports
import Scenarios
import Standards

/// What the money desk's tables are made of: nothing else changes them.
struct MoneyState: Hashable {
  let draft: ScenarioDraft
  let others: [String]
  let language: Language
}

/// The money desk's tables, rendered: many look at the same plans.
struct MoneyView {
  let html: String
  let messages: [Bilingual]
  let hasDraft: Bool
}

extension ServedCounty {
  /// The money desk's tables of a link.
  func money(_ reply: DeskReply, program: String) -> MoneyView {
    let state = MoneyState(
      draft: reply.draft, others: reply.link.others, language: reply.link.language)
    func make() -> MoneyView {
      let desk = MoneyDesk(self, reply, program: program)
      return MoneyView(
        html: MoneyPage(desk.report, prices: desk.prices).html, messages: desk.messages,
        hasDraft: desk.hasDraft)
    }
    return kept({ $0.monies[state] }, keep: { $0.monies[state] = $1 }, make) ?? make()
  }
}
