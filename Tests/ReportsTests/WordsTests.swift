// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards
import Testing

@testable import Reports

@Suite("Every label in both languages")
struct WordsTests {
  private static let labels: [Bilingual] =
    Indicator.allCases.flatMap {
      [Labels.indicator($0), Labels.short($0), Labels.unit($0), Labels.valueUnit($0)]
    } + Stage.allCases.map(Labels.stage)
    + [Verdict.meets, .fallsShort, .notAssessed].map(Labels.verdict)
    + MeasureAction.allCases.flatMap { [Labels.action($0), Labels.unit($0)] }
    + CostEntry.Kind.allCases.map(Labels.money) + [Labels.synthetic]
    + SigningRule.allCases.flatMap { [SigningWords.name($0), SigningWords.sentence($0)] }
    + ResourceKind.allCases.flatMap { [Labels.unit($0), ReasonWords.kind($0)] }

  @Test func chineseIsChineseAndEnglishIsEnglish() {
    for label in Self.labels {
      #expect(SampleCase.isChinese(label.zh), "\(label)")
      #expect(!SampleCase.isChinese(label.en) && !label.en.isEmpty, "\(label)")
    }
  }

  @Test func differentThingsHaveDifferentNames() {
    for names in [
      Indicator.allCases.map(Labels.indicator), Indicator.allCases.map(Labels.short),
      MeasureAction.allCases.map(Labels.action), CostEntry.Kind.allCases.map(Labels.money),
    ] {
      #expect(Set(names.map(\.zh)).count == names.count)
      #expect(Set(names.map(\.en)).count == names.count)
    }
  }

  @Test func theTerminalsEnglishIsComplete() throws {
    let opened = try SampleCase.open()
    let run = try opened.run(nil).get()
    let result = opened.baseline.search(
      plan: opened.county.plan, future: opened.county.future, options: SearchOptions())
    let late = try opened.run("第九中学推迟一年").get()
    let comparison = Comparison(
      baseline: run.outcome, baselineName: run.name, others: [(late.name, late.outcome)],
      model: opened.baseline)
    let texts = [
      ComparisonText.text(
        comparison, names: SectionNames(opened.baseline), language: .english),
      ForecastText.text(
        baseline: opened.baseline, scenario: run.name, outcome: run.outcome, language: .english),
      SearchText.text(result, names: SectionNames(opened.baseline), language: .english),
      CheckDocument(
        errors: [Bilingual(zh: "错", en: "wrong")], warnings: [], designs: []
      ).text(.english),
    ]
    for line in texts.joined(separator: "\n").split(separator: "\n") {
      var rest = String(line)
      for name in SampleCase.names { rest = rest.replacing(name, with: "") }
      #expect(!SampleCase.isChinese(rest), "\(line)")
    }
  }

  @Test(arguments: [
    ("青石学校初中", "青石学校", Stage.junior), ("青石学校小学", "青石学校", .primary), ("青石学校 初中", "青石学校", .junior),
    ("青石学校/junior", "青石学校", .junior), ("城关第一小学", "城关第一小学", .primary), ("第一中学", "第一中学", .junior),
  ])
  func aSectionIsFoundByItsSchoolAndStage(_ text: String, _ school: String, _ stage: Stage) throws {
    let opened = try SampleCase.open()
    let found = try ExplanationSubject.find(
      section: text, indicator: "classSize", in: opened.baseline
    ).get()
    guard case .classSize(let id) = found.subject else {
      Issue.record("\(found.subject)")
      return
    }
    #expect(id == SectionID(school: ID(school), stage: stage))
  }

  @Test func whatCannotBeFoundIsSaidInWholeSentences() throws {
    let opened = try SampleCase.open()
    for (section, indicator) in [
      ("青石学校", "classSize"), ("第八中学", "班额"), ("小学", "班额"), ("第一中学", "校服"),
    ] {
      guard
        case .failure(let failure) = ExplanationSubject.find(
          section: section, indicator: indicator, in: opened.baseline)
      else {
        Issue.record("\(section) \(indicator) is found")
        continue
      }
      for message in failure.messages {
        #expect(message.zh.hasSuffix("。") && !message.zh.contains("？。"), "\(message.zh)")
        #expect(message.en.hasSuffix(".") && !message.en.contains("?."), "\(message.en)")
      }
    }
  }
}
