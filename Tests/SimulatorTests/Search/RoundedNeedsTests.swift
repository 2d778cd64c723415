// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

/// Needs of what wears, in whole steps: rows that let the tree of all schools end.
@Suite struct RoundedNeedsTests {
  /// Eight schools that nothing couples, with needs of equipment and of rooms in three years; one of
  /// the two may stay at its floor.
  private static func worn(seed: Int, mayStay: Int) -> SearchProblem {
    var numbers = SeededGenerator(seed: UInt64(seed))
    var problem = TinyProblem.empty(decisionYears: 4, complianceYears: [2, 3, 4])
    problem.retention[ResourceKind.equipmentValue.index] = 0.95
    problem.mayStayAtFloor = mayStay
    problem.levers = [
      TinyProblem.lever(
        .buyEquipment, [.equipmentValue: 1_000_000], costs: [9_615, 9_245, 8_889, 8_548],
        firstYear: [1, 2, 3, 4]),
      TinyProblem.lever(
        .equipMultimediaRoom, [.multimediaClassrooms: 100],
        costs: [25_480, 24_500, 23_558, 22_652],
        firstYear: [1, 2, 3, 4]),
      // Where somebody may move, prices tell the tree nothing of the schools' own parts.
      TinyProblem.lever(
        .rotateTeacher, [.staff: 100], costs: [10, 10, 10, 10], firstYear: [1, 2, 3, 4],
        limit: .surplusElsewhere),
    ]
    problem.allowance.cap = problem.levers.map { _ in Array(repeating: nil, count: 4) }
    for number in 0..<8 {
      var unit = SearchUnit(
        school: ID("第\(number)小学"), sections: [TinyProblem.section("第\(number)小学", years: 3)],
        requirements: [], limits: [[nil], [nil], [nil]], isLocked: false)
      for year in 0..<3 {
        for (indicator, most) in [
          (Indicator.equipmentValue, 12_000_000), (.multimediaClassrooms, 400),
        ] {
          let short = Int64(numbers.whole(-most / 4...most))
          unit.requirements.append(
            Requirement(
              slot: 0, year: year, need: .indicator(indicator),
              track: unit.track(indicator.resource, slot: 0), short: short,
              shortToFloor: mayStay > 0 ? short - Int64(numbers.whole(0...most / 2)) : nil))
        }
      }
      problem.units.append(unit)
    }
    return problem
  }

  /// Each school solved by itself is another program: patterns of floors, and a tree for each.
  ///
  /// Without the rows 7 of 40 trees of this kind end within so many nodes.
  @Test(arguments: [0, 1])
  func mostTreesEndAtTheSumOfTheSchoolsOwnOptima(_ mayStay: Int) {
    var proven = 0
    for seed in 1...40 {
      let problem = Self.worn(seed: seed, mayStay: mayStay)
      let solver = SchoolSolver(problem: problem)
      let solutions = problem.units.map { solver.solve($0) }
      #expect(solutions.allSatisfy { $0.missing.isEmpty && $0.bound == $0.cost })
      let least = solutions.reduce(0) { $0 + $1.cost }
      let found = WholeSearch(table: PlanTable(problem: problem)).solved(
        below: .infinity, nodeLimit: 2_000, workLimit: .max)
      #expect(found.bound <= least * (1 + 1e-6), "seed \(seed)")
      #expect((found.ledger?.cost ?? .infinity) >= least * (1 - 1e-9), "seed \(seed)")
      guard found.isProven else { continue }
      proven += 1
      let cost = found.ledger?.cost ?? .infinity
      #expect(abs(cost - least) <= 1e-6 * least, "seed \(seed)")
    }
    #expect(proven >= 28, "\(proven) of 40")
  }
}
