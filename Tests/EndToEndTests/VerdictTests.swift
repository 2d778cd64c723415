// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Verdicts say what they cover, in every command")
struct VerdictTests {
  /// A grade of 90 in two classes: by the mean each is at the limit, and nobody stated the larger
  /// one.
  @Test func aClassSizeByTheMeanSaysSoAndAStatedLargestClassDecides() async throws {
    let folder = try Folder()
    try FileManager.default.removeItem(at: folder.url)
    try FileManager.default.copyItem(
      at: Fixtures.folder.appendingPathComponent("known-cases/class-bands"), to: folder.url)
    let mean = try await Junheng.run("forecast", folder.path)
    #expect(mean.code == 0, "\(mean.all)")
    #expect(mean.text.contains("按平均班额"), "\(mean.text)")
    func sizes() async throws -> [JSON] {
      let json = try await Junheng.run("forecast", folder.path, "--format", "json").json()
      let section = json["sections"].elements.first { $0["id"].text == "示例第二小学/primary" }
      return try #require(section)["years"].elements.map { $0["classSize"] }
    }
    let before = try #require(try await sizes().first)
    #expect(before["meets"].bool == true && before["byMean"].bool == true)
    try folder.edit("enrolment.csv") { text in
      text.replacingOccurrences(of: "九年级班数", with: "九年级班数,一年级最大班额")
        .replacingOccurrences(of: ",2,2,2,2,2,2,,,", with: ",2,2,2,2,2,2,,,,50")
        .replacingOccurrences(of: ",4,4,4", with: ",4,4,4,")
    }
    let after = try #require(try await sizes().first)
    #expect(after["meets"].bool == false && after["value"].number == 50)
    #expect(after["shortBy"].whole == 5)
  }

  @Test func aVetoThatHappenedStandsInEveryAnswerAndNobodySaysTheCountyComplies() async throws {
    let folder = try Folder.changxi()
    try folder.edit("county.yaml") {
      $0.replacingOccurrences(of: "national-2017", with: "jiangxi-2018")
    }
    try folder.write("指标,学年,数值\nV5,2024,1\n", "declarations.csv")
    let page = folder["report"].path
    let answers = [
      try await Junheng.run("forecast", folder.path),
      try await Junheng.run("compare", folder.path, "基准方案", "低出生"),
      try await Junheng.run("forecast", folder.path, "--format", "json"),
      try await Junheng.run("compare", folder.path, "基准方案", "低出生", "--format", "json"),
      try await Junheng.run("report", folder.path, "--output", page),
    ]
    let report = try String(
      contentsOf: folder["report"].appendingPathComponent("report.html"), encoding: .utf8)
    for (place, text) in (answers.map(\.text).dropLast() + [report]).enumerated() {
      #expect(text.contains("V5"), "\(place) \(text.prefix(3_000))")
      #expect(!text.contains("年全县达标"), "\(place)")
      #expect(!text.contains("\"whole\" : \"meets\""), "\(place)")
    }
    #expect(answers.allSatisfy { $0.code == 0 })
  }

  @Test func aBareClaimIsWarnedOfByCheck() async throws {
    let folder = try Folder.changxi()
    try folder.edit("county.yaml") {
      $0.replacingOccurrences(of: "national-2017", with: "national-2024")
    }
    try folder.write(
      "学校,办法,起始学年,数量\n城关第一小学,sportsArea.startingGrade,2024,\n", "relaxations.csv")
    let answer = try await Junheng.run("check", folder.path)
    #expect(answer.code == 0, "\(answer.all)")
    #expect(answer.text.contains("没有写依据"), "\(answer.text)")
    let report = try await Junheng.run(
      "report", folder.path, "--output", folder["report"].path)
    #expect(report.code == 0, "\(report.all)")
    let page = try String(
      contentsOf: folder["report"].appendingPathComponent("report.html"), encoding: .utf8)
    #expect(page.contains("没有写依据"))
  }
}
