// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

/// The bound against plans that the simulator itself judges: retirement, wear and sites as they are
/// there.
@Suite struct BoundOracleTests {
  /// Two schools that need teachers and sports ground; at every other seed a project of the first
  /// year fills the site.
  private func county(seed: Int) -> County {
    var numbers = SeededGenerator(seed: UInt64(seed))
    var county = SearchCounty.fourTeachersShort(isLevel: true)
    county.settings.retirementRate.value = 0.029
    county.targetYear = SchoolYear(2025)
    county.inspectionYears = [SchoolYear(2026)]
    county.levers = county.levers.filter {
      $0.action == .hireTeacher || $0.action == .addSportsArea
    }
    if let sports = county.levers.firstIndex(where: { $0.action == .addSportsArea }) {
      county.levers[sports].step = 100
    }
    var second = county.schools[0]
    second.id = "第二小学"
    county.schools.append(second)
    var record = county.enrolment[0]
    record.school = second.id
    county.enrolment.append(record)
    for place in county.schools.indices {
      let people = [130, numbers.whole(86...91), 30, 30]
      for (kind, count) in zip(ResourceKind.staffKinds, people) {
        county.schools[place].sections[0].staff[kind] = Quantity(count)
      }
      let lacking = numbers.whole(0...2) * 100
      let fromProject = seed.isMultiple(of: 2) ? 9_000 : 0
      county.schools[place].shared[.sportsArea] = Quantity(14_980 - lacking - fromProject)
      county.schools[place].sportsAreaLimit = Quantity(15_100 + numbers.whole(0...1) * 200)
      guard fromProject > 0 else { continue }
      var project = SmallCounty.project(
        county.schools[place].id.rawValue, stages: [.primary], places: nil, opens: 2024,
        kind: .sportsGround)
      project.works[0].added[.sportsArea] = Quantity(fromProject)
      county.plan.projects.append(project)
    }
    return county
  }

  /// What one school may buy within the range tried, with its price.
  private func choices(_ unit: Int, _ problem: SearchProblem) -> [(
    bought: [Purchase], cost: Double
  )] {
    var all: [(bought: [Purchase], cost: Double)] = [([], 0)]
    for (index, lever) in problem.levers.enumerated() {
      for year in problem.decisionYears.indices {
        guard let price = lever.presentCost[year], (2...3).contains(lever.firstYear[year]) else {
          continue
        }
        all = all.flatMap { known in
          (Int64(0)...3).map { steps in
            guard steps > 0 else { return known }
            let purchase = Purchase(lever: index, slot: 0, year: year, steps: steps)
            return (known.bought + [purchase], known.cost + Double(steps) * price)
          }
        }
      }
    }
    return all
  }

  @Test func noPlanThatTheSimulatorConfirmsCostsLessThanTheBound() {
    var (solved, limited) = (0, 0)
    for seed in 1...16 {
      let county = county(seed: seed)
      let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
      let result = baseline.search(plan: county.plan, future: county.future)
      let run = VerifiedSearch(
        baseline: baseline, plan: county.plan, future: county.future, options: SearchOptions(),
        progress: { _ in true })
      let base = baseline.outcome(plan: county.plan, future: county.future)
      let problem = SearchProblem(baseline: baseline, outcome: base, options: SearchOptions())
      let judge = SearchJudge(baseline: baseline, years: problem.complianceYears)
      var plans: [(actions: [SearchAction], cost: Double)] = []
      let second = choices(1, problem)
      for first in choices(0, problem) {
        for other in second where first.cost + other.cost < Double(result.cost.yuan) + 1 {
          let actions = [(0, first.bought), (1, other.bought)].flatMap { unit, bought in
            bought.map { problem.action($0, problem.units[unit], baseYear: county.baseYear) }
          }
          plans.append((actions, first.cost + other.cost))
        }
      }
      plans.sort { $0.cost < $1.cost }
      let best = plans.first {
        judge.isMet(run.outcome($0.actions, as: base))
      }
      guard let best else { continue }
      solved += 1
      #expect(
        Double(result.lowerBound.yuan) <= best.cost + 1, "seed \(seed): above \(best.cost)")
      #expect(result.status == .feasible || result.status == .optimal, "seed \(seed)")
      let roomy = problem.units.contains { unit in
        unit.limits.contains { ($0[0]?.first ?? 0) > 50 }
      }
      if roomy { limited += 1 }
    }
    #expect(solved >= 4 && limited >= 2, "both kinds are needed: \(solved), \(limited)")
  }

  @Test func aSiteHasRoomOnlyInYearsInWhichSomethingCanArrive() {
    var problem = TinyProblem.empty(decisionYears: 2, complianceYears: [2, 3])
    problem.levers = [
      TinyProblem.lever(
        .addSportsArea, [.sportsArea: 100], costs: [10, 10], firstYear: [2, 3], limit: .site)
    ]
    problem.units = [
      SearchUnit(
        school: "甲", sections: [TinyProblem.section("甲", years: 2)], requirements: [],
        limits: [[[100, 2, 3, 1]]], isLocked: false)
    ]
    #expect(problem.relaxedForBound().units[0].limits == [[[100, 2, 3, 3]]])
    // A quicker action could still use what the second year leaves.
    problem.units[0].limits = [[[100, 5, 3, 1]]]
    #expect(problem.relaxedForBound(anyLead: true).units[0].limits == [[[100, 5, 5, 5]]])
    problem.sitesGiveWay = true
    #expect(problem.relaxedForBound().units[0].limits == [[[100, 100, 100, 100]]])
  }

  @Test func aPartOfTheStaffIsHeldAgainstTheYearsInWhichItGrows() {
    let backbone = ResourceKind.backboneTeachers.index
    var problem = TinyProblem.empty(decisionYears: 2, complianceYears: [2, 3])
    problem.levers = [
      TinyProblem.lever(
        .designateBackbone, [.backboneTeachers: 100], costs: [1, 1], firstYear: [1, 2])
    ]
    problem.levers[0].crowdingOfPart = [0, 0, 100, 0]
    var unit = SearchUnit(
      school: "甲", sections: [TinyProblem.section("甲", years: 2)], requirements: [],
      limits: [[nil]], isLocked: false)
    unit.room = [[[], [-50, 300, 100, 400], []]]
    problem.units = [unit]
    // What was designated in the second year may stay in the third, in which nobody is.
    #expect(problem.relaxedForBound().units[0].room[0][backbone - 1] == [0, 300, 300, 400])
    // Who sends teachers away afterwards may be left with a larger part.
    problem.levers.append(
      TinyProblem.lever(
        .rotateTeacher, [.staff: 100], costs: [1, 1], firstYear: [1, 2], limit: .surplusElsewhere))
    problem.levers[1].crowdingOfPart = [0, -100, -30, -100]
    #expect(problem.relaxedForBound().units[0].room[0][backbone - 1] == [])
    // Without the rule the room is what it was.
    for lever in problem.levers.indices { problem.levers[lever].crowdingOfPart = [] }
    #expect(problem.relaxedForBound().units[0].room[0][backbone - 1] == [-50, 300, 100, 400])
  }

  @Test func betweenTwoChoicesOfFloorsTheBoundRisesAndStaysBelowTheOptimum() {
    var (compared, raised) = (0, 0)
    for seed in 1...200 {
      let problem = TinyProblem.coupled(seed: seed)
      let brute = CoupledBruteForce(problem: problem, indicator: .sportsArea, most: 3).best()
      guard let best = brute, !best.isAtLimit else { continue }
      var search = LagrangianDual(problem: problem)
      guard search.isCoupled else { continue }
      search.ceiling = best.cost
      let found = search.improved(search.start, floors: search.start.solutions, passes: 300)
      let blended = search.blended(found, rounds: 3, passes: 300, goal: .infinity)
      compared += 1
      #expect(blended.bound >= found.bound, "seed \(seed)")
      #expect(blended.bound <= best.cost + 1e-6, "seed \(seed): above \(best.cost)")
      if blended.bound > found.bound * (1 + 1e-3) { raised += 1 }
    }
    #expect(compared >= 40 && raised >= 2, "it must matter: \(compared), \(raised)")
  }

  @Test func theRoomThatAMoveMakesIsThereAYearLater() {
    var county = SearchCounty.fourTeachersShort(isLevel: true)
    for kind in ResourceKind.staffKinds.prefix(2) {
      county.schools[0].sections[0].staff[kind] = Quantity(80)
    }
    var giver = county.schools[0]
    giver.id = "第二小学"
    giver.sections[0].staff[.staff] = Quantity(90)
    giver.sections[0].staff[.backboneTeachers] = Quantity(40)
    county.schools.append(giver)
    var record = county.enrolment[0]
    record.school = giver.id
    county.enrolment.append(record)
    let move = Lever(
      action: .rotateBackbone,
      contributions: [.staff: Quantity(1), .backboneTeachers: Quantity(1)],
      unitPrice: Money(yuan: 1_000), recurrent: .zero, leadYears: 0, step: 1,
      limit: .surplusElsewhere, basis: SampleCounty.assumed)
    county.levers.append(move)
    for (upgraded, done) in [(2024, 0), (2025, 2)] {
      var moved = Measure(
        id: "调", action: .rotateBackbone, school: "实验小学", stage: .primary,
        amount: Quantity(2), from: SchoolYear(2024))
      moved.giver = "第二小学"
      let upgrade = Measure(
        id: "升", action: .upgradeQualification, school: "实验小学", stage: .primary,
        amount: Quantity(2), from: SchoolYear(upgraded))
      county.plan.measures = [moved, upgrade]
      let baseline = Baseline(county: county, standard: SampleStandard.make())
      let outcome = baseline.outcome(plan: county.plan, future: county.future)
      let effect = outcome.stock.measureEffects.first { $0.measure == "升" }
      #expect(effect?.done == Quantity(done), "\(upgraded)")
      // The search reckons with the same room.
      county.plan.measures = []
      let plain = Baseline(county: county, standard: SampleStandard.make())
      let table = PlanTable(
        problem: SearchProblem(
          baseline: plain, outcome: plain.outcome(plan: county.plan, future: county.future),
          options: SearchOptions()))
      let year = upgraded - 2023
      let column = table.columns.first {
        table.problem.levers[$0.lever].action == .rotateBackbone && $0.sign > 0 && $0.arrival == 1
      }
      let qualified = ResourceKind.teachersAboveRequiredQualification.index
      #expect(column?.crowding(by: year)[qualified] == Int64(-50 * done))
    }
  }

  @Test func aMarginTightensItsOwnCoefficientOnly() {
    var problem = TinyProblem.empty(decisionYears: 1, complianceYears: [1])
    problem.units = [
      SearchUnit(
        school: "甲", sections: [TinyProblem.section("甲")], requirements: [], limits: [],
        isLocked: false)
    ]
    problem.coefficientLimits = [.primary: 0.5]
    let broken = CoefficientMargin(stage: .primary, indicator: .backboneTeachers)
    problem.coefficientMargins[broken] = 0.9
    for indicator in Indicator.allCases {
      let limit = problem.coefficientLimit(.primary, year: 0, indicator)
      #expect(limit == (indicator == .backboneTeachers ? 0.45 : 0.5))
    }
    #expect(problem.coefficientLimit(.junior, year: 0, .backboneTeachers) == nil)
  }
}
