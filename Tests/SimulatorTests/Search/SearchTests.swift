// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

@Suite struct SearchTests {
  @Test func twoThousandPupilsWithEightyQualifiedTeachersNeedFour() {
    let result = SearchCounty.search(SearchCounty.fourTeachersShort())
    #expect(result.status == .optimal, "\(result.shortages) \(result.check.failures)")
    #expect(result.actions.map(\.action) == [.hireTeacher])
    #expect(result.actions.map(\.amount) == [Quantity(4)])
    #expect(result.gap == 0)
    // 4 · (5,000 + 100,000 a year from 2024 to 2031), discounted at 4 % to 2023.
    var value = 0.0
    for year in 1...8 {
      value +=
        4 * (year == 1 ? 105_000 : 100_000) / [Double](repeating: 1.04, count: year).reduce(1, *)
    }
    #expect(result.cost == Money(yuan: Int64(value.rounded())))
  }

  @Test func upgradesReplaceHiresWhereTheyArriveInTime() {
    var county = SearchCounty.fourTeachersShort(isLevel: true)
    county.targetYear = SchoolYear(2027)
    let result = SearchCounty.search(county)
    #expect(result.actions.map(\.action) == [.upgradeQualification])
    #expect(result.actions.map(\.paid) == [BudgetYear(2025)])
    #expect(result.actions.map(\.counts) == [SchoolYear(2027)])
    #expect(result.status == .optimal)
  }

  @Test func underSixOfSevenTheDearestIndicatorStaysAtItsFloor() {
    var county = SearchCounty.fourTeachersShort()
    // 80 teachers are over the floor of 71.4; equipment is also short, and cheaper to mend.
    county.schools[0].shared[.equipmentValue] = Quantity(3_995_000)
    let six = SearchCounty.search(county, required: 6)
    #expect(six.actions.map(\.action) == [.buyEquipment])
    #expect(six.actions.map(\.amount) == [Quantity(5_000)])
    #expect(six.status == .optimal)
    let seven = SearchCounty.search(county, required: 7)
    #expect(Set(seven.actions.map(\.action)) == [.buyEquipment, .hireTeacher])
    // Under its floor an indicator cannot be left out: 70 teachers need 72.
    county.schools[0].sections[0].staff[.teachersAboveRequiredQualification] = Quantity(70)
    let floor = SearchCounty.search(county, required: 6)
    #expect(floor.actions.contains { $0.action == .hireTeacher && $0.amount == Quantity(2) })
  }

  @Test func aCountyIsBroughtIntoComplianceAndTheSimulatorConfirmsIt() {
    for seed in 1...12 {
      let county = SearchCounty.random(seed: seed, schools: 8, spread: 60)
      let result = SearchCounty.search(county, required: seed.isMultiple(of: 2) ? 7 : 6)
      #expect(
        result.status == .optimal || result.status == .feasible,
        "seed \(seed): \(result.shortages) \(result.check.failures.prefix(5))")
      #expect(result.lowerBound <= result.cost, "seed \(seed)")
      #expect(result.complies, "seed \(seed): \(result.beyondLevers)")
      // The task list says what the simulator books, to the rounding of its lines.
      let sum = result.actions.reduce(Money.zero) { $0 + $1.presentValue }
      #expect(abs(sum.yuan - result.cost.yuan) <= Int64(result.actions.count), "seed \(seed)")
    }
  }

  @Test func retirementAndWearAreMendedAfterTheSimulatorsVerdict() {
    var mended = 0
    for seed in 1...12 {
      var county = SearchCounty.random(seed: seed, schools: 6, spread: 60, last: 2030)
      county.settings.retirementRate.value = 0.12
      county.settings.equipmentWriteOffRate.value = 0.1
      let result = SearchCounty.search(county)
      #expect(
        result.status == .optimal || result.status == .feasible,
        "seed \(seed): \(result.status) \(result.shortages) \(result.check.failures.prefix(5))")
      if result.verificationRounds > 0 { mended += 1 }
    }
    #expect(mended > 0, "no instance needed the simulator's correction")
  }

  @Test func noneOfTheNamesOrTheirOrderChangesTheCost() {
    for seed in 1...8 {
      let county = SearchCounty.random(seed: seed, schools: 6, spread: 60)
      var other = county
      var names: [ID<School>: ID<School>] = [:]
      for (index, school) in county.schools.enumerated() { names[school.id] = ID("\(99 - index)校") }
      other.schools = county.schools.reversed().map { school in
        var renamed = school
        renamed.id = names[school.id] ?? school.id
        return renamed
      }
      other.enrolment = county.enrolment.reversed().map { record in
        var renamed = record
        renamed.school = names[record.school] ?? record.school
        return renamed
      }
      let first = SearchCounty.search(county)
      let second = SearchCounty.search(other)
      #expect(first.cost == second.cost, "seed \(seed)")
      #expect(first.lowerBound == second.lowerBound, "seed \(seed)")
    }
  }

  @Test func theSameQuestionHasTheSameAnswer() {
    let county = SearchCounty.random(seed: 3, schools: 8, spread: 80, rich: 25)
    #expect(SearchCounty.search(county) == SearchCounty.search(county))
  }

  @Test func aStricterStandardNeverCostsLess() {
    var dearer = 0
    for seed in 1...20 {
      let county = SearchCounty.random(seed: seed, schools: 5, spread: 50)
      let costs = [6, 7].map { required -> Money in
        let standard = SearchCounty.withoutCoefficients(required: required)
        let baseline = Baseline(county: county, standard: standard)
        let result = baseline.search(plan: county.plan, future: county.future)
        #expect(result.status == .optimal, "seed \(seed), \(required): \(result.status)")
        return result.cost
      }
      #expect(costs[0] <= costs[1], "seed \(seed)")
      if costs[0] < costs[1] { dearer += 1 }
    }
    #expect(dearer > 10)
  }

  @Test func aPlanThatStopsStopsWithoutAVerdict() {
    let county = SearchCounty.random(seed: 1, schools: 6, spread: 60)
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
    let result = baseline.search(plan: county.plan, future: county.future) { $0.done < 3 }
    #expect(result.status == .stopped)
    #expect(!result.complies)
  }
}

@Suite struct TrimTests {
  @Test func takingBackOneStepOfAnyActionBreaksARule() {
    for seed in 1...6 {
      let county = SearchCounty.random(seed: seed, schools: 6, spread: 70, rich: 20)
      let required = seed.isMultiple(of: 2) ? 7 : 6
      let baseline = Baseline(county: county, standard: SampleStandard.make(required: required))
      let result = baseline.search(plan: county.plan, future: county.future)
      #expect(result.check.failures.isEmpty, "seed \(seed)")
      let judge = SearchJudge(baseline: baseline, years: [4, 5])
      for place in result.actions.indices {
        var actions = result.actions
        let step = county.levers.first { $0.action == actions[place].action }?.step ?? 1
        actions[place].amount -= Quantity(step)
        let outcome = baseline.outcome(
          plan: county.plan.adding(actions), future: county.future)
        let check = judge.check(outcome)
        #expect(!check.failures.isEmpty, "seed \(seed): \(result.actions[place]) is not needed")
      }
    }
  }
}
