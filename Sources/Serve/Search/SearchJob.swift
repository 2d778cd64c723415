// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Dispatch
import Reports
import Scenarios
import Simulator
import Standards
import Synchronization

/// One search that a page began: it goes on while nobody looks, and keeps its answer.
final class SearchJob: BenchJob {
  /// How a search stands at one moment.
  struct Status: Sendable {
    /// How far it was, thinned out evenly where it takes long.
    var moments: [SearchMoment] = []
    /// What it is at.
    var line = Bilingual(zh: "正在准备", en: "getting ready")
    /// The year looked at instead of the one asked for; nil for that itself.
    var later: SchoolYear?
    /// What the planner should know of what was put up for decision.
    var remarks: [Bilingual] = []
    /// Whether somebody pressed Stop.
    var isStopped = false
    /// Whether any step ended before its end.
    var isInterrupted = false
    /// The answer; nil while it goes on.
    var found: Found?
  }

  /// What a search came to.
  struct Found: Sendable {
    let answer: SearchAnswer
    let later: LaterCompliance?
    /// The answer as `junheng search --format json` gives it.
    let json: String
  }

  /// The most moments that are kept of one search.
  static let mostMoments = 240

  /// Its number in this run of the server.
  let number: Int
  /// What was asked.
  let ask: SearchAsk
  /// What it starts from.
  let start: SearchStart
  private let state: Mutex<State>

  fileprivate struct State {
    var status = Status()
    let began = ContinuousClock.now
    /// When the step at hand ends at the latest.
    var deadline: ContinuousClock.Instant?
    var stepBegan = ContinuousClock.now
    /// How long the search itself took: reasons and prices have what is left.
    var searched = Duration.zero
    /// Every so many reports one is kept.
    var stride = 1
    var reports = 0
  }

  /// A search that has not begun.
  init(_ number: Int, _ ask: SearchAsk, _ start: SearchStart) {
    self.number = number
    self.ask = ask
    self.start = start
    state = Mutex(State())
  }

  /// How it stands.
  var status: Status { state.withLock { $0.status } }
  /// Whether it goes on.
  var isRunning: Bool { state.withLock { $0.status.found == nil } }

  /// Asks it to end with the best it has.
  func stop() { state.withLock { $0.status.isStopped = true } }

  /// Searches, on this thread, to the end.
  func work() {
    let inquiry = ask.inquiry(start)
    let answer = inquiry.answer { self.hear($0) }
    let later = inquiry.later(after: answer.result, isEnded: { self.status.isStopped }) {
      self.hear($0)
    }
    let json: String
    do {
      json = try JSONText.encode(SearchDocument(answer, later: later))
    } catch {
      preconditionFailure("a document of numbers and texts can be written: \(error)")
    }
    state.withLock { state in
      state.status.found = Found(answer: answer, later: later, json: json)
      let result = answer.result
      state.keep(.now, plan: result.isMet ? result.cost : nil, bound: result.lowerBound)
    }
  }

  /// Takes news of the search; false ends the step at hand.
  private func hear(_ news: SearchNews) -> Bool {
    state.withLock { state in
      switch news {
      case .later(let year):
        state.status.later = year
        state.status.moments = []
      case .intake(let intake):
        if state.status.later == nil {
          state.status.remarks += IntakeText.remarks(intake, most: 12)
        }
      case .space(let freedom, let space):
        if state.status.later == nil {
          state.status.remarks += CatchmentText.remarks(
            freedom, space, locked: start.run.resolved.plan.lockedSchools)
        }
      case .begins(let step): state.begin(step, Duration.seconds(ask.seconds))
      case .ends(let step): state.end(step)
      case .decisions(let progress):
        state.status.line = SearchProgressWords.line(progress)
        state.note(plan: progress.best, bound: nil)
        return state.goesOn()
      case .purchases(let progress):
        state.status.line = SearchProgressWords.line(progress)
        state.note(plan: progress.best, bound: progress.lowerBound)
        return state.goesOn()
      case .reasons(let progress):
        state.status.line = SearchProgressWords.line(progress)
        return state.goesOn()
      }
      return true
    }
  }
}

extension SearchJob.State {
  /// Whether the step at hand may go on.
  fileprivate mutating func goesOn() -> Bool {
    let isDue = deadline.map { ContinuousClock.now >= $0 } ?? false
    guard status.isStopped || isDue else { return true }
    status.isInterrupted = true
    return false
  }

  fileprivate mutating func begin(_ step: SearchStep, _ limit: Duration) {
    stepBegan = .now
    let isSearch = step == .decisions || step == .purchases
    deadline = stepBegan + (isSearch ? limit : limit - searched)
  }

  fileprivate mutating func end(_ step: SearchStep) {
    deadline = nil
    if step == .decisions || step == .purchases { searched = stepBegan.duration(to: .now) }
  }

  /// Keeps every so many reports, and every one that changes a number.
  fileprivate mutating func note(plan: Money?, bound: Money?) {
    reports += 1
    let last = status.moments.last
    // Decisions prove no bound on their way; what was proven before them still holds.
    guard reports % stride == 0 || plan != last?.plan || bound != last?.bound else { return }
    keep(.now, plan: plan, bound: bound)
  }

  fileprivate mutating func keep(_ now: ContinuousClock.Instant, plan: Money?, bound: Money?) {
    status.moments.append(
      SearchMoment(seconds: began.duration(to: now) / .seconds(1), plan: plan, bound: bound))
    guard status.moments.count > SearchJob.mostMoments else { return }
    stride *= 2
    status.moments = status.moments.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
  }
}
