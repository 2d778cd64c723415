// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Scenarios
import Simulator
import Standards

/// Runs a search with progress on the terminal and measures its time.
enum SearchCall {
  static func run(
    _ opened: CountyCase, _ run: ScenarioRun, _ options: SearchOptions, language: Language
  ) -> (result: SearchResult, seconds: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let result = opened.baseline.search(
      plan: run.resolved.plan, future: run.resolved.future, options: options
    ) { progress in
      Console.progress(text(progress, language))
      return true
    }
    Console.endProgress()
    let elapsed = start.duration(to: clock.now).components
    return (result, Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18)
  }

  private static func text(_ progress: SearchProgress, _ language: Language) -> String {
    let step: Bilingual =
      switch progress.step {
      case .sections: Bilingual(zh: "各校自身所需", en: "each school on its own")
      case .coefficients: Bilingual(zh: "差异系数", en: "coefficients")
      case .repair: Bilingual(zh: "预算与名额", en: "budgets and caps")
      case .verification: Bilingual(zh: "推演复核", en: "checking the plan")
      }
    return
      "\(language == .chinese ? "搜索" : "Search")：\(step[language]) \(progress.done)/\(progress.total)"
  }
}
