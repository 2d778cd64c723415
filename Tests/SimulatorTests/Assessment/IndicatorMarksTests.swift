// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

/// Verdicts kept as bits against the same one by one.
@Suite struct IndicatorMarksTests {
  private static let verdicts: [Verdict] = [.meets, .fallsShort, .notAssessed]

  /// All 3⁷ combinations, with every floor reached or none.
  private static var combinations: [[Verdict]] {
    (0..<7).reduce([[]]) { lists, _ in
      lists.flatMap { list in verdicts.map { list + [$0] } }
    }
  }

  private func marks(_ verdicts: [Verdict], floors: [Verdict]) -> IndicatorMarks {
    var marks = IndicatorMarks()
    for index in 0..<7 { marks.enter(index, verdicts[index], floor: floors[index]) }
    return marks
  }

  @Test(arguments: [5, 6, 7])
  func theRuleOverBitsIsTheRuleOverStates(required: Int) {
    var random = SeededGenerator(seed: 74)
    for verdicts in Self.combinations {
      let floors = verdicts.map { _ in random.pick(Self.verdicts) }
      let marks = marks(verdicts, floors: floors)
      #expect((0..<7).map { marks[$0] } == verdicts)
      let states = zip(verdicts, floors).map {
        SchoolRule.State($0, isAtFloor: $1 == .meets)
      }
      #expect(
        SchoolRule.Tally(marks).verdict(required: required)
          == SchoolRule.verdict(states, required: required), "\(verdicts) \(floors)")
    }
  }

  @Test func manySectionsTogetherAreJudgedLikeTwoByTwo() {
    var random = SeededGenerator(seed: 75)
    for turn in 0..<500 {
      var all = IndicatorMarks.allMet
      var expected = Array(repeating: Verdict.meets, count: 7)
      for _ in 0..<random.whole(0...5) {
        let verdicts = (0..<7).map { _ in
          random.chance(60) ? Verdict.meets : random.pick(Self.verdicts)
        }
        all.formUnion(marks(verdicts, floors: verdicts))
        for index in 0..<7 { expected[index] = expected[index].and(verdicts[index]) }
      }
      #expect((0..<7).map { all[$0] } == expected, "turn \(turn)")
    }
  }
}
