// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards

/// What can be asked of a search: the same of `search` and of `report --search`.
struct SearchQuestionOptions: ParsableArguments {
  @Option(name: .long, help: "目标学年（默认用 county.yaml 的）/ target year")
  var target: Int?

  @Option(
    name: .long,
    help: "每年预算：金额如 3000万元，或 CSV 文件（年份, 预算(万元)）/ a yearly amount or a file", completion: .table)
  var budget: String?

  @Flag(
    name: .long,
    help: "量出多一点钱、多一个名额值多少，谁推高了投入 / measure what a little more is worth, and what drives the bill")
  var prices = false

  @Option(
    name: .long,
    help:
      "最多搜索多少秒；到时（或按 Ctrl-C）给出当时最好的方案 / time limit in seconds; then, or at Ctrl-C, the best plan so far"
  )
  var seconds: Double?

  @OptionGroup var decisions: DecisionOptions

  func validate() throws {
    try TimeLimit.check(seconds)
  }

  /// Whether anything but the defaults was asked for.
  var isAsked: Bool {
    target != nil || budget != nil || prices || seconds != nil || decisions.isGiven
  }

  /// Files that the question itself names, beside what is no path of one.
  var files: [String] { [budget].compactMap(\.self) + decisions.catchment }

  /// The options of the search itself; ends where the year or the money cannot be.
  func options(_ opened: CountyCase, _ language: Language) throws -> SearchOptions {
    try SearchOptions(target: target, budget: budget, opened, language)
  }
}
