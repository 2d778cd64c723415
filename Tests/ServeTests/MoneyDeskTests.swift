// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import HTTPTypes
import Reports
import Scenarios
import Simulator
import Standards
import Testing
import Workbooks

@testable import Serve

@Suite("The money desk")
struct MoneyDeskTests {
  private static let state = Desk.query(more: [("s", "低出生")])

  private func opened() throws -> CountyCase { try CountyCase.open(Desk.changxi.path).get() }

  /// The numbers of one row of a table with this caption, after its head.
  private func row(_ page: String, _ head: String, in part: Substring) throws -> [String] {
    let row = try #require(
      part.components(separatedBy: "<tr>").first { $0.contains("scope=\"row\">\(head)</th>") })
    return row.matches(of: /<td class="n">([^<]*)/).map {
      $0.1.trimmingCharacters(in: .whitespaces)
    }
  }

  @Test func otherPricesAreThoseOfTheCommandLine() async throws {
    let page = try await Desk().get("money").text
    let part = page[try #require(page.range(of: "id=\"prices\"")).upperBound...]
    let shown = try row(page, "现值", in: part)
    let opened = try opened()
    let lines = ["价格 ×0.8", "价格 ×0.9", nil, "价格 ×1.1", "价格 ×1.2"]
    let expected = try lines.map { line in
      NumberText.wan(
        try opened.run(nil, phrases: line.map { [$0] } ?? []).get().outcome.costing.presentMoney)
    }
    #expect(shown == expected)
    #expect(Set(shown).count == 5)
  }

  @Test func aDraftThatChangesPricesHasThemChangedFurther() throws {
    let board = try DraftBoard.open(try opened(), over: nil).get()
    let draft = try board.draft(["价格 ×1.1", "九中晚一年"]).get()
    let dearer = try board.priced(draft, by: 1.1).get().outcome.costing
    let once = try board.opened.run(nil, phrases: ["九中晚一年", "价格 ×1.21"]).get()
    #expect(dearer.presentMoney == once.outcome.costing.presentMoney)
  }

  @Test func theWorkbookHoldsThePagesNumbers() async throws {
    let desk = try Desk()
    let county = try ServedCounty.open(desk.folder.path, name: "changxi").get()
    let link = DeskLink(FormFields(Self.state), language: .chinese)
    let reply = DeskReply(county, link.fields(default: .chinese), language: .chinese)
    let shown = MoneyDesk(county, reply, program: "junheng test")
    #expect(shown.report.entries.count == 2)
    let book = try Workbook.read(Data(try shown.workbook.get()))
    let names = Set(book.sheets.map(\.name))
    #expect(names.isSuperset(of: ["资金比较", "逐年", "价格敏感性", "方案比较"]))
    let answer = try await desk.get("money.xlsx?" + Self.state)
    #expect(answer.status == 200)
    #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment") == true)
  }

  @Test func whatTheDeskCannotAskBeginsNothing() async throws {
    let desk = try Desk()
    for fields in [
      [("budget", "3000")], [("budget", "/etc/passwd")], [("more", "一百万")],
      [("budget", "3000万元"), ("more", "2000=100万元")],
    ] {
      let answer = try await desk.post("money", [("do", "frontier")] + fields)
      #expect(answer.status == 409, "\(fields)")
      #expect(answer.text.contains("class=\"said bad\" role=\"alert\""))
      #expect(!answer.text.contains("root:"))
      // What was typed stays, to be mended.
      #expect(answer.text.contains("value=\"\(fields[0].1)\""))
    }
    #expect(try await desk.post("money", [("do", "frontier")], token: "0").status == 403)
  }

  /// The question of the page is that of the command line, and so is its answer.
  @Test func whatMoreMoneyBuysIsWhatTheQuestionSays() async throws {
    // Two years: every one of them is searched four times here.
    let desk = try Desk { folder in
      let file = folder.appendingPathComponent("county.yaml")
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      let short = text.replacing("目标学年: 2029", with: "目标学年: 2026")
        .replacing("验收学年: [2029, 2031]", with: "验收学年: [2026]")
        .replacing("截止学年: 2033", with: "截止学年: 2026")
      try Data(short.utf8).write(to: file)
    }
    let asked = [("do", "frontier"), ("budget", "2000万元"), ("more", "2026=500万元")]
    let begun = try await desk.post("money", asked)
    #expect(begun.status == 303, "\(begun.text)")
    let place = try #require(begun.headers[.location])
    let job = try #require(place.firstMatch(of: /job=(\d+)/)).1
    var answer = try await desk.get("money/frontier.json?job=\(job)")
    while answer.status == 404 {
      try await Task.sleep(for: .milliseconds(20))
      answer = try await desk.get("money/frontier.json?job=\(job)")
    }
    let opened = try CountyCase.open(desk.folder.path).get()
    #expect(opened.baseline.years.count == 3)
    let run = try opened.run(nil).get()
    var options = SearchOptions()
    options.budgets = try #require(
      BudgetTable.read(amounts: "2000万元", years: opened.county.years)
    ).get()
    let more = [BudgetYear(2026): Money(yuan: 5_000_000)]
    let found = MoreMoney(
      more, baseline: opened.baseline, plan: run.resolved.plan, future: run.resolved.future,
      options: options)
    let subject = QuestionSubject(
      county: opened.county.name, scenario: run.name, synthetic: opened.county.isSynthetic,
      understood: run.resolved.understood)
    #expect(answer.text == (try JSONText.encode(YearFrontierDocument(subject, found))))
    // More money never costs more where everything can be met.
    for (plain, raised) in zip(found.plain.points, found.raised.points)
    where plain.result.isMet {
      #expect(raised.result.isMet && raised.result.cost <= plain.result.cost)
    }
    let page = try await desk.get("money?job=\(job)").text
    for sentence in MoreMoneyTables(found, names: SectionNames(opened.baseline), .chinese)
      .sentences(target: opened.county.targetYear)
    {
      #expect(page.contains(sentence.trimmingCharacters(in: .whitespaces)), "\(sentence)")
    }
    let english = try await desk.get("money?lang=en&job=\(job)").text
    #expect(english.contains("more in 2026 buys:"))
  }
}
