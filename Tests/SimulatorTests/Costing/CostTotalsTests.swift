// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct CostTotalsTests {
  private func costing(_ entries: [(Int, Int64, CostEntry.Kind, String?)]) -> Costing {
    Costing(
      entries: entries.map { year, yuan, kind, department in
        CostEntry(
          year: BudgetYear(year), cause: .project("建"), kind: kind,
          isRecurrent: kind == .salaries, department: department, amount: Money(yuan: yuan))
      }, alreadySpent: Money(yuan: 7), projectsWithoutCost: [], discountRate: 0.25,
      presentYear: BudgetYear(2023))
  }

  private var first: Costing {
    costing([
      (2023, 100, .construction, "甲"), (2024, 200, .salaries, nil), (2024, 50, .equipment, "甲"),
      (2025, 1000, .construction, "乙"),
    ])
  }

  @Test func totalsAddUpHoweverTheyAreSplit() {
    #expect(first.total == Money(yuan: 1350))
    #expect(first.recurrent == Money(yuan: 200))
    #expect(first.capital == Money(yuan: 1150))
    #expect(first.total(year: BudgetYear(2024)) == Money(yuan: 250))
    #expect(first.total(kind: .construction) == Money(yuan: 1100))
    #expect(first.total(department: "甲") == Money(yuan: 150))
    #expect(first.departments == ["甲", nil, "乙"])
    #expect(first.totalsByYear.map(\.amount.yuan) == [100, 250, 1000])
    #expect(first.totalsByYear.map(\.year.year) == [2023, 2024, 2025])
  }

  @Test func presentValueDiscountsToTheBaseYear() {
    // 100 + 250 / 1.25 + 1000 / 1.5625; exact in binary up to the last place.
    #expect(abs(first.presentValue - 940) < 1e-9)
  }

  @Test func theDifferenceTurnsItsSignWithTheQuestion() {
    let second = costing([(2024, 90, .construction, "甲"), (2026, 10, .leases, "丙")])
    let there = Costing.difference(of: first, from: second)
    let back = Costing.difference(of: second, from: first)
    #expect(there.total == Money(yuan: 1250))
    #expect(back.total == -there.total)
    #expect(back.capital == -there.capital)
    #expect(back.recurrent == -there.recurrent)
    #expect(back.presentValue == -there.presentValue)
    #expect(there.alreadySpent == .zero)
    #expect(there.byYear[BudgetYear(2024)] == Money(yuan: 160))
    #expect(there.byYear[BudgetYear(2026)] == Money(yuan: -10))
    #expect(back.byYear == there.byYear.mapValues { -$0 })
    #expect(back.byKind == there.byKind.mapValues { -$0 })
    #expect(back.byDepartment == there.byDepartment.mapValues { -$0 })
    #expect(there.byDepartment["丙"] == Money(yuan: -10))
  }

  @Test func aPlanDoesNotDifferFromItself() {
    let same = Costing.difference(of: first, from: first)
    #expect(same.total == .zero)
    #expect(same.presentValue == 0)
    #expect(same.byYear.values.allSatisfy { $0 == .zero })
  }
}
