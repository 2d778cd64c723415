// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("junheng earliest, frontier, alternatives, search --keep")
struct QuestionTests {
  /// A county that can comply: without the nine-year school's crowding, which no purchase mends.
  private func county() throws -> Folder {
    let folder = try Folder.changxi()
    try folder.edit("sections.csv") {
      $0.replacingOccurrences(of: "青石学校,小学,320", with: "青石学校,小学,520")
        .replacingOccurrences(of: "青石学校,初中,230", with: "青石学校,初中,430")
    }
    return folder
  }

  @Test func theEarliestYearIsNamedAndItsPlanPassesTheCheck() async throws {
    let folder = try county()
    let plan = folder["最早.yaml"].path
    let answer = try await Junheng.run(
      "earliest", folder.path, "--output", plan, "--format", "json")
    #expect(answer.code == 0, "\(answer.all)")
    let json = try answer.json()
    #expect(json["schema"].text == "junheng.earliest/1")
    #expect(
      json.keys.isSuperset(of: ["complying", "purchasable", "inTime", "topUp", "years", "subject"]))
    let year = try #require(json["complying"].whole)
    let before = json["years"].elements.filter { ($0["year"].whole ?? 0) < year }
    #expect(before.allSatisfy { $0["complies"].bool == false })
    let check = try await Junheng.run("search", folder.path, "--check", plan, "--format", "json")
    let target = try #require(json["years"].elements.first { $0["year"].whole == year })
    #expect(try check.json()["cost"] == target["cost"])
    let text = try await Junheng.run("earliest", folder.path)
    #expect(text.text.contains("可推算的部分最早从 \(year) 学年起达标"), "\(text.text)")
    let english = try await Junheng.run("earliest", folder.path, "--language", "en")
    #expect(english.text.contains("complies from \(year) at the earliest"), "\(english.text)")
  }

  @Test func tooLittleMoneyLeavesSectionsAndNamesTheTopUp() async throws {
    let folder = try county()
    try folder.edit("county.yaml") { $0.replacing("截止学年: 2033", with: "截止学年: 2031") }
    let answer = try await Junheng.run(
      "earliest", folder.path, "--budget", "1000元", "--format", "json")
    #expect(answer.code == 0, "\(answer.all)")
    let json = try answer.json()
    #expect(json["purchasable"].whole == nil)
    let more = try #require(json["topUp"]["perYear"].number)
    let proven = try #require(json["topUp"]["provenAtLeast"].number)
    #expect(proven >= 0 && proven <= more && more > 0)
    for year in json["years"].elements {
      let compliant = try #require(year["coverage"]["compliant"].whole)
      let most = try #require(year["coverage"]["atMost"].whole)
      #expect(compliant <= most)
    }
  }

  @Test func theFrontiersComeAsTableDocumentAndPicture() async throws {
    let folder = try county()
    let page = folder["图.html"].path
    let answer = try await Junheng.run(
      "frontier", folder.path, "--output", page, "--format", "json")
    #expect(answer.code == 0, "\(answer.all)")
    #expect(try answer.json()["schema"].text == "junheng.frontier-years/1")
    let text = try folder.text("图.html")
    #expect(text.contains("<svg") && !text.contains("<script"))
    let picture = folder["图.svg"].path
    let stairs = try await Junheng.run(
      "frontier", folder.path, "--by", "sections", "--output", picture, "--format", "json")
    #expect(stairs.code == 0, "\(stairs.all)")
    let json = try stairs.json()
    #expect(json["schema"].text == "junheng.frontier-sections/1")
    let costs = json["steps"].elements.compactMap { $0["cost"].number }
    #expect(!costs.isEmpty && costs == costs.sorted())
    #expect(try folder.text("图.svg").hasPrefix("<svg"))
  }

  @Test func alternativesStayWithinTheCostAndShareWhatTheyShare() async throws {
    let folder = try county()
    let answer = try await Junheng.run(
      "alternatives", folder.path, "--within", "5", "--output", folder["方案"].path, "--format",
      "json")
    #expect(answer.code == 0, "\(answer.all)")
    let json = try answer.json()
    #expect(json["schema"].text == "junheng.alternatives/1")
    let costs = json["plans"].elements.compactMap { $0["cost"].number }
    #expect(costs.count == 4)
    let first = try #require(costs.first)
    #expect(costs.allSatisfy { $0 >= first && $0 <= first * 1.05 + 1 })
    let check = try await Junheng.run(
      "search", folder.path, "--check", folder["方案/新增编制最少.yaml"].path)
    #expect(check.code == 0, "\(check.all)")
    let text = try await Junheng.run("alternatives", folder.path, "--language", "en")
    #expect(text.text.contains("can be decided first"), "\(text.text)")
  }

  @Test func aPlanOfAShareIsToldWithItsPriceAndWhatIsAssumed() async throws {
    let folder = try county()
    let plan = folder["五成.yaml"].path
    // Small errors; even so not every future can be met, because backbone teachers may be a part
    // of the staff only.
    let small = ["--futures", "12", "--errors", "10", "--retirement", "0"]
    let arguments = ["assurance", folder.path, "--share", "30,50"] + small
    let answer = try await Junheng.run(
      arguments + ["--output", plan, "--format", "json"])
    #expect(answer.code == 0, "\(answer.all)")
    let json = try answer.json()
    #expect(json["schema"].text == "junheng.assurance/2")
    let costs = json["plans"].elements.compactMap { $0["cost"].number }
    let least = try #require(json["cheapest"]["cost"].number)
    #expect(costs.count == 2 && costs[0] >= costs[1] && costs[1] >= least, "\(costs)")
    let again = try await Junheng.run(arguments + ["--format", "json"])
    #expect(again.text == answer.text, "the same seed has the same answer")
    // The file holds the surest plan: judged on its own it does as well in the same futures.
    let judged = try await Junheng.run(
      ["assurance", folder.path, "--plan", plan, "--format", "json"] + small)
    #expect(
      try judged.json()["exam"]["purchasable"].whole
        == json["plans"].elements[0]["exam"]["purchasable"].whole, "\(judged.all)")
    let text = try await Junheng.run(arguments)
    for words in [
      "按预期最省的方案（现值", "12 个可能的未来里", "要 30% 的把握", "50% 的把握做不到：",
      "各校学生数按", "尚未支付的价格 ±10%（假设）", "种子 1",
      "比最省多", "检验的未来", "达标＝",
    ] {
      #expect(text.text.contains(words), "\(words): \(text.text)")
    }
    let english = try await Junheng.run(arguments + ["--language", "en", "--enrolment", "3"])
    for words in [
      "The cheapest plan as expected", "of 12 futures", "To be 30% sure", "50% is out of reach",
      "entrants a further ±3%;",
      "prices not yet paid ±10% (assumed)", "fresh futures", "To comply:",
    ] {
      #expect(english.text.contains(words), "\(words): \(english.text)")
    }
    #expect(!english.text.contains("全县"), "\(english.text)")
  }

  @Test func aPlanThatIsKeptCostsNoLessThanTheFreeOne() async throws {
    let folder = try county()
    try folder.write(
      "名称: 先定\n变更:\n  - {购置: 城关第一小学, 多媒体教室: 9, 年份: 2026}\n", "先定.yaml")
    let answer = try await Junheng.run(
      "search", folder.path, "--keep", folder["先定.yaml"].path, "--format", "json")
    #expect(answer.code == 0, "\(answer.all)")
    let json = try answer.json()
    #expect(json["schema"].text == "junheng.search-kept/1")
    let extra = try #require(json["extra"].number)
    #expect(extra >= 0)
    let text = try await Junheng.run("search", folder.path, "--keep", folder["先定.yaml"].path)
    #expect(text.text.contains("保留多花"), "\(text.text)")
  }

  @Test(arguments: [
    ["frontier", "--by", "money"], ["frontier", "--output", "a.txt"],
    ["frontier", "--by", "year", "--target", "2027"], ["alternatives", "--within=-1"],
    ["alternatives", "--target", "1999"], ["assurance", "--share", "120"],
    ["assurance", "--delay", "80,30"], ["assurance", "--futures", "1"],
    ["earliest", "--seconds=-1"],
  ])
  func whatMakesNoSenseIsWrongUsage(_ words: [String]) async throws {
    let answer = try await Junheng.run([words[0], Fixtures.changxi.path] + words.dropFirst())
    #expect(answer.code == 2, "\(answer.all)")
    #expect(!answer.errors.isEmpty)
  }
}
