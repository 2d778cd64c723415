// SPDX-License-Identifier: GPL-3.0-or-later
import Scenarios

extension ProblemCases {
  static let plans: [Case] = [
    of(
      "more teachers rotated than may, more backbone teachers than rotated",
      ["rotation.csv": "学年,符合交流条件教师,交流轮岗教师,其中骨干教师\n2024,100,120,130\n"]),
    edit("a required cell of the first row blank", "sections.csv", "第一小学,小学", "第一小学,"),
    Case(name: "several rows of merged headers") {
      CountyFolder.read(CaseFolder.path("C1-export-wide/county")).problems
    },
    of(
      "project without work, complete before it starts, far away",
      [
        "projects.csv": """
        项目名称,类别,开工,完成时限,最早学年,最迟学年,付款
        甲,新建,2026-09,2026-03,,,
        乙,培训等,,2099,2027,2026,2024:40%、2025:50%
        """
      ]),
    of(
      "closures that cannot be",
      [
        "schools.csv": """
        学校,状态,办学类型,所在地,学区
        第一小学,在办,小学,城区,东区
        第二小学,在办,小学,镇区,西区
        第三小学,已停办,小学,镇区,西区
        第四小学,在办,小学,镇区,西区
        第五小学,在办,小学,镇区,西区
        第一中学,在办,初中,城区,东区
        """,
        "enrolment.csv": (InputFolder.small["enrolment.csv"] ?? "")
          + "第四小学,2024,10,10,10,10,10,10,,,,1,1,1,1,1,1,,,\n第五小学,2024,10,10,10,10,10,10,,,,1,1,1,1,1,1,,,\n",
        "closures.csv": """
        学校,学年,并入学校
        第一小学,2026,第一小学
        第二小学,2026,第三小学
        第四小学,2026,第一中学
        第五小学,2027,第二小学
        第九小学,2027,
        """,
      ]),
    of(
      "shares above one, graduates into primary school",
      [
        "catchments.csv": """
        来源学区,来源学校,学段,去向学校,比例,起始学年
        东区,,小学,第一小学,60%,2025
        东区,,小学,第二小学,0.5,2025
        ,第一小学,小学,第二小学,1,2025
        ,第一中学,初中,第一中学,1,2025
        """
      ]),
    of(
      "a teacher given to the own school, years turned round",
      [
        "measures.csv": """
        措施,学校,学段,数量,起始学年,截止学年,调出学校
        交流轮岗,第一小学,小学,1,2026,2025,第一小学
        招聘,第一小学,初中,1,2026,,
        """
      ]),
  ]

  private static func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  private static let county = InputFolder.small["county.yaml"] ?? ""

  private static func county(_ name: String, _ more: String) -> Case {
    of(name, ["county.yaml": county + "\n" + more + "\n"])
  }

  static let countyFiles: [Case] = [
    county("broken YAML", "预算: {2025: 3000万"),
    county("aliases", "参数: &a\n  贴现率: 0.04\n未来: *a"),
    county("too deep", "参数: " + nested(40)),
    county("a key twice", "预算: {2025: 1亿}\n预算: {2026: 1亿}"),
    county("a key twice in two languages", "name: 另一个县"),
    county("unknown keys", "预祘: {2025: 1亿}\n参数:\n  年退修率: 0.03"),
    of("required keys missing", ["county.yaml": "示例数据: 是\n"]),
    county("wrong shapes", "标准日期: [2024]\n验收学年: {2029: 是}\n参数: 0.04"),
    county("both origins", "参数:\n  贴现率: {值: 0.04, 来源: 甲, 假设: 乙}"),
    county("amounts of money", "预算: {2025: 3000, 2026: 很多, 2027: 3000万元, 2028: -5}"),
    county("parameters", "参数:\n  年退休率: 2.9%%\n  升级率合并人数: 20%\n  贴现率: 4\n  设备年报废率: 0.1e3"),
    of(
      "years out of order",
      [
        "county.yaml": """
        名称: 测试县
        标准: national-2017
        基年: 2024
        目标学年: 2022
        验收学年: [2021]
        截止学年: 2023
        """
      ]),
    county("a horizon too long", "截止学年: 2124"),
    county("whole parameters", "参数:\n  建设年数: 2.5\n  教师随学生流动: 0.5"),
    of("a write that was cut off", [".junheng-unfinished": "schools.csv\nsections.csv\n"]),
    of(
      "an amount beyond any county",
      [
        "measures.csv": "措施,学校,学段,数量,起始学年,单价(元)\n"
          + "招聘教师,第一小学,小学,10000000000,2026,\n配备网络多媒体教室,第一小学,,2,2026,9999999999\n"
      ]),
    of(
      "projects that cost too much together",
      [
        "projects.csv": "项目名称,类别,完成时限,资金\n"
          + (1...101).map { "培训\($0),培训等,2026,100000000\n" }.joined()
      ]),
    county("unknown locked school", "锁定学校: [第一小学, 第二中学]"),
    county("a zone beside itself", "相邻学区: {东区: [东区, 西区]}"),
    county("no list of adjacent zones", "相邻学区: {东区: {西区: 是}}"),
    county("unknown adjacent zone", "相邻学区: {东区: [西片区]}"),
    county("the day of the standard", "标准日期: 2024-09-01"),
  ]
}
