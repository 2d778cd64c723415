// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct ProjectionClosureTests {
  @Test func aMergedSchoolsPupilsAndEntrantsGoToTheReceiver() {
    var small = SmallCounty()
    small.add("一小", perGrade: 60)
    small.add("村小", perGrade: 10)
    small.add("二小", perGrade: 30)
    small.county.plan.closures = [
      Closure(school: "村小", year: SchoolYear(2025), receiver: "二小")
    ]
    let baseline = small.baseline
    let projection = small.project()
    #expect(projection.grades(baseline, "村小", .primary, 2024) == [10, 10, 10, 10, 10, 10])
    #expect(!projection.isOpen[2, 1])
    #expect(projection.grades(baseline, "二小", .primary, 2025) == [40, 40, 40, 40, 40, 40])
    #expect(projection.grades(baseline, "一小", .primary, 2025) == [60, 60, 60, 60, 60, 60])
    #expect(projection.ledger.allSatisfy { $0.before == $0.after })
  }

  @Test func withoutReceiverPupilsGoToFreePlacesFirstAndTheRestBySize() {
    var small = SmallCounty()
    small.add("村小", perGrade: 10)
    small.add("一小", perGrade: 40, places: 246)
    small.add("二小", perGrade: 20, places: 0)
    small.county.plan.closures = [Closure(school: "村小", year: SchoolYear(2024))]
    let baseline = small.baseline
    let projection = small.project()
    // Entrants first: 10·40/60 and 10·20/60 of the closed school's share, so 47 and 23. The five
    // upper grades: 246 − 47 − 200 leaves no free place, so by size 247 : 123, then as they fill.
    #expect(
      projection.grades(baseline, "一小", .primary, 2024).reduce(0, +)
        + projection.grades(baseline, "二小", .primary, 2024).reduce(0, +) == 420)
    #expect(projection.pupils[1, 1][1] == 47)
    #expect(projection.pupils[1, 2][1] == 23)
  }

  @Test func freePlacesOfTheZoneTakeAClosedSchoolsPupils() {
    var small = SmallCounty()
    small.add("村小", perGrade: 10)
    small.add("一小", perGrade: 40, places: 240)
    small.add("二小", perGrade: 40, places: 400)
    small.county.plan.closures = [Closure(school: "村小", year: SchoolYear(2024))]
    let projection = small.project()
    // 二小 alone has free places for the 50 in the upper grades.
    #expect((1..<6).map { projection.pupils[1, 2][$0] } == [50, 50, 50, 50, 50])
    #expect((1..<6).map { projection.pupils[1, 1][$0] } == [40, 40, 40, 40, 40])
  }

  @Test func theLastSectionOfAStageCannotClose() {
    var small = SmallCounty()
    small.add("一小", perGrade: 10)
    small.county.plan.closures = [Closure(school: "一小", year: SchoolYear(2025))]
    let projection = small.project()
    #expect(projection.isOpen[8, 0])
    #expect(projection.total(year: 8, section: 0) == 60)
  }

  @Test func aReceiverThatClosesLaterPassesEverythingOn() {
    var small = SmallCounty()
    small.add("甲小", perGrade: 10)
    small.add("乙小", perGrade: 20)
    small.add("丙小", zone: "潋江", perGrade: 30)
    small.county.plan.closures = [
      Closure(school: "甲小", year: SchoolYear(2025), receiver: "乙小"),
      Closure(school: "乙小", year: SchoolYear(2027), receiver: "丙小"),
    ]
    let projection = small.project()
    #expect(projection.total(year: 2, section: 1) == 180)
    #expect(
      projection.grades(small.baseline, "丙小", .primary, 2031) == Array(repeating: 60, count: 6))
  }
}
