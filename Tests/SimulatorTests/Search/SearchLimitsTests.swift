// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct SearchLimitsTests {
  @Test func aNeedWithoutALeverIsNamed() {
    var county = SearchCounty.fourTeachersShort()
    county.levers.removeAll { $0.contributions[.teachersAboveRequiredQualification] != nil }
    let result = SearchCounty.search(county)
    #expect(result.status == .infeasible)
    #expect(result.isInfeasibilityProven)
    #expect(!result.complies)
    let expected = SearchShortage(
      section: SectionID(school: "实验小学", stage: .primary), stage: nil,
      need: .indicator(.teachersAboveRequiredQualification), year: SchoolYear(2024),
      budgetYear: nil, shortBy: Quantity(4), reason: .noLever)
    #expect(result.shortages == [expected])
  }

  @Test func aLeverThatComesTooLateIsNamed() {
    var county = SearchCounty.fourTeachersShort()
    county.schools[0].shared[.teachingFloorArea] = Quantity(8_990)
    let result = SearchCounty.search(county)
    #expect(result.shortages.map(\.reason) == [.leadTime])
    #expect(result.shortages.map(\.shortBy) == [Quantity(10)])
  }

  @Test func theLimitOfASiteIsNamed() {
    var county = SearchCounty.fourTeachersShort(isLevel: true)
    county.targetYear = SchoolYear(2026)
    county.schools[0].shared[.sportsArea] = Quantity(14_900)
    county.schools[0].sportsAreaLimit = Quantity(14_960)
    let result = SearchCounty.search(county)
    #expect(result.status == .infeasible)
    #expect(result.shortages.map(\.reason) == [.limit(.site)])
    #expect(result.shortages.map(\.need) == [.indicator(.sportsArea)])
    #expect(result.shortages.map(\.shortBy) == [Quantity(25)])
  }

  @Test func aRoofBringsWhatASiteCannotHoldAndOnlyThere() {
    var county = SearchCounty.fourTeachersShort(isLevel: true)
    county.targetYear = SchoolYear(2026)
    county.schools[0].shared[.sportsArea] = Quantity(14_900)
    county.schools[0].sportsAreaLimit = Quantity(14_960)
    county.levers.append(
      Lever(
        action: .addRoofSportsArea, contributions: [.sportsArea: Quantity(1)],
        unitPrice: Money(yuan: 4_000), recurrent: .zero, leadYears: 2, step: 10, limit: .none,
        basis: SampleCounty.assumed))
    let full = SearchCounty.search(county)
    #expect(full.status != .infeasible)
    func area(_ result: SearchResult, _ action: MeasureAction) -> Int {
      result.actions.reduce(0) { $1.action == action ? $0 + $1.amount.wholeUnits : $0 }
    }
    // 14,985 m² are asked for: 60 fit on the site, 30 go on a roof in steps of ten.
    #expect(area(full, .addSportsArea) == 60 && area(full, .addRoofSportsArea) == 30)
    county.schools[0].sportsAreaLimit = Quantity(20_000)
    let wide = SearchCounty.search(county)
    #expect(area(wide, .addSportsArea) == 90 && area(wide, .addRoofSportsArea) == 0)
  }

  @Test func aLockedSchoolIsLeftAlone() {
    var county = SearchCounty.fourTeachersShort()
    county.plan.lockedSchools = ["实验小学"]
    let result = SearchCounty.search(county)
    #expect(result.actions.isEmpty)
    #expect(result.shortages.map(\.reason) == [.locked])
  }

  @Test func aSchoolTooLargeIsBeyondLevers() {
    var county = SearchCounty.fourTeachersShort()
    county.enrolment[0].pupils[1] = 340
    let result = SearchCounty.search(county)
    #expect(result.status == .infeasible || result.status == .optimal)
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
    let projection = Projection(baseline: baseline, plan: county.plan, future: county.future)
    let index = county.baseYear.distance(to: county.targetYear)
    let excess = projection.total(year: index, section: 0) - 2_000
    #expect(excess > 0)
    #expect(
      result.beyondLevers.contains {
        $0.kind == .schoolSize && $0.year == county.targetYear && $0.excess == excess
      }, "\(result.beyondLevers)")
    #expect(!result.complies)
  }

  @Test func withoutMoneyTheMissingMoneyIsNamed() {
    let county = SearchCounty.fourTeachersShort()
    var options = SearchOptions()
    options.budgets = [BudgetYear(2024): Money(yuan: 12_000)]
    let result = SearchCounty.search(county, options: options)
    #expect(result.status == .infeasible)
    // One school is searched to the end: no plan fits that money.
    #expect(result.isInfeasibilityProven)
    #expect(
      result.shortages.contains {
        $0.need == .budget && $0.budgetYear == BudgetYear(2024) && $0.shortBy == Quantity(8_000)
      }, "\(result.shortages)")
    #expect(result.shortages.contains { $0.section != nil && $0.reason == .budget })
  }

  @Test func aCapOnPostsMovesHiresToEarlierYears() {
    var county = SearchCounty.fourTeachersShort(isLevel: true)
    county.targetYear = SchoolYear(2026)
    county.levers.removeAll { $0.action == .upgradeQualification }
    county.plan.caps = [
      .hireTeacher: [BudgetYear(2026): 1, BudgetYear(2025): 2, BudgetYear(2024): 5],
      .hirePEOrArtsTeacher: [BudgetYear(2026): 0, BudgetYear(2025): 0, BudgetYear(2024): 0],
    ]
    let result = SearchCounty.search(county)
    #expect(result.status == .optimal)
    #expect(result.actions.map(\.paid.year) == [2024, 2025, 2026])
    #expect(result.actions.map(\.amount) == [Quantity(1), Quantity(2), Quantity(1)])
    #expect(result.check.failures.isEmpty)
  }

  @Test func aLargerBudgetIsNeverWorse() {
    var met = 0
    for seed in 1...10 {
      let county = SearchCounty.random(seed: seed, schools: 6, spread: 50)
      let free = SearchCounty.search(county)
      var dearest = Int64(0)
      for year in 2024...2028 {
        let paid = free.actions.filter { $0.paid.year == year }
        dearest = max(dearest, paid.reduce(Int64(0)) { $0 + $1.payment.yuan })
      }
      var known: [[SearchAction]] = []
      var last: (complete: Bool, cost: Int64)?
      for percent in [50, 60, 70, 80, 90, 100] {
        var options = SearchOptions()
        let money = Money(yuan: dearest * Int64(percent) / 100)
        options.budgets = Dictionary(
          uniqueKeysWithValues: (2024...2028).map { (BudgetYear($0), money) })
        options.knownActions = known
        let result = SearchCounty.search(county, options: options)
        let complete = result.status == .feasible || result.status == .optimal
        if complete {
          met += 1
          known.append(result.actions)
          for year in 2024...2028 {
            let paid = result.actions.filter { $0.paid.year == year }
            #expect(paid.reduce(Money.zero) { $0 + $1.payment } <= money, "seed \(seed) \(percent)")
          }
        }
        if let last, last.complete {
          #expect(complete && result.cost.yuan <= last.cost, "seed \(seed) at \(percent) %")
        }
        last = (complete, result.cost.yuan)
      }
      #expect(last?.cost == free.cost.yuan, "seed \(seed): the free plan fits its own payments")
    }
    #expect(met > 20, "budgets must be met often enough to tell: \(met)")
  }
}
