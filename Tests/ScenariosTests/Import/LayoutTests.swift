// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Scenarios

/// Layouts of the same kinds as the dev workbooks with other headings, orders and units.
@Suite struct LayoutTests {
  @Test func aSchoolAColumnIsReadTurned() {
    let folder = ImportedFolder(
      sheet: "Sheet1",
      [
        ["白水区办学条件（2024年9月）"], ["学校名称", "白水一小", "白水中学"], ["办学类型", "小学", "初级中学"],
        ["城乡分类", "城区", "乡村"], ["学区", "一片", "二片"], ["占地面积(公顷)", "2.5", "3"],
        ["教学仪器设备值(千元)", "1500", "1800"], ["音乐教室(间)", "2", "1"],
      ])
    #expect(folder.school("白水一小")?["占地面积"] == "25000")
    #expect(folder.school("白水中学")?["教学仪器设备值(元)"] == "1800000")
    #expect(folder.school("白水中学")?["音乐专用教室"] == "1")
    #expect(folder.text("county.yaml").contains("基年: 2024"))
  }

  @Test func groupsWithoutMergedCellsHoldTheColumnsToTheirRight() {
    let folder = ImportedFolder(
      sheet: "2025年秋",
      [
        ["校名", "类型", "功能室（间）", "", "一年级", "", "七年级", ""],
        ["", "", "音乐", "美术", "学生数", "班级数", "学生数", "班级数"],
        ["河口学校", "九年一贯制", "1", "2", "41", "1", "52", "2"],
      ])
    #expect(folder.school("河口学校")?["美术专用教室"] == "2")
    let row = folder.rows("enrolment.csv").first
    #expect(row?["学年"] == "2025" && row?["一年级班数"] == "1" && row?["七年级学生"] == "52")
  }

  @Test func yearsMayStandInColumnsOrInRows() {
    let columns = ImportedFolder(
      sheet: "历年",
      [
        ["学校", "2023年", "", "2024年", ""], ["", "一年级", "二年级", "一年级", "二年级"],
        ["甲小学", "30", "31", "28", "30"],
      ])
    #expect(columns.rows("enrolment.csv").map { $0["一年级学生"] } == ["30", "28"])
    let rows = ImportedFolder(
      sheet: "初中",
      [["学年", "学校", "七年级人数"], ["2023-2024", "乙中学", "100"], ["2024-2025", "乙中学", "90"]])
    #expect(rows.rows("enrolment.csv").map { $0["七年级学生"] } == ["100", "90"])
  }

  @Test func aJuniorSheetCountsItsGradesFromSeven() {
    let folder = ImportedFolder(
      sheet: "初中2024", [["学校名称", "一年级", "二年级", "三年级"], ["乙中学", "100", "90", "80"]])
    let row = folder.rows("enrolment.csv").first
    #expect(row?["七年级学生"] == "100" && row?["一年级学生"] == "")
  }

  @Test func moneyWithoutAUnitIsAskedAndNotTaken() {
    let folder = ImportedFolder(
      sheet: "表", [["学校名称", "教学仪器设备值", "占地面积"], ["甲小学", "35.5", "9000"]])
    #expect(folder.school("甲小学")?["教学仪器设备值(元)"] == "")
    #expect(folder.asks("B2", "教学仪器设备值"))
    #expect(folder.school("甲小学")?["占地面积"] == "9000")
  }

  @Test func aPartThatIsNotTakenYetKeepsTheSumOpen() {
    let folder = ImportedFolder(
      sheet: "表", [["学校名称", "学段", "体育教师", "外聘"], ["", "", "", "音乐教师"], ["甲小学", "小学", "3", "2"]])
    #expect(folder.section("甲小学", "小学")?["体育艺术专任教师"] ?? "" == "")
    #expect(folder.asks("C3", "3"))
  }

  @Test func aGrossTeachingAreaLosesTheIndoorRoomsAndGroundsGainThem() {
    let folder = ImportedFolder(
      sheet: "小学2024",
      [
        ["学校名称", "教学及辅助用房", "", "运动场地面积"], ["", "计", "室内体育用房", ""],
        ["甲小学", "5200", "400", "6000"], ["乙小学", "3000", "", "4000"],
      ])
    #expect(folder.school("甲小学")?["教学及辅助用房面积"] == "4800")
    #expect(folder.school("甲小学")?["体育运动场馆面积"] == "6400")
    #expect(folder.school("乙小学")?["教学及辅助用房面积"] == "")
    #expect(folder.asks("B4", "计"))
  }

  @Test func namesThatDifferByAPlaceOrANumberAreTwoSchools() {
    let folder = ImportedFolder(
      sheet: "2024年秋",
      [["学校名称", "一年级"], ["石门镇中心小学", "30"], ["青岭镇中心小学", "31"], ["第一小学", "32"], ["第二小学", "33"]])
    #expect(folder.rows("schools.csv").count == 4)
  }

  @Test func anUnknownColumnOfNumbersIsAskedAndAnAnswerMakesItKnown() {
    let rows = [["学校名称", "办学类型", "宿舍床位档次"], ["甲小学", "小学", "12"]]
    #expect(ImportedFolder(sheet: "表", rows).asks("C1", "宿舍床位档次"))
    let answered = ImportedFolder(sheet: "表", rows, answers: [["列", "宿舍床位档次", "音乐专用教室"]])
    #expect(answered.school("甲小学")?["音乐专用教室"] == "12")
  }
}
