// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct BaselineTests {
  @Test func aCampusMergesIntoItsParentWithStockAndPupils() {
    var small = SmallCounty()
    small.add("一小", perGrade: 40, places: 300)
    small.add("一小东校区", perGrade: 20, places: 150)
    small.county.schools[1].parent = "一小"
    let baseline = small.baseline
    #expect(baseline.schools.map(\.id) == ["一小"])
    #expect(baseline.sections.count == 1)
    #expect(baseline.basePupils == [Array(repeating: 60, count: 6)])
    #expect(baseline.baseClasses == [Array(repeating: 2, count: 6)])
    #expect(baseline.schools[0].sections[0].places == 450)
    #expect(baseline.schools[0].sections[0].staff[.staff] == Quantity(120))
    #expect(baseline.schools[0].shared[.sportsArea] == Quantity(18000))
    #expect(baseline.schoolIndex["一小东校区"] == 0)
  }

  @Test func whatACampusDoesNotKnowItsParentDoesNotKnowEither() {
    var small = SmallCounty()
    small.add("一小", perGrade: 40, places: 300)
    small.add("一小东校区", perGrade: 20, places: nil)
    small.county.schools[1].parent = "一小"
    small.county.schools[1].shared[.sportsArea] = nil
    small.county.enrolment[1].pupils[2] = nil
    let baseline = small.baseline
    #expect(baseline.schools[0].sections[0].places == nil)
    #expect(baseline.schools[0].shared[.sportsArea] == nil)
    #expect(baseline.schools[0].shared[.equipmentValue] == Quantity(4_800_000))
    #expect(baseline.basePupils == [[60, 60, nil, 60, 60, 60]])
    #expect(small.project().unknownSections == [0])
  }

  @Test func closedSchoolsAreDroppedAndPlannedOnesKept() {
    var small = SmallCounty()
    small.add("旧小", perGrade: nil)
    small.county.schools[0].status = .closed
    small.add("一校", .nineYear, perGrade: 40)
    small.plan("新校", .nineYear, places: 900, opens: 2026)
    let baseline = small.baseline
    #expect(
      baseline.sections.map(\.id.description) == [
        "一校/primary", "一校/junior", "新校/primary", "新校/junior",
      ])
    #expect(baseline.sectionsOfSchool == [[0, 1], [2, 3]])
    #expect(baseline.basePupils[2] == Array(repeating: nil, count: 6))
    #expect(small.project().unknownSections.isEmpty)
  }

  @Test func specialSchoolsAreNotAssessed() {
    var small = SmallCounty()
    small.add("特校", .special, perGrade: 3)
    small.add("一小", perGrade: 40)
    #expect(small.baseline.sections.map(\.isAssessed) == [false, false, true])
  }

  @Test func parentsThatLeadInACircleMergeNothing() {
    var small = SmallCounty()
    small.add("甲", perGrade: 10)
    small.add("乙", perGrade: 10)
    small.county.schools[0].parent = "乙"
    small.county.schools[1].parent = "甲"
    #expect(small.baseline.schools.count == 2)
  }
}
