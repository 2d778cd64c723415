// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

/// Contradictions of one school against trying every amount and every set of conditions.
@Suite struct UnitConflictTests {
  /// A seeded school without wear, made harder by lead times, limits and missing levers.
  private static func problem(seed: Int) -> SearchProblem {
    var numbers = SeededGenerator(seed: UInt64(seed) &* 977)
    var problem = TinyProblem.random(seed: seed)
    problem.retention = problem.retention.map { _ in 1 }
    for lever in problem.levers.indices {
      if numbers.chance(40) {
        problem.levers[lever].firstYear = problem.levers[lever].firstYear.map { $0 + 1 }
      }
      if numbers.chance(20) {
        for slot in problem.units[0].limits[lever].indices {
          problem.units[0].limits[lever][slot] = problem.schoolYears.map { _ in 0 }
        }
      }
    }
    if problem.levers.count > 1, numbers.chance(15) {
      problem.levers.removeLast()
      problem.units[0].limits.removeLast()
      problem.allowance.cap.removeLast()
    }
    return problem
  }

  /// Whether some amounts keep the selected conditions, by trying all of them.
  private static func canHold(_ kept: [UnitConstraint], _ school: UnitCase) -> Bool {
    let (problem, unit, _) = school.restricted(to: Set(kept))
    return BruteForce(problem: problem, unit: unit, most: 3).leastCost() != nil
  }

  @Test func everySetIsImpossibleAndNoneOfItsConditionsCanBeLeftOut() {
    var sets = 0
    var kinds: Set<Int> = []
    for seed in 1...400 {
      let problem = Self.problem(seed: seed)
      let school = UnitCase(problem: problem, unit: problem.units[0])
      let found = UnitConflicts(unit: school).found()
      let isPossible =
        BruteForce(problem: problem, unit: problem.units[0], most: 3).leastCost() != nil
      #expect(found.isEmpty == isPossible, "seed \(seed)")
      for set in found {
        sets += 1
        kinds.insert(set.all.count)
        #expect(!Self.canHold(set.all, school), "seed \(seed): \(set)")
        for constraint in set.all {
          let rest = set.all.filter { $0 != constraint }
          #expect(Self.canHold(rest, school), "seed \(seed): \(set) without \(constraint)")
        }
        for year in set.years where set.asked.count == 1 {
          let moved = set.asked.map { $0.inYear(year) } + set.obstacles
          #expect(!Self.canHold(moved, school), "seed \(seed): \(set) in \(year)")
        }
      }
    }
    #expect(sets > 100 && kinds.count > 1, "too few to tell: \(sets) \(kinds)")
  }

  @Test func theSmallestSetIsAsSmallAsTryingAllSetsSays() {
    var compared = 0
    for seed in 1...250 {
      let problem = Self.problem(seed: seed)
      let school = UnitCase(problem: problem, unit: problem.units[0])
      let found = UnitConflicts(unit: school).found()
      guard let least = found.map(\.all.count).min() else { continue }
      let all = school.asked + school.obstacles(to: school.asked)
      guard all.count <= 9 else { continue }
      let size = (1...all.count).first { size in
        all.combinations(of: size).contains { !Self.canHold($0, school) }
      }
      compared += 1
      #expect(size == least, "seed \(seed): \(found)")
    }
    #expect(compared > 40, "too few to tell: \(compared)")
  }
}
