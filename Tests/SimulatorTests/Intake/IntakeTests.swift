// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

@Suite struct IntakeTests {
  /// A county that must comply in one year, which is also its last.
  private func small(target: Int = 2026, _ make: (inout SmallCounty) -> Void) -> County {
    var small = SmallCounty()
    make(&small)
    small.county.targetYear = SchoolYear(target)
    small.county.inspectionYears = []
    small.county.lastYear = SchoolYear(2030)
    return small.county
  }

  private func intake(_ county: County) -> IntakePlan {
    Baseline(county: county, standard: SampleStandard.make())
      .intakePlan(plan: county.plan, future: county.future)
  }

  private func shortfalls(_ county: County, _ changes: [Change.Kind], year: Int) -> Int {
    guard let plan = county.plan.applying(changes, county: county) else { return .max }
    let baseline = Baseline(county: county, standard: SampleStandard.make())
    return Projection(baseline: baseline, plan: plan, future: county.future).shortfalls
      .filter { $0.year == SchoolYear(year) }.reduce(0) { $0 + $1.pupils }
  }

  @Test func entrantsGoWhereThereIsRoomAndNobodyBuilds() {
    let county = small(target: 2027) {
      $0.add("满小", perGrade: 90, classes: 2, places: 520)
      $0.add("空小", perGrade: 40, classes: 1, places: 600)
    }
    // By itself the projection sends on whom the places do not hold, so a step lower is asked for.
    var tight = county
    tight.schools[0].sections[0].places = 470
    let found = intake(tight)
    #expect(found.notMet.before > 0 && found.notMet.after == 0)
    #expect(found.classes == 0 && found.diverted > 0)
    #expect(shortfalls(tight, found.changes, year: 2027) == 0)
    for change in found.changes {
      guard case .catchment(let row) = change else {
        Issue.record("\(change)")
        continue
      }
      // Whole thousandths, so that they can be written as per cent with one decimal.
      #expect((row.share * 1_000).rounded() / 1_000 == row.share)
    }
  }

  @Test func aFullGradeIsSplitByABlockThatIsInUseInTime() {
    let county = small { $0.add("大班小", perGrade: 50, classes: 1, places: 400) }
    let found = intake(county)
    #expect(found.notMet.before > 0 && found.notMet.after == 0)
    #expect(found.classes > 0 && found.diverted == 0)
    for change in found.changes {
      guard case .expand(let block) = change else {
        Issue.record("\(change)")
        continue
      }
      #expect(block.year == SchoolYear(2026) && block.stage == .primary)
    }
  }

  @Test func whatIsInBeforeAnyBlockCanBeIsAProvenReasonWithItsGrade() {
    let county = small(target: 2025) {
      $0.add("大班小", perGrade: 50, classes: 1, places: 400)
    }
    let found = intake(county)
    #expect(found.changes.isEmpty)
    // Grades 1 and 2 of 2025 entered under the rule; the others were there in 2023.
    #expect(
      found.obstacles.map(\.reason) == (3...6).map { .classBeforeBlocks(grade: $0) })
    #expect(found.obstacles.allSatisfy { $0.isProven })
  }

  @Test func tooManyWhoAreInAlreadyAreAProvenReason() {
    let county = small(target: 2024) {
      $0.add("巨校", perGrade: 420, classes: 10, places: 3_000)
      $0.add("空小", perGrade: 40, classes: 1, places: 600)
    }
    let found = intake(county)
    #expect(found.notMet.after > 0)
    #expect(
      found.obstacles.contains {
        $0.requirement == .schoolSize && $0.reason == .pupilsAlreadyIn
      })
  }

  @Test func privateAndLockedSchoolsTakeNoPart() {
    for isPrivate in [true, false] {
      var county = small {
        $0.add("满小", perGrade: 90, classes: 2, places: 400)
        $0.add("空小", perGrade: 40, classes: 1, places: 600)
      }
      if isPrivate {
        county.schools[1].isPrivate = true
      } else {
        county.plan.lockedSchools = ["空小"]
      }
      let found = intake(county)
      #expect(found.diverted == 0)
      for change in found.changes {
        if case .expand(let block) = change { #expect(block.school == "满小") }
      }
    }
  }

  @Test func whereEverythingKeepsToTheStandardNothingChanges() {
    let county = small {
      $0.add("一小", perGrade: 40, classes: 1, places: 300)
      $0.add("二小", perGrade: 40, classes: 1, places: 300)
    }
    let found = intake(county)
    #expect(found.changes.isEmpty && found.notMet.before == 0 && found.obstacles.isEmpty)
  }

  @Test func aSchoolOfBothStagesIsHeldToItsSizeAsAWhole() {
    var county = small(target: 2028) {
      $0.add("九年校", .nineYear, perGrade: 290, classes: 7)
      $0.add("空小", perGrade: 40, classes: 1)
      $0.add("空中", .junior, perGrade: 40, classes: 1)
    }
    for index in county.schools.indices {
      county.schools[index].shared[.teachingFloorArea] = Quantity(30_000)
      county.schools[index].shared[.sportsArea] = Quantity(60_000)
    }
    let found = intake(county)
    #expect(found.notMet.before == 1 && found.notMet.after == 0)
    #expect(found.diverted > 0)
  }

  @Test func entrantsWhoWouldBeSentOnAreNotCountedOn() {
    // Until the year that must comply the full school may only be fuller while the other has no
    // place left: the projection would send its entrants on, and undo the intake.
    let county = small(target: 2028) {
      $0.add("满小", perGrade: 90, classes: 2, places: 540)
      $0.add("空小", perGrade: 40, classes: 1, places: 600)
    }
    let found = intake(county)
    guard let plan = county.plan.applying(found.changes, county: county) else {
      Issue.record("no plan")
      return
    }
    let baseline = Baseline(county: county, standard: SampleStandard.make())
    let real = Projection(baseline: baseline, plan: plan, future: county.future)
    let recorded = RecordedProjection(baseline: baseline, plan: plan, future: county.future)
    for year in 1...5 {
      for section in baseline.sections.indices {
        #expect(
          real.total(year: year, section: section)
            == recorded.projection.total(year: year, section: section))
      }
    }
  }

  @Test func theOrderOfTheEnrolmentRowsDecidesNothing() {
    let county = small(target: 2028) {
      $0.add("满小", perGrade: 90, classes: 2, places: 420)
      $0.add("空一", perGrade: 40, classes: 1, places: 300)
      $0.add("空二", perGrade: 40, classes: 1, places: 320)
      $0.add("大班", perGrade: 49, classes: 1, places: 300)
    }
    var turned = county
    turned.enrolment.reverse()
    #expect(Set(intake(county).changes) == Set(intake(turned).changes))
    #expect(!intake(county).changes.isEmpty)
  }

  @Test func thousandthsSumToWhatTheyShallAndStayNearTheirParts() {
    for seed in 1...200 {
      var numbers = SeededGenerator(seed: UInt64(seed))
      let parts = (0..<numbers.whole(1...8)).map { _ in numbers.real(0...1) }
      let sum = numbers.whole(1...1_000)
      let shares = IntakeRows.thousandths(parts, sum: sum)
      #expect(shares.reduce(0, +) == sum)
      let total = parts.reduce(0, +)
      for (part, share) in zip(parts, shares) where total > 0 {
        #expect(abs(part / total * Double(sum) - Double(share)) < 1)
      }
    }
  }
}
