// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Scenarios
import Simulator
import Standards

/// Looks for reasons where a search has found nothing that fits, with progress on the terminal.
enum ReasonCall {
  /// The reasons; nil where the search has an answer.
  static func run(
    _ opened: CountyCase, _ run: ScenarioRun, _ options: SearchOptions, _ result: SearchResult,
    details: Bool, _ language: Language
  ) -> InfeasibilityReport? {
    guard result.status == .infeasible else { return nil }
    let report = opened.baseline.reasons(
      plan: run.resolved.plan, future: run.resolved.future, options: options, result: result,
      isThorough: details, workers: workers
    ) { progress in
      Console.progress(text(progress, language))
      return true
    }
    Console.endProgress()
    return report
  }

  /// What a little more is worth; nil where the search has no plan that complies.
  static func prices(
    _ opened: CountyCase, _ run: ScenarioRun, _ options: SearchOptions, _ result: SearchResult,
    _ language: Language
  ) -> PriceReport? {
    let report = opened.baseline.prices(
      plan: run.resolved.plan, future: run.resolved.future, options: options, result: result,
      workers: workers
    ) { progress in
      Console.progress(text(progress, language))
      return true
    }
    Console.endProgress()
    return report
  }

  /// As many at a time as the machine has processors.
  static let workers = Workers { count, work in
    DispatchQueue.concurrentPerform(iterations: count) { work($0) }
  }

  private static func text(_ progress: ReasonProgress, _ language: Language) -> String {
    let step: Bilingual =
      switch progress.step {
      case .schools: Bilingual(zh: "逐校查原因", en: "reasons, school by school")
      case .coefficients: Bilingual(zh: "差异系数", en: "coefficients")
      case .money: Bilingual(zh: "预算与名额", en: "budgets and caps")
      case .remedies: Bilingual(zh: "放宽后重新搜索", en: "searching again with changes")
      case .differences: Bilingual(zh: "多一点、少一点", en: "a little more, a little less")
      case .shares: Bilingual(zh: "谁推高了投入", en: "what drives the bill")
      }
    return "\(step[language]) \(progress.done)/\(progress.total)"
  }
}
