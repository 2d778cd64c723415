// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension SearchRun {
  /// What moves a coefficient differs from plan to plan: a margin that grows until it holds. One that lay on its limit needs
  /// only a hair.
  private func tighten(_ problem: inout SearchProblem, _ outcome: Outcome, by margin: Double) {
    for stage in Stage.allCases {
      let excess = problem.complianceYears.flatMap { year in
        (outcome.strict.years[year].coefficients[stage] ?? [])
          .filter { $0.verdict == .fallsShort }
          .map { finding in (finding.value ?? .infinity) / finding.limit.value.value - 1 }
      }
      guard let most = excess.max() else { continue }
      problem.coefficientLimits[stage]? *= most < 1e-9 ? 1 - 2e-9 : margin
    }
  }

  /// Takes into the problem what the simulator finds other than the search reckoned with: hired
  /// teachers who retire, rounding of wear, limits that the tables do not know.
  ///
  /// - Parameter margin: What the limit of a broken coefficient is multiplied by.
  func correct(
    _ problem: inout SearchProblem, proposal: SearchEngine.Proposal, judged: Judged,
    margin: Double
  ) {
    let compiler = UnitCompiler(baseline: baseline, outcome: judged.outcome, problem: problem)
    for (index, unit) in proposal.problem.units.enumerated() {
      guard let school = baseline.schools.firstIndex(where: { $0.id == unit.school }),
        let found = compiler.unit(school, isLocked: unit.isLocked)?
          .exempting(options.exemptSections, complianceYears: problem.complianceYears),
        found.requirements.count == unit.requirements.count
      else { continue }
      let purchases = proposal.state.solutions[index].purchases
      var corrected: Set<[Int]> = []
      for (place, requirement) in unit.requirements.enumerated() {
        let kind = requirement.need.kind
        let added = problem.added(
          purchases, unit: unit, track: requirement.track, kind: kind, year: requirement.year)
        let error = found.requirements[place].short - (requirement.short - added)
        guard error != 0, corrected.insert([requirement.track, requirement.year]).inserted else {
          continue
        }
        problem.correct(error, unit: index, track: requirement.track, year: requirement.year)
      }
    }
    tighten(&problem, judged.outcome, by: margin)
  }
}
