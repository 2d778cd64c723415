// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

/// Proofs about money and caps with coefficients against trying every amount.
@Suite struct CoupledConflictTests {
  /// The most steps tried at a place; more where there are fewer places.
  private static func most(_ problem: SearchProblem) -> Int64 {
    problem.decisionYears.count == 1 ? 6 : 3
  }

  private static func best(_ problem: SearchProblem) -> CoupledBruteForce.Plan? {
    CoupledBruteForce(problem: problem, indicator: .sportsArea, most: most(problem)).best()
  }

  @Test func aProofWithCoefficientsIsNeverWrongAndEachShownConditionIsNeeded() {
    var (proven, withCoefficients, shown, withoutNeeds) = (0, 0, 0, 0)
    for seed in 1...400 {
      let problem = TinyProblem.coupled(seed: seed)
      let coupled = CoupledConflicts(problem: problem, options: SearchOptions())
      let attempt = problem.plan(SearchOptions())
      for budgets in [true, false] {
        guard let proof = coupled.proof(budgets: budgets, attempt: attempt) else { continue }
        proven += 1
        if !proof.coefficients.isEmpty { withCoefficients += 1 }
        if !proof.usesNeeds { withoutNeeds += 1 }
        #expect(Self.best(problem) == nil, "seed \(seed): \(proof)")
        let limits = SharedConflicts(problem: problem, options: SearchOptions())
          .limits(of: proof.charge)
        let set = coupled.restricted(
          needs: proof.usesNeeds, keys: proof.coefficients, limits.map(\.key))
        #expect(Self.best(set) == nil, "seed \(seed): the set itself is impossible: \(proof)")
        let conflict = coupled.conflict(proof)
        for member in conflict.members {
          guard case .shown(let cost) = member.necessity else { continue }
          let rest = coupled.restricted(
            needs: proof.usesNeeds && !member.isNeeds,
            keys: proof.coefficients.filter { key in
              member.constraint
                != .coefficient(
                  key.stage, key.indicator,
                  problem.schoolYears[problem.complianceYears[key.year]])
            }, limits.filter { $0.constraint != member.constraint }.map(\.key))
          let steps = rest.plan(SearchOptions()).state.solutions.flatMap(\.purchases).map(\.steps)
          // What needs more at one place than is tried says nothing.
          guard steps.allSatisfy({ $0 <= Self.most(problem) }) else { continue }
          shown += 1
          let found = Self.best(rest)
          #expect(found != nil, "seed \(seed): \(conflict) without \(member)")
          #expect((found?.cost ?? 0) <= Double(cost.yuan) + 1, "seed \(seed)")
        }
      }
    }
    #expect(
      proven > 20 && withCoefficients > 10 && shown > 20 && withoutNeeds > 0,
      "\(proven) \(withCoefficients) \(shown) \(withoutNeeds)")
  }
}

extension Conflict.Member {
  fileprivate var isNeeds: Bool { if case .needs = constraint { true } else { false } }
}
