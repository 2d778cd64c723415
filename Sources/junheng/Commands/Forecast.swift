// SPDX-License-Identifier: GPL-3.0-or-later
import Scenarios
import ArgumentParser
import Reports
import Simulator

/// Every verdict of one scenario, year by year.
struct Forecast: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "逐年推演一个方案 / Forecast one scenario, year by year")

  @Argument(help: "县区文件夹 / county folder")
  var county: String

  @Option(name: .long, help: "预案名称 / scenario")
  var scenario: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: "临时变更，可多次，如 \"推迟 第九中学 1年\" / a change, may be repeated")
  var change: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try common.open(county)
    let run = try common.run(opened, scenario, change)
    common.remark(run)
    switch common.format {
    case .text:
      Console.write(
        ForecastText.text(
          baseline: opened.baseline, scenario: run.name, outcome: run.outcome,
          language: common.language))
      let past = Backtest(
        county: opened.county, standard: opened.baseline.standard, methods: [.levelShares])
      if let line = past.flatMap(BacktestWords.line) {
        Console.write("\n" + line[common.language])
      }
    case .json:
      Console.write(
        JSONText.encode(
          ForecastDocument(baseline: opened.baseline, scenario: run.name, outcome: run.outcome)))
    }
  }
}
