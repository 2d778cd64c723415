// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Looks for reasons and prices after a search, with progress on the terminal; Ctrl-C and the time limit end it
/// after the step at hand with what is known by then.
struct ReasonCall {
  let baseline: Baseline
  let plan: Plan
  let future: Future
  let options: SearchOptions
  let result: SearchResult
  /// The time that is left; nil for no limit.
  let seconds: Double?
  let language: Language

  /// Why nothing fits; nil where the search has an answer.
  func reasons(isThorough: Bool) -> InfeasibilityReport? {
    guard result.status == .infeasible else { return nil }
    return watched { progress in
      baseline.reasons(
        plan: plan, future: future, options: options, result: result,
        isThorough: isThorough, workers: .processors(), progress: progress)
    }
  }

  /// What a little more is worth; nil where the search has no plan that complies.
  func prices() -> PriceReport? {
    watched { progress in
      baseline.prices(
        plan: plan, future: future, options: options, result: result,
        workers: .processors(), progress: progress)
    }
  }

  private func watched<Answer>(_ work: ((ReasonProgress) -> Bool) -> Answer) -> Answer {
    let interruption = Interruption(seconds: seconds)
    defer { Console.endProgress() }
    return work { progress in
      Console.progress(text(progress))
      return !interruption.isDue
    }
  }

  private func text(_ progress: ReasonProgress) -> String {
    let step: Bilingual =
      switch progress.step {
      case .schools: Bilingual(zh: "逐校查原因", en: "reasons, school by school")
      case .coefficients: Bilingual(zh: "差异系数", en: "coefficients")
      case .money: Bilingual(zh: "预算与名额", en: "budgets and caps")
      case .remedies: Bilingual(zh: "放宽后重新搜索", en: "searching again with changes")
      case .differences: Bilingual(zh: "多一点、少一点", en: "a little more, a little less")
      case .shares: Bilingual(zh: "谁推高了投入", en: "what drives the bill")
      }
    return progress.total > 0
      ? "\(step[language]) \(progress.done)/\(progress.total)" : step[language]
  }
}
