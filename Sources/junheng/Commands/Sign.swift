// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Foundation
import Reports
import Scenarios
import Simulator
import Standards

/// Whether a plan would be signed.
struct Sign: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "会签检查：这个方案有没有人签 / Whether a plan would be signed, and what stands against it")

  /// The exit code of a plan that would not be signed, or not yet.
  static let notSigned: Int32 = 3

  @Argument(help: "县区文件夹 / county folder", completion: .county)
  var county: String

  @Argument(
    help: "预案名称，或 search --output 写出的方案文件；不写为县里自己的规划 / a what-if or a plan file", completion: .plan)
  var plan: String?

  @Option(name: .long, help: "与哪个预案比；不写为它所依据的 / the plan it builds on")
  var scenario: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: "临时变更，可多次，如 \"第九中学晚一年\" / a change, may be repeated")
  var change: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try common.open(county)
    let (run, base) = try plans(opened)
    common.remark(run)
    let check = opened.baseline.signing(run.outcome, base: base?.outcome)
    switch common.format {
    case .text:
      Console.write(
        common.badge(opened) + common.understood(run)
          + SigningText.text(
            check, baseline: opened.baseline, plan: run.name, base: base?.name,
            language: common.language))
    case .json:
      Console.write(
        try JSONText.encode(
          SigningDocument(
            check, baseline: opened.baseline, plan: run.name, base: base?.name)))
    }
    if !check.wouldBeSigned { throw CommandFailure(text: "", code: Self.notSigned) }
  }

  /// The plan, and the one that it builds on; no second one for the county's own.
  private func plans(_ opened: CountyCase) throws -> (ScenarioRun, base: ScenarioRun?) {
    if let plan, Self.isFile(plan) {
      guard change.isEmpty else {
        throw CommandFailure.usage(
          Bilingual(
            zh: "方案文件不能再加 --change。请把变更写进文件。",
            en: "A plan file takes no --change. Write the change into the file."), common.language)
      }
      switch opened.run(planFile: plan, base: scenario) {
      case .failure(let failure):
        throw CommandFailure.problems(failure.messages, common.language)
      case .success(let runs): return (runs.plan, runs.base)
      }
    }
    let run: ScenarioRun
    switch opened.run(plan, phrases: change) {
    case .failure(let failure): throw CommandFailure.problems(failure.messages, common.language)
    case .success(let found): run = found
    }
    let isOwn = plan == nil && change.isEmpty
    return (run, isOwn && scenario == nil ? nil : try common.run(opened, scenario))
  }

  private static func isFile(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.contains("/")
  }
}
