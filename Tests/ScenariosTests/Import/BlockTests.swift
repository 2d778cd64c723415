// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Scenarios

/// Tables side by side and below one another, and what could be read as something else.
@Suite struct BlockTests {
  @Test func tablesSideBySideKeepTheirOwnNumbers() {
    let folder = ImportedFolder(
      sheet: "2024年秋",
      [
        ["各校学生数"], ["小学", "", "", "", "初中"],
        ["序号", "学校名称", "一年级", "", "序号", "学校名称", "七年级"],
        ["1", "甲小学", "89", "", "1", "乙中学", "101"], ["2", "丙小学", "60", "", "2", "丁中学", "88"],
        ["合计", "", "149", "", "合计", "", "189"],
      ])
    let rows = folder.rows("enrolment.csv")
    #expect(rows.count == 4)
    #expect(rows.first { $0["学校"] == "甲小学" }?["七年级学生"] == "")
    #expect(rows.first { $0["学校"] == "丁中学" }?["七年级学生"] == "88")
  }

  @Test func theHeadingOfAnotherTableAndNumbersAreNoSchools() {
    let folder = ImportedFolder(
      sheet: "表",
      [["学校名称", "占地面积（亩）"], ["甲小学", "20"], ["教职工数", "占地面积（㎡）"], ["2024", "30"]])
    #expect(folder.rows("schools.csv").compactMap { $0["学校"] } == ["甲小学"])
    #expect(folder.says("A3", "不是校名") && folder.says("A4", "不是校名"))
  }

  @Test func aTitleThatCountsClassesMakesGradesClasses() {
    let folder = ImportedFolder(
      sheet: "表", [["2024年秋季各校教学班数统计"], ["学校名称", "一年级", "二年级", "合计"], ["甲小学", "2", "3", "5"]])
    let row = folder.rows("enrolment.csv").first
    #expect(row?["一年级班数"] == "2" && row?["一年级学生"] == "")
  }

  @Test func aUnitOfSomethingElseIsAsked() {
    let folder = ImportedFolder(
      sheet: "表", [["学校名称", "音乐教室（㎡）", "美术教室（间）"], ["甲小学", "80", "2"]])
    #expect(folder.school("甲小学")?["音乐专用教室"] == "")
    #expect(folder.school("甲小学")?["美术专用教室"] == "2" && folder.asks("B1", "音乐教室"))
  }

  @Test func gradesFromOneOfASchoolThatCouldBeEitherAreAsked() {
    let rows = [
      ["学校名称", "一年级", "二年级", "三年级"], ["乙中学", "100", "99", "98"], ["县二中", "50", "51", "52"],
    ]
    let folder = ImportedFolder(sheet: "2024年秋", rows)
    let junior = folder.rows("enrolment.csv").first { $0["学校"] == "乙中学" }
    #expect(junior?["七年级学生"] == "100" && junior?["一年级学生"] == "")
    #expect(!folder.rows("enrolment.csv").contains { $0["学校"] == "县二中" })
    #expect(folder.asks("B3", "县二中"))
    let answered = ImportedFolder(sheet: "2024年秋", rows, answers: [["学校", "县二中|一年级起", "初中"]])
    let row = answered.rows("enrolment.csv").first { $0["学校"] == "县二中" }
    #expect(row?["九年级学生"] == "52" && row?["三年级学生"] == "")
  }
}
