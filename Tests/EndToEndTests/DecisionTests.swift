// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("junheng search --decide")
struct DecisionTests {
  /// A county whose plan of purchases complies, with a sports ground that may be built or not.
  private func folder() throws -> Folder {
    let folder = try Folder.changxi()
    try folder.edit("sections.csv") {
      $0.replacingOccurrences(of: "青石学校,小学,320", with: "青石学校,小学,520")
        .replacingOccurrences(of: "青石学校,初中,230", with: "青石学校,初中,430")
    }
    return folder
  }

  @Test func theDecisionsWrittenAsAPlanForecastTheSame() async throws {
    let folder = try folder()
    // The school has ground enough, so that building more is money for nothing.
    try folder.edit("projects.csv") { $0.replacingOccurrences(of: "备选", with: "已定") }
    let plan = folder["what-ifs/最省方案.yaml"]
    let answer = try await Junheng.run(
      "search", folder.path, "--free", "青石学校运动场", "--output", plan.path, "--format", "json")
    #expect(answer.code == 0, "\(answer.all)")
    let found = try answer.json()
    let decisions = found["decisions"]
    #expect(decisions["exhaustive"].bool == true, "\(decisions)")
    let best = decisions["best"]
    let changes = best["changes"].elements.compactMap { $0["zh"].text }
    #expect(changes.contains { $0 == "取消 青石学校运动场" }, "\(changes)")
    let text = try String(contentsOf: plan, encoding: .utf8)
    for change in changes {
      let quoted = change.replacing("\"", with: "\\\"")
      #expect(text.contains(change) || text.contains(quoted), "\(text)")
    }
    let forecast = try await Junheng.run(
      "forecast", folder.path, "--scenario", "最省方案（基准方案）", "--format", "json")
    #expect(forecast.code == 0, "\(forecast.all)")
    let after = try forecast.json()
    #expect(after["cost"]["presentValue"].number == best["total"].number)
    for year in after["years"].elements where (2029...2031).contains(year["year"].whole ?? 0) {
      for (stage, summary) in year["stages"].members {
        #expect(summary["sections"]["count"] == summary["sections"]["meeting"], "\(stage) \(year)")
      }
    }
    let total = try #require(best["total"].number)
    let base = try #require(decisions["base"]["total"].number)
    #expect(decisions["saving"].number == base - total && total < base)
    #expect(try #require(decisions["lowerBound"].number) <= total)
  }

  @Test func nothingOpenIsTheSearchForPurchasesAlone() async throws {
    let folder = try folder()
    let plain = try await Junheng.run(
      "search", folder.path, "--decide", "none", "--format", "json"
    ).json()
    #expect(plain["decisions"] == .null)
    try folder.edit("projects.csv") { $0.replacingOccurrences(of: "备选", with: "否决") }
    let closed = try await Junheng.run("search", folder.path, "--format", "json").json()
    #expect(closed["decisions"] == .null)
    #expect(closed["cost"] == plain["cost"] && closed["actions"] == plain["actions"])
  }

  @Test func aNameThatMeansNothingIsRefusedAndOneThatIsDoneIsNamed() async throws {
    let folder = try folder()
    let unknown = try await Junheng.run("search", folder.path, "--free", "第九十九中学")
    #expect(unknown.code == 1 && unknown.errors.contains("第九十九中学"), "\(unknown.all)")
    let wrong = try await Junheng.run(
      "search", folder.path, "--decide", "none", "--free", "九中")
    #expect(wrong.code != 0, "\(wrong.all)")
    try folder.edit("projects.csv") {
      $0.replacingOccurrences(of: "已定,2025-10,2027-08", with: "取消,2025-10,2027-08")
    }
    let done = try await Junheng.run(
      "search", folder.path, "--free", "九中", "--format", "json")
    #expect(done.code == 0 && done.errors.contains("没有可定的"), "\(done.all)")
  }
}
