// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

/// Proofs about money and caps against trying every amount.
@Suite struct SharedConflictTests {
  private static func canBe(_ problem: SearchProblem) -> Bool {
    CoupledBruteForce(problem: problem, indicator: .sportsArea, most: 3).best() != nil
  }

  @Test func aProofOfTooLittleMoneyOrTooFewPostsIsNeverWrong() {
    var proven = 0
    var shown = 0
    var smallest = 0
    for seed in 1...250 {
      let problem = TinyProblem.coupled(seed: seed)
      let shared = SharedConflicts(problem: problem, options: SearchOptions())
      for budgets in [true, false] {
        guard let proof = shared.proof(budgets: budgets) else { continue }
        proven += 1
        #expect(!Self.canBe(problem), "seed \(seed): \(proof)")
        let conflict = shared.conflict(proof)
        let limits = shared.limits(of: proof.charge)
        let schools = problem.units.indices.filter { unit in
          conflict.constraints.contains(.school(problem.units[unit].school))
        }
        let set = shared.restricted(to: schools, limits.map(\.key))
        #expect(!Self.canBe(set), "seed \(seed): the set itself is impossible: \(conflict)")
        for member in conflict.members {
          guard case .shown(let cost) = member.necessity else { continue }
          shown += 1
          let rest = shared.restricted(
            to: schools.filter { member.constraint != .school(problem.units[$0].school) },
            limits.filter { $0.constraint != member.constraint }.map(\.key))
          let best = CoupledBruteForce(problem: rest, indicator: .sportsArea, most: 3).best()
          #expect(best != nil, "seed \(seed): \(conflict) without \(member)")
          #expect((best?.cost ?? 0) <= Double(cost.yuan) + 1, "seed \(seed)")
        }
        if conflict.size == .smallest { smallest += 1 }
      }
    }
    #expect(proven > 20 && shown > 30 && smallest > 5, "\(proven) \(shown) \(smallest)")
  }
}
