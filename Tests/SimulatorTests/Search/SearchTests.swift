// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

@Suite struct SearchTests {
  @Test func twoThousandPupilsWithEightyQualifiedTeachersNeedFour() {
    let result = SearchCounty.search(SearchCounty.fourTeachersShort())
    #expect(result.status == .optimal, "\(result.status) \(result.shortages) \(result.check.failures)")
    #expect(result.actions.map(\.action) == [.hireTeacher])
    #expect(result.actions.map(\.amount) == [Quantity(4)])
    #expect(result.gap == 0)
    #expect(result.complies == result.beyondLevers.isEmpty)
  }

  @Test func aCountyIsBroughtIntoComplianceAndTheSimulatorConfirmsIt() {
    for seed in 1...12 {
      let county = SearchCounty.random(seed: seed, schools: 8, spread: 60)
      let result = SearchCounty.search(county, required: seed.isMultiple(of: 2) ? 7 : 6)
      #expect(
        result.status == .optimal || result.status == .feasible,
        "seed \(seed): \(result.status) \(result.shortages) \(result.check.failures.prefix(5))")
      #expect(result.lowerBound <= result.cost, "seed \(seed)")
      print("seed", seed, result.status, result.cost.yuan, result.lowerBound.yuan, result.gap ?? -1, result.verificationRounds, result.beyondLevers.count)
    }
  }
}
