// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Simulator
import Standards
import Testing

@testable import Reports

@Suite("Every year's money is explained to the yuan")
struct MoneyExplanationTests {
  private static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("scenarios")

  @Test(arguments: ["xingguo", "changjiang", "sixian", "lusong", "qitai"])
  func inEveryYearOfEveryWhatIf(_ name: String) throws {
    let opened = try CountyCase.open(Self.scenarios.appendingPathComponent(name).path).get()
    let names = [nil] + opened.scenarios.map { Optional($0.name) }
    for scenario in names {
      let run = try opened.run(scenario).get()
      var items = 0
      for view in YearView.all(opened.baseline, run.outcome) {
        let told = MoneyExplanation(
          year: BudgetYear(view.year.firstYear), baseline: opened.baseline, outcome: run.outcome)
        let sum = told.items.reduce(Money.zero) { $0 + $1.amount }
        // The number that forecast and report print.
        #expect(sum == view.money, "\(run.name) \(view.year)")
        for item in told.items where item.basis == .entries {
          Issue.record("\(run.name) \(view.year): nothing is told of \(item)")
        }
        items += told.items.count
      }
      // A plan whose projects have no cost figures pays nothing that is known, and says so.
      let isUnknown = run.outcome.costing.entries.isEmpty
      #expect(isUnknown ? items == 0 : items > 0, "\(run.name)")
    }
  }

  @Test(arguments: Language.allCases)
  func theTextOfOneYearIsAsRecorded(_ language: Language) throws {
    let opened = try SampleCase.open()
    let outcome = try opened.run(nil).get().outcome
    guard
      case .county(.money, let title) = try ExplainedNumber.find(
        place: "资金", number: nil, in: opened.baseline
      ).get()
    else {
      Issue.record("money is not found")
      return
    }
    var text = ""
    for year in [2026, 2033] {
      text +=
        MoneyText.text(
          MoneyExplanation(year: BudgetYear(year), baseline: opened.baseline, outcome: outcome),
          of: outcome, title: title, names: SectionNames(opened.baseline), language: language)
        + "\n"
    }
    if language == .english {
      for line in text.split(separator: "\n") {
        var rest = String(line)
        for name in SampleCase.names { rest = rest.replacing(name, with: "") }
        #expect(!SampleCase.isChinese(rest), "\(line)")
      }
    }
    try GoldenReportTests.compare(text, "changxi-explain-money.\(language.rawValue).txt")
  }

  @Test func moneyIsAskedForTheCountyAndSaysSo() throws {
    let baseline = try SampleCase.open().baseline
    for (place, number) in [("资金", nil), ("money", nil), ("全县", "资金"), ("长溪县", "money")] {
      guard
        case .success(.county(.money, let title)) = ExplainedNumber.find(
          place: place, number: number, in: baseline)
      else {
        Issue.record("\(place) \(number ?? "")")
        continue
      }
      #expect(title.zh == "全县 资金")
    }
    guard
      case .failure(let failure) = ExplainedNumber.find(
        place: "第一中学", number: "资金", in: baseline)
    else {
      Issue.record("the money of one school is found")
      return
    }
    #expect(failure.messages.allSatisfy { $0.zh.contains("全县") && $0.en.contains("county") })
  }
}
