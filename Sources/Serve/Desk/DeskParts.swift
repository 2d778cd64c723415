// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Standards

/// What the planner's page is made of: nothing else changes its parts.
struct DeskState: Hashable {
  let draft: ScenarioDraft
  let view: DeskView
  let project: ID<Project>?
  let language: Language
}

/// The parts of the planner's page, rendered: many look at the same state.
struct DeskParts {
  let parts: [PartText]
  /// The answer in one sentence, for who hears the page.
  let spoken: String

  static let levers: [DeskPart] = [.changes, .calendar, .money]
  static let answers: [DeskPart] = [.answer, .schools, .coefficients, .pupils, .difference]

  /// Renders every part.
  init(_ input: DeskInput) {
    let page = DeskPage(input)
    parts = (Self.levers + Self.answers).map { PartText($0.rawValue, page.html($0)) }
    spoken = page.spoken
  }

  /// Some of the parts as a template takes them.
  func values(_ wanted: [DeskPart]) -> [[String: Any]] {
    wanted.compactMap { part in parts.first { $0.name == part.rawValue }?.values }
  }
}

extension ServedCounty {
  /// The parts of the planner's page in a state.
  func parts(_ reply: DeskReply, program: String) -> DeskParts {
    let state = DeskState(
      draft: reply.draft, view: reply.link.view, project: reply.project,
      language: reply.link.language)
    func make() -> DeskParts { DeskParts(reply.input(self, program: program)) }
    return kept({ $0.desks[state] }, keep: { $0.desks[state] = $1 }, make) ?? make()
  }
}
