// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct FrontierTests {
  private func baseline(_ seed: Int) -> Baseline {
    Baseline(
      county: SearchCounty.random(seed: seed, schools: 5, spread: 50, target: 2026, last: 2029),
      standard: SampleStandard.make(required: 7))
  }

  private func isMet(_ point: YearFrontier.Point) -> Bool {
    point.result.status == .optimal || point.result.status == .feasible
  }

  @Test func aLaterYearNeverCostsMoreAndEarlyOnesAreProvenTooLate() {
    var late = 0
    for seed in 1...3 {
      let baseline = baseline(seed)
      let county = baseline.county
      let found = baseline.yearFrontier(plan: county.plan, future: county.future)
      #expect(found.points.map(\.year) == Array(baseline.years.dropFirst()))
      var before: YearFrontier.Point?
      for point in found.points {
        #expect(point.years.upperBound == SchoolYear(2029))
        if let before, isMet(before) {
          #expect(isMet(point), "seed \(seed): \(point.year) after \(before.year)")
          #expect(point.result.cost <= before.result.cost, "seed \(seed): \(point.year)")
        }
        #expect(isMet(point) == (point.coverage == nil))
        if let coverage = point.coverage {
          #expect(coverage.compliant.count <= coverage.atMost)
          #expect(coverage.compliant.count + coverage.left.count == coverage.sections)
        }
        if !point.obstacles.tooLate.isEmpty { late += 1 }
        before = point
      }
    }
    #expect(late > 0, "floor area takes two years: some year must be too early")
  }

  @Test func moreBudgetNeverMakesTheEarliestYearLaterAndATopUpIsNamed() throws {
    let baseline = baseline(2)
    let county = baseline.county
    let free = baseline.earliestYear(plan: county.plan, future: county.future)
    let goal = try #require(free.purchasable)
    var options = SearchOptions()
    let calendar = baseline.years.dropFirst().map { BudgetYear($0.firstYear) }
    func budgets(_ yuan: Int64) -> [BudgetYear: Money] {
      Dictionary(uniqueKeysWithValues: calendar.map { ($0, Money(yuan: yuan)) })
    }
    options.budgets = budgets(1_000)
    let poor = baseline.earliestYear(plan: county.plan, future: county.future, options: options)
    #expect(poor.purchasable == nil)
    let topUp = try #require(poor.topUp)
    #expect(topUp.provenAtLeast <= topUp.perYear)
    #expect(topUp.perYear > .zero)
    // With the top-up the year is found; with the proven least and nothing more, not.
    options.budgets = budgets(1_000 + topUp.perYear.yuan)
    options.complianceYears = baseline.complianceWindow(from: topUp.year)
    options.knownActions = [topUp.result.actions]
    let rich = baseline.search(plan: county.plan, future: county.future, options: options)
    #expect(rich.status == .optimal || rich.status == .feasible)
    #expect(rich.cost <= topUp.result.cost)
    #expect(rich.cost >= goal.result.lowerBound || topUp.year > goal.year)
  }

  @Test func theStaircaseOfSectionsRisesAndEveryStepIsTheSimulators() {
    for seed in 1...3 {
      let baseline = baseline(seed)
      let county = baseline.county
      let found = baseline.sectionStaircase(plan: county.plan, future: county.future)
      #expect(found.steps.last?.sections == found.most, "seed \(seed)")
      for (left, right) in zip(found.steps, found.steps.dropFirst()) {
        #expect(left.sections < right.sections)
        #expect(left.cost <= right.cost, "seed \(seed): \(left.sections) \(right.sections)")
      }
      for step in found.steps {
        #expect(step.lowerBound <= step.cost, "seed \(seed): \(step.sections)")
      }
      if let whole = found.whole, whole.status == .feasible || whole.status == .optimal {
        #expect((found.steps.last?.lowerBound ?? .zero) <= whole.cost)
      }
    }
  }
}
