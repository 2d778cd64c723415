// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Testing
import Workbooks

@testable import Scenarios

/// Kinds of sheets that could be read wrongly without a word: they are read rightly, or asked.
@Suite struct DoubtTests {
  @Test func aTitleOfPrimaryAndJuniorSchoolsGivesNoStage() {
    let folder = ImportedFolder(
      sheet: "Sheet1",
      [
        ["2024年全县中小学校舍情况"], ["学校", "占地面积（㎡）", "教职工"], ["宁一小", "16000", "70"],
        ["宁二中", "30000", "120"],
      ])
    #expect(folder.school("宁二中")?["办学类型"] != "小学")
    #expect(folder.section("宁二中", "小学") == nil)
  }

  @Test func anAmountThatNoSchoolHasIsAskedInAShortTable() {
    let folder = ImportedFolder(
      sheet: "数据",
      [
        ["学校名称", "学段", "占地面积（亩）", "教学及辅助用房面积（万平方米）", "教学仪器设备值（元）"],
        ["甲小学", "小学", "13260", "0.31", "85.6"], ["乙小学", "小学", "22", "3200", "956000"],
      ])
    #expect(folder.school("甲小学")?["占地面积"] == "")
    #expect(folder.school("甲小学")?["教学仪器设备值(元)"] == "")
    #expect(folder.school("乙小学")?["教学及辅助用房面积"] == "")
    #expect(folder.asks("C2", "13260") && folder.asks("E2", "85.6") && folder.asks("D3", "3200"))
    #expect(folder.school("乙小学")?["占地面积"] == "14666.67")
  }

  @Test func whatStandsDifferentlyInTwoPlacesIsAskedAndTheAnswerCounts() {
    let rows = [
      ["学校名称", "学段", "教职工", "占地面积（㎡）"], ["甲小学", "小学", "40", "9000"], ["甲小学", "小学", "42", "9000"],
    ]
    let folder = ImportedFolder(sheet: "表", rows)
    #expect(folder.section("甲小学", "小学")?["教职工"] == "40")
    #expect(folder.asks("C3", "甲小学|小学|教职工|两处不同"))
    let answered = ImportedFolder(sheet: "表", rows, answers: [["值", "甲小学|小学|教职工|两处不同", "42"]])
    #expect(answered.section("甲小学", "小学")?["教职工"] == "42")
  }

  @Test func aGradeOfTwoStagesInOneHeadingFollowsTheRow() {
    let rows = [
      ["2024年秋季"], ["学校", "学部", "一（七）年级", "二（八）年级", "四年级"], ["实验学校", "小学", "90", "88", "85"],
      ["实验学校", "初中", "140", "138"], ["山口学校", "", "60", "61"],
    ]
    let folder = ImportedFolder(sheet: "表", rows)
    let row = folder.rows("enrolment.csv").first { $0["学校"] == "实验学校" }
    #expect(row?["一年级学生"] == "90" && row?["七年级学生"] == "140" && row?["八年级学生"] == "138")
    #expect(!folder.rows("enrolment.csv").contains { $0["学校"] == "山口学校" && $0["一年级学生"] == "60" })
    #expect(folder.asks("C5", "山口学校|一年级起"))
  }

  @Test func aTableWithASchoolAColumnMayCallItsCornerOtherwise() {
    let folder = ImportedFolder(
      sheet: "横表",
      [
        ["清源区学校基本情况（2025年9月）"], ["指标", "单位", "清源一小", "清源学校", "清源学校", "清源二中"],
        ["", "", "小学", "小学部", "初中部", "初中"], ["办学类型", "", "小学", "九年一贯制学校", "", "初级中学"],
        ["在编教职工", "人", "60", "52", "40", "71"], ["占地面积", "亩", "30", "60", "", "45"],
        ["教学仪器设备值", "万元", "210.5", "420", "", "388.25"],
      ])
    #expect(Set(folder.rows("schools.csv").map { $0["学校"] }) == ["清源一小", "清源学校", "清源二中"])
    #expect(folder.school("清源一小")?["占地面积"] == "20000")
    #expect(folder.school("清源二中")?["教学仪器设备值(元)"] == "3882500")
    #expect(folder.section("清源学校", "初中")?["教职工"] == "40")
  }

  @Test func aPlaceWithANumberBeforeItHeadsTheRowsBelow() {
    let folder = ImportedFolder(
      sheet: "表",
      [
        ["序号", "学校名称", "学段", "教职工"], ["一", "城关镇"], ["1", "一小", "小学", "40"], ["（二）", "柳林乡"],
        ["2", "柳林小学", "小学", "20"],
      ])
    #expect(folder.rows("schools.csv").map { $0["学校"] } == ["一小", "柳林小学"])
    #expect(folder.school("柳林小学")?["学区"] == "柳林乡")
  }

  @Test func workersWithoutAStageBelongToTheOneOfTheirSchool() {
    let head = ["学校", "姓名", "岗位类别", "编制情况", "任教学段", "最高学历"]
    let rows = [
      ["教职工花名册（2024年9月）"], head, ["柳林中学", "甲", "专任教师", "在编", "初中", "本科"],
      ["柳林中学", "乙", "专任教师", "在编", "初中", "本科"], ["柳林中学", "丙", "工勤", "在编", "", "高中"],
    ]
    #expect(ImportedFolder(sheet: "名册", rows).section("柳林中学", "初中")?["教职工"] == "3")
    // In a school of two stages somebody must say it, and nothing is taken until then.
    let both = rows + [["柳林中学", "丁", "专任教师", "在编", "小学", "专科"]]
    let folder = ImportedFolder(sheet: "名册", both)
    #expect(folder.section("柳林中学", "初中")?["教职工"] ?? "" == "")
    #expect(folder.asks("E2", "名册|学段"))
    let told = ImportedFolder(sheet: "名册", both, answers: [["值", "名册|学段|（空白）", "初中"]])
    #expect(told.section("柳林中学", "初中")?["教职工"] == "3")
  }

  @Test func aSumStaysOpenBesideAColumnThatNobodyKnows() {
    let folder = ImportedFolder(
      sheet: "表",
      [
        ["学校名称", "学段", "骨干教师（不重复计算）", ""], ["", "", "县级", "名师工作室成员"], ["甲中学", "初中", "5", "3"],
      ])
    #expect(folder.section("甲中学", "初中")?["县级以上骨干教师"] ?? "" == "")
    #expect(folder.asks("C3", "5"))
  }

  @Test func degreesOfAPrimarySchoolWithoutCollegeAreAsked() {
    let folder = ImportedFolder(
      sheet: "表",
      [["学校名称", "学段", "教职工", "本科及以上"], ["甲小学", "小学", "40", "30"], ["乙中学", "初中", "50", "46"]])
    #expect(folder.section("甲小学", "小学")?["高于规定学历教师"] ?? "" == "")
    #expect(folder.asks("D2", "甲小学"))
    #expect(folder.section("乙中学", "初中")?["高于规定学历教师"] == "46")
  }

  @Test func aBlankDegreeIsNobodyOnlyWhereTheOthersAreAll() {
    let head = ["学校名称", "学段", "专任教师", "研究生", "本科", "专科"]
    let folder = ImportedFolder(
      sheet: "表", [head, ["甲中学", "初中", "75", "", "65", "10"], ["乙中学", "初中", "75", "", "65", "9"]])
    #expect(folder.section("甲中学", "初中")?["高于规定学历教师"] == "65")
    #expect(folder.section("乙中学", "初中")?["高于规定学历教师"] ?? "" == "")
    #expect(folder.asks("D3", "乙中学"))
  }

  @Test func schoolsInHiddenRowsAreAskedAndReadWhereTheOfficerSaysSo() {
    var sheet = Sheet(name: "表")
    for (row, cells) in [
      ["学校名称", "学段", "教职工"], ["甲小学", "小学", "40"], ["乙小学", "小学", "30"],
    ].enumerated() {
      for (column, text) in cells.enumerated() {
        let isNumber = Double(text) != nil
        sheet.rows[row + 1, default: [:]][column + 1] = Cell(isNumber ? .number(text) : .text(text))
      }
    }
    sheet.hiddenRows = [3]
    let book = [("表.xlsx", Workbook(sheets: [sheet]))].map { (file: $0.0, workbook: $0.1) }
    let folder = ImportedFolder(book)
    #expect(folder.school("乙小学") == nil && folder.asks("表", "隐藏的行"))
    let told = ImportedFolder(book, answers: [["工作表", "表|隐藏的行", "计入"]])
    #expect(told.section("乙小学", "小学")?["教职工"] == "30")
  }

  @Test func headingsMayEndInAUnitOrBeBare() {
    let folder = ImportedFolder(
      sheet: "表",
      [["学校名称", "类别", "占地亩", "操场㎡", "设备（万元）"], ["甲中学", "初中", "30", "4000", "80"]])
    #expect(folder.school("甲中学")?["占地面积"] == "20000")
    #expect(folder.school("甲中学")?["体育运动场馆面积"] == "4000")
    #expect(folder.school("甲中学")?["教学仪器设备值(元)"] == "800000")
    #expect(folder.school("甲中学")?["办学类型"] == "初级中学")
  }

  @Test func gradesMayBeASingleNumeralBelowTheirStage() {
    let folder = ImportedFolder(
      sheet: "2024年秋",
      [
        ["学校名称", "小学", "", "初中", ""], ["", "一", "二", "一", "二"], ["甲学校", "30", "31", "60", "61"],
      ])
    let row = folder.rows("enrolment.csv").first
    #expect(row?["二年级学生"] == "31" && row?["七年级学生"] == "60" && row?["八年级学生"] == "61")
  }

  @Test func anAnswerMayNameAGradeAndOneThatNamesNothingStaysOpen() {
    let rows = [["2024年秋"], ["学校名称", "办学类型", "启蒙班"], ["甲小学", "小学", "30"]]
    let told = ImportedFolder(sheet: "表", rows, answers: [["列", "启蒙班", "一年级学生"]])
    #expect(told.rows("enrolment.csv").first?["一年级学生"] == "30")
    let folder = ImportedFolder(sheet: "表", rows, answers: [["列", "启蒙班", "某某某"]])
    let row = folder.rows(ImportAnswers.file).first { $0["对象"] == "启蒙班" }
    #expect(row?["状态"] == "待答：没看懂这个答案")
    #expect(folder.result.open.contains { $0.zh.contains("启蒙班") })
  }

  @Test func personsOffThePostsInACellOfStaffAreAsked() {
    let folder = ImportedFolder(
      sheet: "表", [["学校名称", "学段", "教职工（在编）"], ["甲中学", "初中", "62（含临聘4）"]])
    #expect(folder.section("甲中学", "初中")?["教职工"] ?? "" == "")
    #expect(folder.asks("C2", "62"))
  }
}
