// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

@Suite("An intake may count on candidate schools, and leaves out those that mend nothing")
struct IntakeCandidateTests {
  /// One school far above its size limit, alone in its zone, and two candidates: a school in that
  /// zone and one in a zone that needs none.
  private func county() -> County {
    var small = SmallCounty()
    small.add("满小", perGrade: 450, classes: 10, places: 3_600)
    small.add("远小", zone: "远区", perGrade: 40, classes: 1, places: 300)
    small.plan("新小", places: 1_620, opens: 2026)
    small.plan("远新小", zone: "远区", places: 540, opens: 2026)
    for index in small.county.plan.projects.indices {
      small.county.plan.projects[index].status = .candidate
    }
    for index in small.county.schools.indices where small.county.schools[index].status == .open {
      small.county.schools[index].shared[.teachingFloorArea] = Quantity(40_000)
      small.county.schools[index].shared[.sportsArea] = Quantity(80_000)
    }
    small.county.targetYear = SchoolYear(2030)
    small.county.inspectionYears = []
    small.county.lastYear = SchoolYear(2031)
    return small.county
  }

  @Test func theSchoolThatIsNeededIsApprovedAndTheOtherIsNot() throws {
    let county = county()
    let baseline = Baseline(county: county, standard: SampleStandard.make())
    let alone = baseline.intakePlan(plan: county.plan, future: county.future)
    #expect(alone.notMet.after > 0)
    let found = baseline.intakePlans(
      plan: county.plan, future: county.future, freedom: SearchFreedom())
    #expect(found.count == 2)
    let best = try #require(found.last)
    #expect(best.notMet.after < alone.notMet.after, "\(best.obstacles)")
    #expect(best.changes.contains(.approve("新小建设项目")))
    #expect(!best.changes.contains(.approve("远新小建设项目")))
    #expect(county.plan.applying(best.changes, county: county) != nil)
  }

  @Test func whereCandidatesAreNotOpenNoneIsCountedOn() {
    let county = county()
    let baseline = Baseline(county: county, standard: SampleStandard.make())
    let found = baseline.intakePlans(
      plan: county.plan, future: county.future, freedom: .none)
    #expect(found.count == 1)
  }
}
