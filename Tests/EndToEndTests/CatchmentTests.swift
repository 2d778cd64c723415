// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("junheng search --decide catchments")
struct CatchmentTests {
  /// 河西小学 has too little teaching area for its pupils, and 青石学校 of the same zone has room.
  private func folder() throws -> Folder {
    let folder = try Folder.changxi()
    try folder.edit("sections.csv") {
      $0.replacingOccurrences(of: "青石学校,小学,320", with: "青石学校,小学,720")
        .replacingOccurrences(of: "青石学校,初中,230", with: "青石学校,初中,430")
    }
    try folder.edit("schools.csv") {
      $0.replacingOccurrences(of: "河西学区,18000,2700", with: "河西学区,18000,800")
        .replacingOccurrences(of: "河西学区,26000,4300,7900", with: "河西学区,26000,9300,17900")
    }
    try folder.edit("projects.csv") { $0.replacingOccurrences(of: "备选", with: "否决") }
    return folder
  }

  @Test func theCatchmentsChosenAreWrittenBeforeThePurchasesAndForecastTheSame() async throws {
    let folder = try folder()
    let plan = folder["what-ifs/最省方案.yaml"]
    let answer = try await Junheng.run(
      "search", folder.path, "--decide", "catchments", "--output", plan.path, "--format", "json")
    #expect(answer.code == 0, "\(answer.all)")
    #expect(answer.errors.contains("10%、20%（假设，可用 --catchment-step 改）"), "\(answer.errors)")
    let decisions = try answer.json()["decisions"]
    #expect(decisions["exhaustive"].bool == true, "\(decisions)")
    let best = decisions["best"]
    let changes = best["changes"].elements.compactMap { $0["zh"].text }
    #expect(changes.count == 2 && changes.allSatisfy { $0.hasPrefix("划片 河西学区 小学 到 ") })
    // The base's own search holds 城关第一小学 to more venues than its site has room for beside the
    // rooms it buys, and misses the plan that it finds where nobody may be retrained.
    withKnownIssue("a level of a coefficient above what the site holds") {
      #expect((decisions["saving"].number ?? 0) > 0)
    }
    #expect(best["notMet"].whole == 0, "\(best)")
    let lines = try String(contentsOf: plan, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("  - ") }
    #expect(lines.prefix(2).map { String($0.dropFirst(5).dropLast()) } == changes, "\(lines)")
    #expect(lines.dropFirst(2).allSatisfy { !$0.contains("划片") } && lines.count > 3)
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
  }

  @Test func theAnswerIsTheSameForAnyNumberOfThreads() async throws {
    let folder = try folder()
    var answers: [JSON] = []
    for threads in ["1", "2", "4"] {
      let answer = try await Junheng.run(
        "search", folder.path, "--decide", "catchments", "--free", "九中", "--seed", "3",
        "--most", "4", "--threads", threads, "--format", "json")
      #expect(answer.code == 0, "\(answer.all)")
      answers.append(try answer.json())
    }
    for key in ["decisions", "actions", "cost", "lowerBound"] {
      #expect(answers[0][key] == answers[1][key] && answers[0][key] == answers[2][key], "\(key)")
    }
    #expect(answers[0]["decisions"]["searched"].whole == 4, "\(answers[0]["decisions"])")
  }

  @Test func thePlannersOwnWaysAreWeighedAndLockedSchoolsLeftAlone() async throws {
    let folder = try folder()
    let way = "划片 河西学区 小学 到 河西小学 40% 自2026年；划片 河西学区 小学 到 青石学校 53% 自2026年"
    let own = try await Junheng.run(
      "search", folder.path, "--catchment", way, "--decide", "candidates", "--format", "json")
    #expect(own.code == 0 && own.errors.isEmpty, "\(own.errors)")
    let decisions = try own.json()["decisions"]
    #expect(decisions["configurations"].whole == 2, "\(decisions)")
    let changes = decisions["best"]["changes"].elements.compactMap { $0["zh"].text }
    #expect(changes == way.split(separator: "；").map(String.init), "\(changes)")
    try folder.write(
      "名称: 锁定青石\n基准: 基准方案\n变更:\n  - 锁定学校 青石学校\n", "what-ifs/锁定青石.yaml")
    let locked = try await Junheng.run(
      "search", folder.path, "--scenario", "锁定青石", "--catchment", way, "--decide", "catchments",
      "--format", "json")
    #expect(locked.errors.contains("涉及已锁定的学校"), "\(locked.all)")
    #expect(try locked.json()["decisions"] == .null)
  }

  @Test func mistakesAreAnsweredInTheLanguageAskedFor() async throws {
    let folder = try folder()
    for (language, words) in [
      ("zh", ["不是划片办法", "用 --scenario", "北门学区"]),
      ("en", ["draws no catchment", "with --scenario", "北门学区"]),
    ] {
      let wrong = try await Junheng.run(
        "search", folder.path, "--catchment", "取消 九中", "--catchment",
        "划片 北门学区 初中 到 第九中学 40% 自2027年", "--language", language)
      #expect(wrong.code == 1, "\(wrong.all)")
      for word in words { #expect(wrong.errors.contains(word), "\(wrong.errors)") }
    }
    for arguments in [
      ["--catchment-step", "10"], ["--decide", "catchments", "--catchment-step", "0"],
      ["--decide", "catchments", "--catchment-step", "10,x"],
      ["--decide", "none", "--catchment", "划片 河西学区 小学 到 青石学校 50% 自2026年"],
      ["--threads", "0"],
    ] {
      let wrong = try await Junheng.run(["search", folder.path] + arguments)
      #expect(wrong.code != 0 && !wrong.errors.isEmpty, "\(arguments): \(wrong.all)")
    }
  }

  @Test func whereThereIsNothingToProposeTheReasonIsGiven() async throws {
    let folder = try Folder.changxi()
    try folder.edit("schools.csv") {
      $0.replacingOccurrences(of: "乡村,河西学区", with: "乡村,青石学区")
    }
    try folder.edit("births.csv") { $0 + "青石学区,2023,30\n" }
    try folder.edit("projects.csv") { $0.replacingOccurrences(of: "备选", with: "否决") }
    let answer = try await Junheng.run(
      "search", folder.path, "--decide", "catchments", "--seconds", "0.001")
    #expect(answer.errors.contains("没有可由程序提出的划片办法"), "\(answer.all)")
    #expect(answer.errors.contains("--catchment \"划片 …\""), "\(answer.errors)")
  }

  @Test func theReportShowsTheCatchments() async throws {
    let folder = try folder()
    let out = try Folder()
    let alone = try await Junheng.run(
      "report", folder.path, "--decide", "catchments", "--output", out.path)
    #expect(alone.code != 0, "options of a search need --search")
    let report = try await Junheng.run(
      "report", folder.path, "--search", "--decide", "catchments", "--catchment-step", "20",
      "--output", out.path)
    #expect(report.code == 0, "\(report.all)")
    #expect(try out.text("report.html").contains("划片 河西学区 小学 到 青石学校"))
  }
}
