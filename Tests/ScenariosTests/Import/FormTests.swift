// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Scenarios

/// Forms of one school: labels with values beside them, and tables of rows and columns of words.
@Suite struct FormTests {
  private let pairs = [
    ["白水县义务教育学校基本情况登记表（2024年9月）"],
    ["学校名称", "白水县第一小学", "", "办学类型", "小学"],
    ["所在地", "城区", "", "乡镇", "城关镇"],
    ["占地面积（亩）", "30.6", "", "教学仪器设备值（万元）", "128.5"],
    ["音乐教室（间）", "2", "", "教职工数", "84"],
  ]

  @Test func labelsWithValuesBesideThemAreOneSchool() {
    let folder = ImportedFolder(sheet: "表", pairs)
    #expect(folder.rows("schools.csv").count == 1)
    let school = folder.school("白水县第一小学")
    #expect(school?["占地面积"] == "20400" && school?["教学仪器设备值(元)"] == "1285000")
    #expect(school?["所在地"] == "城区" && school?["学区"] == "城关镇" && school?["音乐专用教室"] == "2")
    #expect(folder.section("白水县第一小学", "小学")?["教职工"] == "84")
    #expect(folder.says("B2", "一校一表"))
  }

  @Test func formsOneBelowAnotherAreSeveralSchools() {
    let second = pairs.map { $0.map { $0 == "白水县第一小学" ? "白水县第二小学" : $0 == "84" ? "70" : $0 } }
    let folder = ImportedFolder(sheet: "表", pairs + [[]] + second)
    #expect(folder.rows("sections.csv").compactMap { $0["教职工"] } == ["84", "70"])
  }

  @Test func aUnitMayHaveAColumnOfItsOwn() {
    let folder = ImportedFolder(
      sheet: "Sheet1",
      [
        ["学校办学条件调查表"], ["学校名称：白水县第六小学", "", "", "填表日期：2024年9月20日"],
        ["类别", "项目", "单位", "数值"], ["校园", "占地面积", "亩", "30"],
        ["校舍", "教学及辅助用房面积", "平方米", "6000"], ["", "室内体育用房面积", "平方米", "500"],
      ])
    let school = folder.school("白水县第六小学")
    #expect(school?["占地面积"] == "20000" && school?["教学及辅助用房面积"] == "5500")
  }

  @Test func anOfficialFormGivesItsGradesAndItsPartsAreNotAdded() {
    let rows = [
      ["初中在校生情况"], ["学校（机构）名称：白水县第二中学", "", "", "", "", "2024年"],
      ["指标名称", "代码", "在校生数", "一年级", "二年级", "三年级"], ["甲", "乙", "1", "2", "3", "4"],
      ["总计", "01", "300", "110", "100", "90"], ["#女", "02", "140", "50", "45", "45"],
    ]
    let row = ImportedFolder(sheet: "教基3115", rows).rows("enrolment.csv").first
    #expect(row?["七年级学生"] == "110" && row?["九年级学生"] == "90" && row?["一年级学生"] == "")
  }

  @Test func aFormOfClassesGivesClassesThoughItNamesGradesOnly() {
    let rows = [
      ["小学班数、班额情况（2024学年）"], ["学校名称：白水县第四小学"],
      ["指标名称", "代码", "合计", "一年级", "二年级"], ["总计", "01", "5", "3", "2"],
      ["25人及以下", "02", "1", "1", "0"],
    ]
    let folder = ImportedFolder(sheet: "教基2106", rows)
    let row = folder.rows("enrolment.csv").first
    #expect(row?["一年级班数"] == "3" && row?["一年级学生"] == "")
    #expect(!folder.rows(ImportAnswers.file).contains { $0["类别"] == "列" })
  }

  @Test func staffAreThoseOnPostsAndDegreesCountByStage() {
    let staff = [
      ["教职工情况"], ["学校名称：白水县大湾学校小学部"], ["指标名称", "代码", "教职工数", "专任教师"],
      ["总计", "01", "44", "41"], ["#女", "02", "30", "29"], ["#在编人员", "03", "40", "38"],
    ]
    let folder = ImportedFolder(sheet: "教基4149", staff)
    #expect(folder.section("白水县大湾学校", "小学")?["教职工"] == "40")
    let degrees = [
      ["专任教师分学历"], ["学校名称：白水县大湾学校"], ["指标名称", "代码", "合计", "语文", "体育与健康"],
      ["小学", "01", "30", "10", "2"], ["本科", "02", "20", "6", "1"], ["专科", "03", "10", "4", "1"],
      ["初中", "04", "25", "8", "3"], ["本科", "05", "20", "6", "3"], ["专科", "06", "5", "2", "0"],
    ]
    let both = ImportedFolder(sheet: "教基4155", degrees)
    #expect(both.section("白水县大湾学校", "小学")?["高于规定学历教师"] == "30")
    #expect(both.section("白水县大湾学校", "初中")?["高于规定学历教师"] == "20")
    #expect(both.section("白水县大湾学校", "初中")?["体育艺术专任教师"] == "3")
  }

  @Test func whatOnlyTheNameOfTheSheetSaysIsConfirmed() {
    let rows = [["占地面积（亩）", "30", "音乐教室（间）", "2"]]
    let folder = ImportedFolder(sheet: "白水县第七小学", rows)
    #expect(folder.school("白水县第七小学")?["占地面积"] == "20000")
    #expect(folder.asks("", "白水县第七小学|学校"))
    let other = ImportedFolder(
      sheet: "白水县第七小学", rows, answers: [["工作表", "白水县第七小学|学校", "白水县第八小学"]])
    #expect(other.school("白水县第八小学")?["占地面积"] == "20000")
    let none = ImportedFolder(
      sheet: "白水县第七小学", rows, answers: [["工作表", "白水县第七小学|学校", "不导入"]])
    #expect(none.rows("schools.csv").isEmpty)
  }

  @Test func ofSeveralYearsOnlyTheNewestAmountCounts() {
    let folder = ImportedFolder(
      sheet: "表",
      [
        ["学校名称", "白水县第八小学"], ["项目", "2022年", "2023年", "2024年"],
        ["占地面积（亩）", "27", "27", "30"],
      ])
    #expect(folder.school("白水县第八小学")?["占地面积"] == "20000")
  }

  @Test func whoReportsIsNoSchoolWhereTheTableHasTheSchools() {
    let folder = ImportedFolder(
      sheet: "表",
      [
        ["2024年学校情况统计表"], ["填报单位：石门镇中心校"], ["学校名称", "占地面积（㎡）"],
        ["石门镇中心小学", "9000"], ["石门镇桥头小学", "8000"],
      ])
    #expect(folder.rows("schools.csv").compactMap { $0["学校"] } == ["石门镇中心小学", "石门镇桥头小学"])
  }

  /// However a form lays its labels out, each value goes to its label or is asked.
  @Test(arguments: 1...60) func everyLayoutGivesTheSameSchool(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var fields = [
      ("占地面积（㎡）", "占地面积"), ("教学及辅助用房面积（平方米）", "教学及辅助用房面积"),
      ("体育运动场馆面积", "体育运动场馆面积"), ("网络多媒体教室（间）", "网络多媒体教室"),
      ("音乐教室", "音乐专用教室"), ("美术教室（间）", "美术专用教室"), ("教学仪器设备值（元）", "教学仪器设备值(元)"),
    ].map { ($0.0, $0.1, "\(random.whole(1_000...9_000))") }
    fields.shuffle(using: &random)
    let width = random.whole(1...3)
    let gap = random.chance(50) ? [""] : []
    var rows = [["基本情况"], ["学校名称", "白水县第一小学"]]
    var line: [String] = []
    for (index, field) in fields.enumerated() {
      let label = random.chance(30) ? field.0 + "：" : field.0
      line += [label, field.2] + gap
      if (index + 1) % width == 0 {
        rows.append(line)
        line = []
      }
    }
    rows.append(line)
    let school = ImportedFolder(sheet: "表", rows).school("白水县第一小学")
    for field in fields { #expect(school?[field.1] == field.2, "\(field.0) in \(rows)") }
  }
}
