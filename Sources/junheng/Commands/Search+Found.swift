// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios

extension Search {
  /// What a search came to.
  struct Found {
    let started: Started
    let answer: SearchAnswer
    let later: LaterCompliance?
    /// Whether time or Ctrl-C ended any part of it.
    let isInterrupted: Bool

    /// The answer for programs.
    var json: String {
      get throws { try JSONText.encode(SearchDocument(answer, later: later)) }
    }
  }

  /// Searches with progress on the terminal.
  func found(_ opened: CountyCase) throws -> Found {
    let started = try common.start(opened, scenario, change)
    let inquiry = try question.inquiry(
      started.opened, started.run, scenario: started.scenario, isThorough: why,
      language: common.language)
    let watch = inquiry.watch(question, common.language)
    let answer = inquiry.answer { watch.hear($0) }
    let later = inquiry.later(after: answer.result) { watch.hear($0) }
    return Found(
      started: started, answer: answer, later: later, isInterrupted: watch.wasInterrupted)
  }
}
