// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import CountyModel
import Scenarios
import Testing

@Suite struct HappyPathTests {
  @Test func aSmallCountyReadsWithoutAProblem() throws {
    let folder = try InputFolder()
    let (county, problems) = CountyFolder.read(folder.path)
    #expect(problems.map { $0.message(.chinese) } == [])
    let read = try #require(county)
    #expect(read.name == "测试县")
    #expect(read.isSynthetic == false)
    #expect(read.baseYear == SchoolYear(2024))
    #expect(read.standardDate == CalendarDate(year: 2024, month: 9, day: 1))
    #expect(read.inspectionYears == [SchoolYear(2029)])
    #expect(read.lastYear == SchoolYear(2031))
    #expect(read.schools.map(\.id.rawValue) == ["第一小学", "第二小学", "第一中学"])
    #expect(read.schools[0].shared[.teachingFloorArea] == Quantity(hundredths: 320_050))
    #expect(read.schools[2].sections.map(\.stage) == [.junior])
    #expect(read.schools[1].sections[0].staff[.staff] == Quantity(15))
    #expect(read.enrolment[2].pupils[6...8] == [150, 148, 152])
  }

  @Test func aBlankIsMissingAndNeverZero() throws {
    let folder = try InputFolder()
    let county = try #require(CountyFolder.read(folder.path).county)
    #expect(county.schools[0].shared[.equipmentValue] == nil)
    #expect(county.schools[0].shared[.musicRooms] == nil)
    #expect(county.schools[0].landArea == nil)
    #expect(county.enrolment[0].pupils[6] == nil)
    #expect(county.enrolment[0].classes == Array(repeating: nil, count: 9))
  }

  @Test func aSchoolWithoutASectionRowStillHasItsSectionWithEverythingMissing() throws {
    let folder = try InputFolder([
      "sections.csv": "学校,学段,教职工\n第一小学,小学,30\n"
    ])
    let county = try #require(CountyFolder.read(folder.path).county)
    let section = try #require(county.schools[2].sections.first)
    #expect(section == Section(stage: .junior))
    #expect(section.staff[.staff] == nil)
  }
}
