// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@Suite("The county's years")
struct CountyTests {
  @Test func complianceRunsFromTheTargetThroughTheLastInspection() {
    for target in 2025...2030 {
      for last in 2023...2033 {
        var county = Self.county(target: target)
        #expect(county.complianceYears == SchoolYear(target)...SchoolYear(target))
        county.inspectionYears = [SchoolYear(last), SchoolYear(2024)]
        #expect(
          county.complianceYears == SchoolYear(target)...SchoolYear(max(target, last)),
          "\(target) \(last)")
      }
    }
  }

  @Test func theClassRuleOfAStageIsItsOwn() {
    let rule = ClassFormation(
      from: SchoolYear(2025), primary: 45, junior: 50, basis: .assumed("for this test"))
    #expect(rule.limit(.primary) == 45)
    #expect(rule.limit(.junior) == 50)
  }

  @Test func anAssumptionIsTold() {
    #expect(Parameter(0.03, .assumed("no source")).basis.isAssumed)
    #expect(!Parameter(0.03, .stated("a plan")).basis.isAssumed)
  }

  private static func county(target: Int) -> County {
    func number(_ value: Double) -> Parameter { Parameter(value, .assumed("for this test")) }
    let settings = Settings(
      retirementRate: number(0), equipmentWriteOffRate: number(0), teachingAreaShare: number(0.5),
      discountRate: number(0), transitionRate: number(1), progressionRate: number(1),
      poolingPupils: number(0), constructionYears: number(1), equipmentShareOfProgrammes: number(1),
      equipmentPerNewPlace: number(0), teachersFollowPupils: number(1),
      classCost: number(1), classBuildingArea: number(1), classStoreys: number(1),
      diversionPrice: number(0), classFormation: [])
    return County(
      name: "测试县", isSynthetic: true, standard: "national-2017",
      baseYear: SchoolYear(2024),
      targetYear: SchoolYear(target), inspectionYears: [], lastYear: SchoolYear(2033),
      settings: settings)
  }
}
