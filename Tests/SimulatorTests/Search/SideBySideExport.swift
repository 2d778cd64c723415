// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Testing

@testable import Simulator

/// Searches seeded counties, times that, and writes each question as a model with its answer: the first half of
/// benchmarks/tools/side_by_side.py, where `JUNHENG_SIDE_BY_SIDE` names a folder.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["JUNHENG_SIDE_BY_SIDE"] != nil))
struct SideBySideExport {
  @Test func seededQuestionsAreSearchedTimedAndWritten() throws {
    let environment = ProcessInfo.processInfo.environment
    let folder = try #require(environment["JUNHENG_SIDE_BY_SIDE"])
    let seeds = (environment["JUNHENG_SEEDS"] ?? "1-20").split(separator: "-").compactMap {
      Int($0)
    }
    let schools = environment["JUNHENG_SCHOOLS"].flatMap { Int($0) } ?? 12
    let first = try #require(seeds.first)
    let last = try #require(seeds.last)
    for seed in first...last {
      let question = SeededQuestion(seed: seed, schools: schools)
      let baseline = Baseline(
        county: question.county, standard: SampleStandard.make(required: question.required))
      let (plan, future) = (question.county.plan, question.county.future)
      let clock = ContinuousClock()
      let start = clock.now
      let result = baseline.search(plan: plan, future: future, options: question.options)
      let time = start.duration(to: clock.now).components
      let seconds = Double(time.seconds) + Double(time.attoseconds) * 1e-18
      let model = baseline.searchModel(plan: plan, future: future, options: question.options)
      let text = LPWriter(model).text(
        title: ["seed \(seed)", "search seconds \(seconds)"], result: result)
      let number = String(repeating: "0", count: max(0, 3 - "\(seed)".count)) + "\(seed)"
      let name =
        "\(number)-\(question.isUneven ? "uneven" : "even")"
        + (seed % 4 > 1 ? "-moves" : "") + (question.options.budgets == nil ? "" : "-budget")
      try text.write(toFile: folder + "/\(name).lp", atomically: true, encoding: .utf8)
    }
  }
}
