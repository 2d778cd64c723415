// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

/// Moves that a plan starts from leave nobody with more teachers of a kind than teachers.
@Suite struct FittingMovesTests {
  /// Teachers who move are not qualified, and every school has few of these.
  private static func problem(seed: Int) -> SearchProblem {
    var numbers = SeededGenerator(seed: UInt64(seed))
    var problem = TinyProblem.moving(seed: seed)
    for lever in problem.levers.indices where problem.levers[lever].isRotation {
      problem.levers[lever].contribution[1] = 0
    }
    for unit in problem.units.indices {
      let room = Int64(numbers.whole(0...4) * 100)
      problem.units[unit].room = [
        [Array(repeating: room, count: problem.schoolYears.count), [], []]
      ]
    }
    return problem
  }

  /// Every move that a problem allows, two steps each, in the order of schools.
  private static func everyMove(_ problem: SearchProblem) -> [Transfer] {
    var moves: [Transfer] = []
    for (lever, action) in problem.levers.enumerated() where action.isRotation {
      for giver in problem.units.indices {
        for receiver in problem.units.indices where receiver != giver {
          for year in problem.decisionYears.indices {
            moves.append(
              Transfer(
                lever: lever, giverUnit: giver, giverSlot: 0, receiverUnit: receiver,
                receiverSlot: 0, year: year, steps: 2))
          }
        }
      }
    }
    return moves
  }

  @Test func whatIsKeptLeavesRoomAndWhatIsDroppedWouldNot() {
    var kept = 0
    var dropped = 0
    for seed in 1...300 {
      let table = PlanTable(problem: Self.problem(seed: seed))
      let moves = Self.everyMove(table.problem)
      let fitting = table.fitting(moves)
      var ledger = Incumbent(table)
      for move in fitting {
        guard let (gain, loss) = ledger.columns(of: move) else { continue }
        ledger.add(move.steps, to: gain)
        ledger.add(move.steps, to: loss)
        kept += 1
      }
      for unit in table.problem.units.indices {
        #expect(ledger.keepsRoom(unit: unit), "seed \(seed), unit \(unit)")
      }
      dropped += moves.count - fitting.count
      // One step more of the first move that was cut breaks somebody's room, as long as nothing
      // later is there.
      var before = Incumbent(table)
      for move in moves {
        guard let (gain, loss) = before.columns(of: move) else { continue }
        let whole = fitting.first {
          $0.giverUnit == move.giverUnit && $0.receiverUnit == move.receiverUnit
            && $0.lever == move.lever && $0.year == move.year
        }
        let steps = whole?.steps ?? 0
        before.add(steps, to: gain)
        before.add(steps, to: loss)
        guard steps < move.steps else { continue }
        before.add(1, to: gain)
        before.add(1, to: loss)
        #expect(
          !before.left.isKept || !before.keepsRoom(unit: move.giverUnit)
            || !before.keepsRoom(unit: move.receiverUnit),
          "seed \(seed): \(move)")
        break
      }
    }
    #expect(kept > 100 && dropped > 100, "kept \(kept), dropped \(dropped)")
  }

  /// Moves cost something, and a year may pay for few of them.
  @Test func whatIsKeptIsPaidForAndTheFirstStepThatIsDroppedWouldNotBe() {
    var dropped = 0
    for seed in 1...100 {
      var numbers = SeededGenerator(seed: UInt64(seed))
      var problem = TinyProblem.moving(seed: seed)
      for year in problem.decisionYears.indices {
        problem.allowance.budget[year] = Int64(numbers.whole(0...3)) * 1_000
        for lever in problem.levers.indices where problem.levers[lever].isRotation {
          problem.levers[lever].payment[year] = 700
          problem.allowance.cap[lever][year] = Int64(numbers.whole(0...6))
        }
      }
      let table = PlanTable(problem: problem)
      let moves = Self.everyMove(problem)
      let fitting = table.fitting(moves)
      var left = problem.allowance
      left.spend(fitting, problem)
      #expect(left.isKept, "seed \(seed)")
      dropped += moves.count - fitting.count
    }
    #expect(dropped > 100, "dropped \(dropped)")
  }
}
