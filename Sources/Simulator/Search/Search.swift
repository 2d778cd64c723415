// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Baseline {
  /// Searches the cheapest actions that bring every section and coefficient into compliance in
  /// every year asked for, on top of a plan, and has the simulator judge the result.
  ///
  /// Deterministic; no clock. The cost is the present value that `Costing` adds to the plan.
  /// - Parameters:
  ///   - plan: What is decided already; its locked schools are left alone.
  ///   - future: What happens to the county.
  ///   - options: Years, budgets, caps and limits of the search.
  ///   - progress: Told how far the search is; false stops it.
  public func search(
    plan: Plan, future: Future, options: SearchOptions = SearchOptions(),
    progress: (SearchProgress) -> Bool = { _ in true }
  ) -> SearchResult {
    withoutActuallyEscaping(progress) { progress in
      VerifiedSearch(
        baseline: self, plan: plan, future: future, options: options, progress: progress
      )
      .result()
    }
  }
}

/// One search from the base plan to the judged result.
struct VerifiedSearch {
  let baseline: Baseline
  let plan: Plan
  let future: Future
  let options: SearchOptions
  let progress: (SearchProgress) -> Bool
  /// Where the price search of another configuration ended; nil to start from no prices.
  var known: WarmStart?

  /// A plan with the simulator's verdict.
  struct Judged {
    var actions: [SearchAction]
    var plan: Plan
    var outcome: Outcome
    var check: SearchCheck
  }

  func result() -> SearchResult {
    let base = baseline.outcome(plan: plan, future: future)
    let problem = SearchProblem(baseline: baseline, outcome: base, options: options).inOwnOrder
    let judge = SearchJudge(
      baseline: baseline, years: problem.complianceYears, exempt: options.exemptSections)
    let monitor = SearchMonitor(progress)
    var work = options.workLimit
    let core = CompiledSearch(options: options, monitor: monitor, known: known)
    let found = core.found(problem, work: &work)
    let first = verified(found, problem, core: core, judge: judge, work: &work)
    let kept = withinPosts(first, problem, core: core, judge: judge, base: base)
    let known = cheapestKnown(kept.problem, judge, than: kept.verified, base)
    return answer(found, kept.verified, known: known, problem: problem, judge: judge, base)
  }

  /// The cheapest of the plans handed over that fit, where it is needed or cheaper than the one
  /// found.
  private func cheapestKnown(
    _ problem: SearchProblem, _ judge: SearchJudge, than verified: Verified, _ base: Outcome
  ) -> Judged? {
    var best: Judged?
    var least = verified.isConfirmed ? cost(verified.judged, base) : .max
    for known in options.knownActions where fits(known, problem) {
      let candidate = judged(known, judge)
      let price = cost(candidate, base)
      guard candidate.check.failures.isEmpty, price < least else { continue }
      (best, least) = (candidate, price)
    }
    return best
  }

  /// What is said of the plan handed over, where one is chosen, or else of the one found.
  private func answer(
    _ found: CompiledSearch.Found, _ verified: Verified, known: Judged?, problem: SearchProblem,
    judge: SearchJudge, _ base: Outcome
  ) -> SearchResult {
    let bound = found.bound
    let chosen = known ?? verified.judged
    let isMet = known != nil || verified.isConfirmed
    let cost = cost(chosen, base)
    // Where no plan fits prices drive the bound without end: then the schools' own needs are told.
    let lowerBound = Int64(((isMet ? bound.bound : bound.alone) * (1 - 1e-12) - 1e-3).rounded())
    let (shortages, isProven) =
      isMet ? ([], false) : verified.proposal.shortages(schoolYears: baseline.years)
    let status: SearchResult.Status =
      if isMet {
        cost <= lowerBound && isBaseFixed ? .optimal : .feasible
      } else if verified.isStopped {
        .stopped
      } else {
        verified.proposal.isComplete ? .unverified : .infeasible
      }
    return SearchResult(
      status: status, actions: chosen.actions, cost: Money(yuan: cost),
      lowerBound: Money(yuan: max(0, lowerBound)), shortages: shortages,
      isInfeasibilityProven: isProven || !bound.isAttainable || found.isImpossible,
      beyondLevers: judge.beyondLevers(chosen.outcome), plan: chosen.plan, check: chosen.check,
      verificationRounds: verified.rounds,
      prices: SearchPrices(bound.multipliers.prices, problem), isInterrupted: verified.isStopped)
  }

  /// Whether actions leave what is held without them as it is, so that the bound is a proof: nobody
  /// retires (retirement keeps no kind of people above the staff, so that hires may hold others
  /// back), follows pupils, or is shared out by shortfall.
  private var isBaseFixed: Bool {
    let settings = baseline.county.settings
    return settings.retirementRate.millionths == 0 && baseline.county.retirements.isEmpty
      && settings.teachersFollowPupils.value == 0
      && plan.measures.allSatisfy { measure in
        measure.school != nil && (measure.stage != nil || !measure.action.target.isStaff)
          && (!measure.action.isRotation || measure.giver != nil)
      }
  }

  /// What actions lead to where the pupils are those of an earlier outcome: actions move none.
  func outcome(_ actions: [SearchAction], as known: Outcome) -> Outcome {
    baseline.outcome(plan: plan.adding(actions), future: future, projection: known.projection)
  }

  func judged(_ actions: [SearchAction], _ judge: SearchJudge) -> Judged {
    let plan = plan.adding(actions)
    let outcome = baseline.outcome(plan: plan, future: future)
    return Judged(actions: actions, plan: plan, outcome: outcome, check: judge.check(outcome))
  }

  /// What the actions cost by the simulator's costing, in whole yuan.
  private func cost(_ judged: Judged, _ base: Outcome) -> Int64 {
    judged.outcome.costing.presentMoney(over: base.costing).yuan
  }

  /// Whether known actions keep budgets, caps and locks.
  func fits(_ actions: [SearchAction], _ problem: SearchProblem) -> Bool {
    let isLocked = actions.contains { action in
      problem.units.contains {
        $0.isLocked && ($0.school == action.school || $0.school == action.giver)
      }
    }
    var left = problem.allowance
    return !isLocked && left.spend(actions, problem) && left.isKept && problem.keepsRules(actions)
  }
}
