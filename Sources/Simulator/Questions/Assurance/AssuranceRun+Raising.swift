// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension AssuranceRun {
  /// A plan for so many futures, or for as many as can be had; nil where not even the expected one
  /// has a plan.
  ///
  /// Up to as many futures as have tables are searched jointly. With more, or with futures for
  /// checking, that plan for the first of them is where raising starts; the cheapest plan is where
  /// it starts as well, and the cheaper result is taken.
  func sought(
    _ needed: Int, _ share: Double, _ prepared: Prepared, _ cheapest: [SearchAction],
    _ choice: inout FutureChoice
  ) -> [SearchAction]? {
    let few = prepared.tables.futures.count
    let isWhole = few == question.futures.count
    let open = prepared.open.count { $0 < few }
    let joint = found(
      isWhole ? needed : min(open, AssuranceQuestion.needed(share, of: few)), prepared, cheapest,
      &choice)
    if isWhole, question.check.isEmpty {
      return joint.map { joint in
        AssuredTrim(
          judge: prepared.judge, expected: prepared.expected,
          needed: min(needed, joint.complying), monitor: monitor
        ).trimmed(joint.actions)
      }
    }
    let raiser = PlanRaiser(
      judge: prepared.judge, expected: prepared.expected, check: prepared.check,
      options: prepared.options, monitor: monitor)
    var best: PlanRaiser.Raised?
    for start in [joint?.actions, cheapest].compactMap(\.self) where !monitor.isStopped {
      let raised = raiser.raised(start, to: needed, share: share, most: prepared.open.count)
      if let other = best, !isBetter(raised, than: other, prepared) { continue }
      best = raised
    }
    return best?.actions ?? joint?.actions
  }

  /// What reaches its aim comes first, then what costs less; short of it, what complies in more.
  private func isBetter(
    _ raised: PlanRaiser.Raised, than other: PlanRaiser.Raised, _ prepared: Prepared
  ) -> Bool {
    if raised.isReached != other.isReached { return raised.isReached }
    func cost(_ plan: PlanRaiser.Raised) -> Double {
      prepared.expected.outcome(0, plan.actions).costing.presentValue
    }
    func complying(_ plan: PlanRaiser.Raised) -> Int {
      prepared.judge.compliance(plan.actions).count(where: \.self)
    }
    return raised.isReached ? cost(raised) < cost(other) : complying(raised) > complying(other)
  }

  /// Whether a plan's share holds in the futures for checking; true where there are none.
  func holds(_ actions: [SearchAction], _ share: Double, _ prepared: Prepared) -> Bool {
    let count = question.check.count
    guard count > 0 else { return true }
    return prepared.check.compliance(actions).count(where: \.self)
      >= AssuranceQuestion.neededToHold(share, of: count)
  }

  /// In how many of the futures for checking a plan complies; nil where there are none.
  func checked(_ actions: [SearchAction], _ prepared: Prepared) -> ComplianceOdds.Share? {
    guard !question.check.isEmpty else { return nil }
    return ComplianceOdds.Share(
      hits: prepared.check.compliance(actions).count(where: \.self), of: question.check.count)
  }
}
