// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Scenarios
import Workbooks

/// One broken county folder for each way of being wrong, by a name that says what is wrong.
enum ProblemCases {
  struct Case: Sendable {
    var name: String
    /// The files that replace those of the small county; nil where bytes and links make the case.
    var changes: [String: String?]?
    /// The path that is read; the folder is kept alive as long as the case.
    var read: @Sendable () throws -> [Problem]
  }

  static let all: [Case] =
    files + tables + layouts + cells + rows + systems + typed + plans
    + countyFiles + workbooks

  /// A case made from texts that replace files of the small county.
  static func of(_ name: String, _ changes: [String: String?]) -> Case {
    Case(name: name, changes: changes) {
      let folder = try InputFolder(changes)
      return InputFolder.problems(folder.path)
    }
  }

  /// A case made from one file's bytes.
  private static func bytes(_ name: String, _ file: String, _ bytes: [UInt8]) -> Case {
    Case(name: name) {
      let folder = try InputFolder()
      try folder.write(bytes, file)
      return CountyFolder.read(folder.path).problems
    }
  }

  /// A line of the small county's file replaced.
  static func edit(_ name: String, _ file: String, _ old: String, _ new: String) -> Case {
    let text = InputFolder.small[file] ?? ""
    precondition(text.contains(old), "\(name): \(old) is not in \(file)")
    return of(name, [file: text.replacingOccurrences(of: old, with: new)])
  }

  private static let files: [Case] = [
    Case(name: "no such folder") {
      CountyFolder.read("/no/such/county").problems
    },
    Case(name: "a file in place of the folder") {
      let folder = try InputFolder()
      let path = folder.url.appendingPathComponent("county.yaml").path
      return CountyFolder.read(path).problems.map {
        Problem(file: "FOLDER", kind: $0.kind)
      }
    },
    Case(name: "a workbook in place of the folder") {
      let folder = try InputFolder()
      try folder.write(WorkbookDraft([SheetDraft(name: "一览表")], title: "").bytes(), "表.xlsx")
      return CountyFolder.read(folder.path + "/表.xlsx").problems.map { problem in
        let isWorkbook = if case .workbookAsFolder = problem.kind { true } else { false }
        return Problem(
          file: "表.xlsx", kind: isWorkbook ? .workbookAsFolder(path: "表.xlsx") : problem.kind)
      }
    },
    of("required files missing", ["county.yaml": nil, "sections.csv": nil]),
    of(
      "a workbook in place of a table", ["births.xlsx": "PK", "~$births.xlsx": "", "规划.XLS": "x"]),
    of("unknown table", ["school.csv": "学校\n"]),
    of("the county's rules under a wrong name", ["补充规定2.yaml": "x: 1\n"]),
    of(
      "the county's rules twice",
      ["补充规定.yaml": "name: 甲\n", "standard-amendments.yaml": "name: 乙\n"]),
    of("a standard that nothing uses", ["hebei-2018.yaml": "name: 甲\n"]),
    Case(name: "a what-if under a wrong name") {
      let folder = try InputFolder()
      let whatIfs = folder.url.appendingPathComponent("what-ifs")
      try FileManager.default.createDirectory(at: whatIfs, withIntermediateDirectories: true)
      try Data("x".utf8).write(to: whatIfs.appendingPathComponent("预案.yaml.txt"))
      return CountyFolder.read(folder.path).problems
    },
    Case(name: "a link that leads out") {
      let folder = try InputFolder(["births.csv": nil])
      let other = try InputFolder(["births.csv": "学区,年份,出生人数\n东区,2020,5\n"])
      try FileManager.default.createSymbolicLink(
        at: folder.url.appendingPathComponent("births.csv"),
        withDestinationURL: other.url.appendingPathComponent("births.csv"))
      return CountyFolder.read(folder.path).problems
    },
    Case(name: "a link to nowhere") {
      let folder = try InputFolder()
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appendingPathComponent("births.csv").path,
        withDestinationPath: folder.url.appendingPathComponent("gone.csv").path)
      return CountyFolder.read(folder.path).problems
    },
    Case(name: "a folder in place of a table") {
      let folder = try InputFolder()
      try FileManager.default.createDirectory(
        at: folder.url.appendingPathComponent("works.csv"), withIntermediateDirectories: false)
      return CountyFolder.read(folder.path).problems
    },
    Case(name: "a table that may not be read") {
      let folder = try InputFolder(["births.csv": "学区,年份,出生人数\n"])
      let file = folder.url.appendingPathComponent("births.csv").path
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
      // For the superuser every file is readable; then only the wording is checked.
      let isRoot = FileManager.default.isReadableFile(atPath: "/etc/shadow")
      return isRoot
        ? [Problem(file: "births.csv", kind: .fileUnreadable)]
        : CountyFolder.read(folder.path).problems
    },
    of("very large county file", ["county.yaml": String(repeating: "# 注释\n", count: 200_000)]),
    of("empty file", ["births.csv": ""]),
    of("only blank rows", ["births.csv": "\n,,\n\n"]),
    of("header only", ["schools.csv": "学校,办学类型,所在地,学区\n", "sections.csv": "学校,学段\n"]),
    bytes("neither encoding", "births.csv", Array("学区,年份\n东".utf8) + [0xFF, 0xFF, 0x0A]),
    bytes("UTF-16", "births.csv", [0xFF, 0xFE, 0x66, 0x5B]),
    bytes("zero byte", "births.csv", Array("学区,年份,出生人数\n东区,2020\0,5\n".utf8)),
  ]

  private static let tables: [Case] = [
    edit("replacement character", "schools.csv", "东区,3200.5", "东\u{FFFD},3200.5"),
    of("quotation mark never closed", ["births.csv": "学区,年份,出生人数\n东区,2020,5\n\"西区,2020,5\n"]),
    of("text after a quotation mark", ["births.csv": "学区,年份,出生人数\n\"东区\"县,2020,5\n"]),
    of("ragged rows", ["births.csv": "学区,年份,出生人数\n东区,2020\n西区,2020,5,6\n东区,2021,5,,\n"]),
    of(
      "too many rows",
      ["births.csv": "学区,年份,出生人数\n" + String(repeating: "\n", count: 200_001) + "东区,2020,5\n"]),
    of(
      "too many columns", ["births.csv": "学区,年份,出生人数" + String(repeating: ",", count: 300) + "\n"]),
    of(
      "cell too long",
      ["births.csv": "学区,年份,出生人数\n东区" + String(repeating: "长", count: 7000) + ",1,1\n"]),
    of("semicolons", ["births.csv": "学区;年份;出生人数\n东区;2020;5\n"]),
    of(
      "very many problems",
      ["births.csv": "学区,年份,出生人数\n" + String(repeating: "东区,x,5\n", count: 1203)]),
    edit("unknown column", "schools.csv", "教学及辅助用房面积", "教学及附助用房面积"),
    edit("duplicate column", "schools.csv", "体育运动场馆面积", "Teaching floor area"),
    edit("required column missing", "schools.csv", "办学类型", "备注"),
    of("values without a header", ["births.csv": "学区,年份,出生人数,\n东区,2020,5,7\n"]),
    edit("wrong unit", "schools.csv", "教学及辅助用房面积", "教学及辅助用房面积(亩)"),
  ]

  static let cells: [Case] = [
    edit("blank in a required column", "schools.csv", "第二小学,小学,镇区", "第二小学,,镇区"),
    edit("letter O for zero", "schools.csv", "1800", "18O0"),
    edit("stroke for nothing", "schools.csv", "1800", "/"),
    edit("number in another unit of the kind", "schools.csv", "1800", "2.7亩"),
    edit("number with a word of magnitude", "schools.csv", "1800", "0.18万㎡"),
    edit("about so many", "schools.csv", "1800", "约1800"),
    edit("at least so many", "schools.csv", "1800", "≥1800"),
    edit("so many each", "schools.csv", "1800", "各1800"),
    edit("a number with a remark", "schools.csv", "1800", "1800（含走廊）"),
    edit("a sum that was not worked out", "schools.csv", "1800", "900+900"),
    edit("an exponent", "schools.csv", "1800", "1.8E+3"),
    edit("a unit of another kind", "schools.csv", "1800", "18间"),
    edit("a formula", "schools.csv", "1800", "=SUM(K2:K5)"),
    edit("an error of a spreadsheet", "schools.csv", "1800", "#REF!"),
    edit("a ratio", "sections.csv", "270", "1:22:00"),
    edit("words for a number", "schools.csv", "1800", "≥省标"),
    edit("no number at all", "schools.csv", "1800", "很大"),
    edit("no school year", "enrolment.csv", "第二小学,2024", "第二小学,上学期"),
    edit("a school year in words", "enrolment.csv", "第二小学,2024", "第二小学,2024年秋季"),
    of(
      "dates in words and of spreadsheets",
      [
        "projects.csv": "项目名称,类别,完成时限\n"
          + [
            "45383", "1905-06-27", "2025年秋季", "2025年底", "十四五末", "2024-2026年", "Sep-26", "2026年第三季度",
            "已竣工", "待定", "明年底", "9月底", "25年9月", "二〇二五年九月", "2025学年", "2025/9/1 0:00", "202509",
          ].enumerated().map { "甲\($0.offset),培训等,\($0.element)\n" }.joined()
      ]),
    edit("persons with decimals", "sections.csv", "540", "540.5"),
    edit("too many decimals", "schools.csv", "3200.5", "3200.567"),
    edit("negative pupils", "enrolment.csv", "80,82", "-80,82"),
    edit("absurd area", "schools.csv", "1800", "1000000000000"),
    edit("longer than any number", "schools.csv", "1800", "1" + String(repeating: "0", count: 30)),
    edit("misplaced thousands separator", "schools.csv", "3200.5", "\"32,00\""),
    edit("unknown word", "schools.csv", "第二小学,小学", "第二小学,小学校"),
    of(
      "bad dates",
      [
        "projects.csv": """
        项目名称,类别,完成时限
        甲,培训等,2024.10
        乙,培训等,2023-02-29
        丙,培训等,明年
        """
      ]),
    edit("bad school year", "enrolment.csv", "第二小学,2024", "第二小学,2024-2026"),
    of("bad year", ["births.csv": "学区,年份,出生人数\n东区,20年,5\n"]),
    of(
      "bad share",
      [
        "catchments.csv": "来源学区,学段,去向学校,比例,起始学年\n东区,小学,第一小学,45,2025\n"
      ]),
    of(
      "bad flag",
      [
        "schools.csv": """
        学校,办学类型,所在地,学区,民办
        第一小学,小学,城区,东区,大概
        第二小学,小学,镇区,西区,否
        第一中学,初中,城区,东区,
        """
      ]),
    of(
      "bad payments",
      [
        "projects.csv": "项目名称,类别,完成时限,付款\n甲,培训等,2026,2024:40%、2024:60%\n"
      ]),
    of(
      "bad contributions",
      [
        "levers.csv": """
        措施,每单位增加,单价,年经常费,提前年数,步长,来源
        招聘,教职公:1,0,105000,0,1,询价
        """
      ]),
    edit("name over two lines", "schools.csv", "第二小学,小学", "\"第二\n小学\",小学"),
  ]

  static let rows: [Case] = [
    edit("unknown school", "enrolment.csv", "第二小学,2024", "第二小学校,2024"),
    of(
      "unknown project",
      [
        "projects.csv": "项目名称,类别,完成时限\n新建第三小学,培训等,2026\n",
        "works.csv": "项目名称,学校\n新建三小,第一小学\n",
      ]),
    of("unknown zone", ["births.csv": "学区,年份,出生人数\n东,2020,5\n"]),
    edit("the same school twice", "schools.csv", "第二小学,小学", "第一小学,小学"),
    of(
      "the same rows twice",
      [
        "enrolment.csv": (InputFolder.small["enrolment.csv"] ?? "")
          + "第二小学,2024,40,41,42,40,39,38,,,,,,,,,,,,\n",
        "sections.csv": (InputFolder.small["sections.csv"] ?? "") + "第二小学,小学,,,,,\n",
        "births.csv": "学区,年份,出生人数\n东区,2020,5\n东区,2020,6\n",
        "closures.csv": "学校,学年\n第二小学,2027\n第二小学,2028\n",
        "declarations.csv": "指标,学年,数值\n26,2024,1\n26,2024,1\n",
        "relaxations.csv": "学校,办法,起始学年\n第一小学,a,2024\n第一小学,a,2024\n",
      ]),
    of(
      "two sources of entrants",
      [
        "catchments.csv": """
        来源学区,来源学校,学段,去向学校,比例,起始学年
        东区,第一小学,初中,第一中学,0.5,2025
        ,,初中,第一中学,0.5,2025
        """
      ]),
    edit("stage not taught", "sections.csv", "第二小学,小学", "第二小学,初中"),
    of(
      "classes too large, too small, missing",
      [
        "enrolment.csv": """
        学校,学年,一年级学生,二年级学生,三年级学生,四年级学生,五年级学生,六年级学生,七年级学生,八年级学生,九年级学生,一年级班数,二年级班数,三年级班数
        第一小学,2024,810,9,85,88,90,91,,,,10,2,0
        第二小学,2024,40,41,42,40,39,38,,,,,,
        第一中学,2024,,,,,,,150,148,152,,,
        """
      ]),
    edit("grade not taught", "enrolment.csv", "39,38,,,", "39,38,30,,"),
    edit("no row for the base year", "enrolment.csv", "第二小学,2024", "第二小学,2023"),
    edit("a grade of the base year missing", "enrolment.csv", "第二小学,2024,40,41", "第二小学,2024,,"),
    edit(
      "jump and gap between years", "enrolment.csv", "第一中学,2024",
      "第一中学,2021,,,,,,,150,148,152,,,,,,,,,\n第一中学,2023,,,,,,,500,148,152,,,,,,,,,\n第一中学,2024"),
    of(
      "pupils in a planned school",
      [
        "schools.csv": """
        学校,状态,办学类型,所在地,学区
        第一小学,在办,小学,城区,东区
        第二小学,拟建,小学,镇区,西区
        第一中学,在办,初中,城区,东区
        """,
        "projects.csv": "项目名称,类别,状态,完成时限\n新建第二小学,新建,取消,2026-08\n",
        "works.csv": "项目名称,学校,学段,新增学位\n新建第二小学,第二小学,小学,540\n",
      ]),
    of("births with a gap", ["births.csv": "学区,年份,出生人数\n东区,2018,5\n东区,2020,5\n"]),
    edit("blank stock", "schools.csv", "西区,1800,2600", "西区,,2600"),
    edit("blank staff", "sections.csv", "15,12,2,2", "15,12,,"),
    edit("no row for a section", "sections.csv", "第二小学,小学,270,15,12,2,2\n", ""),
    of(
      "columns left out",
      [
        "schools.csv": """
        学校,办学类型,所在地,学区,教学及辅助用房面积,体育运动场馆面积
        第一小学,小学,城区,东区,3200.5,5000
        第二小学,小学,镇区,西区,1800,2600
        第一中学,初中,城区,东区,4100,9000

        """
      ]),
    of(
      "a largest class below the mean, and one above the grade",
      [
        "enrolment.csv": (InputFolder.small["enrolment.csv"] ?? "")
          .replacingOccurrences(of: "九年级班数\n", with: "九年级班数,一年级最大班额,二年级最大班额\n")
          .replacingOccurrences(of: "2,2,2,2,2,2,,,\n", with: "2,2,2,2,2,2,,,,39,83\n")
          .replacingOccurrences(of: "1,1,1,1,1,1,,,\n", with: "1,1,1,1,1,1,,,,40,41\n")
          .replacingOccurrences(of: "3,3,3\n", with: "3,3,3,,\n")
      ]),
    edit("blank classes", "enrolment.csv", "1,1,1,1,1,1", "1,,,1,1,1"),
    edit("equipment in 万元", "schools.csv", "2600,600000", "2600,60"),
    edit("more teachers than staff", "sections.csv", "30,28,6,5", "20,28,6,25"),
    of(
      "sports areas that contradict",
      [
        "schools.csv": """
        学校,办学类型,所在地,学区,体育运动场馆面积,室内体育面积,运动场馆面积上限
        第一小学,小学,城区,东区,5000,6000,4000
        第二小学,小学,镇区,西区,1800,,
        第一中学,初中,城区,东区,4100,,
        """
      ]),
    of(
      "parents in a circle",
      [
        "schools.csv": """
        学校,办学类型,所在地,学区,所属学校
        第一小学,小学,城区,东区,第二小学
        第二小学,小学,镇区,西区,第一小学
        第一中学,初中,城区,东区,
        """
      ]),
  ]
}
