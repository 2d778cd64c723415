// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Baseline {
  /// Measures what a little more or less money and posts would change, and what drives the bill.
  ///
  /// Deterministic, for any number of workers.
  /// - Parameters:
  ///   - plan: The plan that was searched on.
  ///   - future: What happens to the county.
  ///   - options: The question.
  ///   - result: The search's answer to it, with a plan that complies.
  ///   - workers: Who does the searches.
  ///   - progress: Told how far it is; false stops it.
  /// - Returns: nil where the search has no plan that complies: there is nothing to compare with.
  public func prices(
    plan: Plan, future: Future, options: SearchOptions = SearchOptions(), result: SearchResult,
    workers: Workers = .one, progress: (ReasonProgress) -> Bool = { _ in true }
  ) -> PriceReport? {
    guard result.isMet else { return nil }
    return withoutActuallyEscaping(progress) { progress in
      var run = PriceRun(
        question: Question(baseline: self, plan: plan, future: future, options: options),
        result: result, workers: workers, progress: progress)
      return run.report()
    }
  }
}
