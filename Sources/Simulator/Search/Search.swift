// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Baseline {
  /// Searches the cheapest actions that bring every section and coefficient into compliance in every
  /// year asked for, on top of a plan, and has the simulator judge the result.
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
      SearchRun(baseline: self, plan: plan, future: future, options: options, progress: progress)
        .result()
    }
  }
}

/// One search from the base plan to the judged result.
struct SearchRun {
  let baseline: Baseline
  let plan: Plan
  let future: Future
  let options: SearchOptions
  let progress: (SearchProgress) -> Bool
  /// Where the price search of another configuration ended; nil to start from no prices.
  var known: PriceStart?

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
    let core = CoreSearch(options: options, monitor: monitor, known: known)
    let found = core.found(problem, work: &work)
    let bound = found.bound
    var proposal = found.proposal
    var judged = self.judged(proposal.actions(county: baseline.county), judge)
    var rounds = 0
    var best: Judged? = proposal.isComplete && judged.check.failures.isEmpty ? judged : nil
    var mended = problem
    if best == nil { monitor.forget() }
    while best == nil, proposal.isComplete, rounds < options.verificationRounds {
      guard monitor.goesOn(.verification, done: rounds, total: options.verificationRounds) else {
        break
      }
      rounds += 1
      if rounds == options.verificationRounds / 4 + 1, found.first.isComplete {
        // A plan improved to the very edge of every limit breaks anew each time: from here on one with a little to spare.
        (mended, proposal, work) = (problem, found.first, 0)
        judged = self.judged(proposal.actions(county: baseline.county), judge)
        if judged.check.failures.isEmpty {
          best = judged
          break
        }
      }
      // Plans that differ from round to round may undo each other's corrections: later ones only add.
      let isCautious = rounds > options.verificationRounds / 2
      correct(&mended, judged: judged, margin: isCautious ? 0.99 : 0.997)
      proposal =
        isCautious
        ? core.extended(mended, proposal)
        : core.mended(mended, proposal, guide: found.guide, work: &work)
      judged = self.judged(proposal.actions(county: baseline.county), judge)
      if proposal.isComplete, judged.check.failures.isEmpty { best = judged }
    }
    if let confirmed = best, rounds > 0 {
      best = ConfirmedTrim(run: self, judge: judge, monitor: monitor).trimmed(confirmed)
    }
    var chosen = best ?? judged
    var isKnownPlan = false
    for known in options.knownActions where fits(known, problem) {
      let candidate = self.judged(known, judge)
      guard candidate.check.failures.isEmpty else { continue }
      let isCheaper = cost(candidate, base) < cost(chosen, base)
      if best == nil && !isKnownPlan || isCheaper {
        chosen = candidate
        isKnownPlan = true
      }
    }
    let cost = self.cost(chosen, base)
    // Where no plan fits prices drive the bound without end: then the schools' own needs are told.
    let isMet = best != nil || isKnownPlan
    let lowerBound = Int64(((isMet ? bound.bound : bound.alone) * (1 - 1e-12) - 1e-3).rounded())
    let (shortages, isProven) =
      isMet ? ([], false) : proposal.shortages(schoolYears: baseline.years)
    let status: SearchResult.Status =
      if isMet {
        cost <= lowerBound && isBaseFixed ? .optimal : .feasible
      } else if monitor.isStopped {
        .stopped
      } else {
        proposal.isComplete ? .unverified : .infeasible
      }
    return SearchResult(
      status: status, actions: chosen.actions, cost: Money(yuan: cost),
      lowerBound: Money(yuan: max(0, lowerBound)), shortages: shortages,
      isInfeasibilityProven: isProven || !bound.isAttainable || found.isImpossible,
      beyondLevers: judge.beyondLevers(chosen.outcome), plan: chosen.plan, check: chosen.check,
      verificationRounds: rounds, prices: SearchPrices(bound.multipliers.prices, problem),
      isInterrupted: monitor.isStopped)
  }

  /// Whether actions at one school leave what the others hold as it is, so that the bound is a proof:
  /// nobody retires by county totals, follows pupils, or is shared out by shortfall.
  private var isBaseFixed: Bool {
    let settings = baseline.county.settings
    return settings.retirementRate.millionths == 0 && settings.teachersFollowPupils.value == 0
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
    let value = judged.outcome.costing.presentValue - base.costing.presentValue
    return Int64(value.rounded())
  }

  /// Whether known actions keep budgets, caps and locks.
  private func fits(_ actions: [SearchAction], _ problem: SearchProblem) -> Bool {
    var left = problem.allowance
    for action in actions {
      guard let year = problem.decisionYears.firstIndex(of: action.paid),
        let lever = problem.levers.firstIndex(where: { $0.action == action.action }),
        !problem.units.contains(where: {
          $0.isLocked && ($0.school == action.school || $0.school == action.giver)
        })
      else { return false }
      left.budget[year]? -= action.payment.yuan
      left.cap[lever][year]? -= Int64(action.amount.wholeUnits)
    }
    return left.isKept
  }
}
