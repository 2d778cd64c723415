// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards
import Synchronization

/// Follows a search on the terminal; Ctrl-C and the time limit end each step with what there is.
final class SearchWatch: Sendable {
  private struct State {
    /// What ends the step at hand.
    var interruption: Interruption?
    var start = ContinuousClock.now
    /// How long the search itself took; reasons and prices have what is left of the time.
    var searched = 0.0
    var wasInterrupted = false
  }

  private let seconds: Double?
  private let language: Language
  /// Whether everything is named that stands in the way.
  private let isThorough: Bool
  /// What was put up for decision, to tell what of it means nothing.
  private let asked: DecisionOptions
  private let locked: Set<ID<School>>
  private let state = Mutex(State())

  /// - Parameters:
  ///   - seconds: The time limit; nil for none.
  ///   - locked: Schools that the plan locks.
  ///   - isThorough: Whether everything is named that stands in the way.
  init(
    seconds: Double?, asked: DecisionOptions, locked: Set<ID<School>>, isThorough: Bool,
    _ language: Language
  ) {
    self.isThorough = isThorough
    self.seconds = seconds
    self.asked = asked
    self.locked = locked
    self.language = language
  }

  /// Whether time or Ctrl-C ended any step.
  var wasInterrupted: Bool { state.withLock { $0.wasInterrupted } }

  /// Shows news; false where the step shall end.
  func hear(_ news: SearchNews) -> Bool {
    switch news {
    case .later(let year):
      Console.complain(Bilingual(zh: "· \(year.firstYear) 学年", en: "· \(year)")[language])
    case .intake(let intake):
      for line in IntakeText.remarks(intake, most: isThorough ? .max : 0) {
        Console.complain("· " + line[language])
      }
      if !isThorough, !intake.obstacles.isEmpty {
        let hint = Bilingual(
          zh: "· 加 --why 逐条列出学校、年份和理由。", en: "· --why names schools, years and reasons.")
        Console.complain(hint[language])
      }
    case .space(let freedom, let space):
      remark(freedom, space)
      for line in CatchmentText.remarks(freedom, space, locked: locked) {
        Console.complain("· " + line[language])
      }
    case .begins(let step): begin(step)
    case .ends(let step): end(step)
    case .decisions(let progress): return goesOn(SearchProgressWords.line(progress)[language])
    case .purchases(let progress): return goesOn(SearchProgressWords.line(progress)[language])
    case .reasons(let progress): return goesOn(SearchProgressWords.line(progress)[language])
    }
    return true
  }

  private func goesOn(_ line: String) -> Bool {
    Console.progress(line)
    return state.withLock { state in
      guard state.interruption?.isDue == true else { return true }
      state.wasInterrupted = true
      return false
    }
  }

  private func begin(_ step: SearchStep) {
    state.withLock { state in
      let isSearch = step == .decisions || step == .purchases
      state.start = .now
      let spent = isSearch ? 0 : state.searched
      state.interruption = Interruption(seconds: seconds.map { $0 - spent })
    }
  }

  private func end(_ step: SearchStep) {
    let elapsed = state.withLock { state in
      state.interruption = nil
      return state.start.duration(to: .now) / .seconds(1)
    }
    guard step == .decisions || step == .purchases else { return Console.endProgress() }
    state.withLock { $0.searched = elapsed }
    Console.endProgress(after: elapsed, language)
  }

  /// Freed projects about which there is nothing to decide are named, so that nobody waits for them.
  private func remark(_ freedom: SearchFreedom, _ space: DecisionSpace) {
    let open = Set(
      space.decisions.compactMap { decision -> ID<Project>? in
        guard case .project(let project) = decision.subject else { return nil }
        return project
      })
    if case .named(let names) = freedom.projects {
      for name in names.sorted() where !open.contains(name) {
        let remark = Bilingual(
          zh: "· \(name) 没有可定的：已建成、已取消、已锁定，或在建且不能再推迟。",
          en:
            "· \(name): nothing to decide; complete, cancelled, locked, or under way with no later year left."
        )
        Console.complain(remark[language])
      }
    }
    if space.decisions.isEmpty && asked.isAsked {
      let remark = Bilingual(zh: "· 没有可由搜索决定的事项。", en: "· Nothing is open for decision.")
      Console.complain(remark[language])
    }
  }
}
