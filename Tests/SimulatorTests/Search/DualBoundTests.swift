// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import CountyModel
import Foundation
import Testing

@testable import Simulator

@Suite struct DualBoundTests {
  /// `make examine` asks for many more counties than every test run can wait for.
  private let isLong = ProcessInfo.processInfo.environment["JUNHENG_MANY"] == "1"

  /// A county with budgets and posts of so many percent of what a free plan pays in all, each year.
  private func options(_ county: County, _ baseline: Baseline, percent: Int) -> SearchOptions {
    var options = SearchOptions()
    // A little improvement is enough: the bound is what is tested.
    options.workLimit = 1_000_000
    let free = baseline.search(plan: county.plan, future: county.future, options: options)
    let years = (2024...2028).map { BudgetYear($0) }
    let money = free.actions.reduce(Money.zero) { $0 + $1.payment }.yuan * Int64(percent) / 100
    options.budgets = Dictionary(uniqueKeysWithValues: years.map { ($0, Money(yuan: money)) })
    let hires = free.actions.filter { $0.action == .hireTeacher }.reduce(0) {
      $0 + $1.amount.wholeUnits
    }
    let posts = max(1, hires * percent / 100)
    options.caps = [.hireTeacher: Dictionary(uniqueKeysWithValues: years.map { ($0, posts) })]
    return options
  }

  @Test func theBoundIsNeverAboveTheCostOfAPlan() {
    var met = 0
    var raised = 0
    for seed in 1...100 {
      let county = SearchCounty.random(
        seed: seed, schools: 4 + seed % 4, spread: 40 + seed % 50, rich: seed % 3 * 12)
      let required = seed.isMultiple(of: 2) ? 7 : 6
      let baseline = Baseline(county: county, standard: SampleStandard.make(required: required))
      let options = options(county, baseline, percent: 30 + seed % 40)
      let result = baseline.search(plan: county.plan, future: county.future, options: options)
      guard result.status == .feasible || result.status == .optimal else { continue }
      met += 1
      #expect(result.lowerBound <= result.cost, "seed \(seed)")
      // Any multipliers whatever prove a bound: here the search's own, spoiled.
      let problem = SearchProblem(
        baseline: baseline, outcome: baseline.outcome(plan: county.plan, future: county.future),
        options: options)
      let search = LagrangianDual(problem: problem)
      let found = search.improved(search.start, floors: search.start.solutions, passes: 60)
      if found.bound > search.start.bound { raised += 1 }
      var numbers = SeededGenerator(seed: UInt64(seed))
      var spoiled = found.multipliers
      for year in spoiled.prices.budget.indices {
        spoiled.prices.budget[year] = numbers.real(-0.2...1)
      }
      for cone in spoiled.cones.indices {
        spoiled.cones[cone].scale(numbers.real(0.1...3))
        for place in spoiled.cones[cone].components.indices {
          spoiled.cones[cone].components[place] *= numbers.real(0.5...1.5)
        }
      }
      let value = search.value(at: spoiled)
      #expect(value <= Double(result.cost.yuan) + 1, "seed \(seed): \(value)")
    }
    #expect(met >= 80, "budgets must be met often enough to tell: \(met)")
    #expect(raised >= 60, "prices must matter often enough to tell: \(raised)")
  }

  @Test func theBoundLiesBelowTheOptimumAndThePlanAboveIt() {
    var solved = 0
    var equal = 0
    var coupled = 0
    for seed in 1...(isLong ? 600 : 200) {
      let problem = TinyProblem.coupled(seed: seed)
      let force = CoupledBruteForce(problem: problem, indicator: .sportsArea, most: 3)
      guard let best = force.best() else { continue }
      solved += 1
      let search = LagrangianDual(problem: problem)
      let bound = search.improved(search.start, floors: search.start.solutions, passes: 400)
      if search.isCoupled { coupled += 1 }
      #expect(
        bound.bound <= best.cost + 1e-6, "seed \(seed): bound \(bound.bound) above \(best.cost)")
      let engine = PrimalHeuristic(
        problem: problem, options: SearchOptions(), guide: search.isCoupled ? bound : nil
      ) { _ in true }
      let proposal = engine.propose()
      guard proposal.isComplete, !best.isAtLimit else { continue }
      #expect(
        proposal.cost >= best.cost - 1e-6, "seed \(seed): \(proposal.cost) under \(best.cost)")
      if proposal.cost <= best.cost + 1e-6 { equal += 1 }
    }
    #expect(
      solved >= (isLong ? 200 : 60) && coupled >= (isLong ? 50 : 12),
      "\(solved) solved, \(coupled) of them coupled")
    #expect(equal * 10 >= solved * 6, "the plan is the optimum in \(equal) of \(solved)")
  }

  @Test func pricesNeverMakeAPlanDearer() {
    var cheaper = 0
    for seed in 1...30 {
      let county = SearchCounty.random(seed: seed, schools: 8, spread: 70, rich: 20)
      let baseline = Baseline(county: county, standard: SampleStandard.make(required: 6 + seed % 2))
      var options = SearchOptions()
      options.workLimit = 1_000_000
      let new = baseline.search(plan: county.plan, future: county.future, options: options)
      options.pricePasses = 0
      options.workLimit = 0
      let old = baseline.search(plan: county.plan, future: county.future, options: options)
      #expect(new.cost <= old.cost, "seed \(seed): \(new.cost) against \(old.cost)")
      #expect(new.lowerBound >= old.lowerBound, "seed \(seed)")
      if new.cost < old.cost { cheaper += 1 }
    }
    #expect(cheaper > 15, "\(cheaper)")
  }

  /// What is easier has an optimum no higher: its proven bound cannot be above the cost of what is
  /// harder.
  @Test func noBoundOfAnEasierQuestionIsAboveAPlanForAHarderOne() {
    for seed in 1...20 {
      let county = SearchCounty.random(seed: seed, schools: 7, spread: 70, rich: 20)
      let six = Baseline(county: county, standard: SampleStandard.make(required: 6))
      let seven = Baseline(county: county, standard: SampleStandard.make(required: 7))
      func search(_ baseline: Baseline, _ options: SearchOptions) -> SearchResult {
        baseline.search(plan: county.plan, future: county.future, options: options)
      }
      var all = SearchOptions()
      all.workLimit = 1_000_000
      let tight = options(county, six, percent: 45)
      var later = all
      later.complianceYears = SchoolYear(2028)...SchoolYear(2028)
      let pairs = [
        ("stricter", search(six, all), search(seven, all)),
        ("budget", search(six, all), search(six, tight)),
        ("deadline", search(six, later), search(six, all)),
      ]
      for (name, easier, harder) in pairs where harder.check.failures.isEmpty {
        #expect(easier.lowerBound <= harder.cost, "seed \(seed), \(name)")
        if let gap = easier.gap {
          #expect(
            Double(easier.cost.yuan) <= Double(harder.cost.yuan) * (1 + gap) + 1,
            "seed \(seed), \(name)")
        }
      }
    }
  }
}
