// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards
import Testing

@testable import Reports
@testable import Simulator

/// What the terminal says of every kind of search, letter by letter and in both languages, on answers
/// written by hand. Recorded as the report's parts are.
@Suite("Golden texts of searches")
struct GoldenTextTests {
  private static let texts: [String: @Sendable (Plan, SectionNames, Language) -> String] = [
    "search": { plan, names, language in
      SearchText.text(HandMade.found(on: plan), names: names, language: language)
    },
    "search-beyond": { plan, names, language in
      SearchText.text(
        HandMade.found(.optimal, on: plan, cost: 322.4, beyond: HandMade.beyond), names: names,
        language: language)
    },
    "search-short": { plan, names, language in
      SearchText.text(
        HandMade.found(.infeasible, on: plan, shortages: HandMade.shortages, isInterrupted: true),
        names: names, language: language)
    },
    "search-unverified": { plan, names, language in
      SearchText.text(
        HandMade.found(.unverified, on: plan, failures: HandMade.failures), names: names,
        language: language)
    },
    "search-why": { plan, names, language in
      SearchText.text(
        HandMade.found(.infeasible, on: plan, shortages: HandMade.shortages), names: names,
        reasons: HandMade.reasons, details: true, language: language)
    },
    "search-prices": { _, _, language in PriceText.text(HandMade.prices, language: language) },
    "search-decide": { plan, _, language in
      DecisionText.text(HandMade.decided(on: plan), language: language)
    },
    "search-catchments": { _, _, language in
      HandMade.catchments.map { $0[language] }.joined(separator: "\n") + "\n"
    },
    "search-keep": { plan, names, language in
      KeptText.text(
        KeptSearch(
          kept: HandMade.wan(100), rest: HandMade.found(on: plan, cost: 250),
          free: HandMade.found(on: plan)), names: names, language: language)
    },
    "earliest": { plan, names, language in
      EarliestText.text(HandMade.earliest(on: plan), names: names, language: language)
    },
    "earliest-never": { plan, names, language in
      EarliestText.text(HandMade.never(on: plan), names: names, language: language)
    },
    "frontier": { plan, _, language in
      FrontierText.text(HandMade.frontier(on: plan), language: language)
    },
    "frontier-sections": { plan, names, language in
      FrontierText.text(HandMade.stairs(on: plan), names: names, language: language)
    },
    "assurance": { plan, names, language in
      AssuranceText.text(
        HandMade.assurance(on: plan), names: names, spread: HandMade.spread, seed: 7,
        language: language)
    },
    "assurance-none": { plan, names, language in
      AssuranceText.text(
        HandMade.unsure(on: plan), names: names, spread: HandMade.spread, seed: 7,
        language: language)
    },
    "assurance-stages": { plan, names, language in
      HandMade.staged.map { stages in
        var found = HandMade.assurance(on: plan)
        found.stages = stages
        let text = AssuranceText(
          found: found, names: names, spread: HandMade.spread, seed: 7, language: language, most: 3)
        return text.stages.joined(separator: "\n") + "\n"
      }.joined()
    },
    "alternatives": { plan, names, language in
      AlternativesText.text(HandMade.alternatives(on: plan), names: names, language: language)
    },
  ]

  @Test(arguments: Self.texts.keys.sorted(), Language.allCases)
  func theTextIsAsRecorded(_ name: String, _ language: Language) throws {
    let opened = try SampleCase.open()
    let make = try #require(Self.texts[name])
    let text = make(opened.county.plan, SectionNames(opened.baseline), language)
    if language == .english {
      for line in text.split(separator: "\n") {
        var rest = String(line)
        for name in SampleCase.names { rest = rest.replacing(name, with: "") }
        #expect(!SampleCase.isChinese(rest), "\(line)")
      }
    }
    try GoldenReportTests.compare(text, "changxi-\(name).\(language.rawValue).txt")
  }

  /// Only 青石学校 teaches two stages: its name alone would not tell which is meant.
  @Test func aStageIsToldOnlyWhereASchoolHasTwo() throws {
    let names = SectionNames(try SampleCase.open().baseline)
    #expect(names(HandMade.primary, .chinese) == "城关第一小学")
    #expect(names(HandMade.junior, .english) == "第一中学")
    #expect(names(HandMade.nineYear, .chinese) == "青石学校（初中）")
    #expect(names(HandMade.nineYear, .english) == "青石学校 (Junior secondary)")
    #expect(names("青石学校", nil, .chinese) == "青石学校")
    #expect(SectionNames.full(HandMade.primary, .chinese) == "城关第一小学（小学）")
  }
}
