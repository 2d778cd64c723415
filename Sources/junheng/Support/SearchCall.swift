// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reports
import Scenarios
import Simulator
import Standards

/// Runs a search with progress on the terminal, ends it when asked, and measures its time.
enum SearchCall {
  static func run(
    _ opened: CountyCase, _ run: ScenarioRun, _ options: SearchOptions, seconds: Double? = nil,
    language: Language
  ) -> (result: SearchResult, seconds: Double) {
    watched(seconds: seconds, language: language) { progress in
      opened.baseline.search(
        plan: run.resolved.plan, future: run.resolved.future, options: options, progress: progress)
    }
  }

  /// Does work that tells a search's progress: Ctrl-C and the time limit end it with the best so far.
  static func watched<Result>(
    seconds limit: Double?, language: Language, _ work: ((SearchProgress) -> Bool) -> Result
  ) -> (result: Result, seconds: Double) {
    let interruption = Interruption(seconds: limit)
    let clock = ContinuousClock()
    let start = clock.now
    let result = work { progress in
      Console.progress(SearchProgressWords.line(progress)[language])
      return !interruption.isDue
    }
    let elapsed = start.duration(to: clock.now) / .seconds(1)
    Console.endProgress(after: elapsed, language)
    return (result, elapsed)
  }
}
