// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct AlternativesTests {
  private func baseline(_ seed: Int) -> Baseline {
    Baseline(
      county: SearchCounty.random(seed: seed, schools: 6, spread: 60, rich: 20),
      standard: SampleStandard.make(required: seed.isMultiple(of: 2) ? 7 : 6))
  }

  @Test func everyPlanCompliesWithinTheCostAndIsNotBelowWhatIsProven() {
    for seed in 1...4 {
      let baseline = baseline(seed)
      let county = baseline.county
      let found = baseline.alternatives(plan: county.plan, future: county.future, within: 0.05)
      #expect(found.plans.count == 1 + SecondaryGoal.allCases.count, "seed \(seed)")
      guard let cheapest = found.plans.first else { continue }
      for (place, plan) in found.plans.enumerated() {
        let check = baseline.check(
          plan: county.plan.adding(plan.actions), base: county.plan, future: county.future)
        #expect(check.complies, "seed \(seed) \(String(describing: plan.goal)): \(check.breaches)")
        #expect(check.cost == plan.cost)
        #expect(plan.cost >= cheapest.cost)
        #expect(
          Double(plan.cost.yuan) <= Double(found.cheapest.cost.yuan) * 1.05 + 1, "seed \(seed)")
        #expect((0...1).contains(found.similarity(0, place)))
        if let goal = plan.goal {
          #expect((plan.amounts[goal] ?? -1) >= (found.least[goal] ?? 0), "seed \(seed) \(goal)")
          #expect((plan.amounts[goal] ?? -1) <= (cheapest.amounts[goal] ?? 0))
        }
      }
      #expect(found.similarity(0, 0) == 1)
      for line in found.shared.lines {
        for plan in found.plans {
          let sum = plan.actions.filter {
            SharedActions.Place($0.school, $0.stage, $0.action) == line.place
          }.reduce(Quantity.zero) { $0 + $1.amount }
          #expect(sum >= line.least && line.least > .zero, "seed \(seed): \(line)")
        }
        let paid = line.byYear.values.reduce(Quantity.zero) { $0 + $1 }
        #expect(paid == line.least)
      }
    }
  }

  @Test func keepingAPartOfTheCheapestPlanCostsNothing() {
    for seed in 1...4 {
      let baseline = baseline(seed)
      let county = baseline.county
      let cheapest = baseline.search(plan: county.plan, future: county.future)
      #expect(cheapest.status == .feasible || cheapest.status == .optimal, "seed \(seed)")
      let half = cheapest.actions.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
      let kept = baseline.search(
        keeping: county.plan.adding(half), base: county.plan, future: county.future)
      #expect(kept.kept > .zero, "seed \(seed)")
      #expect((kept.extra ?? Money(yuan: -1)) >= .zero, "seed \(seed): keeping never saves")
      #expect(kept.total >= kept.free.lowerBound, "seed \(seed)")
      #expect(kept.rest.plan.measures.count >= half.count)
    }
  }

  @Test func keepingSomethingUselessCostsItsPrice() {
    let baseline = baseline(2)
    let county = baseline.county
    var plan = county.plan
    plan.measures.append(
      Measure(
        id: "多余", action: .openArtRoom, school: county.schools[0].id, amount: Quantity(3),
        from: SchoolYear(2026)))
    let kept = baseline.search(keeping: plan, base: county.plan, future: county.future)
    #expect((kept.extra ?? .zero) > .zero)
    #expect((kept.extra ?? .zero) <= kept.kept + Money(yuan: kept.free.cost.yuan / 50))
  }
}
