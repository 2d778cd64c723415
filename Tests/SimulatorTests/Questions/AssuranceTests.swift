// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

@Suite struct AssuranceTests {
  /// Futures with so many per cent more or fewer entrants, each year for itself.
  private func futures(_ county: County, _ count: Int, range: Int, seed: Int) -> [Future] {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let entrants = county.enrolment.reduce(0) { $0 + ($1.pupils[0] ?? 0) }
    return (0..<count).map { _ in
      var future = county.future
      for year in county.years.dropFirst() {
        future.migration.append(
          MigrationLine(
            zone: nil, grades: 1...1, year: year,
            pupils: entrants * numbers.whole(-range...range) / 100))
      }
      return future
    }
  }

  private func question(
    _ county: County, futures count: Int, range: Int, seed: Int, shares: [Double]
  ) -> AssuranceQuestion {
    var question = AssuranceQuestion(plan: county.plan, expected: county.future)
    question.futures = futures(county, count, range: range, seed: seed)
    question.test = futures(county, count, range: range, seed: seed + 1_000)
    question.shares = shares
    return question
  }

  @Test func aGreaterShareNeverCostsLessAndEveryPlanCompliesInAsManyFuturesAsItSays() {
    for seed in 1...6 {
      let county = SearchCounty.random(seed: seed, schools: 5, spread: 60, rich: 20)
      let baseline = Baseline(
        county: county, standard: SampleStandard.make(required: seed.isMultiple(of: 2) ? 7 : 6))
      let asked = question(county, futures: 12, range: 8, seed: seed, shares: [0, 0.5, 0.75, 1])
      let found = baseline.assurance(asked)
      let plans = found.plans.sorted { $0.share < $1.share }
      guard let cheapest = found.cheapest, let first = plans.first else {
        Issue.record("seed \(seed): no plan")
        continue
      }
      #expect(first.share == 0 && first.cost == cheapest.cost, "seed \(seed)")
      for (less, more) in zip(plans, plans.dropFirst()) {
        #expect(less.cost <= more.cost, "seed \(seed): \(less.share), \(more.share)")
        #expect(less.exam.complying <= more.exam.complying || less.isReached, "seed \(seed)")
      }
      for plan in plans {
        #expect(plan.lowerBound <= plan.cost, "seed \(seed) \(plan.share)")
        #expect(baseline.complies(plan.plan, county.future, found), "seed \(seed) \(plan.share)")
        let counted = asked.futures.count { baseline.complies(plan.plan, $0, found) }
        #expect(counted == plan.exam.complying, "seed \(seed) \(plan.share)")
        let fresh = asked.test.count { baseline.complies(plan.plan, $0, found) }
        #expect(fresh == plan.test.complying, "seed \(seed) \(plan.share)")
      }
      #expect(plans.last?.isReached ?? false, "seed \(seed): \(plans.map(\.exam.complying))")
    }
  }

  @Test func theSameQuestionHasTheSameAnswerWhoeverWorks() {
    let county = SearchCounty.random(seed: 3, schools: 4, spread: 60, rich: 20)
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
    var asked = question(county, futures: 10, range: 8, seed: 3, shares: [0.8])
    let once = baseline.assurance(asked)
    asked.workers = Workers { count, work in (0..<count).reversed().forEach { work($0) } }
    #expect(baseline.assurance(asked) == once)
  }

  @Test func withoutSpreadTheCheapestPlanIsSure() {
    let county = SearchCounty.random(seed: 2, schools: 4, spread: 60, rich: 20)
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
    let found = baseline.assurance(
      question(county, futures: 7, range: 0, seed: 1, shares: [0.9, 1]))
    #expect(found.exam?.complying == 7)
    for plan in found.plans {
      #expect(plan.cost == found.cheapest?.cost && plan.actions == found.cheapest?.actions)
      #expect(plan.exam.complying == 7 && plan.test.complying == 7)
    }
    let stands = baseline.assurance(
      of: county.plan.adding(found.cheapest?.actions ?? []),
      question(county, futures: 7, range: 0, seed: 1, shares: [0.9]))
    #expect(stands.exam?.complying == 7 && stands.cheapest == nil && stands.plans.isEmpty)
  }

  /// Two primary schools of two zones, each short of qualified teachers alone; other pupils come to each.
  private func twoSchools() -> County {
    var county = SearchCounty.fourTeachersShort()
    var other = county.schools[0]
    other.id = "第二小学"
    other.zone = "城北"
    county.schools.append(other)
    var pupils = county.enrolment[0]
    pupils.school = other.id
    county.enrolment.append(pupils)
    return county
  }

  @Test func onTwoSchoolsItIsTheLeastThatTryingEverythingFinds() {
    let county = twoSchools()
    let baseline = Baseline(
      county: county, standard: SearchCounty.withoutCoefficients(required: 7))
    for seed in 1...4 {
      var numbers = SeededGenerator(seed: UInt64(seed))
      var asked = AssuranceQuestion(plan: county.plan, expected: county.future)
      asked.futures = (0..<6).map { _ in
        var future = county.future
        for zone in ["城关", "城北"] as [ID<Zone>] {
          future.migration.append(
            MigrationLine(
              zone: zone, grades: 1...1, year: SchoolYear(2024), pupils: numbers.whole(-150...100))
          )
        }
        return future
      }
      asked.test = asked.futures
      asked.shares = [0.5, 2.0 / 3, 1]
      let found = baseline.assurance(asked)
      // Every number of teachers at either school, judged by the simulator: what it costs and where it complies.
      var least: [Int: Money] = [:]
      let alone = baseline.outcome(plan: county.plan, future: county.future).costing.presentValue
      for first in 0...12 {
        for second in 0...12 {
          var plan = county.plan
          for (school, number) in zip(county.schools, [first, second]) where number > 0 {
            plan.measures.append(
              Measure(
                id: ID("招聘\(school.id)"), action: .hireTeacher, school: school.id,
                stage: .primary, amount: Quantity(number), from: SchoolYear(2024)))
          }
          guard baseline.complies(plan, county.future, found) else { continue }
          let count = asked.futures.count { baseline.complies(plan, $0, found) }
          let value = baseline.outcome(plan: plan, future: county.future).costing.presentValue
          let cost = Money(yuan: Int64((value - alone).rounded()))
          for needed in 0...count { least[needed] = min(least[needed] ?? cost, cost) }
        }
      }
      #expect(found.plans.count == 3, "seed \(seed)")
      for plan in found.plans {
        #expect(plan.isReached, "seed \(seed) \(plan.share)")
        #expect(plan.cost == least[plan.needed], "seed \(seed) \(plan.share)")
        #expect(plan.lowerBound <= plan.cost)
      }
    }
  }

  @Test func aFullSiteIsNamedAndLeftOutAndTheRestIsAssured() {
    var county = twoSchools()
    // Enough for 2,000 pupils and not one more.
    county.schools[1].sportsAreaLimit = Quantity(15_000)
    // Nothing else that takes a year may run short.
    county.schools[1].sections[0].staff[.backboneTeachers] = Quantity(30)
    for kind in [ResourceKind.musicRooms, .artRooms] {
      county.schools[1].shared[kind] = Quantity(6)
    }
    let baseline = Baseline(
      county: county, standard: SearchCounty.withoutCoefficients(required: 7))
    var asked = AssuranceQuestion(plan: county.plan, expected: county.future)
    asked.futures = (0..<10).map { place in
      var future = county.future
      future.migration = [
        MigrationLine(
          zone: "城北", grades: 1...1, year: SchoolYear(2024), pupils: place < 4 ? 60 : -60)
      ]
      return future
    }
    asked.test = asked.futures
    let found = baseline.assurance(asked)
    #expect(found.attainable == 6)
    #expect(found.demand == .purchases)
    #expect(found.exempt.map(\.section.school) == ["第二小学"])
    #expect(found.exempt.first?.need == .indicator(.sportsArea))
    #expect(found.exempt.first?.futures == 4 && found.exempt.first?.isExpected == false)
    // Of 60 more who enter, one leaves while the odd cohort is drawn to its neighbours: 59 need 443 m².
    #expect(found.exempt.first?.shortBy == 443)
    #expect(found.plans.first?.isReached ?? false)
    // A share that the site allows leaves nothing out.
    asked.shares = [0.6]
    let less = baseline.assurance(asked)
    #expect(less.exempt.isEmpty && less.plans.first?.isReached ?? false)
  }

  @Test func theIntervalOfAShareIsWilsons() {
    let found = FutureExam.interval(90, of: 100)
    #expect(abs(found.lowerBound - 0.82563) < 1e-5 && abs(found.upperBound - 0.94477) < 1e-5)
    #expect(FutureExam.interval(0, of: 50).lowerBound == 0)
    #expect(FutureExam.interval(50, of: 50).upperBound == 1)
    #expect(FutureExam.interval(0, of: 0) == 0...1)
    #expect(AssuranceQuestion.needed(0.9, of: 100) == 90)
    #expect(AssuranceQuestion.needed(0.9, of: 7) == 7)
    #expect(AssuranceQuestion.needed(0, of: 7) == 0)
  }

  @Test func whenEveryProjectIsDelayedAloneItIsAsIfAllSlipped() {
    var delayed = 0
    for seed in 1...20 {
      let county = RandomCounty(seed: UInt64(seed)).county
      let baseline = Baseline(county: county, standard: SampleStandard.make())
      var all = county.future
      all.slippageYears += 1
      var each = county.future
      for project in county.plan.projects { each.delays[project.id] = 1 }
      let left = baseline.outcome(plan: county.plan, future: all)
      let right = baseline.outcome(plan: county.plan, future: each)
      #expect(left.projection == right.projection, "seed \(seed)")
      #expect(left.stock == right.stock, "seed \(seed)")
      #expect(left.costing == right.costing, "seed \(seed)")
      if left.projection != baseline.outcome(plan: county.plan, future: county.future).projection {
        delayed += 1
      }
    }
    #expect(delayed > 0, "some county must have a project that matters")
  }
}

extension Baseline {
  /// Whether a plan complies in a future by what an answer counts: told from the assessment alone.
  fileprivate func complies(_ plan: Plan, _ future: Future, _ found: Assurance) -> Bool {
    let outcome = outcome(plan: plan, future: future)
    let judge = SearchJudge(
      baseline: self, years: found.years.map { county.baseYear.distance(to: $0) },
      exempt: Set(found.exempt.map(\.section)))
    return judge.check(outcome).failures.isEmpty
      && (found.demand == .purchases || judge.beyondLevers(outcome).isEmpty)
  }
}
