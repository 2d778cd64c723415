// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

@Suite("Entrants go where one more pupil costs least, as far as that is worth a diversion")
struct PricedIntakeTests {
  private static var open: SearchFreedom {
    var freedom = SearchFreedom()
    freedom.pricesEntrants = true
    return freedom
  }

  /// Two schools with places for everybody; one has teachers to spare, the other too few.
  private func county(spare: Int, short: Int) -> County {
    var small = SmallCounty()
    for (name, more) in [("富小", spare), ("缺小", -short)] {
      small.add(name, perGrade: 60, classes: 2, places: 540)
      let place = small.county.schools.count - 1
      for (kind, count) in zip(ResourceKind.staffKinds, [60, 16 + more, 20, 20]) {
        small.county.schools[place].sections[0].staff[kind] = Quantity(count)
      }
      for (kind, amount) in zip(
        ResourceKind.sharedKinds, [6_000, 9_000, 3_000_000, 40, 4, 4])
      {
        small.county.schools[place].shared[kind] = Quantity(amount)
      }
    }
    small.county.targetYear = SchoolYear(2026)
    small.county.inspectionYears = []
    small.county.lastYear = SchoolYear(2027)
    small.county.levers = [
      Lever(
        action: .upgradeQualification,
        contributions: [.teachersAboveRequiredQualification: Quantity(1)],
        unitPrice: Money(yuan: 200_000), recurrent: .zero, leadYears: 1, step: 1,
        limit: .unqualifiedTeachers, basis: .ofATest)
    ]
    return small.county
  }

  private func total(_ county: County, _ intakes: [IntakePlan]) -> DecisionSearchResult {
    var freedom = SearchFreedom()
    freedom.intakes = intakes.map(\.changes)
    return Baseline(county: county, standard: SampleStandard.make(required: 7)).searchDecisions(
      plan: county.plan, future: county.future, freedom: freedom)
  }

  private func intakes(_ county: County) -> [IntakePlan] {
    Baseline(county: county, standard: SampleStandard.make(required: 7)).intakePlans(
      plan: county.plan, future: county.future, freedom: Self.open)
  }

  @Test func whereTeachersAreShortFewerEnter() throws {
    let county = county(spare: 12, short: 6)
    let found = intakes(county)
    let priced = try #require(found.last)
    #expect(priced.diverted > 0)
    let result = total(county, found)
    #expect(result.best.notMet == 0)
    #expect(result.best.total < result.base.total)
    #expect(!result.best.changes.isEmpty)
  }

  @Test func whereNothingIsShortNobodyIsDiverted() {
    let found = intakes(county(spare: 20, short: -20))
    #expect(found.count == 1 && found[0].changes.isEmpty)
  }

  @Test func whereADiversionIsDearNobodyIsDiverted() {
    var county = county(spare: 12, short: 6)
    county.settings.diversionPrice.value = 10_000_000
    let found = intakes(county)
    #expect(found.count == 1 && found[0].diverted == 0)
  }

  @Test func aPupilOfASectionThatHasEnoughCostsNothing() throws {
    let county = county(spare: 12, short: 6)
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
    let outcome = baseline.outcome(plan: county.plan, future: county.future)
    let (prices, _) = try #require(
      PupilPrices.measured(outcome, baseline, SearchOptions()))
    let target = county.baseYear.distance(to: county.targetYear)
    let rich = prices.values[0].reduce(0, +)
    let short = prices.values[1].reduce(0, +)
    #expect(rich < 0.01 * short)
    // 0.042 qualified teachers a pupil at 200,000 yuan, a year before they count, by two years'
    // discount: about 8,000 yuan.
    #expect((6...9).contains(short), "\(prices.values[1]) from year \(target)")
  }

  @Test func anIntakeByPricesLeavesNoMoreUnmet() {
    for seed in 1...40 {
      let county = TinyWholeCounty.make(seed: seed)
      let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
      let found = baseline.intakePlans(
        plan: county.plan, future: county.future, freedom: Self.open)
      for later in found.dropFirst() {
        #expect(later.notMet.after <= found[0].notMet.after, "seed \(seed)")
        #expect(county.plan.applying(later.changes, county: county) != nil, "seed \(seed)")
      }
    }
  }
}
