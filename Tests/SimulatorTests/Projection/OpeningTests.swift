// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct ProjectionOpeningTests {
  @Test func aNewSchoolOpensGradeByGrade() {
    // 360 places are 60 in the starting grade: beside an intake of 120 a third of the entrants.
    var small = SmallCounty()
    small.add("一小", perGrade: 120)
    small.plan("新小", places: 360, opens: 2025)
    let baseline = small.baseline
    let projection = small.project()
    func new(_ year: Int) -> [Int] { projection.grades(baseline, "新小", .primary, year) }
    #expect(!projection.isOpen[1, 1])
    #expect(new(2024) == [0, 0, 0, 0, 0, 0])
    #expect(new(2025) == [40, 0, 0, 0, 0, 0])
    #expect(new(2026) == [40, 40, 0, 0, 0, 0])
    #expect(new(2030) == [40, 40, 40, 40, 40, 40])
    #expect(projection.grades(baseline, "一小", .primary, 2025) == [80, 120, 120, 120, 120, 120])
    #expect(projection.classCounts(baseline, "新小", .primary, 2026) == [1, 1, 0, 0, 0, 0])
  }

  @Test func aNewSchoolThatOpensWholeTakesItsShareOfEveryGrade() {
    var small = SmallCounty()
    small.add("一小", perGrade: 60)
    small.add("二小", perGrade: 30)
    small.add("远小", zone: "潋江", perGrade: 90)
    small.plan("新小", places: 360, opens: 2025, mode: .whole)
    small.county.plan.catchments = [
      CatchmentShare(
        source: .zone("城关"), stage: .primary, target: "新小", share: 0.2, from: SchoolYear(2025))
    ]
    let baseline = small.baseline
    let projection = small.project()
    #expect(projection.grades(baseline, "新小", .primary, 2025) == [18, 18, 18, 18, 18, 18])
    #expect(projection.grades(baseline, "一小", .primary, 2025) == [48, 48, 48, 48, 48, 48])
    #expect(projection.grades(baseline, "二小", .primary, 2025) == [24, 24, 24, 24, 24, 24])
    #expect(projection.grades(baseline, "远小", .primary, 2025) == [90, 90, 90, 90, 90, 90])
    #expect(projection.ledger[1].before == projection.ledger[1].after)
  }

  @Test func aWholeOpeningTakesNoMoreThanItsPlaces() {
    var small = SmallCounty()
    small.add("一小", perGrade: 100)
    small.plan("新小", places: 120, opens: 2025, mode: .whole)
    small.county.plan.catchments = [
      CatchmentShare(
        source: .zone("城关"), stage: .primary, target: "新小", share: 0.5, from: SchoolYear(2025))
    ]
    let projection = small.project()
    // 50 entrants leave 70 places for 250 who would come: 14 from each of the five upper grades.
    #expect(
      projection.grades(small.baseline, "新小", .primary, 2025) == [50, 14, 14, 14, 14, 14])
    #expect(projection.shortfalls.filter { $0.section == 1 && $0.year.firstYear == 2025 }.isEmpty)
  }

  @Test func aJuniorSchoolThatOpensWholeTakesTheShareItHasOfTheZonesLeavers() {
    var small = SmallCounty()
    small.add("一小", perGrade: 100)
    small.add("二小", perGrade: 100)
    small.add("一中", .junior, perGrade: 200)
    small.plan("新中", .junior, places: 600, opens: 2024, mode: .whole)
    small.county.plan.catchments = [
      CatchmentShare(
        source: .school("二小"), stage: .junior, target: "新中", share: 0.5, from: SchoolYear(2024))
    ]
    let projection = small.project()
    // 50 of 200 leavers: a quarter, of each upper grade as well.
    #expect(projection.grades(small.baseline, "新中", .junior, 2024) == [50, 50, 50])
    #expect(projection.grades(small.baseline, "一中", .junior, 2024) == [150, 150, 150])
  }

  @Test(arguments: [ProjectStatus.candidate, .rejected, .cancelled])
  func onlyCommittedProjectsOpenAnything(status: ProjectStatus) {
    var small = SmallCounty()
    small.add("一小", perGrade: 120, places: 700)
    small.plan("新小", places: 360, opens: 2025)
    small.county.plan.projects.append(
      SmallCounty.project("一小", stages: [.primary], places: 50, opens: 2025, kind: .expansion))
    for index in 0..<2 { small.county.plan.projects[index].status = status }
    let projection = small.project()
    #expect((0..<projection.years.count).allSatisfy { !projection.isOpen[$0, 1] })
    #expect(projection.places[8, 0] == 700)
  }

  @Test func slippageDelaysWhatIsNotCompleteAndNothingElse() {
    var small = SmallCounty()
    small.add("一小", perGrade: 120, places: 700)
    small.plan("新小", places: 360, opens: 2025)
    small.county.plan.projects.append(
      SmallCounty.project("一小", stages: [.primary], places: 50, opens: 2022, kind: .expansion))
    small.county.future.slippageYears = 2
    let projection = small.project()
    #expect((0..<9).map { projection.isOpen[$0, 1] } == (0..<9).map { $0 >= 4 })
    #expect((0..<9).allSatisfy { projection.places[$0, 0] == 700 })
  }

  @Test func aNewSchoolCompleteByTheBaseYearTakesEntrantsFromTheFirstYearOn() {
    var small = SmallCounty()
    small.add("一小", perGrade: 120)
    small.plan("新小", places: 360, opens: 2023)
    let projection = small.project()
    #expect(projection.grades(small.baseline, "新小", .primary, 2024) == [40, 0, 0, 0, 0, 0])
  }

  @Test func anExpansionAddsPlacesWhereTheOldNumberIsKnown() {
    var small = SmallCounty()
    small.add("一小", perGrade: 40, places: 300)
    small.add("二小", perGrade: 40, places: nil)
    for name in ["一小", "二小"] {
      small.county.plan.projects.append(
        SmallCounty.project(name, stages: [.primary], places: 90, opens: 2026, kind: .expansion))
    }
    let projection = small.project()
    #expect(
      (0..<9).map { projection.places[$0, 0] } == [300, 300, 300] + Array(repeating: 390, count: 6))
    #expect((0..<9).allSatisfy { projection.places[$0, 1] == nil })
  }

  @Test func aRelocationPutsItsOwnPlacesInTheOldOnesStead() {
    var small = SmallCounty()
    small.add("一中", .junior, perGrade: 40, places: 300)
    small.county.plan.projects = [
      SmallCounty.project("一中", stages: [.junior], places: 30, opens: 2025, kind: .expansion),
      SmallCounty.project("一中", stages: [.junior], places: 2000, opens: 2027, kind: .relocation),
    ]
    small.county.plan.projects[1].id = "一中搬迁"
    let projection = small.project()
    #expect(
      (0..<9).map { projection.places[$0, 0] } == [
        300, 300, 330, 330, 2000, 2000, 2000, 2000, 2000,
      ])
  }
}
