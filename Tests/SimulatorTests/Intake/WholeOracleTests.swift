// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite("The whole answer against trying every intake, block, hire and upgrade")
struct WholeOracleTests {
  @Test func whereAnythingCompliesTheAnswerDoesForNoMore() {
    var met = 0
    var equal = 0
    var missed: [Int] = []
    var dearer: [String] = []
    for seed in 1...60 {
      let county = WholeBruteForce.county(seed: seed)
      let force = WholeBruteForce(county)
      guard let least = force.best() else { continue }
      met += 1
      var freedom = SearchFreedom()
      freedom.pricesEntrants = true
      freedom.intakes = force.baseline.intakePlans(
        plan: county.plan, future: county.future, freedom: freedom
      ).map(\.changes)
      let result = force.baseline.searchDecisions(
        plan: county.plan, future: county.future, freedom: freedom)
      let outcome = force.baseline.outcome(
        plan: result.best.result.plan, future: county.future)
      guard result.best.notMet == 0, force.isKept(outcome) else {
        missed.append(seed)
        continue
      }
      let found = result.best.total.yuan
      // Entrants in tenths are coarse: the answer may be cheaper.
      if found <= least { equal += 1 } else { dearer.append("\(seed): \(found) for \(least)") }
    }
    #expect(met >= 25, "counties that can comply: \(met)")
    #expect(missed.isEmpty, "nothing found: \(missed)")
    #expect(dearer.isEmpty, "\(equal) of \(met); dearer: \(dearer)")
  }
}
