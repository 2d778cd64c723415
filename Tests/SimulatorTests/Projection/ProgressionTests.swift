// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
@testable import Simulator
import Testing

@Suite struct ProjectionProgressionTests {
  @Test func aCountyWhereNothingHappensStaysAsItIs() {
    var small = SmallCounty()
    small.add("一小", perGrade: 40)
    small.add("一中", .junior, perGrade: 40)
    let baseline = small.baseline
    let projection = small.project()
    for year in 2023...2031 {
      #expect(projection.grades(baseline, "一小", .primary, year) == Array(repeating: 40, count: 6))
      #expect(projection.grades(baseline, "一中", .junior, year) == [40, 40, 40])
      #expect(projection.classCounts(baseline, "一中", .junior, year) == [1, 1, 1])
    }
    #expect(projection.ledger.count == 8)
    #expect(projection.ledger[0].entrants == 40)
    #expect(projection.ledger[0].graduates == 40)
    #expect(projection.brokenInvariants.isEmpty)
  }

  @Test func theCountyTotalOfAGradeIsRoundedOnce() {
    // 0.97 of 3 × 50 is 145.5, so 146 move up: 49, 49, 48, not three times round(48.5) = 147.
    var small = SmallCounty()
    small.county.settings.progressionRate.value = 0.97
    for name in ["一小", "二小", "三小"] { small.add(name, zone: ID(name), perGrade: 50) }
    let baseline = small.baseline
    let projection = small.project()
    let second = ["一小", "二小", "三小"].map {
      projection.grades(baseline, $0, .primary, 2024)[1]
    }
    #expect(second == [49, 49, 48])
    #expect(projection.ledger[0].progressionLoss == 5 * 4)
  }

  @Test func aShiftOfProgressionChangesEveryGradeInsideAStageAndNotTheTransition() {
    var small = SmallCounty()
    small.add("一小", perGrade: 100)
    small.add("一中", .junior, perGrade: 100)
    small.county.future.progressionShift = -0.1
    let baseline = small.baseline
    let projection = small.project()
    #expect(projection.grades(baseline, "一小", .primary, 2024) == [100, 90, 90, 90, 90, 90])
    #expect(projection.grades(baseline, "一中", .junior, 2024) == [100, 90, 90])
  }

  @Test func aSectionWithoutBasePupilsIsLeftOutAndSaysSo() {
    var small = SmallCounty()
    small.add("一小", perGrade: 40)
    small.add("二小", perGrade: nil)
    small.add("三小", perGrade: 40)
    small.county.enrolment[1].pupils[3] = nil
    let projection = small.project()
    #expect(projection.unknownSections == [1, 2])
    for year in 0..<projection.years.count {
      #expect(projection.total(year: year, section: 1) == 0)
      #expect(projection.total(year: year, section: 2) == 0)
      #expect(projection.isOpen[year, 1])
    }
    #expect(projection.total(year: 8, section: 0) == 240)
  }

  @Test func theTransitionRateSendsLeaversOutOfTheCounty() {
    var small = SmallCounty()
    small.county.settings.transitionRate.value = 0.9
    small.add("一小", perGrade: 100)
    small.add("一中", .junior, perGrade: 100)
    let projection = small.project()
    #expect(projection.ledger[0].leavingAfterPrimary == 10)
    #expect(projection.grades(small.baseline, "一中", .junior, 2024)[0] == 90)
  }
}
