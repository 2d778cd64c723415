// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards

/// Why a number is what it is: inputs, formula, threshold, clause, margin.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "说明一个数字从何而来 / Why a number is what it is")

  @Argument(help: "县区文件夹 / county folder")
  var county: String

  @Argument(help: "学部（学校名，可加“小学”“初中”）；差异系数写“小学”或“初中” / section, or a stage for a coefficient")
  var section: String

  @Argument(
    help:
      "指标：七项指标、classSize、staffRatio、musicRooms、artRooms、schoolSize / indicator, also in Chinese"
  )
  var indicator: String

  @Option(name: .long, help: "学年 / school year")
  var year: Int

  @Option(name: .long, help: "预案名称 / scenario")
  var scenario: String?

  @Option(name: .long, parsing: .singleValue, help: "临时变更 / a change")
  var change: [String] = []

  @Flag(name: .long, help: "放宽口径 / with relaxation routes")
  var relaxed = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try common.open(county)
    let run = try common.run(opened, scenario, change)
    let baseline = opened.baseline
    guard let index = baseline.years.firstIndex(of: SchoolYear(year)) else {
      let first = baseline.years[0].firstYear
      let last = baseline.years[baseline.years.count - 1].firstYear
      throw CommandFailure.usage(
        Bilingual(
          zh: "学年 \(year) 不在推演范围 \(first)–\(last) 内。",
          en: "School year \(year) is outside \(first)–\(last)."), common.language)
    }
    let subject: ExplanationSubject
    switch ExplanationSubject.find(section: section, indicator: indicator, in: baseline) {
    case .success(let found): subject = found
    case .failure(let failure):
      throw CommandFailure.problems(failure.messages, common.language)
    }
    let assessment = relaxed ? run.outcome.relaxed : run.outcome.strict
    guard
      let explanation = Explanation(
        subject.subject, year: index, baseline: baseline, projection: run.outcome.projection,
        stock: run.outcome.stock, assessment: assessment)
    else {
      throw CommandFailure.problems(
        [
          Bilingual(
            zh: "\(subject.title.zh) 在 \(year) 年没有判定：未开办、已停办、不在评估范围，或现行标准没有这一项。",
            en:
              "\(subject.title.en) has no verdict in \(year): not open, closed, out of scope, or not in "
              + "this standard.")
        ], common.language)
    }
    switch common.format {
    case .text:
      Console.write(
        common.badge(opened)
          + ExplanationText.text(
            explanation, title: subject.title, years: baseline.years, language: common.language))
    case .json:
      Console.write(
        try JSONText.encode(
          ExplanationDocument(
            explanation, title: subject.title, years: baseline.years, language: common.language)))
    }
  }
}
