// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Baseline {
  /// Says why a search's question cannot be met, and what would mend it.
  ///
  /// Deterministic, for any number of workers. What is proven holds in the search's model
  /// (docs/reasons.md).
  /// - Parameters:
  ///   - plan: The plan that was searched on.
  ///   - future: What happens to the county.
  ///   - options: The question.
  ///   - result: The search's answer to it.
  ///   - isThorough: Whether more money is tried in every single year and halved to the 万元;
  ///     otherwise in the last year that helps and in all together, and the first amount that does
  ///     is taken.
  ///   - workers: Who does the independent parts.
  ///   - progress: Told how far it is; false stops it.
  public func reasons(
    plan: Plan, future: Future, options: SearchOptions = SearchOptions(), result: SearchResult,
    isThorough: Bool = true, workers: Workers = .one,
    progress: (ReasonProgress) -> Bool = { _ in true }
  ) -> InfeasibilityReport {
    withoutActuallyEscaping(progress) { progress in
      var question = Question(baseline: self, plan: plan, future: future, options: options)
      // A reason or a remedy is whether there is a plan at all.
      question.options.keepsPosts = false
      let run = ReasonRun(
        question: question, result: result, workers: workers, progress: progress)
      var report = run.report()
      run.addRemedies(to: &report, isThorough: isThorough)
      return report
    }
  }
}
