// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension VerifiedSearch {
  /// What the simulator leaves of a proposal.
  struct Verified {
    /// The proposal, corrected as often as was necessary.
    var proposal: PrimalHeuristic.Proposal
    /// Its plan, as the simulator judges it.
    var judged: Judged
    /// How often it was corrected.
    var rounds = 0
    /// Whether the caller ended the search.
    var isStopped = false

    /// Whether the simulator finds nothing amiss.
    var isConfirmed: Bool { proposal.isComplete && judged.check.failures.isEmpty }
  }

  /// Has the simulator judge a proposal, and corrects it until it finds nothing amiss.
  func verified(
    _ found: CompiledSearch.Found, _ problem: SearchProblem, core: CompiledSearch,
    judge: SearchJudge,
    work: inout Int64
  ) -> Verified {
    let monitor = core.monitor
    var state = Verified(
      proposal: found.proposal,
      judged: judged(found.proposal.actions(county: baseline.county), judge))
    var mended = problem
    if !state.isConfirmed { monitor.forget() }
    let most = options.verificationRounds
    while !state.isConfirmed, state.proposal.isComplete, state.rounds < most,
      monitor.goesOn(.verification, done: state.rounds, total: most)
    {
      state.rounds += 1
      // Plans made anew may undo each other's corrections: later ones only add.
      let isCautious = state.rounds > most / 2
      correct(&mended, judged: state.judged, margin: isCautious ? 0.99 : 0.997)
      state.proposal =
        isCautious
        ? core.extended(mended, state.proposal)
        : core.mended(mended, state.proposal, guide: found.guide, work: &work)
      state.judged = judged(state.proposal.actions(county: baseline.county), judge)
    }
    if state.isConfirmed, state.rounds > 0 {
      state.judged = ConfirmedTrim(
        run: self, problem: problem, judge: judge, monitor: monitor
      )
      .trimmed(state.judged)
      state.judged = ConfirmedExchange(
        run: self, problem: problem, judge: judge, monitor: monitor
      )
      .improved(state.judged)
    }
    state.isStopped = monitor.isStopped
    return state
  }

  /// What moves a coefficient differs from plan to plan: a margin that grows until it holds. One
  /// that lay on its limit needs only a hair.
  private func tighten(_ problem: inout SearchProblem, _ outcome: Outcome, by margin: Double) {
    var excess: [CoefficientMargin: Double] = [:]
    for demand in baseline.demands(problem.complianceYears) {
      let assessed = outcome.judged(demand, baseline)
      for stage in Stage.allCases {
        for finding in assessed.coefficients[stage] ?? []
        where finding.isAboveWithAllData {
          let key = CoefficientMargin(stage: stage, indicator: finding.indicator)
          let above = (finding.value ?? .infinity) / finding.limit.value.value - 1
          excess[key] = max(excess[key] ?? 0, above)
        }
      }
    }
    for (key, most) in excess {
      problem.coefficientMargins[key, default: 1] *= most < 1e-9 ? 1 - 2e-9 : margin
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
