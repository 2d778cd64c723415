// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Simulator
import Standards
import Testing

@testable import Reports

@Suite("Every number of pupils is explained to the child")
struct PupilExplanationTests {
  private static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("scenarios")

  @Test(arguments: ["xingguo", "changjiang", "sixian", "lusong", "qitai"])
  func inEverySectionAndYearOfEveryWhatIf(_ name: String) throws {
    let opened = try CountyCase.open(Self.scenarios.appendingPathComponent(name).path).get()
    let names = [nil] + opened.scenarios.map { Optional($0.name) }
    for scenario in names {
      let run = try opened.run(scenario).get()
      let flows = PupilFlows(
        baseline: opened.baseline, plan: run.outcome.plan, future: run.outcome.future)
      var explained = 0
      for (index, section) in opened.baseline.sections.enumerated() {
        for year in opened.baseline.years.indices {
          // The number that forecast and report print.
          let printed = run.outcome.projection.total(year: year, section: index)
          guard let told = flows.explanation(section.id, year: year) else {
            #expect(printed == 0, "\(run.name) \(section.id) \(year)")
            continue
          }
          let parts = told.grades.flatMap(\.parts)
          let sum = parts.reduce(0) { $0 + $1.pupils }
          if sum != printed || parts.contains(where: { $0.origin == .other }) {
            Issue.record("\(run.name) \(section.id) \(year): \(sum) told, \(printed) printed")
          }
          explained += 1
        }
      }
      #expect(explained > opened.baseline.years.count, "\(run.name)")
    }
  }

  @Test(arguments: ["xingguo", "changjiang", "sixian", "lusong", "qitai"])
  func inEveryYearOfTheWholeCounty(_ name: String) throws {
    let opened = try CountyCase.open(Self.scenarios.appendingPathComponent(name).path).get()
    let projection = try opened.run(nil).get().outcome.projection
    for year in projection.years.indices {
      let pupils = opened.baseline.sections.indices.reduce(0) {
        $0 + projection.total(year: year, section: $1)
      }
      let flows = CountyPupils.flows(year == 0 ? nil : projection.ledger[year - 1], pupils: pupils)
      #expect(flows.reduce(0) { $0 + $1.pupils } == pupils, "\(name) \(year)")
    }
  }

  @Test(arguments: Language.allCases)
  func theTextOfOneSchoolIsAsRecorded(_ language: Language) throws {
    let opened = try SampleCase.open()
    let outcome = try opened.run(nil).get().outcome
    let flows = PupilFlows(
      baseline: opened.baseline, plan: outcome.plan, future: outcome.future)
    let names = SectionNames(opened.baseline)
    var text = ""
    for (place, year) in [("第一中学", 3), ("城关第一小学", 1)] {
      guard
        case .pupils(let section, let title) = try ExplainedNumber.find(
          place: place, number: "在校生", in: opened.baseline
        ).get()
      else {
        Issue.record("\(place)")
        return
      }
      let told = try #require(flows.explanation(section, year: year))
      text += PupilText.text(told, title: title, names: names, language: language) + "\n"
    }
    if language == .english {
      for line in text.split(separator: "\n") {
        var rest = String(line)
        for name in SampleCase.names { rest = rest.replacing(name, with: "") }
        #expect(!SampleCase.isChinese(rest), "\(line)")
      }
    }
    try GoldenReportTests.compare(text, "changxi-explain-pupils.\(language.rawValue).txt")
  }

  @Test func whatCanBeAskedIsListedWhereANameIsWrong() throws {
    let baseline = try SampleCase.open().baseline
    for (place, number) in [("第一中学", "校服"), ("第一中学", nil), ("校服", nil), ("小学", "在校生")] {
      guard
        case .failure(let failure) = ExplainedNumber.find(
          place: place, number: number, in: baseline)
      else {
        Issue.record("\(place) \(number ?? "") is found")
        continue
      }
      for message in failure.messages {
        #expect(message.zh.contains("在校生") && message.zh.hasSuffix("。"), "\(message.zh)")
        #expect(message.en.contains("pupils") && message.en.hasSuffix("."), "\(message.en)")
      }
    }
    for place in ["在校生", "pupils", "Pupils"] {
      guard
        case .success(.county(.pupils, _)) = ExplainedNumber.find(
          place: place, number: nil, in: baseline)
      else {
        Issue.record("\(place)")
        continue
      }
    }
  }
}
