// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Simulator
import Standards
import Testing

@testable import Reports

@Suite("Documents for programs")
struct DocumentTests {
  /// What another program would write to read a forecast: the keys that others rely on.
  private struct Forecast: Decodable {
    let schema: String
    let county: String
    let scenario: String
    let years: [Year]
    let sections: [Section]

    struct Year: Decodable {
      let year: Int
      let meets: Bool?
      let stages: [String: Stage]
    }
    struct Stage: Decodable {
      let coefficients: [String: Coefficient]
      let sections: Count
    }
    struct Coefficient: Decodable {
      let value: Double?
      let limit: Double
      let meets: Bool?
    }
    struct Count: Decodable {
      let count: Int
      let meeting: Int
    }
    struct Section: Decodable {
      let id: String
      let name: String
      let stage: String
      let years: [SectionYear]
    }
    struct SectionYear: Decodable {
      let year: Int
      let pupils: Int
      let meets: Bool?
      let indicators: [String: Finding]
    }
    struct Finding: Decodable {
      let value: Double?
      let threshold: Double
      let meets: Bool?
      let shortBy: Int?
    }
  }

  private struct Search: Decodable {
    let schema: String
    let status: String
    let cost: Int64
    let lowerBound: Int64
    let gap: Double?
    let actions: [Action]

    struct Action: Decodable {
      let section: String
      let lever: String
      let year: Int
      let amount: Double
      let cost: Int64
    }
  }

  @Test func aForecastDecodesBackToTheOutcome() throws {
    let opened = try SampleCase.open()
    let run = try opened.run(nil).get()
    let text = JSONText.encode(
      ForecastDocument(baseline: opened.baseline, scenario: run.name, outcome: run.outcome))
    let forecast = try JSONDecoder().decode(Forecast.self, from: Data(text.utf8))
    #expect(forecast.schema == "junheng.forecast/1")
    #expect(forecast.county == opened.county.name)
    #expect(forecast.scenario == run.name)
    #expect(forecast.years.map(\.year) == opened.baseline.years.map(\.firstYear))
    for (index, year) in forecast.years.enumerated() {
      let assessment = run.outcome.strict.years[index]
      #expect(year.meets == assessment.verdict.asBool)
      for stage in Stage.allCases {
        let summary = try #require(year.stages[stage.rawValue])
        for finding in assessment.coefficients[stage] ?? [] {
          let written = try #require(summary.coefficients[finding.indicator.rawValue])
          #expect(written.value == finding.value)
          #expect(written.limit == finding.limit.value.value)
          #expect(written.meets == finding.verdict.asBool)
        }
        let sections = opened.baseline.sections.indices.filter {
          opened.baseline.sections[$0].stage == stage
        }.compactMap { assessment.sections[$0] }
        #expect(summary.sections.count == sections.count)
        #expect(summary.sections.meeting == sections.count { $0.verdict == .meets })
      }
    }
    for (index, section) in forecast.sections.enumerated() {
      let place = opened.baseline.sections[index]
      #expect(section.id == place.id.description && section.stage == place.stage.rawValue)
      #expect(section.name == place.id.school.rawValue)
      for written in section.years {
        let year = opened.county.baseYear.distance(to: SchoolYear(written.year))
        let assessed = try #require(run.outcome.strict.years[year].sections[index])
        #expect(written.pupils == run.outcome.projection.total(year: year, section: index))
        #expect(written.meets == assessed.verdict.asBool)
        #expect(Set(written.indicators.keys) == Set(Indicator.allCases.map(\.rawValue)))
        for indicator in Indicator.allCases {
          let finding = assessed.indicators[indicator.index]
          let value = try #require(written.indicators[indicator.rawValue])
          #expect(value.value == finding.value && value.meets == finding.verdict.asBool)
          #expect(value.shortBy == finding.shortBy)
          #expect(value.threshold == finding.threshold.value.value)
        }
      }
    }
  }

  @Test func aSearchDecodesBackToItsResult() throws {
    let opened = try SampleCase.open()
    let result = opened.baseline.search(
      plan: opened.county.plan, future: opened.county.future, options: SearchOptions())
    let text = try JSONText.encode(
      SearchDocument(
        county: "长溪县", scenario: "基准方案", synthetic: true, result: result))
    let search = try JSONDecoder().decode(Search.self, from: Data(text.utf8))
    #expect(search.schema == "junheng.search/2")
    #expect(search.status == result.status.rawValue)
    #expect(search.cost == result.cost.yuan && search.lowerBound == result.lowerBound.yuan)
    #expect(search.gap == result.gap)
    #expect(search.actions.count == result.actions.count && !search.actions.isEmpty)
    for (written, action) in zip(search.actions, result.actions) {
      #expect(written.section.hasPrefix(action.school.rawValue))
      #expect(written.lever == action.action.rawValue && written.year == action.paid.year)
      #expect(written.amount == action.amount.value && written.cost == action.payment.yuan)
    }
  }

  @Test func aMissingValueIsNullAndItsKeyIsThere() throws {
    let input = try SampleCase.input(.chinese, scenarios: [nil], search: false) { county in
      for place in county.schools.indices where county.schools[place].id == "第一中学" {
        county.schools[place].shared[.sportsArea] = nil
      }
    }
    let text = JSONText.encode(
      ForecastDocument(
        baseline: input.baseline, scenario: "x", outcome: input.entries[0].outcome))
    let forecast = try JSONDecoder().decode(Forecast.self, from: Data(text.utf8))
    let section = try #require(forecast.sections.first { $0.name == "第一中学" })
    for year in section.years {
      let finding = try #require(year.indicators["sportsArea"])
      #expect(finding.value == nil && finding.meets == nil)
    }
    #expect(text.contains("\"value\" : null"))
    #expect(forecast.years.allSatisfy { $0.meets != true })
  }

  @Test func keysStandInOrderAndTheTextEndsWithALine() throws {
    struct Sample: Encodable {
      let b = 1
      let a = "x/y"
      let c = Nullable<Int>(nil)
    }
    #expect(
      try JSONText.encode(Sample()) == "{\n  \"a\" : \"x/y\",\n  \"b\" : 1,\n  \"c\" : null\n}\n")
  }
}
