// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct WarmStartTests {
  /// A problem written by hand, with sections that can be told apart.
  private func named(_ problem: SearchProblem) -> SearchProblem {
    var problem = problem
    var count = 0
    for unit in problem.units.indices {
      for slot in problem.units[unit].sections.indices {
        problem.units[unit].sections[slot].index = count
        count += 1
      }
    }
    return problem
  }

  @Test func whatAPriceSearchEndedWithProvesTheSameBoundAtOnce() {
    var coupled = 0
    for seed in 1...120 {
      let problem = named(TinyProblem.coupled(seed: seed))
      let search = LagrangianDual(problem: problem)
      guard search.isCoupled else { continue }
      let floors = search.start.solutions
      let found = search.improved(search.start, floors: floors, passes: 400)
      guard let end = search.end(of: found, floors: floors) else {
        Issue.record("seed \(seed): nothing to hand on")
        continue
      }
      var again = search.start
      again.known = end
      let handed = search.improved(again, floors: floors, passes: 0)
      let proven = max(search.start.bound, search.value(at: found.latest))
      #expect(
        abs(handed.bound - proven) <= 1e-6 * max(1, abs(proven)),
        "seed \(seed): \(handed.bound), \(proven)")
      if proven > search.start.bound { coupled += 1 }
    }
    #expect(coupled >= 30, "\(coupled)")
  }

  /// Prices of another county's plan may be worth nothing; what they prove is a bound all the same.
  @Test func pricesFromAnotherProblemProveNoBoundAbovePlans() {
    var tried = 0
    var known: WarmStart?
    for seed in 1...200 {
      let problem = named(TinyProblem.coupled(seed: seed))
      let search = LagrangianDual(problem: problem)
      guard search.isCoupled else { continue }
      let floors = search.start.solutions
      if let known {
        var start = search.start
        start.known = known
        let best = CoupledBruteForce(problem: problem, indicator: .sportsArea, most: 3).best()
        for passes in [0, 60] {
          let found = search.improved(start, floors: floors, passes: passes)
          #expect(found.bound >= search.start.bound, "seed \(seed)")
          if let best {
            #expect(found.bound <= best.cost + 1e-6, "seed \(seed): above \(best.cost)")
            tried += 1
          }
        }
      }
      let found = search.improved(search.start, floors: floors, passes: 100)
      known = search.end(of: found, floors: floors)
    }
    #expect(tried >= 60, "\(tried)")
  }
}
