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

  /// Takes into the problem what the simulator finds other than the search reckoned with.
  ///
  /// - Parameter margin: What the limit of a broken coefficient is multiplied by.
  func correct(_ problem: inout SearchProblem, judged: Judged, margin: Double) {
    problem.correct(
      judged.actions, outcome: judged.outcome, baseline: baseline, exempt: options.exemptSections)
    tighten(&problem, judged.outcome, by: margin)
  }
}
