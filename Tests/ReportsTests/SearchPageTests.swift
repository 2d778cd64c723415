// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Simulator
import Standards
import Testing

@testable import Reports
@testable import Simulator

@Suite("What the page tells of a search")
struct SearchPageTests {
  /// Everything that a search can find, on one page.
  private static func page(_ language: Language) throws -> String {
    var input = try SampleCase.input(language, scenarios: [nil], search: false)
    let plan = input.entries[0].outcome.plan
    input.search = SearchReport(
      HandMade.found(
        .infeasible, on: plan, beyond: HandMade.beyond, shortages: HandMade.shortages,
        isInterrupted: true), decisions: HandMade.decided(on: plan), reasons: HandMade.reasons,
      prices: HandMade.prices)
    return ReportPage.html(input)
  }

  @Test func englishIsCompleteBesideNames() throws {
    let page = try Self.page(.english)
    let start = try #require(page.range(of: "<h2 id=\"search\">")).lowerBound
    let end = try #require(page.range(of: "<h2 id=\"ledger\">")).lowerBound
    for line in SampleCase.words(String(page[start..<end])) {
      var rest = line
      for name in SampleCase.names { rest = rest.replacing(name, with: "") }
      #expect(!SampleCase.isChinese(rest), "\(line)")
    }
  }

  @Test func chineseIsComplete() throws {
    for line in SampleCase.words(try Self.page(.chinese)) {
      let words = line.replacing("&quot;", with: "").matches(of: #/[A-Za-z]{3,}/#).map {
        String($0.0)
      }
      #expect(words.allSatisfy { ["junheng", "test"].contains($0) }, "\(line)")
    }
  }

  @Test(arguments: Language.allCases)
  func everyTableHasACaptionAndEveryPictureAName(_ language: Language) throws {
    let page = try Self.page(language)
    let tables = page.matches(of: #/<table[^>]*>(<[a-z]+)/#)
    #expect(tables.count > 12)
    for table in tables { #expect(table.1 == "<caption", "\(table.0)") }
    let pictures = page.matches(of: #/<svg[^>]*>/#)
    #expect(pictures.count > 8)
    for picture in pictures {
      #expect(
        picture.0.contains(" aria-label=\"") || picture.0.contains(" aria-hidden=\"true\""),
        "\(picture.0)")
    }
  }

  /// The picture's sums are the simulator's: what it pays for the plan less what it pays without.
  @Test func theBillIsTheCostingOfWhatIsAdded() throws {
    let input = try SampleCase.input(.chinese, scenarios: [nil], search: false)
    let outcome = input.entries[0].outcome
    let result = HandMade.found(on: outcome.plan)
    let after = input.baseline.outcome(plan: result.plan, future: outcome.future).costing
    let bill = SearchBill(result, over: outcome.plan, costing: after)
    func total(_ costing: Costing) -> Money { costing.entries.reduce(.zero) { $0 + $1.amount } }
    #expect(bill.total == total(after) - total(outcome.costing))
    #expect(bill.total > .zero)
    let years = bill.years
    #expect(years == Array((years.first ?? 0)...(years.last ?? 0)))
    for (kind, byYear) in bill.payments { #expect(byYear.count == years.count, "\(kind)") }
    #expect(bill.shares.map(\.school) == ["城关第一小学", "青石学校", "第一中学"])
    #expect(
      bill.shares.reduce(Money.zero) { $0 + $1.value }
        == HandMade.actions.reduce(.zero) { $0 + $1.presentValue })
    #expect(bill.shares[1].kinds == [.teachers, .training])
  }

  @Test func everyActionHasAKindAndEveryKindTwoNames() {
    let kinds = Set(MeasureAction.allCases.map(SearchBill.Kind.init))
    #expect(kinds == Set(SearchBill.Kind.allCases))
    for kind in SearchBill.Kind.allCases {
      #expect(SampleCase.isChinese(kind.name.zh) && !SampleCase.isChinese(kind.name.en))
    }
    #expect(Set(SearchBill.Kind.allCases.map(\.name.zh)).count == kinds.count)
  }

  /// Money that saves no more than a search may be off by is not praised.
  @Test func whatLiesWithinTheGapIsNotCalledWorthMost() {
    var report = HandMade.prices
    let sure = PriceSentences.worth(report).map(\.zh)
    #expect(sure[0] == "2027 年的预算最值钱：多 100.0 万元，总投入省 12.0 万元，合每元 0.12 元。")
    #expect(sure[1] == "预算不能少的是 2027 年：少 10.0 万元就没有找到达标的方案。")
    report.lowerBound = HandMade.wan(300)
    let unsure = PriceSentences.worth(report).map(\.zh)
    #expect(unsure[0].hasPrefix("年度预算多一点，能省的都在搜索误差之内"), "\(unsure)")
    report.budgets = []
    #expect(PriceSentences.worth(report)[0].zh == "没有年度预算：钱不限。")
  }

  @Test func theBoundIsToldAsItIs() throws {
    let plan = try SampleCase.open().county.plan
    func told(_ result: SearchResult) -> String { SearchSummary.bound(result).zh }
    #expect(
      told(HandMade.found(on: plan))
        == "划片、项目和班级照本方案不变、只用措施清单时，任何办法至少要花 322.4 万元，这个方案 331.9 万元："
        + "最多还能再省 9.5 万元（2.9%）。改划片或项目可能省得更多。")
    #expect(told(HandMade.found(.optimal, on: plan, cost: 322.4)).hasSuffix("没有更省的，已证明。"))
    #expect(!told(HandMade.found(.feasible, on: plan, cost: 322.4)).contains("证明"))
    #expect(told(HandMade.found(.feasible, on: plan, cost: 0, bound: 0)).contains("不必新增投入"))
    #expect(told(HandMade.found(.infeasible, on: plan)).contains("没有找到让可推算的部分全部达标的方案"))
    #expect(told(HandMade.found(.stopped, on: plan)).contains("搜索没有做完"))
  }
}
