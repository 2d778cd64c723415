// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Reports
import Scenarios
import Standards

/// Stage by stage what is met, planned, failing and undeclared, by whom and by when.
struct ReadinessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readiness",
    abstract: "申报准备：资格、指标、阶段，由谁负责，何时完成 / Readiness to apply: who must do what by when")

  @Argument(help: "县区文件夹 / county folder", completion: .county)
  var county: String

  @Option(name: .long, help: "学年，不填为目标学年 / school year; the target year if left out")
  var year: Int?

  @Option(name: .long, help: "预案名称 / scenario")
  var scenario: String?

  @Option(name: .long, parsing: .singleValue, help: "临时变更，可多次 / a change, may be repeated")
  var change: [String] = []

  @OptionGroup var tables: TableOptions
  private var common: CommonOptions { tables.common }

  func run() throws {
    let opened = try common.open(county)
    let run = try common.run(opened, scenario, change)
    common.remark(run)
    let readiness = Readiness(
      baseline: opened.baseline, scenario: run.name, outcome: run.outcome,
      year: year.map { SchoolYear($0) })
    guard let readiness else {
      let first = opened.county.baseYear.firstYear
      let last = opened.county.lastYear.firstYear
      throw CommandFailure.usage(
        Bilingual(
          zh: "学年 \(year ?? 0) 不在推演范围 \(first)–\(last) 内。",
          en: "School year \(year ?? 0) is outside \(first)–\(last)."), common.language)
    }
    if tables.isCSV {
      return try tables.write(AnswerTables.readiness(readiness, common.language))
    }
    switch common.format {
    case .text:
      Console.write(
        common.badge(opened) + ReadinessText.text(readiness, language: common.language))
    case .json: Console.write(try JSONText.encode(ReadinessDocument(readiness)))
    }
  }
}
