// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

struct DesignWarningTests {
  private let warnings = DesignWarning.all(baseline: XingguoPlan.bench().baseline)

  private func short(_ value: Double, _ places: Int) -> Double {
    let power = places == 1 ? 10.0 : 100.0
    return (value * power).rounded() / power
  }

  @Test func twoNewPrimariesHaveTooLittleTeachingSpaceForEachPlace() {
    let found = warnings.filter { if case .teachingArea = $0.problem { true } else { false } }
    #expect(found.map(\.school) == ["第十小学", "第十二小学"])
    #expect(found.map { short($0.value, 1) } == [4.0, 3.4])
    #expect(found.allSatisfy { $0.isAssumed && $0.threshold.value.description == "4.5" })
    // 4.5 · 1,800 − 0.54 · 13,230 = 955.8 and 4.5 · 2,000 − 0.54 · 12,650 = 2,169.
    #expect(found.map(\.shortBy) == [956, 2_169])
  }

  @Test func threeNewPrimariesArePlannedAtFiftyPupilsAClass() {
    let found = warnings.filter { if case .classSize = $0.problem { true } else { false } }
    #expect(found.map(\.school) == ["第十小学", "第十一小学", "第十二小学"])
    #expect(found.allSatisfy { $0.value == 50 && $0.stage == .primary && !$0.isAssumed })
    #expect(found.map(\.shortBy) == [180, 150, 200])
  }

  @Test func oneNewJuniorSchoolIsPlannedAboveTheLimitOfSchoolSize() {
    let found = warnings.filter { if case .schoolSize = $0.problem { true } else { false } }
    #expect(found.map(\.school) == ["第十一中学"])
    #expect(found.map(\.problem) == [.schoolSize(places: 2_800, before: 0)])
    #expect(found.map(\.shortBy) == [800])
  }

  @Test func atThreeSitesTheSportsNormAloneTakesMoreThanHalfOfTheLand() {
    let found = warnings.filter { if case .sportsLand = $0.problem { true } else { false } }
    #expect(
      found.map(\.project) == [
        "兴国县第八中学、第八小学建设项目", "兴国县第十小学建设项目", "兴国县第十二小学建设项目",
      ])
    #expect(found.map { short($0.value, 2) } == [0.76, 0.58, 0.59])
    #expect(found.allSatisfy { $0.isAssumed })
  }

  @Test func nothingElseIsWarnedOf() {
    #expect(warnings.count == 9)
    #expect(warnings.allSatisfy { $0.shortBy > 0 && $0.threshold.citation.document == "sample" })
  }

  @Test func everySiteReportsItsPart() {
    let sites = SiteUse.all(baseline: XingguoPlan.bench().baseline)
    #expect(sites.count == XingguoPlan.rows.count)
    #expect(sites.count { $0.isAboveMark } == 3)
    #expect(sites.map(\.needed.description).prefix(3) == ["35400", "20400", "15000"])
  }

  /// A primary of 900 pupils on 1,000 places that an expansion adds to.
  private func expansion(
    places: Int?, classes: Int?, area: Int, kind: ProjectKind = .expansion,
    status: ProjectStatus = .candidate, completion: Int = 2025,
    change: (inout School) -> Void = { _ in }
  ) -> [DesignWarning] {
    var school = BenchSchool("一小", .primary, perGrade: 150)
    school.school.sections[0].places = 1_000
    change(&school.school)
    var project = Project(id: "扩建", kind: kind, completion: PartialDate(year: completion))
    project.status = status
    var work = ProjectWork(school: "一小", stage: .primary)
    work.places = places
    work.classes = classes
    work.added[.teachingFloorArea] = Quantity(area)
    project.works = [work]
    return DesignWarning.all(baseline: Bench([school]) { $0.plan.projects = [project] }.baseline)
  }

  @Test func anExpansionIsJudgedWithWhatTheSchoolHas() {
    // 6,000 m² stand; 1,500 places need 6,750.
    #expect(expansion(places: 500, classes: 12, area: 750).isEmpty)
    let short = expansion(places: 500, classes: 12, area: 749)
    #expect(short.map(\.shortBy) == [1])
    #expect(short.map(\.isAssumed) == [false])
    let large = expansion(places: 1_001, classes: 25, area: 9_000)
    #expect(large.map(\.problem) == [.schoolSize(places: 1_001, before: 1_000)])
    #expect(large.map(\.shortBy) == [1])
  }

  @Test func aRelocatedSchoolLeavesItsOldSiteBehind() {
    let moved = expansion(places: 1_001, classes: 25, area: 4_504, kind: .relocation)
    #expect(moved.map(\.problem) == [.teachingArea(area: Quantity(4_504), places: 1_001)])
  }

  @Test func whatTheBaseYearHoldsAlreadyIsNotCountedTwice() {
    // The school's 1,000 places and 6,000 m² are what the finished project left: 6 m² a place.
    #expect(expansion(places: 1_001, classes: 25, area: 1, completion: 2020).isEmpty)
    // A finished new school is judged by its own figures.
    let built = expansion(
      places: 1_001, classes: 25, area: 4_504, kind: .newBuild, completion: 2020)
    #expect(built.map(\.problem) == [.teachingArea(area: Quantity(4_504), places: 1_001)])
  }

  @Test func whatIsNotStatedIsNotJudged() {
    #expect(expansion(places: nil, classes: nil, area: 0).isEmpty)
    #expect(
      expansion(places: 500, classes: nil, area: 10, change: { $0.shared = Resources() }).isEmpty)
    #expect(expansion(places: 500, classes: 5, area: 10, status: .rejected).isEmpty)
    #expect(expansion(places: 500, classes: 5, area: 10, status: .cancelled).isEmpty)
    #expect(expansion(places: 500, classes: 5, area: 750).count == 1)
  }
}
