// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

/// The whole search of compiled problems small enough to try everything.
@Suite struct CompiledSearchTests {
  /// The answer and the proven bound; nil where it finds that there is no plan.
  private func answer(_ problem: SearchProblem) -> (found: CompiledSearch.Found, cost: Double?) {
    let options = SearchOptions()
    var work = options.workLimit
    let found = CompiledSearch(options: options, monitor: SearchMonitor { _ in true })
      .found(problem.inOwnOrder, work: &work)
    return (found, found.proposal.isComplete ? found.proposal.cost : nil)
  }

  /// Asks that bound and cost are no more than what brute force found, and the cost no less unless
  /// larger amounts than were tried may be cheaper still; true where both were asked.
  private func isEqual(
    _ found: CompiledSearch.Found, _ cost: Double?, to best: Double, isAtLimit: Bool, seed: Int
  ) -> Bool {
    guard let cost else {
      Issue.record("seed \(seed): nothing found, brute force has \(best)")
      return false
    }
    #expect(found.bound.bound <= best + 1e-6, "seed \(seed): bound above \(best)")
    #expect(cost <= best + 1e-6, "seed \(seed): \(cost) against \(best)")
    guard !isAtLimit else { return false }
    #expect(cost >= best - 1e-6, "seed \(seed): \(cost) below \(best)")
    return true
  }

  @Test func withBudgetsCapsChoicesAndCoefficientsItEqualsTryingEverything() {
    var equal = 0
    var none = 0
    for seed in 1...400 {
      let problem = TinyProblem.coupled(seed: seed)
      let best = CoupledBruteForce(problem: problem, indicator: .sportsArea, most: 3).best()
      let (found, cost) = answer(problem)
      guard let best else {
        if cost == nil { none += 1 }
        continue
      }
      if isEqual(found, cost, to: best.cost, isAtLimit: best.isAtLimit, seed: seed) { equal += 1 }
    }
    #expect(equal >= 200 && none >= 5, "both kinds are needed: \(equal), \(none)")
  }

  @Test func withMovesOfTeachersItEqualsTryingEverything() {
    var equal = 0
    var moved = 0
    for seed in 1...500 {
      let problem = TinyProblem.moving(seed: seed)
      let best = MovingBruteForce(problem: problem, most: 4).best()
      let (found, cost) = answer(problem)
      guard let best else { continue }
      if isEqual(found, cost, to: best.cost, isAtLimit: best.isAtLimit, seed: seed) { equal += 1 }
      if !found.proposal.transfers.isEmpty { moved += 1 }
    }
    #expect(equal >= 150 && moved >= 60, "moves must matter: \(equal), \(moved)")
  }

  @Test func whatIsFoundKeepsEveryRowOfTheModelAndCostsNoLessThanTheBound() {
    var searched = 0
    for seed in 1...200 {
      let problem = TinyProblem.moving(seed: seed).inOwnOrder
      let (found, cost) = answer(problem)
      guard let cost else { continue }
      searched += 1
      let ledger = Incumbent(PlanTable(problem: problem), found.proposal)
      #expect(ledger.keepsAll, "seed \(seed)")
      #expect(abs(ledger.cost - cost) < 1e-6, "seed \(seed)")
      #expect(found.bound.bound <= cost + 1e-6, "seed \(seed)")
    }
    #expect(searched > 100)
  }
}

/// What must hold between questions, strictly, where both are searched to the end.
@Suite struct MetamorphicSearchTests {
  private func optimum(_ problem: SearchProblem) -> Double? {
    let options = SearchOptions()
    var work = options.workLimit
    let found = CompiledSearch(options: options, monitor: SearchMonitor { _ in true })
      .found(problem.inOwnOrder, work: &work)
    return found.proposal.isComplete ? found.proposal.cost : nil
  }

  private func problems(_ body: (Int, SearchProblem) -> Void) {
    for seed in 1...150 {
      body(seed, TinyProblem.coupled(seed: seed))
      body(seed, TinyProblem.moving(seed: seed))
    }
  }

  @Test func moreMoneyNeverCostsMore() {
    var cheaper = 0
    problems { seed, problem in
      var richer = problem
      richer.allowance.budget = problem.allowance.budget.map { $0.map { $0 + 25 } }
      guard let tight = optimum(problem) else { return }
      guard let loose = optimum(richer) else {
        Issue.record("seed \(seed): with more money nothing is found")
        return
      }
      #expect(loose <= tight + 1e-6, "seed \(seed): \(loose) against \(tight)")
      if loose < tight - 1e-6 { cheaper += 1 }
    }
    #expect(cheaper >= 2, "\(cheaper)")
  }

  @Test func aStricterStandardNeverCostsLess() {
    var dearer = 0
    problems { seed, problem in
      var strict = problem
      strict.mayStayAtFloor = 0
      strict.coefficientLimits[.primary] = problem.coefficientLimits[.primary].map { $0 * 0.9 }
      guard let hard = optimum(strict) else { return }
      guard let easy = optimum(problem) else {
        Issue.record("seed \(seed): the easier question has no plan")
        return
      }
      #expect(easy <= hard + 1e-6, "seed \(seed): \(easy) against \(hard)")
      if easy < hard - 1e-6 { dearer += 1 }
    }
    #expect(dearer > 20, "\(dearer)")
  }

  @Test func aLaterDeadlineNeverCostsMore() {
    var cheaper = 0
    for seed in 1...300 {
      let problem = TinyProblem.coupled(seed: seed)
      guard problem.complianceYears.count == 2, let all = optimum(problem) else { continue }
      // Only the last year has to comply.
      var later = problem
      later.complianceYears = [2]
      for unit in later.units.indices {
        later.units[unit].requirements = later.units[unit].requirements.filter { $0.year == 1 }
          .map { requirement in
            var moved = requirement
            moved.year = 0
            return moved
          }
        later.units[unit].sections[0].pupils.removeFirst()
        later.units[unit].sections[0].held.removeFirst()
        later.units[unit].sections[0].share.removeFirst()
      }
      guard let one = optimum(later) else {
        Issue.record("seed \(seed): the easier question has no plan")
        continue
      }
      #expect(one <= all + 1e-6, "seed \(seed): \(one) against \(all)")
      if one < all - 1e-6 { cheaper += 1 }
    }
    #expect(cheaper > 20, "\(cheaper)")
  }
}

/// A search that is stopped.
@Suite struct StoppedSearchTests {
  @Test func whoeverStopsASearchGetsThePlanThatWasConfirmed() {
    let county = SearchCounty.random(seed: 2, schools: 10, spread: 70, rich: 20)
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
    let whole = baseline.search(plan: county.plan, future: county.future)
    var calls = 0
    _ = baseline.search(plan: county.plan, future: county.future) { _ in
      calls += 1
      return true
    }
    var statuses: Set<SearchResult.Status> = []
    for part in 0...8 {
      var left = max(1, calls * part / 9)
      var last: SearchProgress?
      let result = baseline.search(plan: county.plan, future: county.future) { progress in
        last = progress
        left -= 1
        return left > 0
      }
      statuses.insert(result.status)
      #expect(result.isInterrupted, "after \(part) ninths")
      if result.status == .feasible || result.status == .optimal {
        #expect(result.check.failures.isEmpty && result.cost >= whole.cost)
        #expect(last?.lowerBound ?? .zero <= whole.cost)
      } else {
        #expect(result.status == .stopped, "\(result.status)")
      }
    }
    #expect(statuses.contains(.feasible) && statuses.contains(.stopped), "\(statuses)")
  }

  @Test func planAndBoundCloseInOnEachOther() {
    let county = SearchCounty.random(seed: 4, schools: 10, spread: 70, rich: 20)
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
    var best: Money?
    var bound: Money?
    let result = baseline.search(plan: county.plan, future: county.future) { progress in
      if let old = best, let new = progress.best { #expect(new <= old) }
      if let old = bound, let new = progress.lowerBound { #expect(new >= old) }
      (best, bound) = (progress.best ?? best, progress.lowerBound ?? bound)
      return true
    }
    #expect(best != nil && bound != nil)
    #expect(bound ?? .zero <= result.cost)
  }

  @Test func aLimitOfWorkStopsAtTheSamePlace() {
    let county = SearchCounty.random(seed: 5, schools: 12, spread: 70, rich: 20)
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
    var costs: [Money] = []
    for work: Int64 in [0, 1_000_000, 100_000_000] {
      var options = SearchOptions()
      options.workLimit = work
      let first = baseline.search(plan: county.plan, future: county.future, options: options)
      #expect(first == baseline.search(plan: county.plan, future: county.future, options: options))
      costs.append(first.cost)
    }
    #expect(costs[2] <= costs[0], "\(costs)")
  }
}
