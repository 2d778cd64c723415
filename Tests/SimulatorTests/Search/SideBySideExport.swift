// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards
import Testing

@testable import Simulator

/// Searches seeded counties, times that, and writes each question as a model with its answer: the
/// first half of benchmarks/tools/side_by_side.py, where `JUNHENG_SIDE_BY_SIDE` names a folder.
///
/// `JUNHENG_SEEDS` is first-last; `JUNHENG_KINDS` names kinds of large questions, without it small
/// ones of `JUNHENG_SCHOOLS` schools are asked.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["JUNHENG_SIDE_BY_SIDE"] != nil))
struct SideBySideExport {
  private let environment = ProcessInfo.processInfo.environment

  @Test func seededQuestionsAreSearchedTimedAndWritten() throws {
    let folder = try #require(environment["JUNHENG_SIDE_BY_SIDE"])
    let seeds = (environment["JUNHENG_SEEDS"] ?? "1-20").split(separator: "-").compactMap {
      Int($0)
    }
    let first = try #require(seeds.first)
    let last = try #require(seeds.last)
    for seed in first...last {
      let number = String(repeating: "0", count: max(0, 3 - "\(seed)".count)) + "\(seed)"
      guard let kinds = environment["JUNHENG_KINDS"] else {
        let schools = environment["JUNHENG_SCHOOLS"].flatMap { Int($0) } ?? 12
        let question = SeededQuestion(seed: seed, schools: schools)
        let name =
          "\(number)-\(question.isUneven ? "uneven" : "even")"
          + (seed % 4 > 1 ? "-moves" : "") + (question.options.budgets == nil ? "" : "-budget")
        try write(
          question.county, SampleStandard.make(required: question.required), question.options,
          to: folder + "/\(name).lp")
        continue
      }
      for word in kinds.split(separator: ",") {
        let kind = try #require(LargeQuestion.Kind(rawValue: String(word)))
        let question = LargeQuestion(kind, seed: seed)
        try write(
          question.county, question.standard, question.options,
          to: folder + "/\(number)-\(word).lp")
      }
    }
  }

  /// The search twice: as far as the first plan, and in full.
  private func write(
    _ county: County, _ standard: Standard, _ options: SearchOptions, to path: String
  ) throws {
    let baseline = Baseline(county: county, standard: standard)
    var short = options
    short.workLimit = 0
    let (first, early) = timed(baseline, short)
    let (result, late) = timed(baseline, options)
    let model = baseline.searchModel(plan: county.plan, future: county.future, options: options)
    let text = LPWriter(model).text(
      title: [
        "search seconds \(late)", "search firstSeconds \(early)",
        "search firstCost \(first.cost.yuan)",
      ],
      result: result)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Seconds of processor time: what else the machine does counts for neither side.
  private func timed(_ baseline: Baseline, _ options: SearchOptions) -> (SearchResult, Double) {
    let start = clock()
    let county = baseline.county
    let result = baseline.search(plan: county.plan, future: county.future, options: options)
    return (result, Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }
}
