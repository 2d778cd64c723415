// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Simulator
import Standards
import Testing

@testable import Reports

/// How ready the small county 长溪县 would be by Jiangxi's ledger, letter by letter.
@Suite("Readiness to apply")
struct ReadinessTests {
  private static func declared(
    _ item: String, _ value: String, _ year: Int = 2028, planned: Bool = false
  ) -> Declaration {
    Declaration(
      item: item, year: SchoolYear(year), value: ExactDecimal(value), isPlanned: planned)
  }

  /// 长溪县 with stages, departments and declarations of every kind.
  private static func baseline() throws -> (Baseline, Outcome) {
    let opened = try SampleCase.open()
    var county = opened.county
    county.declarations = [
      declared("8.1", "5"), declared("8.2", "4"), declared("9", "9", planned: true),
      declared("23.1", "3"), declared("26", "94"), declared("27", "96", planned: true),
      declared("19.1", "10", planned: true), declared("V1", "0"), declared("V5", "1"),
      declared("Q1", "2016"), declared("Q3", "1"), declared("32.2", "0.1"),
    ]
    county.responsibilities = [
      Responsibility(
        item: "8", lead: ["县教育局"], responsible: ["县财政局", "县编办"], leader: "张某",
        deadline: "2027年", source: "附件2"),
      Responsibility(item: "26", responsible: ["县教育局", "各乡镇"]),
      Responsibility(item: "V5", lead: ["县应急局"]),
      Responsibility(item: nil, task: "校园文化建设", responsible: ["县教育局"], deadline: "长期"),
    ]
    county.reviewStages = [
      ReviewStage(
        name: "资格审核", kind: .qualification, begin: PartialDate(year: 2029, month: 1),
        end: PartialDate(year: 2029, month: 1), printed: "2029年1月中旬"),
      ReviewStage(
        name: "县级自评", kind: .selfAssessment, end: PartialDate(year: 2029, month: 6),
        printed: "2029年6月前"),
      ReviewStage(
        name: "省级评估", kind: .provincialReview, end: PartialDate(year: 2029, month: 12),
        printed: "2029年12月底前"),
      ReviewStage(name: "巩固", kind: .consolidation, printed: "长期"),
    ]
    let standard = try StandardsCatalog.load(
      "jiangxi-2018", on: CalendarDate(year: 2024, month: 9, day: 1)
    ).get()
    let baseline = Baseline(county: county, standard: standard)
    return (baseline, baseline.outcome(plan: county.plan, future: county.future))
  }

  private static func readiness(_ year: Int? = nil) throws -> Readiness? {
    let (baseline, outcome) = try baseline()
    return Readiness(
      baseline: baseline, scenario: CountyCase.baseName.zh, outcome: outcome,
      year: year.map { SchoolYear($0) })
  }

  @Test(arguments: Language.allCases)
  func theTextIsAsRecorded(_ language: Language) throws {
    let readiness = try #require(try Self.readiness())
    try GoldenReportTests.compare(
      ReadinessText.text(readiness, language: language),
      "changxi-readiness.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func thePartOfThePageIsAsRecorded(_ language: Language) throws {
    let (baseline, outcome) = try Self.baseline()
    let input = ReportInput(
      baseline: baseline,
      entries: [ReportInput.Entry(name: CountyCase.baseName.zh, outcome: outcome)],
      language: language, program: "junheng test")
    let part = try #require(ReadinessPart(PageContext(input)).markup)
    try GoldenReportTests.compare(
      part.description.replacing("><", with: ">\n<"),
      "changxi-readiness.\(language.rawValue).html")
  }

  @Test func everyStatusIsToldFromEveryOther() throws {
    let readiness = try #require(try Self.readiness())
    func status(_ id: String) -> ReadinessStatus? {
      readiness.all.first { $0.item.id == id }?.status
    }
    #expect(status("8") == .scored, "9 of 10 points")
    #expect(status("9") == .planned)
    #expect(status("23") == .undeclared, "one of three parts is declared")
    #expect(status("26") == .failing)
    #expect(status("27") == .planned)
    #expect(status("V1") == .met)
    #expect(status("V5") == .failing)
    #expect(status("17") == .undeclared)
    let conditions = Dictionary(
      uniqueKeysWithValues: readiness.conditions.map { ($0.condition.id, $0.status) })
    #expect(conditions["Q1"] == .met && conditions["Q3"] == .met)
    #expect(conditions["Q2.2"] == .met, "as item 32.2")
    #expect(conditions["Q2.1"] == .undeclared && conditions["Q5.1"] == .undeclared)
  }

  @Test func anEventThatIsTooRecentFails() throws {
    // 2016 to the application of January 2019 would be three years; the county's first year is later,
    // so the year of the event is moved instead.
    let (baseline, outcome) = try Self.baseline()
    var county = baseline.county
    county.declarations = [Self.declared("Q1", "2027")]
    let later = Baseline(county: county, standard: baseline.standard)
    let readiness = try #require(
      Readiness(
        baseline: later, scenario: "基准方案", outcome: outcome, year: SchoolYear(2028)))
    let condition = try #require(readiness.conditions.first { $0.condition.id == "Q1" })
    #expect(condition.status == .failing)
    #expect(condition.evidence.zh.contains("2027") && condition.evidence.en.contains("3 needed"))
  }

  @Test func aPartIsAnsweredForByWhoAnswersForItsItem() throws {
    let (baseline, _) = try Self.baseline()
    #expect(ReadinessOwner.of("8.2", in: baseline.county).lead == ["县教育局"])
    #expect(ReadinessOwner.of("36.5.1", in: baseline.county).isUnnamed)
  }

  @Test func aYearOutsideTheForecastHasNoReadiness() throws {
    #expect(try Self.readiness(2050) == nil)
    #expect(try Self.readiness(2026)?.year == SchoolYear(2026))
  }

  @Test func theDocumentHoldsWhatTheTextTells() throws {
    let readiness = try #require(try Self.readiness())
    let text = try JSONText.encode(ReadinessDocument(readiness))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["schema"] as? String == "junheng.readiness/1")
    let items = try #require(json["items"] as? [[String: Any]])
    #expect(items.count == 38)
    let eighth = try #require(items.first { $0["id"] as? String == "8" })
    #expect(eighth["points"] as? String == "9" && eighth["mostPoints"] as? String == "10")
    let owner = try #require(eighth["owner"] as? [String: Any])
    #expect(owner["lead"] as? [String] == ["县教育局"])
    #expect(owner["responsible"] as? [String] == ["县财政局", "县编办"])
    #expect((json["vetoes"] as? [Any])?.count == 7)
  }
}
