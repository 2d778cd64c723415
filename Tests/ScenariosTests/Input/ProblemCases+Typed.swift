// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Scenarios

extension ProblemCases {
  private static let schools = InputFolder.small["schools.csv"] ?? ""
  private static let sections = InputFolder.small["sections.csv"] ?? ""
  private static let enrolment = InputFolder.small["enrolment.csv"] ?? ""

  /// What offices type and their programs write: formats, signs, notes, subtotals, slips.
  static let typed: [Case] = [
    of("a workbook under another name", ["births.csv": "PK\u{3}\u{4}\u{14}\u{0}x"]),
    of(
      "a web page under another name", ["births.csv": "<html><table><tr><td>学区</td></tr></table>"]),
    of("headers of another table", ["births.csv": "姓名,住址\n张三,河西\n"]),
    of("columns parted by strokes", ["births.csv": "学区|年份|出生人数\n东区|2020|5\n"]),
    edit("a number cut by its commas", "schools.csv", "600000,7", "600,000,7"),
    of(
      "notes and dates below a table",
      [
        "enrolment.csv": enrolment
          + "注：本表不含民办学校\n*为教学点,,,,,,,,,,,,,,,,,,,\n第1页 共1页,,,,,,,,,,,,,,,,,,,\n"
          + "2024年9月30日,,,,,,,,,,,,,,,,,,,\n生均,2024,1,2,3,4,5,6,7,8,9,1,1,1,1,1,1,1,1,1\n"
      ]),
    edit("a sign for the cell above", "sections.csv", "270,15", "270,同上"),
    edit("a sign for the school above", "sections.csv", "第二小学,小学", "〃,小学"),
    edit("a sign below nothing", "sections.csv", "540,30", "〃,30"),
    edit("a percentage of persons", "sections.csv", "15,12,2,2", "15,80%,2,2"),
    edit("square metres in ten thousands", "schools.csv", "1800,2600", "0.185,2600"),
    edit("a negative amount of a bookkeeper", "schools.csv", "1800,2600", "(1800),2600"),
    of(
      "a sign of currency",
      ["projects.csv": "项目名称,类别,完成时限,资金\n甲,培训等,2026,￥3500\n"]),
    edit("the mark of a footnote", "schools.csv", "第二小学,小学", "第二小学*,小学"),
    of(
      "subtotals of a zone",
      ["sections.csv": sections.replacing("第二小学", with: "东区,小学,540,30,28,6,5\n第二小学")]),
    edit("tables of another year", "county.yaml", "基年: 2024", "基年: 2026"),
    of(
      "a school completed after the base year",
      [
        "schools.csv": """
        学校,办学类型,所在地,学区,建成时间
        第一小学,小学,城区,东区,2028-09
        第二小学,小学,镇区,西区,1905
        第一中学,初中,城区,东区,民国二十三年

        """
      ]),
    of("a closure before the base year", ["closures.csv": "学校,学年\n第二小学,2020\n"]),
    of("a word for yes", ["declarations.csv": "指标,学年,数值\n8,2024,是\n"]),
    of("a word for no", ["declarations.csv": "指标,学年,数值\n8,2024,No\n"]),
    of("more than a hundred per cent", ["declarations.csv": "指标,学年,数值\n23,2024,985\n"]),
    of("a little more than a hundred per cent", ["declarations.csv": "指标,学年,数值\n23,2024,102\n"]),
    of("a table under its title", ["学部表.csv": sections, "sections.csv": nil]),
    of(
      "parameters with a slip",
      [
        "county.yaml": (InputFolder.small["county.yaml"] ?? "")
          + "\n参数:\n  年退休率: 0.29\n  贴现率: {值: 40%, 来源: 询价}\n"
      ]),
    of(
      "keys of signing with slips",
      [
        "county.yaml": (InputFolder.small["county.yaml"] ?? "") + """

          核定编制:
            - {起始学年: 2024, 编制: 120, 来源: 编办}
            - {起始学年: 2024, 编制: 130}
            - {起始学年: 2025, 学段: 高中, 编制: 90}
            - {起始学年: 2025, 编制: 九十几}
          经常性预算: {2026: 500, 某年: 300万}
          资助民办学校: 也许
          不检查规则:
            - {规则: 交流方向, 理由: 县里定的支教}
            - {规则: 交流轮岗, 理由: 再写一次}
            - {规则: 民办学校, 理由: }
            - {规则: 编制数, 理由: 没有核定}

          """
      ]),
    of(
      "retirements with slips",
      [
        "county.yaml": (InputFolder.small["county.yaml"] ?? "") + """

          退休人数:
            - {学年: 2025, 人数: 3, 来源: 人社局}
            - {学年: 2025, 人数: 4}
            - {学年: 2019, 人数: 3}
            - {学年: 2026, 学段: 幼儿园, 人数: 2}
            - {学年: 2027, 人数: 三个}
            - {学年: 2026, 学段: 小学, 人数: 20000}
            - {学年: 2028, 学段: 小学, 人数: 1}
            - {学年: 2028, 人数: 2}

          """
      ]),
    edit("places and staff exchanged", "sections.csv", "540,30", "30,540"),
    of(
      "pupils and classes exchanged",
      [
        "enrolment.csv": enrolment.replacing(
          "80,82,85,88,90,91,,,,2,2,2,2,2,2,,,", with: "2,2,2,2,2,2,,,,80,82,85,88,90,91,,,")
      ]),
    of(
      "data above the header",
      [
        "sections.csv": sections.split(separator: "\n").reversed().map { $0 + "\n" }.joined()
      ]),
    of(
      "no school below the header",
      [
        "schools.csv": (schools.split(separator: "\n").first ?? "") + "\n合计,,,,,,,,,\n"
      ]),
    edit("spans of dates", "enrolment.csv", "第二小学,2024", "第二小学,2024-2025学年第一学期"),
  ]
}
