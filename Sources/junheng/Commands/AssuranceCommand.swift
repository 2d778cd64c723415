// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Foundation
import Reports
import Scenarios
import Simulator

/// How sure a plan is when pupils and dates come out differently, and what more certainty costs.
struct AssuranceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assurance",
    abstract: "方案有几成把握，九成把握要多花多少 / How sure a plan is, and what more certainty costs")

  @OptionGroup var question: QuestionOptions

  @Option(name: .long, help: "目标学年（默认用 county.yaml 的）/ target year")
  var target: Int?

  @Option(
    name: .long, help: "只检验这个预案文件有几成把握，不搜索 / judge this plan file, search nothing",
    completion: .plan)
  var plan: String?

  @Option(
    name: .long,
    help: "要几成把握，百分数；几个用逗号隔开，如 80,90,95（默认 90）/ per cent of futures in which to comply")
  var share: String = "90"

  @OptionGroup var count: FutureCountOptions

  @OptionGroup var spread: SpreadOptions

  @Option(
    name: .long, help: "把最有把握的方案另存为预案文件 / write the surest plan as a what-if file",
    completion: .plan)
  var output: String?

  func validate() throws {
    if plan != nil && output != nil {
      throw ValidationError("--plan 不搜索，没有方案可存 / --plan searches nothing that could be written")
    }
    _ = try shares()
  }

  private func shares() throws -> [Double] { try FutureCounts.shares(share, "--share") }

  func run() throws {
    if let output {
      try OutputPlace(
        counties: [question.county], files: [question.budget, plan], question.common.language
      ).check(file: output)
    }
    let opened = try question.open(target: target)
    let language = question.common.language
    let spread = try spread.spread(
      ForecastErrors(
        county: opened.opened.county, standards: opened.opened.baseline.standards))
    var asked = AssuranceQuestion(plan: opened.plan, expected: opened.future)
    asked.options = opened.options
    asked.shares = try shares()
    asked.workers = .processors()
    let baseline = opened.opened.baseline
    var judged = opened.run
    if let plan {
      switch opened.opened.run(planFile: plan, base: question.scenario) {
      case .failure(let failure): throw CommandFailure.problems(failure.messages, language)
      case .success(let runs): judged = runs.plan
      }
      question.common.remark(judged)
      asked.expected = judged.resolved.future
    }
    count.counts.draw(
      FutureDraw(spread, baseline: baseline, expected: judged.outcome), into: &asked,
      choosing: plan == nil)
    let found =
      plan == nil
      ? SearchCall.watched(seconds: question.seconds, language: language) { progress in
        baseline.assurance(asked, progress: progress)
      }.result
      : baseline.assurance(of: judged.resolved.plan, asked)
    let saved = Result {
      if let output, let best = found.plans.max(by: { $0.share < $1.share }) {
        try question.save(
          best.plan, opened,
          name: "\(NumberText.fixed(best.share * 100, places: 0))%把握（\(opened.run.name)）",
          to: output)
      }
    }
    try question.write(
      opened,
      text: AssuranceText.text(
        found, names: opened.names, spread: spread, seed: count.seed, language: language),
      tables: SearchTables.all(found, language)
    ) {
      AssuranceDocument($0, found, spread: spread, seed: count.seed)
    }
    try saved.get()
  }
}
