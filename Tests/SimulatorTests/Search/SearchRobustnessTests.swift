// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct SearchRobustnessTests {
  @Test func whateverTheCountyTheAnswerIsConsistent() {
    var statuses: [SearchResult.Status: Int] = [:]
    for seed in 1...30 {
      var county = RandomCounty(seed: UInt64(seed)).county
      county.levers = SearchCounty.levers()
      county.settings.retirementRate.value = seed.isMultiple(of: 3) ? 0.029 : 0
      county.settings.equipmentWriteOffRate.value = seed.isMultiple(of: 2) ? 0.08 : 0
      let baseline = Baseline(
        county: county, standard: SampleStandard.make(required: seed.isMultiple(of: 2) ? 7 : 6))
      let result = baseline.search(plan: county.plan, future: county.future)
      statuses[result.status, default: 0] += 1
      switch result.status {
      case .optimal, .feasible:
        #expect(result.check.failures.isEmpty, "seed \(seed)")
        #expect(result.shortages.isEmpty, "seed \(seed): \(result.shortages)")
      case .infeasible: #expect(!result.shortages.isEmpty, "seed \(seed)")
      case .unverified: Issue.record("seed \(seed): \(result.check.failures.prefix(3))")
      case .stopped: Issue.record("seed \(seed): nobody stopped it")
      }
      if result.complies {
        #expect(result.check.verdicts.allSatisfy { $0.computed == .meets }, "seed \(seed)")
      }
      let again = baseline.outcome(plan: result.plan, future: county.future)
      let judge = SearchJudge(
        baseline: baseline,
        years: baseline.years.indices.filter {
          $0 > 0 && county.complianceYears.contains(baseline.years[$0])
        })
      #expect(judge.check(again) == result.check, "seed \(seed)")
    }
    #expect(statuses[.feasible, default: 0] > 10, "\(statuses)")
  }
}
