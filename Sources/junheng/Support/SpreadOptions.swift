// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Foundation
import Scenarios
import Simulator

/// How far the future may lie from the expectation, as the user has it.
struct SpreadOptions: ParsableArguments {
  @Option(
    name: .long,
    help:
      "学生数的误差乘以多少，百分数（默认 100：按往年的推演误差；0 为按推演，没有误差）/ errors of pupils, per cent of the usual")
  var errors: Double?

  @Option(
    name: .long,
    help: "全县招生另加的幅度，百分数：九成的年份在 ± 以内（默认 0）/ further range of the county's entrants in per cent")
  var enrolment: Double?

  @Option(name: .long, help: "各片区招生另加的幅度，百分数（默认 0）/ further range of each zone's entrants")
  var zone: Double?

  @Option(name: .long, help: "升级率另加的幅度，百分点（默认 0）/ further range of progression rates in points")
  var progression: Double?

  @Option(name: .long, help: "退休人数的幅度，百分数（默认 20，假设）/ range of retirements in per cent")
  var retirement: Double?

  @Option(name: .long, help: "价格的幅度，百分数（默认 10，假设）/ range of prices in per cent")
  var prices: Double?

  @Option(
    name: .long,
    help:
      "未完工项目推迟 1 年、2 年……的机会，百分数，逗号隔开（默认 20,10，假设；0 为全部按期）/ chances in per cent of slipping by 1, 2 … years"
  )
  var delay: String?

  func validate() throws {
    for (value, most, name) in [
      (enrolment, 50, "--enrolment"), (zone, 50, "--zone"), (progression, 10, "--progression"),
      (errors, 500, "--errors"), (retirement, 60, "--retirement"), (prices, 60, "--prices"),
    ] as [(Double?, Double, String)] {
      guard let value, !(0...most).contains(value) else { continue }
      throw ValidationError(
        "\(name) 应在 0–\(Int(most)) 之间 / must lie in 0–\(Int(most))")
    }
    _ = try chances()
  }

  /// The chances as parts.
  private func chances() throws -> [Double]? {
    guard let delay else { return nil }
    let parts = delay.split(whereSeparator: { $0 == "," || $0 == "，" }).map {
      Double($0.trimmingCharacters(in: .whitespaces).replacing("%", with: ""))
    }
    let known = parts.compactMap { $0 }
    guard !parts.isEmpty, known.count == parts.count, known.allSatisfy({ (0...100).contains($0) }),
      known.reduce(0, +) <= 100
    else {
      throw ValidationError(
        "--delay 写成 20,10 这样：推迟 1 年、2 年的百分比，合计不超过 100 / like 20,10: per cent, together at most 100"
      )
    }
    return known.map { $0 / 100 }
  }

  /// The spread with what the user changed; that is no assumption of the program any longer.
  func spread(_ known: ForecastErrors) throws -> FutureSpread {
    var spread = FutureSpread.known(known)
    let stated = Basis.stated("command line")
    if let errors {
      spread.errors = errors > 0 ? spread.errors?.scaled(by: errors / 100) : nil
      spread.errorBasis = stated
    }
    if let retirement { spread.retirement = Parameter(retirement / 100, stated) }
    if let prices { spread.prices = Parameter(prices / 100, stated) }
    if let enrolment { spread.entrants = Parameter(enrolment / 100, stated) }
    if let zone { spread.zoneEntrants = Parameter(zone / 100, stated) }
    if let progression { spread.progression = Parameter(progression / 100, stated) }
    if let chances = try chances() {
      spread.delays = chances.allSatisfy { $0 == 0 } ? [] : chances
      spread.delayBasis = stated
    }
    return spread
  }
}
