// SPDX-License-Identifier: GPL-3.0-or-later
import Scenarios
import Standards
import ArgumentParser
import Reports
import Simulator

/// Every verdict of one scenario, year by year.
struct Forecast: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "逐年推演一个方案 / Forecast one scenario, year by year")

  @Argument(help: "县区文件夹 / county folder", completion: .county)
  var county: String

  @Option(name: .long, help: "预案名称 / scenario")
  var scenario: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: "临时变更，可多次，如 \"第九中学晚一年\" / a change, may be repeated")
  var change: [String] = []

  @OptionGroup var keeping: KeepOptions

  @OptionGroup var tables: TableOptions
  var common: CommonOptions { tables.common }

  func run() throws {
    let asked = try common.open(county)
    let keeper = try keeping.keeper(county, asked, common.language)
    let started = try started(asked)
    let (opened, run) = (started.opened, started.run)
    let saved = Result { if let keeper { try keeper.keep(try json(started), opened, run) } }
    if tables.isCSV {
      try tables.write(
        AnswerTables(
          opened.baseline, name: run.name, run.outcome, language: common.language
        ).forecast)
      return try saved.get()
    }
    let errors = ForecastErrors(county: opened.county, standards: opened.baseline.standards)
    switch common.format {
    case .text:
      Console.write(
        common.understood(run)
          + ForecastText.text(
            baseline: opened.baseline, scenario: run.name, outcome: run.outcome,
            errors: errors, language: common.language) + (try difference(started)))
      Console.write("\n" + BacktestWords.line(errors.latest)[common.language])
    case .json:
      Console.write(try json(started))
    }
    try saved.get()
  }

  /// The scenario with the changes.
  func started(_ opened: CountyCase) throws -> Started {
    try common.start(opened, scenario, change)
  }

  /// The answer for programs.
  func json(_ started: Started) throws -> String {
    let opened = started.opened
    return JSONText.encode(
      ForecastDocument(
        baseline: opened.baseline, scenario: started.run.name, outcome: started.run.outcome,
        errors: ForecastErrors(county: opened.county, standards: opened.baseline.standards),
        understood: started.run.resolved.understood, comparison: try comparison(started)))
  }

  /// What the changes of the command line make different from the plan they stand on.
  private func comparison(_ started: Started) throws -> Comparison? {
    guard !change.isEmpty else { return nil }
    let base = try common.run(started.opened, started.parent)
    return Comparison(
      baseline: base.outcome, baselineName: base.name,
      others: [(started.run.name, started.run.outcome)], model: started.opened.baseline,
      reading: .strict)
  }

  private func difference(_ started: Started) throws -> String {
    guard let comparison = try comparison(started) else { return "" }
    let base = comparison.baseline.name
    let head =
      common.language == .chinese
      ? "\n与“\(base)”相比\n" : "\nAgainst “\(Labels.scenario(base).en)”\n"
    return head
      + ComparisonText.text(
        comparison, names: SectionNames(started.opened.baseline), language: common.language)
  }
}
