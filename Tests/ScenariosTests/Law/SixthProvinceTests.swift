// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Standards
import Testing

@testable import Simulator

/// A sixth province's text as a file of the folder: no number of it stands in Swift, and what differs
/// from the national standard reaches the verdicts.
@Suite struct SixthProvinceTests {
  private func openedCounty() throws -> CountyCase {
    try CountyCase.open(FutureRuleTests.fixtures.appending(path: "own-standard/jiangsu").path).get()
  }

  @Test func atLeastTenOfItsValuesDifferAndEachIsCited() throws {
    let opened = try openedCounty()
    let national = try StandardsCatalog.load("national-2017", on: SchoolYear(2026).opening).get()
    let different = opened.baseline.standard.values.filter {
      national.values[$0.key]?.value != $0.value.value
    }
    #expect(different.count == 16)
    #expect(different.values.allSatisfy { $0.citation.document == "jiangsu-goals" })
    #expect(different.values.allSatisfy { !$0.citation.article.isEmpty })
    let document = try #require(
      opened.baseline.standard.documents.first { $0.id == "jiangsu-goals" })
    #expect(document.readIn.contains("fsou.com/html/text/lar/172643/17264324_1.html"))
    #expect(opened.law.standardFiles == ["jiangsu-goals.yaml"])
    #expect(opened.remarks == [])
  }

  @Test func whatDiffersDecidesVerdictsThatAreOtherUnderTheNationalStandard() throws {
    let opened = try openedCounty()
    let baseline = opened.baseline
    let year = baseline.outcome(plan: opened.county.plan, future: opened.county.future)
      .strict.years[0]
    // 43 in a class: within the national 45 and above 40.
    let primary = try #require(baseline.section("示例第一小学", stage: .primary))
    #expect(year.sections[primary]?.classSize.threshold.value == ExactDecimal(40))
    #expect(year.sections[primary]?.classSize.verdict == .fallsShort)
    let junior = try #require(baseline.section("示例初级中学", stage: .junior))
    #expect(year.sections[junior]?.classSize.threshold.value == ExactDecimal(45))
    #expect(year.sections[junior]?.classSize.verdict == .meets)
    // 87 per cent: above the national 85 and below 90. Fourteen declared clauses are judged by data.
    var met: [String: Bool] = [:]
    for clause in year.items.flatMap(\.clauses) {
      guard let name = clause.declaredAs, clause.declaration != nil else { continue }
      met[name] = clause.verdict == .meets
    }
    let failing: Set<String> = ["32", "J1.3", "J2.2", "J2.4", "J4.2"]
    #expect(met.count == 14)
    #expect(Set(met.filter { !$0.value }.keys) == failing)
    let national = CountyCase.national(opened.county)
    #expect(national.items.first { $0.item == "32" }?.verdict == .meets)
    #expect(national.sections[primary]?.classSize.verdict == .meets)
    #expect(!national.items.contains { $0.item.hasPrefix("J") })
  }
}

extension CountyCase {
  /// The first year of a county as the national standard judges it.
  fileprivate static func national(_ county: County) -> YearAssessment {
    var county = county
    county.standard = "national-2017"
    guard
      let standards = try? StandardsCatalog.builtIn.load(
        "national-2017", years: Array(county.years)
      ).get()
    else { preconditionFailure("the national standard is part of the program") }
    let baseline = Baseline(county: county, standards: standards)
    return baseline.outcome(plan: county.plan, future: county.future).strict.years[0]
  }
}
