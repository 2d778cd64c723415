// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

/// Reasons of whole counties: what is named, and that each change does what is said of it.
@Suite struct ReasonTests {
  private static func report(_ county: County, _ options: SearchOptions = SearchOptions())
    -> InfeasibilityReport
  {
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
    let result = baseline.search(plan: county.plan, future: county.future, options: options)
    return baseline.reasons(
      plan: county.plan, future: county.future, options: options, result: result)
  }

  private static let section = SectionID(school: "实验小学", stage: .primary)

  @Test func aLeadTimeIsNamedWithWhatAnEarlierOneAndALaterTargetDo() throws {
    var county = SearchCounty.fourTeachersShort()
    county.schools[0].shared[.teachingFloorArea] = Quantity(8_990)
    let report = Self.report(county)
    let conflict = try #require(report.conflicts.first)
    #expect(report.conflicts.count == 1)
    #expect(
      conflict.constraints == [
        .requirement(
          section: Self.section, need: .indicator(.teachingFloorArea), year: SchoolYear(2024),
          atFloor: false), .leadTime(.addTeachingArea, years: 2),
      ])
    #expect(conflict.certainty == .proven && conflict.size == .smallest)
    #expect(conflict.shortBy == Quantity(10))
    #expect(
      conflict.relaxations.map(\.changes) == [
        [.leadTime(.addTeachingArea, years: 0)], [.target(SchoolYear(2026))],
      ])
    // One step of ten square metres at 2,500 yuan, paid in 2024, discounted by a year.
    #expect(conflict.relaxations[0].price == Money(yuan: Int64((25_000 / 1.04).rounded())))
    for remedy in report.remedies.prefix(2) {
      guard case .verified = remedy.effect else {
        Issue.record("not verified: \(remedy)")
        continue
      }
    }
    #expect(report.remedies.count >= 2)
  }

  @Test func theLargerSiteIsTheLeastThatDoes() throws {
    var county = SearchCounty.fourTeachersShort(isLevel: true)
    county.targetYear = SchoolYear(2026)
    county.schools[0].shared[.sportsArea] = Quantity(14_900)
    county.schools[0].sportsAreaLimit = Quantity(14_963)
    let report = Self.report(county)
    let conflict = try #require(report.conflicts.first)
    #expect(
      conflict.constraints.last == .limit(.addSportsArea, .site, "实验小学"), "\(conflict)")
    guard case .site(_, let more)? = conflict.relaxations.first?.changes.first else {
      Issue.record("no site: \(conflict)")
      return
    }
    for (added, isEnough) in [(more, true), (more - 1, false)] {
      var changed = county
      changed.schools[0].sportsAreaLimit = Quantity(14_963 + added)
      let answer = SearchCounty.search(changed)
      #expect((answer.status != .infeasible) == isEnough, "\(added): \(answer.shortages)")
    }
  }

  @Test func aBudgetIsNamedWithTheLeastMoreThatDoes() throws {
    let county = SearchCounty.fourTeachersShort()
    var options = SearchOptions()
    options.budgets = [BudgetYear(2024): Money(yuan: 2_000)]
    let report = Self.report(county, options)
    let conflict = try #require(report.conflicts.first)
    #expect(
      conflict.constraints == [
        .school("实验小学"), .budget(BudgetYear(2024), Money(yuan: 2_000)),
      ])
    #expect(conflict.size == .smallest)
    // Four teachers at 5,000 yuan each.
    #expect(conflict.money?.needed == Money(yuan: 20_000))
    let remedy = try #require(
      report.remedies.first {
        $0.changes == [.budget(BudgetYear(2024), more: Money(yuan: 20_000))]
      }, "\(report.remedies)")
    #expect(remedy.isLeast, "18,000 yuan in whole 万元")
    guard case .verified = remedy.effect else {
      Issue.record("not verified: \(remedy)")
      return
    }
  }

  @Test func aLockedSchoolIsNamedAndUnlockingItIsEnough() throws {
    var county = SearchCounty.fourTeachersShort()
    county.plan.lockedSchools = ["实验小学"]
    let report = Self.report(county)
    #expect(report.conflicts.first?.constraints.last == .lockedSchool("实验小学"))
    #expect(report.remedies.first?.changes == [.unlock("实验小学")])
    guard case .verified? = report.remedies.first?.effect else {
      Issue.record("not verified: \(report.remedies)")
      return
    }
  }

  @Test func theSameReportComesFromAnyNumberOfWorkers() {
    let county = SearchCounty.random(seed: 5, schools: 12, spread: 70, target: 2024)
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: 6))
    let result = baseline.search(plan: county.plan, future: county.future)
    func report(_ workers: Workers) -> InfeasibilityReport {
      baseline.reasons(
        plan: county.plan, future: county.future, result: result, workers: workers)
    }
    let backwards = Workers { count, work in (0..<count).reversed().forEach { work($0) } }
    let one = report(.one)
    #expect(!one.conflicts.isEmpty)
    #expect(one == report(backwards))
  }
}
