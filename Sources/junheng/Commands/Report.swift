// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Reports
import Scenarios
import Simulator
import Standards

/// One self-contained, printable page with everything.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "生成可打印的单文件报告或 Excel 工作簿 / Write the report: one printable file, or a workbook")

  @Argument(help: "县区文件夹 / county folder", completion: .county)
  var county: String

  @Option(
    name: .long, parsing: .singleValue,
    help: "预案名称，可多次；第一个为主，其余与它比较 / scenarios; the first is the main one")
  var scenario: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: "在第一个预案上的临时变更，可多次，如 \"第九中学晚一年\" / a change, may be repeated")
  var change: [String] = []

  @Flag(
    name: .long,
    help:
      "同时搜索最省方案并写入报告；以下搜索选项与 search 命令相同 / search as well and show the plan; options as of search")
  var search = false

  @OptionGroup var question: SearchQuestionOptions

  @Option(
    name: .long,
    help: "报告文件夹；以 .xlsx 结尾就写成工作簿 / folder of the report; a name ending in .xlsx is a workbook",
    completion: .county)
  var output: String?

  @Option(name: .long, help: "另外写成 Excel 工作簿 / write a workbook, too", completion: .workbook)
  var workbook: String?

  @Option(name: .long, help: "语言 zh 或 en / language")
  var language: Language = .chinese

  func validate() throws {
    if output == nil && workbook == nil {
      throw ValidationError("请写 --output 文件夹，或 --workbook 文件.xlsx / give --output or --workbook")
    }
    if let workbook, !ReportFiles.isWorkbook(workbook) {
      throw ValidationError("--workbook 的文件名应以 .xlsx 结尾 / the workbook's name must end in .xlsx")
    }
    if let output, workbook != nil, ReportFiles.isWorkbook(output) {
      throw ValidationError("--output 和 --workbook 只写一个工作簿 / name one workbook only")
    }
    if question.isAsked && !search {
      throw ValidationError(
        "搜索选项（--target、--budget、--prices、--seconds、--decide 等）要与 --search 同用 / options of a search need --search"
      )
    }
  }

  func run() throws {
    let common = CommonOptions.with(language)
    let files = ReportFiles(output: output, workbook: workbook)
    try files.check(
      OutputPlace(
        counties: [county], files: [question.budget] + question.decisions.catchment, language))
    let started = try common.start(try common.open(county), scenario.first, change)
    let opened = started.opened
    // A report with changes shows what they stand on beside them.
    let rest: [String?] = change.isEmpty ? [] : [scenario.first]
    let others: [String?] = rest + scenario.dropFirst().map { $0 }
    let runs = [started.run] + (try others.map { try common.run(opened, $0) })
    let answer =
      search
      ? try searched(opened, runs[0], scenario: started.scenario) : nil
    let errors = ForecastErrors(county: opened.county, standards: opened.baseline.standards)
    let input = ReportInput(
      baseline: opened.baseline,
      entries: runs.map { run in
        ReportInput.Entry(
          name: run.name, outcome: run.outcome,
          notices: run.resolved.notices.map { $0.message[language] },
          understood: run.resolved.understood.map { $0.line[language] })
      },
      search: answer.map { SearchReport($0) },
      errors: errors,
      odds: OddsRun(
        runs[0].outcome, baseline: opened.baseline, spread: .known(errors),
        count: SearchInquiry.futures, seed: 1, workers: .processors()
      ).odds,
      warnings: opened.designWarnings,
      remarks: opened.remarks.map { $0.message(language) }
        + opened.claimWarnings.map { ClaimWords.bilingual($0)[language] }, language: language,
      program: "junheng \(Junheng.version)")
    do {
      try files.write(input)
    } catch {
      // What was searched for may have taken an hour: it is told all the same.
      if let answer {
        Console.write(
          common.badge(opened) + common.understood(runs[0])
            + answer.text(opened, details: true, language))
      }
      throw error
    }
    for path in files.paths { Console.write(path) }
  }

  private func searched(_ opened: CountyCase, _ run: ScenarioRun, scenario: String?) throws
    -> SearchAnswer
  {
    let inquiry = try question.inquiry(
      opened, run, scenario: scenario, isThorough: true, language: language)
    let watch = inquiry.watch(question, language)
    return inquiry.answer { watch.hear($0) }
  }
}
