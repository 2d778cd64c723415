// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Baseline {
  /// Says why a search's question cannot be met, and what would mend it.
  ///
  /// Deterministic, for any number of workers. What is proven holds in the search's model (docs/reasons.md).
  /// - Parameters:
  ///   - plan: The plan that was searched on.
  ///   - future: What happens to the county.
  ///   - options: The question.
  ///   - result: The search's answer to it.
  ///   - remedies: Whether changes of the whole question are searched again, which takes some searches.
  ///   - workers: Who does the independent parts.
  ///   - progress: Told how far it is; false stops it.
  public func reasons(
    plan: Plan, future: Future, options: SearchOptions = SearchOptions(), result: SearchResult,
    remedies: Bool = true, workers: Workers = .one,
    progress: (ReasonProgress) -> Bool = { _ in true }
  ) -> InfeasibilityReport {
    withoutActuallyEscaping(progress) { progress in
      let question = Question(baseline: self, plan: plan, future: future, options: options)
      let run = ReasonRun(
        question: question, result: result, workers: workers, progress: progress)
      var report = run.report()
      if remedies { run.addRemedies(to: &report) }
      return report
    }
  }
}
