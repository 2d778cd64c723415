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
    #expect(read.inspectionYears == [SchoolYear(2029)])
    #expect(read.lastYear == SchoolYear(2031))
    #expect(read.schools.map(\.id.rawValue) == ["第一小学", "第二小学", "第一中学"])
    #expect(read.schools[0].shared[.teachingFloorArea] == Quantity(hundredths: 320_050))
    #expect(read.schools[2].sections.map(\.stage) == [.junior])
    #expect(read.schools[1].sections[0].staff[.staff] == Quantity(15))
    #expect(read.enrolment[2].pupils[6...8] == [150, 148, 152])
  }

  @Test func aBlankIsMissingAndNeverZero() throws {
    let folder = try InputFolder([
      "schools.csv": """
      学校,办学类型,所在地,学区,教学及辅助用房面积,教学仪器设备值(元),网络多媒体教室
      第一小学,小学,城区,东区,3200.5,,14
      第二小学,小学,镇区,西区,1800,600000,0
      第一中学,初中,城区,东区,4100,1400000,12

      """,
      "enrolment.csv": """
      学校,学年,一年级学生,二年级学生,三年级学生,四年级学生,五年级学生,六年级学生,七年级学生,八年级学生,九年级学生,一年级班数
      第一小学,2024,80,82,85,88,90,91,,,,2
      第二小学,2024,40,41,42,40,39,38,,,,
      第一中学,2024,,,,,,,150,148,152,

      """,
    ])
    let (read, problems) = CountyFolder.read(folder.path)
    let county = try #require(read)
    #expect(county.schools[0].shared[.equipmentValue] == nil)
    #expect(county.schools[0].shared[.musicRooms] == nil)
    #expect(county.schools[1].shared[.multimediaClassrooms] == .zero)
    #expect(county.schools[0].landArea == nil)
    #expect(county.enrolment[0].pupils[6] == nil)
    #expect(county.enrolment[1].classes == Array(repeating: nil, count: 9))
    // Nobody has to find out from a verdict; a zero is a figure and not warned of.
    #expect(
      problems.map(\.kind) == [
        .blankClasses(grades: [2, 3, 4, 5, 6, 7, 8, 9]), .blankClasses(grades: [1]),
        .blankResources([.sportsArea, .musicRooms, .artRooms]), .blankResources([.equipmentValue]),
      ])
    #expect(problems.map(\.row) == [nil, 3, nil, 2])
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
