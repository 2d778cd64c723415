// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

@Suite struct PlanCheckTests {
  private func check(
    _ county: County, _ actions: [SearchAction], options: SearchOptions = SearchOptions(),
    required: Int = 7
  ) -> PlanCheck {
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: required))
    return baseline.check(
      plan: county.plan.adding(actions), base: county.plan, future: county.future, options: options)
  }

  @Test func whatTheSearchHoldsForCompliantComplies() {
    var counts: [Bool: Int] = [:]
    for seed in 1...30 {
      let county = SearchCounty.random(
        seed: seed, schools: 4, spread: 30 + seed, rich: seed % 3 * 15)
      let result = SearchCounty.search(county)
      let check = check(county, result.actions)
      #expect(check.complies == result.complies, "seed \(seed): \(check.breaches.prefix(3))")
      #expect(check.cost == result.cost, "seed \(seed)")
      #expect(check.years == result.check.years)
      #expect(check.verdicts == result.check.verdicts)
      counts[check.complies, default: 0] += 1
    }
    #expect(counts[true, default: 0] > 20, "\(counts)")
  }

  @Test func anyCountyIsJudgedAsTheSearchJudgesIt() {
    for seed in 1...30 {
      var county = RandomCounty(seed: UInt64(seed)).county
      county.levers = SearchCounty.levers()
      let baseline = Baseline(
        county: county, standard: SampleStandard.make(required: seed.isMultiple(of: 2) ? 7 : 6))
      let result = baseline.search(plan: county.plan, future: county.future)
      let check = baseline.check(plan: result.plan, base: county.plan, future: county.future)
      #expect(check.complies == result.complies, "seed \(seed): \(check.breaches.prefix(3))")
      #expect(check.cost == result.cost, "seed \(seed)")
      // A standard without items judges the seven indicators and their coefficients alone.
      for (year, verdict) in zip(check.years, check.verdicts) {
        let isBroken = check.breaches.contains { breach in
          switch breach.kind {
          case .need(.indicator), .need(.coefficient): breach.year == year
          default: false
          }
        }
        #expect(isBroken == (verdict.computed != .meets), "seed \(seed) \(year)")
      }
    }
  }

  @Test func aMissingTeacherIsNamedWithSectionYearAndNumber() throws {
    let county = SearchCounty.fourTeachersShort()
    var actions = SearchCounty.search(county).actions
    #expect(check(county, actions).breaches.isEmpty)
    actions[0].amount = Quantity(3)
    let check = check(county, actions)
    #expect(!check.complies)
    #expect(
      check.breaches == [
        PlanCheck.Breach(
          kind: .need(.indicator(.teachersAboveRequiredQualification)), school: "实验小学",
          stage: .primary, year: SchoolYear(2024), budgetYear: nil, verdict: .fallsShort,
          shortBy: 1)
      ])
  }

  @Test func withoutAnyOneActionSomethingIsBroken() {
    for seed in 1...6 {
      let county = SearchCounty.random(seed: seed, schools: 4, spread: 60, rich: seed % 2 * 15)
      let actions = SearchCounty.search(county).actions
      for place in actions.indices {
        var fewer = actions
        let gone = fewer.remove(at: place)
        let check = check(county, fewer)
        #expect(!check.breaches.isEmpty, "seed \(seed): \(gone)")
        #expect(
          check.breaches.contains { $0.school == gone.school || $0.school == nil },
          "seed \(seed): \(gone) \(check.breaches.prefix(3))")
      }
    }
  }

  @Test func moneyCapsAndLocksAreHeldAgainstThePlan() {
    var county = SearchCounty.fourTeachersShort()
    let actions = SearchCounty.search(county).actions
    var options = SearchOptions()
    options.budgets = [BudgetYear(2024): Money(yuan: 12_000)]
    options.caps = [.hireTeacher: [BudgetYear(2024): 3]]
    options.lockedSchools = ["实验小学"]
    let broken = check(county, actions, options: options).breaches
    func breach(_ kind: PlanCheck.Breach.Kind, by: Double?, year: Int?, school: ID<School>?)
      -> PlanCheck.Breach
    {
      PlanCheck.Breach(
        kind: kind, school: school, stage: nil, year: nil, budgetYear: year.map { BudgetYear($0) },
        verdict: .fallsShort, shortBy: by)
    }
    #expect(
      broken == [
        breach(.need(.budget), by: 8_000, year: 2024, school: nil),
        breach(.need(.cap(.hireTeacher)), by: 1, year: 2024, school: nil),
        breach(.lockedSchool, by: nil, year: nil, school: "实验小学"),
      ])
    // The base plan's own limits count where the question sets none.
    county.plan.budgets = [BudgetYear(2024): Money(yuan: 20_000)]
    county.plan.caps = [.hireTeacher: [BudgetYear(2024): 4]]
    #expect(check(county, actions).complies)
    county.plan.caps = [.hireTeacher: [BudgetYear(2024): 1]]
    #expect(check(county, actions).breaches.map(\.shortBy) == [3])
  }

  @Test func aProjectThatThePlanApprovesIsPaidFromTheBudgetToo() {
    var county = SearchCounty.fourTeachersShort()
    let actions = SearchCounty.search(county).actions
    var project = Project(
      id: "综合楼", kind: .expansion, completion: PartialDate(year: 2024, month: 8))
    var work = ProjectWork(school: "实验小学")
    work.added[.teachingFloorArea] = Quantity(100)
    project.works = [work]
    project.cost = Money(yuan: 300_000)
    project.payments = [PaymentShare(year: BudgetYear(2024), share: 1)]
    project.status = .candidate
    county.plan.projects = [project]
    county.plan.budgets = [BudgetYear(2024): Money(yuan: 20_000)]
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
    var plan = county.plan.adding(actions)
    func breaches(_ plan: Plan) -> [PlanCheck.Breach] {
      baseline.check(plan: plan, base: county.plan, future: county.future).breaches
    }
    #expect(breaches(plan).isEmpty, "the measures alone fit")
    plan.projects[0].status = .committed
    #expect(breaches(plan).map(\.kind) == [.need(.budget)])
    #expect(breaches(plan).map(\.shortBy) == [300_000])
    county.plan.budgets = [BudgetYear(2024): Money(yuan: 320_000)]
    #expect(breaches(plan).isEmpty, "measures and project together")
  }

  @Test func missingDataAreNeverCompliant() {
    var county = SearchCounty.fourTeachersShort()
    county.schools[0].shared[.equipmentValue] = nil
    let actions = [SmallModel.action(.hireTeacher, at: "实验小学", 4, paid: 2024)]
    let check = check(county, actions)
    #expect(!check.complies)
    #expect(
      check.breaches.contains {
        $0.kind == .need(.indicator(.equipmentValue)) && $0.verdict == .notAssessed
          && $0.shortBy == nil
      }, "\(check.breaches)")
    #expect(check.breaches.allSatisfy { $0.verdict == .notAssessed }, "\(check.breaches)")
  }

  @Test func whatTheSimulatorCouldNotCarryOutIsTold() {
    let county = SearchCounty.fourTeachersShort()
    // The school holds 15,000 m² of a site of 20,000.
    let sports = SmallModel.action(.addSportsArea, at: "实验小学", 6_000, paid: 2024)
    let check = check(county, [sports])
    #expect(check.unfinished.map(\.done) == [Quantity(5_000)])
    #expect(check.unfinished.map(\.obstacle) == [.limit])
  }
}
