// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("readiness: who must do what by when")
struct ReadinessCommandTests {
  private static func county(_ name: String) -> String {
    CountyTests.scenarios.appendingPathComponent(name).path
  }

  @Test(arguments: CountyTests.counties)
  func everyCountyIsToldInBothLanguagesAndForPrograms(_ name: String) async throws {
    let text = try await Junheng.run("readiness", Self.county(name))
    #expect(text.code == 0, "\(text.all)")
    #expect(text.text.hasPrefix("【示例数据"))
    #expect(text.text.contains("申报准备") && text.text.contains("自定目标"))
    let english = try await Junheng.run("readiness", Self.county(name), "--language", "en")
    #expect(english.text.contains("readiness to apply"), "\(english.all)")
    let json = try await Junheng.run("readiness", Self.county(name), "--format", "json").json()
    #expect(json["schema"].text == "junheng.readiness/1")
    #expect(json["items"].elements.count >= 31)
    #expect(json["stages"].elements.count >= 3)
    #expect(json["ownTargets"].elements.count >= 1)
  }

  @Test func changjiangsConditionsAndStagesAreLaidOut() async throws {
    let json = try await Junheng.run(
      "readiness", Self.county("changjiang"), "--format", "json"
    ).json()
    let conditions = json["conditions"].elements
    #expect(conditions.map { $0["id"].text } == ["Q1", "Q2.1", "Q2.2", "Q3", "Q4", "Q5.1", "Q5.2"])
    #expect(conditions[0]["status"].text == "met", "recognised in 2017")
    #expect(json["stages"][0]["year"] == .number(2025))
    #expect(json["score"]["pass"].text == "90")
  }

  @Test func aYearOutsideTheForecastIsRefusedWithTheYearsThatAre() async throws {
    let answer = try await Junheng.run(
      "readiness", Self.county("changjiang"), "--year", "2050")
    #expect(answer.code == 2)
    #expect(answer.errors.contains("2025–2028"), "\(answer.all)")
  }

  @Test(arguments: [("99", "9（"), ("8.9", "8"), ("随便写", "junheng standards")])
  func anUnknownDeclarationStopsCheckWithTheNearest(_ item: String, _ nearest: String) async throws
  {
    let folder = try Folder()
    let county = folder["county"]
    try FileManager.default.copyItem(atPath: Self.county("changjiang"), toPath: county.path)
    let file = county.appendingPathComponent("declarations.csv")
    var text = try String(contentsOf: file, encoding: .utf8)
    text += "\(item),2026,1,实际,检验\r\n"
    try Data(text.utf8).write(to: file)
    let check = try await Junheng.run("check", county.path)
    #expect(check.code == 1, "\(check.all)")
    #expect(check.text.contains("declarations.csv") && check.text.contains(item))
    #expect(check.text.contains(nearest), "\(check.text)")
  }

  @Test func declaredPartsMakeThePointsOfTheirItem() async throws {
    let folder = try Folder()
    let county = folder["county"]
    try FileManager.default.copyItem(atPath: Self.county("changjiang"), toPath: county.path)
    let file = county.appendingPathComponent("declarations.csv")
    var text = try String(contentsOf: file, encoding: .utf8)
    text += "8.1,2026,5,实际,检验\r\n8.2,2026,3.5,实际,检验\r\n"
    try Data(text.utf8).write(to: file)
    let json = try await Junheng.run("readiness", county.path, "--format", "json").json()
    let item = json["items"].elements.first { $0["id"].text == "8" }
    #expect(item?["points"].text == "8.5")
    #expect(item?["status"].text == "scored")
  }

  @Test func rotationIsReckonedFromTheTableAndTheMeasures() async throws {
    let folder = try Folder()
    let county = folder["county"]
    try FileManager.default.copyItem(atPath: Self.county("changjiang"), toPath: county.path)
    let table = "学年,符合交流条件教师,交流轮岗教师,其中骨干教师,来源\n2026,400,36,10,检验\n"
    try Data(table.utf8).write(to: county.appendingPathComponent("rotation.csv"))
    let json = try await Junheng.run("readiness", county.path, "--format", "json").json()
    let item = try #require(json["items"].elements.first { $0["id"].text == "19" })
    #expect(
      item["clauses"][0]["status"].text == "failing", "9 % is below 10 %, whatever is planned")
    #expect(item["clauses"][1]["status"].text == "met")
    #expect(item["clauses"][0]["evidence"]["zh"].text?.contains("36 人／符合条件 400 人") == true)
  }
}
