// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards
import Synchronization

/// One question of the money desk: it goes on while nobody looks, and keeps its answer.
final class FrontierJob: BenchJob {
  /// What it came to.
  enum Found: Sendable {
    /// What each year costs.
    case years(YearFrontier)
    /// The same, and with more money.
    case more(MoreMoney)

    /// What each year costs with the budgets as they are.
    var plain: YearFrontier {
      switch self {
      case .years(let frontier): frontier
      case .more(let found): found.plain
      }
    }
  }

  /// How it stands at one moment.
  struct Status: Sendable {
    /// What it is at.
    var line = Bilingual(zh: "正在准备", en: "getting ready")
    /// Whether somebody pressed Stop.
    var isStopped = false
    /// The answer; nil while it goes on.
    var found: Found?
  }

  let number: Int
  let ask: FrontierAsk
  let start: SearchStart
  private let options: SearchOptions
  private let more: [BudgetYear: Money]?
  private let state = Mutex(Status())

  /// A question that has not begun.
  init(
    _ number: Int, _ ask: FrontierAsk, _ start: SearchStart, options: SearchOptions,
    more: [BudgetYear: Money]?
  ) {
    self.number = number
    self.ask = ask
    self.start = start
    self.options = options
    self.more = more
  }

  /// How it stands.
  var status: Status { state.withLock { $0 } }

  var isRunning: Bool { state.withLock { $0.found == nil } }

  func stop() { state.withLock { $0.isStopped = true } }

  func work() {
    let (plan, future) = (start.run.resolved.plan, start.run.resolved.future)
    let baseline = start.opened.baseline
    let deadline = ContinuousClock.now + .seconds(ask.seconds)
    func hear(_ progress: SearchProgress) -> Bool {
      let line = SearchProgressWords.line(progress)
      return state.withLock { state in
        state.line = line
        return !state.isStopped && ContinuousClock.now < deadline
      }
    }
    let found: Found =
      if let more {
        .more(
          MoreMoney(
            more, baseline: baseline, plan: plan, future: future, options: options, progress: hear))
      } else {
        .years(
          baseline.yearFrontier(plan: plan, future: future, options: options, progress: hear))
      }
    state.withLock { $0.found = found }
  }

  /// The answer as `junheng frontier --format json` gives it; nil while it goes on.
  var json: String? {
    let subject = QuestionSubject(
      county: start.opened.county.name, scenario: start.run.name,
      synthetic: start.opened.county.isSynthetic, understood: start.run.resolved.understood)
    let document: YearFrontierDocument
    switch status.found {
    case nil: return nil
    case .years(let frontier): document = YearFrontierDocument(subject, frontier)
    case .more(let found): document = YearFrontierDocument(subject, found)
    }
    do { return try JSONText.encode(document) } catch {
      preconditionFailure("a document of numbers and texts can be written: \(error)")
    }
  }
}
