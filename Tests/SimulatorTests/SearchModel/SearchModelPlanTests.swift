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
    var kinds: [String: Int] = [:]
    for seed in 1...60 {
      let question = SeededQuestion(seed: seed, schools: 4 + seed % 5)
      let (result, model) = question.answer
      guard result.status == .optimal || result.status == .feasible else { continue }
      complied += 1
      let broken = model.violations(of: result.actions)
      #expect(broken.isEmpty, "seed \(seed): \(broken.prefix(3))")
      let cost = model.cost(of: result.actions)
      #expect(abs(cost - Double(result.cost.yuan)) <= 1, "seed \(seed): \(cost) \(result.cost)")
      if result.actions.contains(where: { $0.giver != nil }) { kinds["moves", default: 0] += 1 }
      if question.options.budgets != nil { kinds["budgets", default: 0] += 1 }
      if question.wears { kinds["wear", default: 0] += 1 }
      if question.isUneven { kinds["coefficients", default: 0] += 1 }
    }
    #expect(complied >= 45, "too few instances comply to tell: \(complied)")
    for kind in ["moves", "budgets", "wear", "coefficients"] {
      #expect(kinds[kind, default: 0] >= 3, "too few instances with \(kind): \(kinds)")
    }
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
