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
      Console.progress(text(progress, language))
      return !interruption.isDue
    }
    let elapsed = start.duration(to: clock.now) / .seconds(1)
    Console.endProgress(after: elapsed, language)
    return (result, elapsed)
  }

  private static func text(_ progress: SearchProgress, _ language: Language) -> String {
    let step: Bilingual =
      switch progress.step {
      case .sections: Bilingual(zh: "各校自身所需", en: "each school on its own")
      case .coefficients: Bilingual(zh: "差异系数", en: "coefficients")
      case .repair: Bilingual(zh: "预算与名额", en: "budgets and caps")
      case .improvement: Bilingual(zh: "几校联合改进", en: "improving schools together")
      case .verification: Bilingual(zh: "推演复核", en: "checking the plan")
      }
    var parts = [language == .chinese ? "搜索：\(step.zh)" : "Search: \(step.en)"]
    // A step that cannot tell how much there is has no count.
    if progress.total > 0 { parts.append("\(progress.done)/\(progress.total)") }
    if let best = progress.best {
      parts.append(
        language == .chinese
          ? "方案 \(NumberText.wan(best)) 万元" : "plan \(NumberText.wan(best)) (10,000 yuan)")
    }
    if let bound = progress.lowerBound {
      parts.append(
        language == .chinese ? "下界 \(NumberText.wan(bound)) 万元" : "bound \(NumberText.wan(bound))")
    }
    return parts.joined(separator: " ")
  }
}
