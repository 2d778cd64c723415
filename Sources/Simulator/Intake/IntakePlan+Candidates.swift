// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Baseline {
  /// Intakes for a search to choose among: that of the plan as it is, and where something is left
  /// for which no way was found, that of the plan with candidates (备选) that bring places.
  ///
  /// Last, where the caller leaves it open and it is worth it, the better of the two with entrants
  /// where one more pupil costs least (`pricedIntake`).
  ///
  /// Candidates are taken in the first year in which they may be built, and each that mends nothing
  /// is left out again. The approvals stand before the other changes of such an intake.
  /// - Returns: One to three; the last leaves the least.
  public func intakePlans(
    plan: Plan, future: Future, options: SearchOptions = SearchOptions(), freedom: SearchFreedom
  ) -> [IntakePlan] {
    let (intakes, approvals) = mendingIntakes(plan, future, options, freedom)
    guard freedom.pricesEntrants, let last = intakes.last,
      let approved = plan.applying(approvals, county: county),
      var priced = pricedIntake(
        from: last.without(approvals), plan: approved, future: future, options: options)
    else { return intakes }
    priced.changes = approvals + priced.changes
    priced.notMetBefore = last.notMetBefore
    return intakes + [priced]
  }

  /// The intakes that mend most, and the approvals that the last one begins with.
  private func mendingIntakes(
    _ plan: Plan, _ future: Future, _ options: SearchOptions, _ freedom: SearchFreedom
  ) -> (intakes: [IntakePlan], approvals: [Change.Kind]) {
    let first = intakePlan(plan: plan, future: future, options: options)
    guard first.obstacles.contains(where: { $0.reason == .notFound }) else {
      return ([first], [])
    }
    let choices = ProjectOptions(
      baseline: self, plan: plan, freedom: freedom,
      lockedSchools: options.lockedSchools.union(plan.lockedSchools))
    var approvals: [[Change.Kind]] = plan.projects.compactMap { project in
      let bringsPlaces = project.works.contains { $0.places ?? 0 > 0 }
      guard project.status == .candidate, bringsPlaces else { return nil }
      return choices.alternatives(project).first
    }
    guard var best = intake(with: approvals, plan, future, options),
      best.notMetAfter < first.notMetAfter
    else { return ([first], []) }
    for approval in approvals {
      let fewer = approvals.filter { $0 != approval }
      guard !fewer.isEmpty, let found = intake(with: fewer, plan, future, options),
        found.notMetAfter <= best.notMetAfter
      else { continue }
      (best, approvals) = (found, fewer)
    }
    best.notMetBefore = first.notMetBefore
    return ([first, best], approvals.flatMap(\.self))
  }

  /// The intake of the plan with some approvals, which stand before its changes; nil for none.
  private func intake(
    with approvals: [[Change.Kind]], _ plan: Plan, _ future: Future, _ options: SearchOptions
  ) -> IntakePlan? {
    let changes = approvals.flatMap(\.self)
    guard !changes.isEmpty, let approved = plan.applying(changes, county: county) else {
      return nil
    }
    var found = intakePlan(plan: approved, future: future, options: options)
    found.changes = changes + found.changes
    return found
  }
}

extension IntakePlan {
  /// The same without approvals that stand before its own changes.
  fileprivate func without(_ approvals: [Change.Kind]) -> IntakePlan {
    var rest = self
    rest.changes.removeFirst(min(approvals.count, changes.count))
    return rest
  }
}
