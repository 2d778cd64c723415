// SPDX-License-Identifier: GPL-3.0-or-later
import CRivals
import Subjects

/// Ratios of times taken in one run, turn by turn, so that whatever else the machine does meets all.
enum Ratios {
  /// How many times as long as the product each rival takes at a county's size, by the fastest turns.
  static func timesAsLong() -> [(rival: String, ratio: Double)] {
    let tables = CoefficientTables(sections: 200, years: 12)
    var ways: [(String, (CoefficientTables) -> Double)] = [
      ("seven", { $0.seven() }), ("plainC", { $0.plainC() }), ("GSL", { $0.gsl() }),
      ("plainSwift", { $0.plainSwift() }),
    ]
    if rival_has_clones() != 0 { ways.append(("clonedC", { $0.clonedC() })) }
    var fastest = ways.map { _ in Duration.seconds(1) }
    var checksum = 0.0
    let clock = ContinuousClock()
    for _ in 0..<2_000 {
      for (place, way) in ways.enumerated() {
        let time = clock.measure { checksum += way.1(tables) }
        fastest[place] = min(fastest[place], time)
      }
    }
    precondition(checksum > 0, "the coefficients of random tables are not zero")
    return zip(ways, fastest).dropFirst().map { ($0.0, $1 / fastest[0]) }
  }
}
