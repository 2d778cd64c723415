// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards

/// Why a number is what it is: inputs, formula, threshold, clause, margin; of pupils and money, the parts that
/// add up to it.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "说明一个数字从何而来 / Why a number is what it is")

  @Argument(help: "县区文件夹 / county folder", completion: .county)
  var county: String

  @Argument(
    help:
      "学部（学校名，可加“小学”“初中”）；差异系数写“小学”或“初中”；全县数字只写“在校生”或“资金” / section; a stage for a coefficient; “pupils” or “money” for the county"
  )
  var section: String

  @Argument(
    help:
      "指标：七项指标、classSize、staffRatio、musicRooms、artRooms、schoolSize，或 pupils（在校生） / indicator, or pupils; also in Chinese"
  )
  var indicator: String?

  @Option(name: .long, help: "学年；资金为日历年 / school year; calendar year for money")
  var year: Int

  @Option(name: .long, help: "预案名称 / scenario")
  var scenario: String?

  @Option(name: .long, parsing: .singleValue, help: "临时变更，可多次 / a change, may be repeated")
  var change: [String] = []

  @Option(
    name: .long,
    help: "按哪次验收的标准解释，写标准名；默认为本县标准 / by the standard of an inspection")
  var standard: String?

  @Flag(name: .long, help: "放宽口径 / with relaxation routes")
  var relaxed = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try common.open(county)
    let run = try common.start(opened, scenario, change).run
    let baseline = opened.baseline
    let number: ExplainedNumber
    switch ExplainedNumber.find(place: section, number: indicator, in: baseline) {
    case .success(let found): number = found
    case .failure(let failure):
      throw CommandFailure.problems(failure.messages, common.language)
    }
    let index = baseline.years.firstIndex(of: SchoolYear(year))
    let errors = ForecastErrors(county: opened.county, standards: baseline.standards)
    let answer = NumberAnswer.of(
      number, year: year, baseline: baseline, outcome: run.outcome, errors: errors,
      assessed: try index.map { try assessed(run.outcome, baseline, $0) })
    switch answer {
    case .failure(let failure):
      // A year that is not there is a wrong question; a number that is not there, a fact of the data.
      let message = failure.messages[0]
      throw index == nil
        ? CommandFailure.usage(message, common.language)
        : CommandFailure.problems([message], common.language)
    case .success(let answer):
      switch common.format {
      case .text: Console.write(common.badge(opened) + answer.text(common.language))
      case .json:
        Console.write(
          try answer.json(isSynthetic: opened.county.isSynthetic, common.language))
      }
    }
  }

  /// The year's verdicts by the county's own standard, or by that of the inspection asked for.
  private func assessed(_ outcome: Outcome, _ baseline: Baseline, _ index: Int) throws
    -> YearAssessment
  {
    guard let standard, standard != baseline.standards[baseline.years[index]].id else {
      return (relaxed ? outcome.relaxed : outcome.strict).years[index]
    }
    let ofYear = baseline.inspections.filter { $0.year == index }
    guard let judged = ofYear.first(where: { $0.standard.id == standard }) else {
      let known = baseline.inspections.map {
        "\($0.standard.id)（\($0.inspection.year.firstYear)）"
      }.joined(separator: "、")
      throw CommandFailure.usage(
        Bilingual(
          zh: "\(year) 学年没有按“\(standard)”的验收。"
            + (known.isEmpty ? "县情文件的“验收学年”没有写明其他标准。" : "有：\(known)。"),
          en: "No inspection of \(year) judges by “\(standard)”. "
            + (known.isEmpty ? "county.yaml names no other standard." : "There are: \(known).")),
        common.language)
    }
    let found = outcome.assessment(judged, baseline)
    return relaxed ? found.relaxed : found.strict
  }
}
