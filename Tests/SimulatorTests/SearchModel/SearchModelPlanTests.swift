// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

/// The search's plans held against the whole programme.
@Suite struct SearchModelPlanTests {
  /// A question with its answer and its programme.
  static func answer(_ county: County, required: Int, options: SearchOptions = SearchOptions())
    -> (result: SearchResult, model: SearchModel)
  {
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: required))
    return (
      baseline.search(plan: county.plan, future: county.future, options: options),
      baseline.searchModel(plan: county.plan, future: county.future, options: options)
    )
  }

  @Test func everyPlanOfTheSearchIsFeasibleInTheModelAtTheSameCost() {
    var complied = 0
    for seed in 1...120 {
      let county = SearchCounty.random(
        seed: seed, schools: 4 + seed % 5, spread: 20 + seed % 7 * 10,
        rich: seed.isMultiple(of: 3) ? 20 : 0)
      let (result, model) = Self.answer(county, required: seed.isMultiple(of: 2) ? 7 : 6)
      guard result.status == .optimal || result.status == .feasible else { continue }
      complied += 1
      let broken = model.violations(of: result.actions)
      #expect(broken.isEmpty, "seed \(seed): \(broken.prefix(3))")
      let cost = model.cost(of: result.actions)
      #expect(abs(cost - Double(result.cost.yuan)) <= 1, "seed \(seed): \(cost) \(result.cost)")
    }
    #expect(complied >= 100, "too few instances comply to tell: \(complied)")
  }

  @Test func withoutAnyOneActionTheModelIsBroken() {
    var removed = 0
    for seed in 1...12 {
      let county = SearchCounty.random(seed: seed, schools: 5, spread: 60, rich: seed % 2 * 15)
      let (result, model) = Self.answer(county, required: seed.isMultiple(of: 2) ? 7 : 6)
      for place in result.actions.indices {
        var actions = result.actions
        let gone = actions.remove(at: place)
        #expect(!model.violations(of: actions).isEmpty, "seed \(seed): \(gone) is not needed")
        removed += 1
      }
    }
    #expect(removed > 100, "\(removed)")
  }
}
