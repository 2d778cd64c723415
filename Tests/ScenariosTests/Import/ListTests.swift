// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing
import Workbooks

@testable import Scenarios

/// Lists of persons and classes are counted, never kept.
@Suite struct ListTests {
  private let heading = ["序号", "学校", "姓名", "身份证号", "任教学段", "任教学科", "最高学历", "骨干教师", "是否在编", "岗位类别"]

  private func teacher(
    _ school: String, _ name: String, _ stage: String, _ subject: String, _ degree: String,
    backbone: String = "", posts: String = "是", category: String = "专任教师"
  ) -> [String] {
    ["", school, name, "3607" + name, stage, subject, degree, backbone, posts, category]
  }

  @Test func teachersAreCountedBySchoolAndStage() {
    let folder = ImportedFolder(
      sheet: "花名册",
      [
        ["教职工花名册"], heading,
        teacher("大湾学校", "张三", "小学", "语文", "专科"), teacher("", "李四", "小学", "体育", "本科"),
        teacher("", "王五", "初中", "音乐", "专科", backbone: "市级"),
        teacher("", "赵六", "初中", "", "高中", category: "工勤人员"),
        teacher("", "钱七", "初中", "数学", "硕士", posts: "否"), ["合计", "5人"],
      ])
    let primary = folder.section("大湾学校", "小学")
    let junior = folder.section("大湾学校", "初中")
    #expect(primary?["教职工"] == "2" && primary?["高于规定学历教师"] == "2")
    #expect(primary?["体育艺术专任教师"] == "1" && primary?["县级以上骨干教师"] == "0")
    #expect(junior?["教职工"] == "2" && junior?["高于规定学历教师"] == "0")
    #expect(junior?["体育艺术专任教师"] == "1" && junior?["县级以上骨干教师"] == "1")
  }

  @Test func noNameAndNoNumberOfAPersonIsKept() {
    let folder = ImportedFolder(
      sheet: "花名册", [heading, teacher("甲小学", "欧阳某某", "小学", "体育/语文", "本科在读")])
    for file in folder.result.files {
      #expect(!folder.text(file.name).contains("欧阳"), "\(file.name)")
      #expect(!folder.text(file.name).contains("3607"), "\(file.name)")
    }
  }

  @Test func aWordThatCouldCountEitherWayIsAskedAndItsNumberNotTaken() {
    let rows = [
      heading, teacher("甲小学", "张三", "小学", "体育/语文", "本科"), teacher("甲小学", "李四", "小学", "语文", "本科在读"),
    ]
    let folder = ImportedFolder(sheet: "名册", rows)
    #expect(folder.section("甲小学", "小学")?["体育艺术专任教师"] ?? "" == "")
    #expect(folder.section("甲小学", "小学")?["高于规定学历教师"] ?? "" == "")
    #expect(folder.asks("F1", "体育/语文") && folder.asks("G1", "本科在读"))
    let answered = ImportedFolder(
      sheet: "名册", rows,
      answers: [["值", "名册|学科|体育/语文", "体艺"], ["值", "名册|学历|本科在读", "专科"]])
    #expect(answered.section("甲小学", "小学")?["体育艺术专任教师"] == "1")
    #expect(answered.section("甲小学", "小学")?["高于规定学历教师"] == "2")
  }

  @Test func theSamePersonCountsOnceAndTheHigherOfTwoDegreesCounts() {
    let folder = ImportedFolder(
      sheet: "名册",
      [
        ["学校", "姓名", "身份证号", "全日制学历", "在职学历", "所教学科"],
        ["甲小学", "张三", "1", "中师", "大专", "音乐"], ["甲小学", "张三", "1", "中师", "大专", "音乐"],
        ["甲小学", "李四", "2", "中师", "", "语文"],
      ])
    #expect(folder.section("甲小学", "小学")?["高于规定学历教师"] == "1")
    #expect(folder.section("甲小学", "小学")?["体育艺术专任教师"] == "1")
    // Whether the list holds all the staff nobody said.
    #expect(folder.section("甲小学", "小学")?["教职工"] == "" && folder.asks("", "教职工数"))
  }

  @Test func aListOfOneSchoolTakesItFromTheSheet() {
    let folder = ImportedFolder(
      sheet: "白水县第一小学",
      [["序号", "姓名", "学科", "学历"], ["1", "张三", "美术", "本科"], ["2", "李四", "语文", "高中"]])
    #expect(folder.section("白水县第一小学", "小学")?["高于规定学历教师"] == "1")
    #expect(folder.section("白水县第一小学", "小学")?["体育艺术专任教师"] == "1")
  }

  @Test func pupilsAndClassesAreCountedByGrade() {
    var rows = [["学校", "年级", "班级", "姓名"]]
    for (grade, room, count) in [("2024级", "1班", 30), ("2024级", "2班", 31), ("2022级", "1班", 28)] {
      for number in 0..<count { rows.append(["甲小学", grade, room, "生\(number)"]) }
    }
    let row = ImportedFolder(sheet: "2024年秋名册", rows).rows("enrolment.csv").first
    #expect(row?["一年级学生"] == "61" && row?["一年级班数"] == "2" && row?["一年级最大班额"] == "31")
    #expect(row?["三年级学生"] == "28" && row?["二年级学生"] == "")
  }

  @Test func aRowAClassIsSummedAndARowAGradeIsTaken() {
    let classes = ImportedFolder(
      sheet: "2024年秋",
      [
        ["学校", "年级", "班级", "班主任", "学生数"], ["甲小学", "一年级", "1班", "王", "45"],
        ["", "一年级", "2班", "李", "44"], ["", "二年级", "1班", "张", "40"],
      ]
    ).rows("enrolment.csv").first
    #expect(classes?["一年级学生"] == "89" && classes?["一年级班数"] == "2")
    let grades = ImportedFolder(
      sheet: "2024年秋",
      [
        ["学校名称", "年级", "班数", "学生数"], ["甲小学", "一年级", "2", "89"], ["", "二年级", "1", "40"],
        ["", "小计", "3", "129"], ["乙中学", "七年级", "2", "101"],
      ]
    ).rows("enrolment.csv")
    #expect(grades[0]["一年级学生"] == "89" && grades[0]["二年级班数"] == "1")
    #expect(grades[1]["七年级学生"] == "101")
  }

  @Test func hiddenRowsAreNotCountedAndSaid() {
    var sheet = Sheet(name: "2024年秋名册")
    let rows = [["学校", "年级", "姓名"], ["甲小学", "一年级", "张三"], ["甲小学", "一年级", "李四"]]
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() {
        sheet.rows[row + 1, default: [:]][column + 1] = Cell(.text(text))
      }
    }
    sheet.hiddenRows = [3]
    let sources = [("表.xlsx", Workbook(sheets: [sheet]))]
    let folder = ImportedFolder(sources)
    #expect(folder.rows("enrolment.csv").first?["一年级学生"] == "1")
    #expect(folder.asks("", "隐藏的行"))
    let all = ImportedFolder(sources, answers: [["工作表", "2024年秋名册|隐藏的行", "计入"]])
    #expect(all.rows("enrolment.csv").first?["一年级学生"] == "2")
  }

  /// The counts of a list are those of its rows, in whatever order they stand.
  @Test(arguments: 1...40) func countsAreThoseOfTheRows(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let schools = ["甲小学", "乙中学"]
    var rows: [[String]] = []
    var right: [String: [Int]] = [:]
    for number in 0..<random.whole(1...60) {
      let school = random.pick(schools)
      let degree = random.pick(["本科", "大专", "中师", "硕士研究生"])
      let subject = random.pick(["语文", "体育", "美术", "数学"])
      rows.append([school, "人\(number)", degree, subject])
      let isUpper = ["本科", "硕士研究生"].contains(degree)
      let isHigh = isUpper || (degree == "大专" && school == "甲小学")
      var counts = right[school] ?? [0, 0]
      counts[0] += isHigh ? 1 : 0
      counts[1] += ["体育", "美术"].contains(subject) ? 1 : 0
      right[school] = counts
    }
    rows.shuffle(using: &random)
    let folder = ImportedFolder(sheet: "名册", [["学校", "姓名", "学历", "任教学科"]] + rows)
    for (school, counts) in right {
      let row = folder.section(school, school == "甲小学" ? "小学" : "初中")
      #expect(row?["高于规定学历教师"] == "\(counts[0])", "\(school)")
      #expect(row?["体育艺术专任教师"] == "\(counts[1])", "\(school)")
    }
  }
}
