// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Simulator
import Standards

extension CountyCase {
  /// A plan file and the plan that it builds on, both run.
  public struct PlanRun: Sendable {
    /// The file's scenario.
    public let plan: ScenarioRun
    /// What it is held against.
    public let base: ScenarioRun
  }

  /// Runs a what-if file that may lie anywhere.
  ///
  /// Its name may be that of a what-if of the folder: the file counts then.
  /// - Parameters:
  ///   - path: The file.
  ///   - base: The scenario it is held against; nil for the one that the file names as its own base.
  public func run(planFile path: String, base: String? = nil) -> Result<PlanRun, CaseFailure> {
    switch scenario(planFile: path) {
    case .failure(let failure): return .failure(failure)
    case .success(let scenario): return run(scenario, base: base)
    }
  }

  private func run(_ scenario: Scenario, base: String?) -> Result<PlanRun, CaseFailure> {
    let others = scenarios.filter {
      TextFolding.plain($0.name) != TextFolding.plain(scenario.name)
    }
    let whole = CountyCase(
      baseline: baseline, law: law, scenarios: others + [scenario], remarks: remarks)
    return whole.run(scenario.name).flatMap { plan in
      whole.run(base ?? scenario.parent).map { PlanRun(plan: plan, base: $0) }
    }
  }

  /// Reads a what-if file that may lie anywhere.
  func scenario(planFile path: String) -> Result<Scenario, CaseFailure> {
    let url = URL(fileURLWithPath: path)
    let text: String
    switch FolderFiles.open(url.deletingLastPathComponent().path, isListed: false) {
    case .failure(let failure): return .failure(CaseFailure([failure.problem.bilingualMessage]))
    case .success(let folder):
      switch folder.bytes(url.lastPathComponent, limit: ScenarioFile.largestFile) {
      case .failure(let failure): return .failure(CaseFailure([failure.problem.bilingualMessage]))
      case .success(nil):
        return .failure(
          CaseFailure([
            Bilingual(
              zh: "没有文件 \(path)。请用 search --output 写出，或写一个预案文件。",
              en: "There is no file \(path). Write one with search --output, or by hand.")
          ]))
      case .success(let bytes?): text = String(decoding: bytes, as: UTF8.self)
      }
    }
    let parent = ScenarioFile.heading(text)?.parent
    let start = parent.flatMap { county.withPlan(of: $0, among: scenarios) } ?? county
    let (scenario, problems) = ScenarioFile.parse(
      text: text, fileName: url.lastPathComponent, county: start)
    return scenario.map { .success($0) } ?? .failure(CaseFailure(problems.map(\.message)))
  }
}
