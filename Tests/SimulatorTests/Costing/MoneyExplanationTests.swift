// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

/// A year's items add up to its money; the seed of a failing county is printed.
@Suite struct MoneyExplanationTests {
  @Test func theItemsOfEveryYearAddUpToTheYuanAndTheLargestStandsFirst() {
    var explained = 0
    for seed in 1...250 {
      var sample = RandomStockCounty.make(seed: seed)
      sample.future.priceFactor = seed.isMultiple(of: 3) ? 1.1 : 1
      let baseline = sample.baseline
      let outcome = baseline.outcome(plan: sample.county.plan, future: sample.future)
      var all = Money.zero
      var present = 0.0
      for year in Set(outcome.costing.entries.map(\.year)) {
        let told = MoneyExplanation(year: year, baseline: baseline, outcome: outcome)
        #expect(told.items.reduce(.zero) { $0 + $1.amount } == told.total, "seed \(seed) \(year)")
        #expect(told.total == outcome.costing.total(year: year), "seed \(seed) \(year)")
        let amounts = told.items.map(\.amount)
        #expect(amounts == amounts.sorted(by: >), "seed \(seed) \(year)")
        for item in told.items { check(item, told, seed) }
        explained += told.items.count
        all += told.total
        present += Double(told.total.yuan) * told.presentFactor
      }
      #expect(all == outcome.costing.total, "seed \(seed)")
      let value = outcome.costing.presentValue
      #expect((present - value).magnitude <= 1e-9 * max(1, value), "seed \(seed)")
    }
    #expect(explained > 1_000)
  }

  /// What an amount is reckoned from gives the amount, but for the rounding of each payment.
  private func check(_ item: MoneyItem, _ told: MoneyExplanation, _ seed: Int) {
    let amount = Double(item.amount.yuan)
    switch item.basis {
    case .payment(let cost):
      #expect(amount <= Double(cost.yuan) * told.priceFactor + 1, "seed \(seed) \(item)")
    case .units(let units, let price):
      let product = units.value * Double(price.yuan) * told.priceFactor
      #expect((amount - product).magnitude < 10, "seed \(seed) \(item)")
    case .entries:
      Issue.record("seed \(seed): nothing is told of \(item)")
    }
  }

  @Test func aYearWithoutPaymentsHasNoItems() {
    let sample = RandomStockCounty.make(seed: 1)
    let baseline = sample.baseline
    let outcome = baseline.outcome(plan: Plan(), future: sample.future)
    let told = MoneyExplanation(
      year: outcome.costing.presentYear, baseline: baseline, outcome: outcome)
    #expect(told.items.isEmpty && told.total == .zero)
    #expect(told.presentFactor == 1 && told.priceFactor == 1)
  }
}
