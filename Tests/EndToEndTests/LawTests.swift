// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("The law by school year, inspections, and a county's own rules")
struct LawTests {
  static let future = Fixtures.folder.appendingPathComponent("D7-future-rule/county").path
  static let dated = Fixtures.folder.appendingPathComponent("D7-future-rule/with-date").path
  static let change = "2027 学年起：小学班额上限 45人 → 40人（t-1 一，自 2027-09 起）。"

  @Test func aRuleThatBeginsDuringTheRunIsSaidWhereverItIsRead() async throws {
    for county in [Self.future, Self.dated] {
      let check = try await Junheng.run("check", county)
      #expect(check.code == 0, "\(check.all)")
      #expect(check.text.contains(Self.change), "\(check.text)")
      #expect(check.text.contains("standard-amendments.yaml"), "\(check.text)")
      let forecast = try await Junheng.run("forecast", county)
      #expect(forecast.text.contains(Self.change), "\(forecast.text)")
    }
    let dated = try await Junheng.run("check", Self.dated)
    #expect(dated.text.contains("county.yaml 第 4 行"), "\(dated.text)")
    let json = try await Junheng.run("forecast", Self.future, "--format", "json").json()
    #expect(json["lawChanges"].elements.first?["zh"].text == Self.change)
    let english = try await Junheng.run("forecast", Self.future, "--language", "en")
    #expect(english.text.contains("From school year 2027:"), "\(english.text)")
    let folder = try Folder()
    let report = try await Junheng.run("report", Self.future, "--output", folder.path)
    #expect(report.code == 0, "\(report.all)")
    #expect(try folder.text("report.html").contains(Self.change))
  }

  @Test func aNumberIsExplainedByItsYearsLimit() async throws {
    for (year, limit, short) in [("2026", "45", 0), ("2027", "40", 54)] {
      let told = try await Junheng.run(
        "explain", Self.future, "示例第一小学", "classSize", "--year", year, "--format", "json"
      ).json()
      #expect(
        told["threshold"].text == limit || told["threshold"].number == Double(limit), "\(told)")
      #expect(told["shortBy"].whole ?? 0 == short, "\(told)")
    }
  }

  @Test func theMergedStandardSaysWhatOverridesWhat() async throws {
    let late = try await Junheng.run("standards", Self.future, "--on", "2027-09-01")
    #expect(late.code == 0, "\(late.all)")
    #expect(late.text.contains("national-2017.yaml"), "\(late.text)")
    let line = try #require(
      late.text.split(separator: "\n").first { $0.contains("classSize.primary.limit") })
    #expect(line.contains("40"), "\(line)")
    #expect(line.contains("standard-amendments.yaml，盖过 45人"), "\(line)")
    // Without a day it is the target year's, in which the rule is yet to come.
    let target = try await Junheng.run("standards", Self.future)
    #expect(target.text.contains("以后起作用的数值"), "\(target.text)")
    let json = try await Junheng.run(
      "standards", Self.future, "--on", "2027-09-01", "--format", "json"
    ).json()
    #expect(
      json["files"].elements.compactMap(\.text) == [
        "national-2017.yaml", "standard-amendments.yaml",
      ])
    let value = try #require(
      json["values"].elements.first { $0["key"].text == "classSize.primary.limit" })
    #expect(value["replaced"].text == "45")
    #expect(value["file"].text == "standard-amendments.yaml")
  }

  @Test func aStandardsFileIsCheckedByItself() async throws {
    let trial = Fixtures.folder.appendingPathComponent("own-standard/trial/trial-2025.yaml")
    let good = try await Junheng.run("standards", trial.path)
    #expect(good.code == 0, "\(good.all)")
    #expect(good.text.contains("不设下限"), "\(good.text)")
    #expect(good.text.contains("虚构的试验标准"), "\(good.text)")
    let folder = try Folder()
    let text = try String(contentsOf: trial, encoding: .utf8)
    try folder.write(
      text.replacingOccurrences(of: "unit: ratio", with: "unit: percent")
        .replacingOccurrences(of: "artsRooms.classesPerRoom", with: "artsRooms.classPerRoom"),
      "坏.yaml")
    let bad = try await Junheng.run("standards", folder["坏.yaml"].path)
    #expect(bad.code == 1, "\(bad.all)")
    // Both at once, each with file and line.
    #expect(bad.errors.contains("坏.yaml第"), "\(bad.errors)")
    #expect(bad.errors.contains("coefficient.primary.limit"), "\(bad.errors)")
    let nobody = try await Junheng.run("standards", "没有这个标准")
    #expect(nobody.code == 1 && nobody.errors.contains("national-2017"), "\(nobody.all)")
  }

  @Test func whoReadsSevenOfSevenInJiangxiSeesWhatItRestsOn() async throws {
    let standard = try await Junheng.run("standards", "jiangxi-2018")
    #expect(standard.text.contains("正文只读到开头"), "\(standard.text.prefix(900))")
    let folder = try Folder.changxi()
    try folder.edit("county.yaml") {
      $0.replacingOccurrences(of: "标准: national-2017", with: "标准: jiangxi-2018")
    }
    let page = try Folder()
    let report = try await Junheng.run("report", folder.path, "--output", page.path)
    #expect(report.code == 0, "\(report.all)")
    #expect(try page.text("report.html").contains("正文只读到开头"))
  }

  /// 长溪县 under Jiangxi's standard, inspected by the province and by the state.
  private func inspected() throws -> Folder {
    let folder = try Folder.changxi()
    try folder.edit("county.yaml") {
      $0.replacingOccurrences(of: "标准: national-2017", with: "标准: jiangxi-2018")
        .replacingOccurrences(
          of: "验收学年: [2029, 2031]",
          with: "验收学年: [{学年: 2030, 级别: 省级, 标准: jiangxi-2018}, "
            + "{year: 2031, level: 国家, standard: national-2024}]")
    }
    return folder
  }

  @Test func twoInspectionsStandSideBySide() async throws {
    let folder = try inspected()
    let check = try await Junheng.run("check", folder.path)
    #expect(check.text.contains("2031 学年国家验收按 national-2024"), "\(check.text)")
    let text = try await Junheng.run("forecast", folder.path)
    #expect(text.code == 0, "\(text.all)")
    let lines = text.text.split(separator: "\n")
    let state = try #require(lines.first { $0.contains("2031 学年国家验收") })
    #expect(state.contains("national-2024") && state.contains("七项达 6 项"), "\(state)")
    let county = try #require(lines.first { $0.contains("同年本县") })
    #expect(county.contains("jiangxi-2018") && county.contains("七项达 7 项"), "\(county)")
    let json = try await Junheng.run("forecast", folder.path, "--format", "json").json()
    let inspections = json["inspections"].elements
    #expect(inspections.count == 1, "the province judges by the county's own standard")
    let one = try #require(inspections.first)
    #expect(one["year"].whole == 2031)
    #expect(one["level"].text == "国家")
    #expect(one["inspection"]["standard"].text == "national-2024")
    #expect(one["inspection"]["requiredIndicators"].whole == 6)
    #expect(one["county"]["standard"].text == "jiangxi-2018")
    #expect(one["county"]["requiredIndicators"].whole == 7)
    let meeting = one["inspection"]["sectionsMeeting"].whole ?? 0
    #expect(meeting >= one["county"]["sectionsMeeting"].whole ?? 0)
    let page = try Folder()
    let report = try await Junheng.run("report", folder.path, "--output", page.path)
    #expect(report.code == 0, "\(report.all)")
    let html = try page.text("report.html")
    #expect(html.contains("各次验收按各自的标准") && html.contains("2031 学年国家验收"))
  }

  @Test func aNumberIsExplainedByAnInspectionsStandard() async throws {
    let folder = try inspected()
    func explain(_ standard: String?, year: String = "2031") async throws -> Junheng.Answer {
      try await Junheng.run(
        ["explain", folder.path, "第一中学", "sportsArea", "--year", year]
          + (standard.map { ["--standard", $0] } ?? []))
    }
    let own = try await explain(nil)
    let state = try await explain("national-2024")
    #expect(own.code == 0 && state.code == 0, "\(state.all)")
    #expect(own.text.contains("赣教督委字〔2018〕6号"), "\(own.text)")
    #expect(state.text.contains("教督〔2017〕6号"), "\(state.text)")
    let wrong = try await explain("national-2024", year: "2030")
    #expect(wrong.code != 0 && wrong.errors.contains("national-2024（2031）"), "\(wrong.all)")
  }

  @Test func theSearchMeetsEachInspectionByItsStandard() async throws {
    let folder = try inspected()
    try folder.edit("sections.csv") {
      $0.replacingOccurrences(of: "青石学校,小学,320", with: "青石学校,小学,520")
        .replacingOccurrences(of: "青石学校,初中,230", with: "青石学校,初中,430")
    }
    let plan = folder["方案.yaml"].path
    let found = try await Junheng.run(
      "search", folder.path, "--output", plan, "--format", "json"
    ).json()
    let answer = try await Junheng.run(
      "search", folder.path, "--check", plan, "--format", "json")
    let json = try answer.json()
    #expect(found["complies"].bool == json["complies"].bool, "\(answer.all)")
    let years = json["years"].elements
    #expect(years.compactMap(\.["year"].whole) == [2029, 2030, 2031])
    #expect(
      years.compactMap(\.["standard"].text) == ["jiangxi-2018", "jiangxi-2018", "national-2024"])
    let text = try await Junheng.run("search", folder.path, "--check", plan)
    #expect(text.text.contains("2031（按national-2024）"), "\(text.text)")
  }

  @Test func everyFileThatWasNotReadIsNamed() async throws {
    let folder = try Folder.changxi()
    try folder.write("从哪里来", "来源说明.docx")
    try folder.write("x: 1", "补充规定2.yaml")
    try folder.write("x", "schools.csv.txt")
    try folder.write("x", "what-ifs/新预案.yaml.txt")
    let check = try await Junheng.run("check", folder.path)
    #expect(check.code == 0, "\(check.all)")
    #expect(check.text.contains("补充规定2.yaml"), "\(check.text)")
    #expect(check.text.contains("是否应为 补充规定.yaml"), "\(check.text)")
    #expect(check.text.contains("是否应为 schools.csv"), "\(check.text)")
    #expect(check.text.contains("what-ifs/新预案.yaml.txt"), "\(check.text)")
    #expect(check.text.contains("没有读取的其他文件："), "\(check.text)")
    #expect(check.text.contains("来源说明.docx"), "\(check.text)")
    let json = try await Junheng.run("check", folder.path, "--format", "json").json()
    #expect(json["unread"].elements.compactMap(\.text).contains("来源说明.docx"))
  }

  @Test func aNewFolderHasTheCommentedRules() async throws {
    for (language, name) in [("zh", "补充规定.yaml"), ("en", "standard-amendments.yaml")] {
      let folder = try Folder()
      let path = folder["new"].path
      let made = try await Junheng.run("init", path, "--language", language)
      #expect(made.code == 0, "\(made.all)")
      let text = try folder.text("new/" + name)
      #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("#") })
    }
  }
}
