// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

@Suite struct PlanShiftTests {
  /// What every unit does by itself, budgets and caps left out of account.
  private static func alone(_ problem: SearchProblem) -> PrimalHeuristic.Proposal {
    var state = PlanState(problem)
    let solver = SchoolSolver(problem: problem)
    for unit in problem.units.indices { state.solutions[unit] = solver.solve(problem.units[unit]) }
    return PrimalHeuristic.Proposal(problem: problem, transfers: [], state: state)
  }

  private static func overdrawn(_ ledger: Incumbent) -> Int64 {
    (ledger.left.budget + ledger.left.cap.flatMap { $0 }).reduce(0) { $0 + max(0, -($1 ?? 0)) }
  }

  @Test func whatIsShiftedBuysTheSameStepsMeetsTheSameNeedsAndIsOverdrawnLess() {
    var (overdrawn, mended) = (0, 0)
    for seed in 1...400 {
      var problem = TinyProblem.coupled(seed: seed)
      problem.coefficientLimits = [:]
      let proposal = Self.alone(problem)
      let table = PlanTable(problem: problem)
      let before = Incumbent(table, proposal)
      guard proposal.state.isComplete, Self.overdrawn(before) > 0 else { continue }
      overdrawn += 1
      let after = PlanShift(table: table, prices: table.columns.map(\.price)).shifted(before)
      #expect(Self.overdrawn(after) <= Self.overdrawn(before), "seed \(seed)")
      for unit in problem.units.indices {
        #expect(after.keeps(unit: unit), "seed \(seed), unit \(unit)")
        for lever in problem.levers.indices {
          let own = table.ofUnit[unit].filter { table.columns[$0].lever == lever }
          let steps = [before, after].map { ledger in own.reduce(0) { $0 + ledger.amounts[$1] } }
          #expect(steps[0] == steps[1], "seed \(seed), unit \(unit), lever \(lever)")
        }
      }
      guard Self.overdrawn(after) == 0, after.amounts.allSatisfy({ $0 <= 3 }) else { continue }
      mended += 1
      // Nothing that complies is cheaper than the cheapest of all that were tried.
      let best = CoupledBruteForce(problem: problem, indicator: .sportsArea, most: 3).best()
      #expect(best != nil && (best?.cost ?? 0) <= after.cost + 1e-6, "seed \(seed)")
    }
    #expect(overdrawn > 20 && mended > 3, "\(overdrawn) \(mended)")
  }
}
