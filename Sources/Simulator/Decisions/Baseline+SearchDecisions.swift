// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Baseline {
  /// Searches outer decisions (dates, approvals and sizes of projects, closures, mergers,
  /// catchments) together with the purchases that bring the county into compliance under each.
  ///
  /// Deterministic: the same arguments give the same answer, whoever the workers are. The method is
  /// in docs/search-decisions.md.
  /// - Parameters:
  ///   - plan: What is decided already.
  ///   - future: What happens to the county.
  ///   - options: Years, budgets, caps and limits of each search for purchases. Payments of
  ///     projects that the decisions approve count against the budgets.
  ///   - freedom: What may be decided.
  ///   - effort: How long the search may go on.
  ///   - seed: Determines the walk where there are too many configurations to enumerate.
  ///   - edit: Turns changes into a plan, nil where they cannot be carried out; left out, the
  ///     changes are made on `plan`. A caller that will write the changes into a what-if hands over
  ///     what the what-if will do.
  ///   - workers: Who looks at the configurations of a round; the answer is the same for any number
  ///     of them.
  ///   - progress: Told how far the search is, by any thread but never by two at once; false stops
  ///     it.
  public func searchDecisions(
    plan: Plan, future: Future, options: SearchOptions = SearchOptions(),
    freedom: SearchFreedom = SearchFreedom(), effort: DecisionEffort = DecisionEffort(),
    seed: UInt64 = 0, edit: (@Sendable ([Change.Kind]) -> Plan?)? = nil, workers: Workers = .one,
    progress: @escaping @Sendable (DecisionProgress) -> Bool = { _ in true }
  ) -> DecisionSearchResult {
    let space = DecisionSpace(
      baseline: self, plan: plan, future: future, freedom: freedom,
      lockedSchools: options.lockedSchools)
    let county = county
    var run = DecisionRun(
      scouting: DecisionScouting(
        baseline: self, plan: plan, future: future, options: options, space: space,
        edit: edit ?? { plan.applying($0, county: county) }),
      effort: effort, seed: seed, workers: workers, monitor: DecisionMonitor(progress))
    return run.result()
  }
}
