// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Scenarios
import Simulator

/// How many futures a plan is chosen, checked and tested by.
struct FutureCountOptions: ParsableArguments {
  @Option(
    name: .long,
    help:
      "照多少个未来定方案；核对、检验时各再抽同样多（默认 500）/ futures to choose by, and as many each to check and to test"
  )
  var futures: Int = 500

  @Option(
    name: .long,
    help:
      "按多少个可能的明年九月看哪些可以等、等一等值多少（默认 12，0 为不看）/ Septembers by which it is told what can wait, 0 for none"
  )
  var septembers: Int = 12

  @Option(name: .long, help: "随机种子：同一种子同一答案 / seed: the same seed has the same answer")
  var seed: UInt64 = 1

  /// The counts.
  var counts: FutureCounts {
    FutureCounts(futures: futures, septembers: septembers, seed: seed)
  }

  func validate() throws {
    guard (2...5_000).contains(futures) else {
      throw ValidationError("--futures 应在 2–5000 之间 / must lie in 2–5000")
    }
    guard (0...200).contains(septembers) else {
      throw ValidationError("--septembers 应在 0–200 之间 / must lie in 0–200")
    }
  }
}

/// How many futures are drawn, and from which seed.
struct FutureCounts {
  /// Futures to choose by, and as many each to check and to test.
  var futures = 500
  /// Next Septembers.
  var septembers = 12
  /// The seed.
  var seed: UInt64 = 1

  /// How many futures follow one September, to choose and check by, and as many to test.
  private static let following = 200
  /// How much each of the many searches may improve its plan: raising and trimming change it again.
  private static let workLimit: Int64 = 40_000_000

  /// Draws what a question asks of.
  ///
  /// - Parameter choosing: Whether a plan is looked for; one that stands is judged and tested only.
  func draw(_ draw: FutureDraw, into question: inout AssuranceQuestion, choosing: Bool) {
    question.futures = draw.futures(futures, seed: seed)
    question.test = draw.futures(futures, seed: seed, list: .test)
    guard choosing else { return }
    question.options.workLimit = Self.workLimit
    question.check = draw.futures(futures, seed: seed, list: .check)
    let following = min(Self.following, 2 * futures)
    question.septembers = (0..<septembers).map {
      draw.september($0, seed: seed, futures: following)
    }
  }

  /// Shares from per cent, separated by commas.
  static func shares(_ text: String, _ option: String) throws -> [Double] {
    let parts = text.split(whereSeparator: { $0 == "," || $0 == "，" }).map {
      Double($0.trimmingCharacters(in: .whitespaces).replacing("%", with: ""))
    }
    let known = parts.compactMap { $0 }
    guard !known.isEmpty, known.count == parts.count, known.allSatisfy({ (0...100).contains($0) })
    else {
      throw ValidationError("\(option) 应是 0–100 的百分数 / must be per cent, 0–100")
    }
    return known.map { $0 / 100 }
  }
}
