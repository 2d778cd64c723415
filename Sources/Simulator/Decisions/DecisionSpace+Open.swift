// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension DecisionSpace {
  /// Collects the decisions that are open.
  ///
  /// - Parameters:
  ///   - baseline: The county.
  ///   - plan: What is decided already.
  ///   - future: What happens to the county; nil for its own expectation. Only proposals for
  ///     catchments depend on it.
  ///   - freedom: What the caller puts up for decision.
  ///   - lockedSchools: Schools to leave alone, beside those that the plan locks.
  public init(
    baseline: Baseline, plan: Plan, future: Future? = nil, freedom: SearchFreedom,
    lockedSchools: Set<ID<School>> = []
  ) {
    let locked = lockedSchools.union(plan.lockedSchools)
    let options = ProjectOptions(
      baseline: baseline, plan: plan, freedom: freedom, lockedSchools: locked)
    decisions = plan.projects.map { project in
      Decision(subject: .project(project.id), options: [[]] + options.alternatives(project))
    }
    let schools = SchoolOptions(baseline: baseline, plan: plan, lockedSchools: locked)
    if freedom.closures { decisions += schools.closures }
    if let size = freedom.mergesBelow { decisions += schools.mergers(below: size) }
    for (place, choice) in freedom.catchments.enumerated() {
      let ways = choice.ways.filter { rows in !rows.contains { $0.concerns(locked) } }
      decisions.append(
        Decision(
          subject: .catchment(place), options: [[]] + ways.map { $0.map(Change.Kind.catchment) }))
    }
    if let steps = freedom.catchmentSteps,
      let options = CatchmentOptions(
        baseline: baseline, plan: plan, future: future ?? baseline.county.future,
        lockedSchools: locked, steps: steps)
    {
      let drawn = Set(freedom.catchments.flatMap(\.ways).joined().map(\.reach))
      let (found, answers) = options.decisions(without: drawn)
      decisions += found
      intakes = answers
    }
    decisions.append(
      Decision(subject: .wholeIntake, options: [[]] + freedom.intakes.filter { !$0.isEmpty }))
    decisions.removeAll { $0.options.count < 2 }
  }
}
