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

  @Flag(name: .long, help: "同时搜索最省方案并写入报告 / search as well and show the plan")
  var search = false

  @Option(name: .long, help: "报告文件夹 / folder of the report")
  var output: String

  @Option(name: .long, help: "语言 zh 或 en / language")
  var language: Language = .chinese

  func run() throws {
    let common = CommonOptions.with(language)
    let opened = try common.open(county)
    let names: [String?] = scenario.isEmpty ? [nil] : scenario
    let runs = try names.map { try common.run(opened, $0) }
    var result: SearchResult?
    if search {
      result = SearchCall.run(opened, runs[0], SearchOptions(), language: language).result
    }
    let page = ReportPage.html(
      ReportInput(
        baseline: opened.baseline,
        entries: runs.map { run in
          ReportInput.Entry(
            name: run.name, outcome: run.outcome,
            notices: run.resolved.notices.map { $0.message[language] })
        },
        search: result, warnings: opened.designWarnings,
        remarks: opened.remarks.map { $0.message(language) }, language: language,
        program: "junheng \(Junheng.version)"))
    let file = URL(fileURLWithPath: output).appendingPathComponent("report.html")
    do {
      try FileManager.default.createDirectory(
        atPath: output, withIntermediateDirectories: true)
      try AtomicFile.write(Array(page.utf8), to: file)
    } catch {
      throw CommandFailure.cannotWrite(file.path, error, language)
    }
    Console.write(file.path)
  }
}
