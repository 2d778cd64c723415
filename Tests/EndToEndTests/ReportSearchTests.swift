// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// A report with a search says what `search` says with the same options.
@Suite("junheng report --search")
struct ReportSearchTests {
  static let county = Fixtures.changxi.path

  /// The page that the program writes, as text.
  static func page(_ arguments: String...) async throws -> String {
    let folder = try Folder()
    let answer = try await Junheng.run(
      ["report", county, "--output", folder.path, "--search"] + arguments)
    guard answer.code == 0 else { throw Junheng.Trouble(answer.all) }
    return try folder.text("report.html")
  }

  /// Yuan as the page writes 万元 with one place.
  static func wan(_ yuan: Double) -> String {
    let tenths = Int((yuan / 1000).rounded(.toNearestOrAwayFromZero))
    let whole = "\(tenths / 10)"
    let grouped = whole.count > 3 ? whole.dropLast(3) + "," + whole.suffix(3) : Substring(whole)
    return "\(grouped).\(tenths % 10)"
  }

  @Test func thePageTellsTheCostAndTheTasksOfTheSameSearch() async throws {
    let json = try await Junheng.run("search", Self.county, "--format", "json").json()
    let page = try await Self.page()
    let cost = try #require(json["cost"].number)
    let bound = try #require(json["lowerBound"].number)
    #expect(page.contains("<b>\(Self.wan(cost))</b>"), "\(cost)")
    #expect(page.contains("<b>\(Self.wan(bound))</b>"), "\(bound)")
    #expect(page.contains("任务清单（\(json["actions"].elements.count) 条）"))
    for task in json["actions"].elements {
      #expect(page.contains(">\(task["school"].text ?? "?")"))
    }
    #expect(!page.contains("为什么做不到"))
    #expect(!page.contains("谁推高了投入"))
  }

  @Test(arguments: ["zh", "en"])
  func moneyThatDoesNotSufficeIsToldWithTheReasonsAndWhatWouldDo(_ language: String) async throws {
    let page = try await Self.page("--budget", "1万元", "--language", language)
    #expect(page.contains(language == "zh" ? "为什么做不到" : "Why it cannot be done"))
    let answer = try await Junheng.run(
      "search", Self.county, "--budget", "1万元", "--why", "--language", language)
    // Every line of the reasons stands in the page, letter by letter.
    let start = language == "zh" ? "年不可行，已证明" : "cannot be met, proven"
    let lines = answer.text.split(separator: "\n").drop { !$0.contains(start) }
    #expect(lines.count > 3, "\(answer.text)")
    let end = language == "zh" ? "任务 " : " tasks:"
    let beyond = language == "zh" ? "购置解决不了" : "What purchases cannot mend"
    for line in lines.prefix(while: { !$0.contains(end) && !$0.contains(beyond) }) {
      let words = line.drop { $0 == " " || $0 == "·" }
      guard !words.hasSuffix("：") && !words.hasSuffix(":") else { continue }
      #expect(page.contains(words), "\(line)")
    }
  }

  @Test func pricesAreToldWhereTheyAreAskedFor() async throws {
    let page = try await Self.page("--prices")
    #expect(page.contains("多一点钱、多一个名额值多少"))
    #expect(page.contains("谁推高了投入"))
    #expect(page.contains("不要求它"))
  }

  /// 青石学校运动场 is a candidate: whether it is built is decided unless nothing may be.
  @Test func decisionsAreToldAsTheyAreTaken() async throws {
    let json = try await Junheng.run("search", Self.county, "--format", "json").json()
    let page = try await Self.page()
    let decisions = json["decisions"]
    #expect(!decisions.members.isEmpty)
    #expect(page.contains("项目与布局的决定"))
    let none = try await Self.page("--decide", "none")
    #expect(!none.contains("项目与布局的决定"))
  }

  @Test func aSearchThatIsGivenNoTimeStillWritesThePage() async throws {
    let page = try await Self.page("--seconds", "0.001")
    #expect(page.contains(">可推算的部分怎样达标，最省要花多少</h2>"))
    #expect(page.contains("搜索被中止") || page.contains("搜索提前结束"), "no word of the interruption")
  }
}
