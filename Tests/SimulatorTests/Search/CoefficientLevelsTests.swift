// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct CoefficientLevelsTests {
  @Test func levelsBringLargeCoefficientsWithinTheirLimits() {
    var instances = 0
    var large = 0
    for seed in 1...110 {
      let county = SearchCounty.random(
        seed: seed, schools: 10, spread: 70, rich: 20, target: 2026, last: 2026)
      let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
      let before = baseline.outcome(plan: county.plan, future: county.future)
      let values = before.strict.years[3].coefficients.values.flatMap { $0 }.compactMap(\.value)
      large += values.count { (0.7...1.3).contains($0) }
      if values.contains(where: { (0.7...1.3).contains($0) }) { instances += 1 }
      var options = SearchOptions()
      // What is tested is that levels suffice, not how cheap the plan becomes.
      options.workLimit = 1_000_000
      let result = baseline.search(
        plan: county.plan, future: county.future, options: options)
      #expect(
        result.status == .feasible || result.status == .optimal,
        "seed \(seed): \(result.status) \(result.shortages.prefix(3)) \(result.check.failures.prefix(3))"
      )
      #expect(result.lowerBound <= result.cost, "seed \(seed)")
      let after = baseline.outcome(plan: result.plan, future: county.future)
      for finding in after.strict.years[3].coefficients.values.flatMap({ $0 }) {
        #expect(finding.verdict == .meets, "seed \(seed): \(finding)")
      }
    }
    #expect(instances >= 100, "\(instances) instances with \(large) large coefficients")
  }
}
