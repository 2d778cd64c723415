// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

@Suite struct DecisionSpaceTests {
  /// A county of two schools with seeded projects of every status, date and window.
  private func county(_ numbers: inout SeededGenerator) -> County {
    var small = SmallCounty()
    small.add("一小", perGrade: 40, places: 300)
    small.add("二小", perGrade: 20, places: 200)
    var county = small.county
    for index in 0..<6 {
      var project = Project(
        id: ID("项目\(index)"), kind: numbers.pick(ProjectKind.allCases),
        completion: PartialDate(year: numbers.whole(2022...2030), month: numbers.pick([nil, 8, 9])))
      project.status = numbers.pick(ProjectStatus.allCases)
      project.isLocked = numbers.chance(20)
      if numbers.chance(40) { project.start = PartialDate(year: numbers.whole(2021...2027)) }
      if numbers.chance(50) { project.earliestYear = SchoolYear(numbers.whole(2023...2028)) }
      if numbers.chance(50) { project.latestYear = SchoolYear(numbers.whole(2025...2031)) }
      var work = ProjectWork(school: numbers.pick(["一小", "二小"]), stage: .primary)
      work.places = numbers.whole(50...200)
      work.buildingArea = Quantity(numbers.whole(500...2_000))
      project.works = [work]
      project.cost = Money(yuan: 1_000_000)
      county.plan.projects.append(project)
    }
    if numbers.chance(30) { county.plan.lockedSchools = ["一小"] }
    return county
  }

  @Test func whatIsRejectedLockedCompleteOrDecidedIsNeverTouched() {
    var open = 0
    for seed in 1...400 {
      var numbers = SeededGenerator(seed: UInt64(seed))
      let county = county(&numbers)
      let baseline = Baseline(county: county, standard: SampleStandard.make())
      var freedom = SearchFreedom()
      freedom.resizesToComply = numbers.chance(50)
      if numbers.chance(50) { freedom.projects = .named(["项目0", "项目1"]) }
      if numbers.chance(15) { freedom.projects = .all }
      let space = DecisionSpace(baseline: baseline, plan: county.plan, freedom: freedom)
      for number in 0..<min(space.configurationCount, 60) {
        let changes = space.changes(space.configuration(number))
        guard let plan = county.plan.applying(changes, county: county) else {
          Issue.record("seed \(seed): \(changes)")
          continue
        }
        for (before, after) in zip(county.plan.projects, plan.projects) where before != after {
          open += 1
          check(before, after, county, freedom, "seed \(seed): \(before.id)")
        }
      }
    }
    #expect(open > 1_000, "\(open)")
  }

  private func check(
    _ before: Project, _ after: Project, _ county: County, _ freedom: SearchFreedom,
    _ message: Comment
  ) {
    let base = county.baseYear
    let year = after.completion.firstSchoolYear
    let hasBegun = before.hasBegun(baseYear: base, constructionYears: 2)
    #expect(!before.isLocked, message)
    #expect(!before.works.contains { county.plan.lockedSchools.contains($0.school) }, message)
    #expect(before.status == .candidate || before.status == .committed, message)
    #expect(!before.isComplete(baseYear: base), message)
    if after.status == .cancelled {
      #expect(freedom.projects.contains(before.id) && !hasBegun, message)
      return
    }
    #expect(after.status == .committed, message)
    #expect(year > base && year <= county.lastYear, message)
    if let earliest = before.earliestYear { #expect(year >= earliest, message) }
    if let latest = before.latestYear { #expect(year <= latest, message) }
    if before.status == .committed {
      let hasWindow = before.earliestYear != nil || before.latestYear != nil
      #expect(hasWindow || freedom.projects.contains(before.id), message)
      if hasBegun { #expect(year >= before.completion.firstSchoolYear, message) }
    }
    if !hasBegun {
      let start = after.start(constructionYears: 2)
      let opening = start.month == nil ? SchoolYear(start.year) : start.firstSchoolYear
      #expect(opening > base, message)
    }
  }

  @Test func aDelayMovesWhatIsNotPaidAndACandidateMovesWhole() {
    let project = Project(
      id: "新校", kind: .newBuild, completion: PartialDate(year: 2024, month: 9))
    var edit = ProjectEdit()
    edit.years = 2
    var committed = project
    #expect(
      committed.apply(edit, baseYear: SchoolYear(2023), constructionYears: 2).isEmpty)
    #expect(committed.start == PartialDate(year: 2022, month: 9))
    #expect(committed.payments.map(\.year.year) == [2022, 2023, 2026])
    var candidate = project
    candidate.status = .candidate
    #expect(
      candidate.apply(edit, baseYear: SchoolYear(2023), constructionYears: 2).isEmpty)
    #expect(candidate.start == nil && candidate.payments.isEmpty)
    #expect(
      candidate.paymentShares(constructionYears: 2).map(\.year.year) == [2024, 2025, 2026])
  }

  @Test func sizesMendWhatTheDesignLacks() {
    var small = SmallCounty()
    small.add("一小", perGrade: 40, places: 300)
    small.plan("新小", places: 1_000, opens: 2027)
    var county = small.county
    county.plan.projects[0].works[0].buildingArea = Quantity(6_000)
    county.plan.projects[0].cost = Money(yuan: 20_000_000)
    let baseline = Baseline(county: county, standard: SampleStandard.make())
    var freedom = SearchFreedom()
    freedom.projects = .all
    freedom.resizesToComply = true
    let space = DecisionSpace(baseline: baseline, plan: county.plan, freedom: freedom)
    let sizes = CompliantSizes(baseline: baseline, plan: county.plan)
      .choices(county.plan.projects[0])
    // 6,000 m² × 54 % is 3,240 m²: enough for 720 pupils; 1,000 need 4,500.
    #expect(sizes.first == ProjectSizeChoice(places: 720, area: Quantity(6_000)))
    #expect(sizes.contains(ProjectSizeChoice(area: Quantity(8_335))), "\(sizes)")
    for (size, complies) in zip(sizes, [true, true, false, false]) {
      var plan = county.plan
      var edit = ProjectEdit()
      (edit.places, edit.area) = (size.places, size.area)
      #expect(
        plan.projects[0].apply(edit, baseYear: county.baseYear, constructionYears: 2).isEmpty)
      let warnings = DesignWarning.all(baseline: baseline, plan: plan)
      #expect(warnings.isEmpty == complies, "\(size): \(warnings)")
    }
    #expect(space.configurationCount > sizes.count)
  }

  @Test func smallSchoolsMergeIntoLargerOnesOfTheirZoneOnlyWhenAsked() {
    var small = SmallCounty()
    small.add("大小学", perGrade: 60)
    small.add("中小学", perGrade: 30)
    small.add("村小", perGrade: 4)
    small.add("别处小学", zone: "乡下", perGrade: 5)
    let county = small.county
    let baseline = Baseline(county: county, standard: SampleStandard.make())
    #expect(
      DecisionSpace(baseline: baseline, plan: county.plan, freedom: SearchFreedom()).decisions
        .isEmpty)
    var freedom = SearchFreedom()
    freedom.mergesBelow = 100
    let space = DecisionSpace(baseline: baseline, plan: county.plan, freedom: freedom)
    let year = county.targetYear
    func merger(_ receiver: ID<School>?) -> [Change.Kind] {
      [.close(Closure(school: "村小", year: year, receiver: receiver))]
    }
    #expect(
      space.decisions == [
        Decision(
          subject: .merger("村小"),
          options: [[], merger("大小学"), merger("中小学"), merger(nil)])
      ])
  }

  @Test func theYearsOfClosuresMoveUpToTheLastOfThem() {
    var small = SmallCounty()
    small.add("大小学", perGrade: 60)
    small.add("东村小", perGrade: 4)
    small.add("西村小", perGrade: 4)
    var county = small.county
    county.plan.closures = [
      Closure(school: "东村小", year: SchoolYear(2024), receiver: "大小学"),
      Closure(school: "西村小", year: SchoolYear(2026)),
    ]
    let baseline = Baseline(county: county, standard: SampleStandard.make())
    var freedom = SearchFreedom.none
    freedom.closures = true
    let space = DecisionSpace(baseline: baseline, plan: county.plan, freedom: freedom)
    #expect(space.configurationCount == 9)
    let plan = county.plan.applying(
      [.close(Closure(school: "东村小", year: SchoolYear(2025), receiver: "大小学"))],
      county: county)
    #expect(plan?.closures.map(\.year.firstYear).sorted() == [2025, 2026])
  }

  /// Projections are shared by what they read: one made from another plan's tables is the same.
  @Test func moneyAndStockDoNotMovePupils() {
    var shared = 0
    for seed in 1...60 {
      let test = DecisionCounty.tiny(seed: seed)
      let county = test.county
      let baseline = Baseline(county: county, standard: SampleStandard.make())
      let space = DecisionSpace(
        baseline: baseline, plan: county.plan, freedom: test.freedom)
      let tables = PlanTables(baseline: baseline, plan: county.plan, future: county.future)
      let projection = Projection(baseline: baseline, tables: tables, future: county.future)
      for number in 0..<space.configurationCount {
        guard
          let plan = county.plan.applying(
            space.changes(space.configuration(number)), county: county),
          PlanTables(baseline: baseline, plan: plan, future: county.future) == tables
        else { continue }
        shared += 1
        #expect(
          baseline.outcome(plan: plan, future: county.future, projection: projection)
            == baseline.outcome(plan: plan, future: county.future), "seed \(seed): \(number)")
      }
    }
    #expect(shared > 100, "\(shared)")
  }
}
