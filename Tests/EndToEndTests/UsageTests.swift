// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Wrong usage is told with exit code 2")
struct UsageTests {
  static let county = Fixtures.changxi.path

  @Test(arguments: [
    ["nonsense"], ["--nonsense"], ["forecast"], ["forecast", county, "--format", "xml"],
    ["forecast", county, "--language", "fr"], ["forecast", county, "extra"],
    ["compare", county], ["compare", county, "基准方案"], ["compare"],
    ["explain", county, "第一中学"], ["explain", county, "第一中学", "sportsArea"],
    ["explain", county, "第一中学", "sportsArea", "--year", "next"],
    ["explain", county, "第一中学", "sportsArea", "--year", "1999"],
    ["explain", county, "第一中学", "sportsArea", "--year", "2024", "--scenario"],
    ["search", county, "--target", "2024"], ["search", county, "--target", "2100"],
    ["search", county, "--target", "soon"], ["report", county],
    ["report", county, "--output", "x", "--prices"],
    ["report", county, "--output", "x", "--target", "2029"],
    ["report", county, "--output", "x", "--search", "--target", "2024"],
    ["report", county, "--output", "x", "--search", "--seconds", "-1"], ["coefficient"], ["init"],
    ["check"], ["check", county, county], ["standards", "national-2017", "--on", "yesterday"],
    ["standards", "national-2017", "--on", "2024-02-30"],
    ["standards", "national-2017", "--on", "2024-09-01-01"],
    ["standards", "national-2017", "--on", "9223372036854775808-01-01"],
  ])
  func wrongUsageEndsWithTwoAndAMessage(_ arguments: [String]) async throws {
    let answer = try await Junheng.run(arguments)
    #expect(answer.code == 2, "\(arguments): \(answer.all)")
    #expect(answer.output.isEmpty, "\(arguments): \(answer.text)")
    #expect(!answer.errors.isEmpty)
  }

  @Test(arguments: [
    ["--help"], ["help"], ["--version"], ["forecast", "--help"], ["search", "--help"],
    ["report", "--help"], ["compare", "--help"], ["explain", "--help"], ["check", "--help"],
    ["init", "--help"], ["coefficient", "--help"], ["standards", "--help"],
  ])
  func helpIsAnAnswer(_ arguments: [String]) async throws {
    let answer = try await Junheng.run(arguments)
    #expect(answer.code == 0, "\(answer.all)")
    #expect(!answer.text.isEmpty)
    #expect(answer.errors.isEmpty, "\(answer.errors)")
  }

  @Test func everyCommandOfTheContractIsThere() async throws {
    let help = try await Junheng.run("--help").text
    for command in [
      "init", "check", "forecast", "compare", "search", "explain", "report", "coefficient",
      "synthesize", "standards",
    ] {
      #expect(help.contains("  \(command) "), "\(command) is missing:\n\(help)")
    }
  }
}

@Suite("Problems of data and plan are told with exit code 1")
struct ProblemExitTests {
  static let county = Fixtures.changxi.path

  @Test(arguments: [
    (["forecast", county, "--scenario", "第九中学推迟二年"], "第九中学推迟一年"),
    (["forecast", county, "--change", "推迟 第八中学 1年"], "第九中学"),
    (["forecast", county, "--change", "吃饭"], "吃饭"),
    (["forecast", county, "--change", "推迟 小学 1年"], "河西小学综合楼"),
    (["forecast", county, "--change", ""], "“”"),
    (["compare", county, "基准方案", "没有的预案"], "没有的预案"),
    (["explain", county, "第一中学", "食堂面积", "--year", "2029"], "食堂面积"),
    (["explain", county, "第二十中学", "sportsArea", "--year", "2029"], "第二十中学"),
    (["explain", county, "第九中学", "sportsArea", "--year", "2025"], "第九中学"),
    (["search", county, "--budget", "很多"], "很多"),
    (["search", county, "--budget", "3000"], "3000万元"),
    (["search", county, "--output", "/没有/方案.yaml"], "/没有"),
    (["search", county, "--scenario", "没有的预案"], "没有的预案"),
    (["standards", "atlantis-2024"], "atlantis-2024"),
    (["coefficient", county + "/none.csv"], "none.csv"),
    (["forecast", county + "/none"], "none"), (["check", county + "/schools.csv"], "schools.csv"),
  ])
  func theMessageNamesWhatIsWrong(_ arguments: [String], _ word: String) async throws {
    for language in ["zh", "en"] {
      let answer = try await Junheng.run(arguments + ["--language", language])
      #expect(answer.code == 1, "\(arguments): \(answer.all)")
      let said = answer.text + answer.errors
      #expect(!said.isEmpty)
      #expect(said.contains(word), "\(arguments): \(answer.all)")
    }
  }
}
