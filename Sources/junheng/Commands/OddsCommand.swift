// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Reports
import Scenarios
import Simulator
import Standards

/// In how many drawn futures a plan complies, year by year, and which uncertainty matters most.
struct OddsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "odds",
    abstract: "一个方案逐年达标的把握有多大，什么最拿不准 / How likely a plan complies, year by year")

  @Argument(help: "县区文件夹 / county folder", completion: .county)
  var county: String

  @Option(name: .long, help: "预案名称 / scenario")
  var scenario: String?

  @Option(
    name: .long, help: "按这个预案文件（如 search --output 写出的）/ judge this plan file", completion: .plan)
  var plan: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: "临时变更，可多次，如 \"第九中学晚一年\" / a change, may be repeated")
  var change: [String] = []

  @Option(name: .long, help: "推演多少个可能的未来（默认 1000）/ number of futures")
  var futures: Int = 1_000

  @Option(
    name: .long, help: "每种原因各推演多少个未来（默认 200，0 为不分析原因）/ futures for each cause, 0 for none")
  var causes: Int = 200

  @Option(name: .long, help: "随机种子：同一种子同一答案 / seed: the same seed has the same answer")
  var seed: UInt64 = 1

  @OptionGroup var spread: SpreadOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (2...100_000).contains(futures) else {
      throw ValidationError("--futures 应在 2–100000 之间 / must lie in 2–100000")
    }
    guard causes == 0 || (20...10_000).contains(causes) else {
      throw ValidationError("--causes 应为 0 或 20–10000 / must be 0 or lie in 20–10000")
    }
    if plan != nil && !change.isEmpty {
      throw ValidationError(
        "--plan 与 --change 不能同用：把变更写进预案文件 / --plan cannot be used with --change: write the changes into the file"
      )
    }
  }

  func run() throws {
    let started = try common.start(try common.open(county), scenario, change)
    let opened = started.opened
    var judged = started.run
    if let plan {
      switch opened.run(planFile: plan, base: scenario) {
      case .failure(let failure):
        throw CommandFailure.problems(failure.messages, common.language)
      case .success(let runs): judged = runs.plan
      }
      common.remark(judged)
    }
    let errors = ForecastErrors(county: opened.county, standards: opened.baseline.standards)
    Console.progress(
      common.language == .chinese ? "推演 \(futures) 个可能的未来" : "Running \(futures) futures")
    let clock = ContinuousClock()
    let start = clock.now
    let found = OddsRun(
      judged.outcome, baseline: opened.baseline, spread: try spread.spread(errors), count: futures,
      explained: causes, seed: seed, workers: .processors())
    Console.endProgress(after: start.duration(to: clock.now) / .seconds(1), common.language)
    switch common.format {
    case .text:
      Console.write(
        common.badge(opened) + common.understood(judged)
          + OddsText.text(
            found, baseline: opened.baseline, scenario: judged.name, language: common.language))
    case .json:
      Console.write(
        try JSONText.encode(
          OddsDocument(found, baseline: opened.baseline, scenario: judged.name)))
    }
  }
}
