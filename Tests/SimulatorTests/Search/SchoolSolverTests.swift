// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct SchoolSolverTests {
  @Test func theSolverEqualsTryingEverything() {
    var met = 0
    var unmet = 0
    for seed in 1...400 {
      let problem = TinyProblem.random(seed: seed)
      let solution = SchoolSolver(problem: problem).solve(problem.units[0])
      // After two years of wear a step still adds 98, so that three steps cover every need of 200.
      let least = BruteForce(problem: problem, unit: problem.units[0], most: 3).leastCost()
      if let least {
        met += 1
        #expect(
          abs(solution.cost - least) < 1e-6, "seed \(seed): \(solution.cost) against \(least)")
        #expect(abs(solution.bound - least) < 1e-5, "seed \(seed): bound \(solution.bound)")
        #expect(solution.missing.isEmpty, "seed \(seed)")
      } else {
        unmet += 1
        #expect(
          solution.cost == .infinity, "seed \(seed): \(solution.cost), brute force finds none")
        #expect(!solution.missing.isEmpty, "seed \(seed): nothing is named as missing")
      }
    }
    #expect(met >= 200 && unmet >= 20, "the instances must be of both kinds: \(met), \(unmet)")
  }

  @Test func aTreeThatIsCutShortStillBoundsAndDeniesNothing() {
    var cut = 0
    for seed in 1...400 {
      var problem = TinyProblem.random(seed: seed)
      let exact = SchoolSolver(problem: problem).solve(problem.units[0])
      for nodes in [1, 2, 3, 5] {
        problem.nodeLimit = nodes
        let found = SchoolSolver(problem: problem).solve(problem.units[0])
        let margin = 1e-6 * max(1, exact.bound.isFinite ? exact.bound : 1)
        #expect(found.bound <= exact.bound + margin, "seed \(seed), \(nodes) nodes")
        if found.bound < exact.bound - margin || found.cost > exact.cost + margin { cut += 1 }
      }
    }
    #expect(cut >= 10, "the limit must cut some trees short: \(cut)")
  }
}
