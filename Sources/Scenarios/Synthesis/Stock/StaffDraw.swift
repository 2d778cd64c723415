// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator

/// Whole persons of one indicator over the sections of one stage.
enum StaffDraw {
  /// Persons by unit of the scope, adding up to the mean times the pupils, with the coefficient of
  /// variation as near to `spread` as whole persons allow.
  static func counts(
    _ relative: [Double], pupils: [Double], mean: Double, spread: Double
  ) -> [Int] {
    let all = pupils.reduce(0, +)
    let total = (mean * all).rounded()
    guard all > 0, total > 0 else { return Array(repeating: 0, count: pupils.count) }
    func counts(_ scale: Double) -> [Double] {
      // What remains of one section after rounding passes to the next, so that the total is exact.
      var running = 0.0
      var before = 0.0
      return pupils.indices.map { index in
        running += pupils[index] * total / all * (1 - scale + scale * relative[index])
        let now = min(total, running.rounded())
        defer { before = now }
        return now - before
      }
    }
    let scale = SpreadSearch.scale(target: spread) {
      Coefficient(amounts: counts($0), pupils: pupils)?.value ?? 0
    }
    var found = counts(scale)
    UnitExchange.refine(
      &found, shares: Array(repeating: 1, count: found.count), pupils: pupils, target: spread)
    return found.map { Int($0) }
  }
}
