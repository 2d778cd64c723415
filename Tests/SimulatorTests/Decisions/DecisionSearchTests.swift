// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Dispatch
import Standards
import Synchronization
import TestSupport
import Testing

@testable import Simulator

@Suite struct DecisionSearchTests {
  private func search(
    _ test: DecisionCounty.Case, effort: DecisionEffort = DecisionEffort(), seed: UInt64 = 0,
    workers: Workers = .one
  ) -> DecisionSearchResult {
    let baseline = Baseline(
      county: test.county, standard: SampleStandard.make(required: test.required))
    var options = SearchOptions()
    options.pricePasses = 500
    return baseline.searchDecisions(
      plan: test.county.plan, future: test.county.future, options: options,
      freedom: test.freedom, effort: effort, seed: seed, workers: workers)
  }

  @Test func theBestConfigurationIsTheOneFoundByTryingEverything() {
    let most = 3
    var met = 0
    var decided = 0
    var equal = 0
    var missed: [Int] = []
    for seed in 1...300 {
      let test = DecisionCounty.tiny(seed: seed)
      let baseline = Baseline(
        county: test.county, standard: SampleStandard.make(required: test.required))
      let space = DecisionSpace(
        baseline: baseline, plan: test.county.plan, freedom: test.freedom)
      let result = search(test)
      #expect(result.exploration.isExhaustive, "seed \(seed)")
      // What the force cannot see is not compared.
      if result.best.result.actions.contains(where: { $0.amount.wholeUnits > most }) { continue }
      let force = DecisionBruteForce(
        baseline: baseline, plan: test.county.plan, space: space, most: most)
      guard let best = force.best() else {
        #expect(result.best.notMet > 0, "seed \(seed): complies and nothing does")
        continue
      }
      if best.isAtLimit { continue }
      met += 1
      if best.configuration.contains(where: { $0 != 0 }) { decided += 1 }
      let found = result.best.total.yuan
      if let bound = result.lowerBound {
        #expect(bound.yuan <= best.yuan, "seed \(seed): \(bound) above \(best.yuan)")
      }
      if result.best.notMet > 0 {
        missed.append(seed)
        continue
      }
      #expect(found >= best.yuan, "seed \(seed): cheaper than everything")
      if found == best.yuan { equal += 1 } else { missed.append(seed) }
    }
    #expect(met >= 200, "counties that can comply: \(met)")
    #expect(decided * 4 >= met, "decisions must matter often enough to tell: \(decided) of \(met)")
    #expect(missed.isEmpty, "\(equal) of \(met) equal; not so: \(missed)")
  }

  @Test func withoutBoundsTheAnswerIsTheSame() {
    var spared = 0
    for seed in 1...40 {
      let test = DecisionCounty.tiny(seed: seed)
      let quick = search(test)
      var effort = DecisionEffort()
      effort.usesBounds = false
      let whole = search(test, effort: effort)
      #expect(quick.best == whole.best || quick.best.changes == whole.best.changes, "seed \(seed)")
      #expect(quick.best.total == whole.best.total, "seed \(seed)")
      #expect(quick.best.notMet == whole.best.notMet, "seed \(seed)")
      #expect(quick.base == whole.base, "seed \(seed)")
      #expect(quick.exploration.searched <= whole.exploration.searched, "seed \(seed)")
      #expect(
        quick.exploration.searched + quick.exploration.boundedAway + quick.exploration.impossible
          == quick.exploration.configurations, "seed \(seed)")
      spared += whole.exploration.searched - quick.exploration.searched
    }
    #expect(spared > 0, "bounds must spare something to tell")
  }

  @Test func annealingFindsTheEnumeratedOptimum() {
    var asked = 0
    var found = 0
    for seed in 1...60 {
      let test = DecisionCounty.middling(seed: seed)
      let enumerated = search(test)
      guard enumerated.exploration.isExhaustive else { continue }
      var effort = DecisionEffort()
      effort.enumeratedConfigurations = 1
      effort.searches = 60
      let annealed = search(test, effort: effort, seed: 7)
      #expect(annealed.exploration.method == .annealing, "seed \(seed)")
      asked += 1
      let isSame =
        annealed.best.notMet == enumerated.best.notMet
        && annealed.best.total == enumerated.best.total
      if isSame { found += 1 }
      #expect(
        annealed.best.notMet > enumerated.best.notMet
          || annealed.best.total >= enumerated.best.total, "seed \(seed): better than the best")
      #expect(search(test, effort: effort, seed: 7) == annealed, "seed \(seed): the same seed")
    }
    #expect(asked >= 40 && found * 100 >= asked * 95, "\(found) of \(asked)")
  }

  @Test func theSameQuestionHasTheSameAnswerAndOtherSeedsTheSameEnumeration() {
    for seed in 1...10 {
      let test = DecisionCounty.tiny(seed: seed)
      #expect(search(test) == search(test, seed: 99), "seed \(seed)")
    }
  }

  /// Threads that take the next index when they are free, as the command line has them.
  private func threads(_ number: Int) -> Workers {
    Workers { count, work in
      let next = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: min(number, max(1, count))) { _ in
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < count else { return }
          work(index)
        }
      }
    }
  }

  @Test func theAnswerIsTheSameForAnyNumberOfThreads() {
    let backwards = Workers { count, work in (0..<count).reversed().forEach { work($0) } }
    var walked = 0
    var decided = 0
    for seed in 1...14 {
      let isSmall = seed <= 8
      let test = isSmall ? DecisionCounty.tiny(seed: seed) : DecisionCounty.middling(seed: seed)
      for isWalk in [false, true] where !(isSmall && isWalk) {
        var effort = DecisionEffort()
        if isWalk {
          effort.enumeratedConfigurations = 1
          effort.searches = 30
        }
        let one = search(test, effort: effort, seed: 5)
        for workers in [threads(1), threads(2), threads(4), backwards] {
          #expect(search(test, effort: effort, seed: 5, workers: workers) == one, "seed \(seed)")
        }
        if one.exploration.method == .annealing { walked += 1 }
        if !one.best.changes.isEmpty { decided += 1 }
      }
    }
    #expect(walked >= 5 && decided >= 5, "\(walked) walks, \(decided) with decisions")
  }

  /// Rounds look at more than one at a time would; what they find is the same where everything is looked at.
  @Test func roundsOfOneAndFromNoPricesFindTheSame() {
    for seed in 1...40 {
      let test = DecisionCounty.tiny(seed: seed)
      let usual = search(test)
      var effort = DecisionEffort()
      effort.roundLength = 1
      effort.startsFromKnownPrices = false
      let other = search(test, effort: effort)
      #expect(usual.best.notMet == other.best.notMet, "seed \(seed)")
      #expect(usual.best.total == other.best.total, "seed \(seed)")
      #expect(usual.exploration.isExhaustive && other.exploration.isExhaustive, "seed \(seed)")
    }
  }

  @Test func noMoreIsSearchedThanWasAskedFor() {
    for seed in [1, 4, 7] {
      let test = DecisionCounty.middling(seed: seed)
      for most in [1, 2, 3, 5, 7] {
        for enumerated in [1, 4_096] {
          var effort = DecisionEffort()
          effort.searches = most
          effort.enumeratedConfigurations = enumerated
          let found = search(test, effort: effort).exploration
          #expect(found.searched <= most, "seed \(seed): \(found.searched) of \(most)")
        }
      }
    }
  }

  @Test func theCallerMayStopAndGetsTheBestUntilThen() {
    let test = DecisionCounty.middling(seed: 3)
    let baseline = Baseline(
      county: test.county, standard: SampleStandard.make(required: test.required))
    var options = SearchOptions()
    options.pricePasses = 500
    let calls = Mutex(0)
    let stopped = baseline.searchDecisions(
      plan: test.county.plan, future: test.county.future, options: options,
      freedom: test.freedom,
      progress: { progress in
        calls.withLock { $0 += 1 }
        return progress.step == .base
      })
    #expect(stopped.exploration.isInterrupted && !stopped.exploration.isExhaustive)
    #expect(stopped.lowerBound == nil)
    #expect(stopped.best == stopped.base)
    #expect(calls.withLock { $0 } > 1)
  }

  @Test func whereverTheCallerStopsThereIsAnAnswerNoWorseThanThePlan() {
    let test = DecisionCounty.middling(seed: 4)
    let baseline = Baseline(
      county: test.county, standard: SampleStandard.make(required: test.required))
    var options = SearchOptions()
    options.pricePasses = 200
    for enumerated in [1, 4_096] {
      var effort = DecisionEffort()
      effort.enumeratedConfigurations = enumerated
      effort.searches = 12
      var latest = 0
      for most in stride(from: 0, through: 4_000, by: 160) {
        let calls = Mutex(0)
        let isAnswering = Mutex(false)
        let result = baseline.searchDecisions(
          plan: test.county.plan, future: test.county.future, options: options,
          freedom: test.freedom, effort: effort, workers: threads(3),
          progress: { _ in
            let isFirst = isAnswering.withLock { isBusy in
              defer { isBusy = true }
              return !isBusy
            }
            #expect(isFirst, "two threads tell at once")
            defer { isAnswering.withLock { $0 = false } }
            return calls.withLock { count in
              count += 1
              return count <= most
            }
          })
        let isStopped = calls.withLock { $0 } > most
        #expect(result.exploration.isInterrupted == isStopped, "\(most)")
        #expect(result.best.notMet <= result.base.notMet, "\(most)")
        if isStopped { #expect(!result.exploration.isExhaustive && result.lowerBound == nil) }
        latest = max(latest, result.exploration.searched)
      }
      #expect(latest > 4, "stops must fall inside rounds: \(latest)")
    }
  }

  /// What a project newly approved costs is money for something new: the budgets are for that.
  @Test func approvalsCountAgainstTheBudgets() {
    var county = DecisionCounty.oneSchool(short: 3, price: 30_000)
    var project = Project(
      id: "扩容", kind: .equipment, completion: PartialDate(year: 2024, month: 9))
    project.status = .candidate
    project.cost = Money(yuan: 40_000)
    var work = ProjectWork(school: "实验小学")
    work.added[.multimediaClassrooms] = Quantity(2)
    project.works = [work]
    county.plan.projects = [project]
    func best(_ budget: Int64) -> DecisionSearchResult {
      county.plan.budgets = [
        BudgetYear(2024): Money(yuan: budget), BudgetYear(2025): Money(yuan: 0),
      ]
      let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
      return baseline.searchDecisions(plan: county.plan, future: county.future)
    }
    // Two rooms for 40,000 and one for 30,000.
    let enough = best(70_000)
    #expect(enough.best.changes == [.approve("扩容")] && enough.best.notMet == 0)
    #expect(enough.best.budgets?[BudgetYear(2024)] == Money(yuan: 30_000))
    let short = best(69_999)
    #expect(short.best.notMet > 0)
    let none = best(39_999)
    #expect(none.best.overdrawn.isEmpty, "\(none.best.changes)")
  }
}
