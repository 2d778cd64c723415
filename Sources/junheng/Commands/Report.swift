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
    abstract: "生成可打印的单文件报告 / Write the report: one printable file")

  @Argument(help: "县区文件夹 / county folder")
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

  @Option(name: .long, help: "报告文件夹 / folder of the report")
  var output: String

  @Option(name: .long, help: "语言 zh 或 en / language")
  var language: Language = .chinese

  func validate() throws {
    if question.isAsked && !search {
      throw ValidationError(
        "搜索选项（--target、--budget、--prices、--seconds、--decide 等）要与 --search 同用 / options of a search need --search"
      )
    }
  }

  func run() throws {
    let common = CommonOptions.with(language)
    try OutputPlace(
      counties: [county], files: [question.budget] + question.decisions.catchment, language
    ).check(folder: output, files: ["report.html"])
    let started = try common.start(try common.open(county), scenario.first, change)
    let opened = started.opened
    // A report with changes shows what they stand on beside them.
    let rest: [String?] = change.isEmpty ? [] : [scenario.first]
    let others: [String?] = rest + scenario.dropFirst().map { $0 }
    let runs = [started.run] + (try others.map { try common.run(opened, $0) })
    let answer =
      search
      ? try SearchAnswer(
        opened, runs[0], scenario: started.scenario, question, isThorough: true, language: language)
      : nil
    let errors = ForecastErrors(county: opened.county, standards: opened.baseline.standards)
    let page = ReportPage.html(
      ReportInput(
        baseline: opened.baseline,
        entries: runs.map { run in
          ReportInput.Entry(
            name: run.name, outcome: run.outcome,
            notices: run.resolved.notices.map { $0.message[language] },
            understood: run.resolved.understood.map { $0.line[language] })
        },
        search: answer.map {
          SearchReport(
            $0.result, decisions: $0.decisions, reasons: $0.reasons, prices: $0.prices,
            odds: $0.odds)
        },
        errors: errors,
        odds: OddsRun(
          runs[0].outcome, baseline: opened.baseline, spread: .known(errors),
          count: SearchAnswer.futures, seed: 1, workers: .processors()
        ).odds,
        warnings: opened.designWarnings,
        remarks: opened.remarks.map { $0.message(language) }
          + opened.claimWarnings.map { ClaimWords.bilingual($0)[language] }, language: language,
        program: "junheng \(Junheng.version)"))
    let file = URL(fileURLWithPath: output).appendingPathComponent("report.html")
    do {
      try FileManager.default.createDirectory(
        atPath: output, withIntermediateDirectories: true)
      try AtomicFile.write(Array(page.utf8), to: file)
    } catch {
      // What was searched for may have taken an hour: it is told all the same.
      if let answer {
        Console.write(
          common.badge(opened) + common.understood(runs[0])
            + answer.text(opened, details: true, language))
      }
      throw CommandFailure.cannotWrite(file.path, error, language)
    }
    Console.write(file.path)
  }
}
