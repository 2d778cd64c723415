// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

/// What holds for the money of every county; the seed of a failing one is printed.
@Suite struct CostPropertyTests {
  static let seeds = 1...250

  @Test func paymentsAddUpToTheCostHoweverLate() {
    for seed in Self.seeds {
      var sample = RandomStockCounty.make(seed: seed)
      sample.county.plan.measures = []
      let committed = sample.county.plan.projects.filter { $0.status == .committed }
      // Money of projects does not rest on stocks: one stock serves all.
      let baseline = sample.baseline
      let stock = sample.stock
      for project in committed {
        sample.county.plan.projects = [project]
        for slippage in -2...4 {
          sample.future.slippageYears = slippage
          let costing = Costing(
            baseline: baseline, plan: sample.county.plan, future: sample.future, stock: stock)
          #expect(
            costing.total + costing.alreadySpent == project.cost ?? .zero,
            "seed \(seed) \(project.id) \(slippage)")
          #expect(costing.entries.allSatisfy { $0.amount > .zero }, "seed \(seed)")
        }
      }
    }
  }

  @Test func nothingIsPaidBeforeTheBaseAndEntriesStandInOrder() {
    for seed in Self.seeds {
      let costing = RandomStockCounty.make(seed: seed).costing
      let years = costing.entries.map(\.year)
      #expect(years == years.sorted(), "seed \(seed)")
      #expect(years.first ?? BudgetYear(2023) >= BudgetYear(2023), "seed \(seed)")
    }
  }

  @Test func totalsAgreeWithTheEntries() {
    for seed in Self.seeds {
      let costing = RandomStockCounty.make(seed: seed).costing
      let byKind = CostEntry.Kind.allCases.reduce(Money.zero) { $0 + costing.total(kind: $1) }
      let byDepartment = costing.departments.reduce(Money.zero) {
        $0 + costing.total(department: $1)
      }
      let byYear = costing.totalsByYear.reduce(Money.zero) { $0 + $1.amount }
      #expect(byKind == costing.total, "seed \(seed)")
      #expect(byDepartment == costing.total, "seed \(seed)")
      #expect(byYear == costing.total, "seed \(seed)")
      #expect(costing.capital + costing.recurrent == costing.total, "seed \(seed)")
    }
  }

  @Test func moneyDoesNotDependOnTheOrderOfTheTables() {
    for seed in Self.seeds {
      var sample = RandomStockCounty.make(seed: seed)
      let first = sample.costing
      sample.county.plan.projects.reverse()
      sample.county.plan.measures.reverse()
      let second = sample.costing
      #expect(Set(first.entries) == Set(second.entries), "seed \(seed)")
      #expect(first.total == second.total, "seed \(seed)")
      #expect(first.alreadySpent == second.alreadySpent, "seed \(seed)")
    }
  }
}
