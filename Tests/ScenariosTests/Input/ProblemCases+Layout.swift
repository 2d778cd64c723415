// SPDX-License-Identifier: GPL-3.0-or-later
import Scenarios

extension ProblemCases {
  private static let schools = InputFolder.small["schools.csv"] ?? ""
  private static let enrolment = InputFolder.small["enrolment.csv"] ?? ""

  /// Titles, merged headers, totals, remarks, columns under other names.
  static let layouts: [Case] = [
    of("titles above the header", ["schools.csv": "2024年学校基本情况表,,,,,,,,,\n\n" + schools]),
    of(
      "a header of two rows",
      [
        "births.csv": "学区,出生,\n,年份,出生人数\n东区,2020,5\n"
      ]),
    of(
      "totals and remarks",
      ["schools.csv": schools + "小 计,,,,9100.5,16600,3200000,33,3,3\n填表人：某某,,,,,,,,,\n"]),
    of(
      "an unnamed row that sums up", ["births.csv": "学区,年份,出生人数\n东区,2020,5\n西区,2020,7\n,2020,12\n"]),
    of(
      "a named row that sums up",
      [
        "sections.csv": (InputFolder.small["sections.csv"] ?? "").replacing(
          "600,45,40,8,6", with: "810,45,40,8,7")
      ]),
    of("parts of the money", ["projects.csv": "项目名称,类别,完成时限,投资(万元),中央资金(万元)\n甲,培训等,2026,5,3\n"]),
    edit("a column twice under two names", "schools.csv", "美术专用教室", "校舍教学及辅助用房总面积"),
    edit("a blank below a merged cell", "schools.csv", "镇区,西区,", "镇区,,"),
  ]

  /// What the grades and systems of schools make doubtful.
  static let systems: [Case] = [
    edit("another spelling of a name", "enrolment.csv", "第二小学,2024", "第2小学,2024"),
    edit("nearly the same name", "schools.csv", "第二小学,小学", "第1小学,小学"),
    of(
      "junior grades under one to three",
      [
        "enrolment.csv": enrolment.replacing(
          "第一中学,2024,,,,,,,150,148,152,,,,,,,3,3,3",
          with: "第一中学,2024,150,148,152,,,,-,-,-,3,3,3,,,,-,-,-")
      ]),
    of(
      "grade 6 in the junior school",
      [
        "enrolment.csv": enrolment.replacing(
          "第一中学,2024,,,,,,,150,148,152,,,,,,,3,3,3",
          with: "第一中学,2024,,,,,,140,150,148,152,,,,,,3,3,3,3")
      ]),
    edit(
      "no pupils in the upper grades", "enrolment.csv", "40,41,42,40,39,38,,,,1,1,1,1,1,1",
      "40,41,42,40,0,0,,,,1,1,1,1,0,0"),
    of(
      "a last grade and onward schools that cannot be",
      [
        "schools.csv": """
        学校,办学类型,所在地,学区,最高年级,升入学校
        第一小学,小学,城区,东区,6,第三中学
        第二小学,小学,镇区,西区,9,第二小学
        第一中学,初中,城区,东区,,

        """
      ]),
    edit(
      "more classes than pupils", "enrolment.csv", "40,41,42,40,39,38,,,,1,1",
      "1,41,42,40,39,38,,,,3,1"),
    edit(
      "a row after the base year", "enrolment.csv", "第二小学,2024",
      "第二小学,2025,40,41,42,40,39,38,,,,1,1,1,1,1,1,,,\n第二小学,2024"),
    of(
      "a year without a school",
      [
        "enrolment.csv": enrolment
          + "第一小学,2023,80,82,85,88,90,91,,,,2,2,2,2,2,2,,,\n第一中学,2023,,,,,,,150,148,152,,,,,,,3,3,3\n"
      ]),
    of(
      "indoor rooms",
      [
        "schools.csv": """
        学校,办学类型,所在地,学区,体育运动场馆面积,室内体育面积
        第一小学,小学,城区,东区,5000,600
        第二小学,小学,镇区,西区,1800,
        第一中学,初中,城区,东区,4100,

        """
      ]),
    of(
      "land in 亩",
      [
        "schools.csv": """
        学校,办学类型,所在地,学区,占地面积,体育运动场馆面积
        第一小学,小学,城区,东区,38,5000
        第二小学,小学,镇区,西区,,1800
        第一中学,初中,城区,东区,4000,4100

        """
      ]),
    edit("seventeen thousand places", "sections.csv", "540", "17000"),
    of("a part for a percentage", ["declarations.csv": "指标,学年,数值\n23,2024,0.95\n"]),
    of("a lease without a route", ["measures.csv": "措施,学校,学段,数量,起始学年\n租赁体育场馆,第二小学,小学,500,2026\n"]),
  ]
}
