// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

@Suite struct LagrangianCutsTests {
  /// What meets a unit's own needs at prices of chance: no row may cut it off.
  private static func amounts(_ table: PlanTable, seed: Int) -> [Int64] {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let problem = table.problem
    var solver = SchoolSolver(problem: problem)
    var amounts = table.columns.map { _ in Int64(0) }
    for (index, unit) in problem.units.enumerated() {
      solver.prices.own = problem.levers.map { lever in
        problem.slots(of: lever, in: unit).map { _ in
          problem.decisionYears.map { _ in Double(numbers.whole(0...60)) }
        }
      }
      for purchase in solver.solve(unit).purchases {
        let place = table.ofUnit[index].first {
          let column = table.columns[$0]
          return (column.lever, column.slot, column.year)
            == (purchase.lever, purchase.slot, purchase.year)
        }
        if let place { amounts[place] += purchase.steps }
      }
    }
    return amounts
  }

  @Test func noRowCutsOffWhatMeetsTheNeedsOfEverySchool() {
    var rows = 0
    var tried = 0
    for seed in 1...200 {
      var problem = TinyProblem.coupled(seed: seed)
      // Two actions that bring different amounts of one kind: whole steps cost more than split
      // ones.
      problem.levers[1].contribution[ResourceKind.sportsArea.index] = 70
      let solver = SchoolSolver(problem: problem)
      guard problem.units.allSatisfy({ solver.solve($0).missing.isEmpty }) else { continue }
      let table = PlanTable(problem: problem)
      var all = Neighbourhood(
        Incumbent(table), units: Array(problem.units.indices),
        columns: Array(table.columns.indices))
      if !problem.allowance.isUnlimited { all.addTotals() }
      let known = all.program.rows.count
      _ = LagrangianCuts(table: table).add(to: &all, below: .infinity)
      let added = all.program.rows.dropFirst(known)
      rows += added.count
      for chance in 1...10 {
        let amounts = Self.amounts(table, seed: 1_000 * seed + chance)
        tried += 1
        for row in added {
          let reached = row.entries.reduce(0) { sum, entry in
            entry.column < amounts.count ? sum + entry.value * Double(amounts[entry.column]) : sum
          }
          #expect(reached >= row.low * (1 - 1e-9) - 1e-9, "seed \(seed), chance \(chance)")
        }
      }
    }
    #expect(rows > 50 && tried > 500, "\(rows) \(tried)")
  }
}
