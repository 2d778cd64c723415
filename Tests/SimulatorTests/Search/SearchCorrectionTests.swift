// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct SearchCorrectionTests {
  private static func held(_ problem: SearchProblem) -> [Double] {
    problem.units.flatMap { $0.sections.flatMap { $0.held.flatMap { $0 } } }
      .map { $0.isNaN ? -1 : $0 }
  }

  /// Corrections must not pile up: what the simulator found more of once was counted again in every
  /// round.
  @Test func correctedTablesSayOfAPlanWhatTheSimulatorSaysAndSayItOnce() {
    var (compared, changed) = (0, 0)
    for seed in 1...40 {
      var county = RandomCounty(seed: UInt64(seed)).county
      county.levers = SearchCounty.levers()
      county.settings.retirementRate.value = 0.029
      county.settings.equipmentWriteOffRate.value = seed.isMultiple(of: 2) ? 0.08 : 0
      let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
      var options = SearchOptions()
      options.allowsRotation = false
      let base = baseline.outcome(plan: county.plan, future: county.future)
      let problem = SearchProblem(baseline: baseline, outcome: base, options: options)
      let proposal = problem.plan(options)
      let actions = proposal.actions(county: county)
      let outcome = baseline.outcome(plan: county.plan.adding(actions), future: county.future)
      var once = problem
      once.correct(actions, outcome: outcome, baseline: baseline, exempt: [])
      var twice = once
      let isRaised = twice.correct(actions, outcome: outcome, baseline: baseline, exempt: [])
      #expect(!isRaised, "seed \(seed)")
      #expect(Self.held(once) == Self.held(twice), "seed \(seed)")
      if Self.held(once) != Self.held(problem) { changed += 1 }
      for (index, unit) in once.units.enumerated() {
        for (slot, section) in unit.sections.enumerated() {
          for (place, year) in once.complianceYears.enumerated() {
            guard let found = outcome.strict.years[year].sections[section.index] else { continue }
            for indicator in Indicator.allCases {
              guard let amount = found.indicators[indicator.index].numerator else { continue }
              let told = once.amount(
                proposal.state.solutions[index].purchases, unit: unit, slot: slot, year: place,
                indicator)
              let real = Double(amount.hundredths) / Double(amount.divisor)
              compared += 1
              #expect(
                abs(told - real) <= 1e-6 * max(1, real),
                "seed \(seed): \(section.id) \(indicator) \(year)")
            }
          }
        }
      }
    }
    #expect(compared > 1_000 && changed > 10, "\(compared) \(changed)")
  }
}
