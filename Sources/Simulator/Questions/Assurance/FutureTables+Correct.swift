// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension FutureTables {
  /// Takes into a future's tables what the simulator finds other than they reckon with under these actions: hired
  /// teachers who retire, rounding of wear. Needs only rise.
  ///
  /// - Parameters:
  ///   - future: The future; nil for the expected one.
  ///   - outcome: What the simulator makes of the actions in it.
  mutating func correct(
    _ future: Int?, _ actions: [SearchAction], outcome: Outcome, baseline: Baseline,
    exempt: Set<SectionID>
  ) {
    var problem = future.map { futures[$0] } ?? expected
    let compiler = UnitCompiler(baseline: baseline, outcome: outcome, problem: problem)
    let ownActions = Dictionary(grouping: actions, by: \.school)
    let given = Dictionary(grouping: actions.filter { $0.giver != nil }) { $0.giver ?? $0.school }
    for (index, unit) in problem.units.enumerated() {
      guard let school = baseline.schoolIndex[unit.school],
        let found = compiler.unit(school, isLocked: unit.isLocked)?
          .exempting(exempt, complianceYears: problem.complianceYears),
        found.sections.map(\.id) == unit.sections.map(\.id)
      else { continue }
      let left = Dictionary(
        zip(found.requirements.map(NeedKey.init), found.requirements.map(\.short)),
        uniquingKeysWith: { first, _ in first })
      var corrected: Set<[Int]> = []
      for requirement in unit.requirements {
        guard let short = left[NeedKey(requirement)] else { continue }
        var added = problem.added(
          ownActions[unit.school] ?? [], requirement, unit: unit, sign: 1)
        added += problem.added(given[unit.school] ?? [], requirement, unit: unit, sign: -1)
        let error = short - (requirement.short - added)
        guard error != 0, corrected.insert([requirement.track, requirement.year]).inserted else {
          continue
        }
        problem.correct(error, unit: index, track: requirement.track, year: requirement.year)
      }
    }
    if let future { futures[future] = problem } else { expected = problem }
  }
}

extension SearchProblem {
  /// Hundredths that actions add to what a requirement asks for.
  fileprivate func added(
    _ actions: [SearchAction], _ requirement: Requirement, unit: SearchUnit, sign: Int64
  ) -> Int64 {
    let kind = requirement.need.kind
    return actions.reduce(0) { sum, action in
      guard let lever = levers.firstIndex(where: { $0.action == action.action }),
        let paid = decisionYears.firstIndex(of: action.paid),
        !kind.isStaff || action.stage == unit.sections[requirement.slot].id.stage
      else { return sum }
      let steps = Int64(action.amount.wholeUnits) / max(1, levers[lever].step)
      return sum + sign * steps
        * worth(lever: lever, kind: kind, paid: paid, in: complianceYears[requirement.year])
    }
  }
}
