// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

struct SchoolRuleTests {
  typealias State = SchoolRule.State

  /// All 4⁷ combinations.
  static var combinations: [[State]] {
    (0..<7).reduce([[]]) { lists, _ in
      lists.flatMap { list in State.allCases.map { list + [$0] } }
    }
  }

  /// The rule from its words, on known states: enough meet, and every other reaches its floor.
  static func known(_ states: [State], _ required: Int) -> Bool {
    states.count { $0 == .meets } >= required && !states.contains(.short)
  }

  /// Every way in which the missing ones may turn out.
  static func outcomes(_ states: [State]) -> [[State]] {
    states.reduce([[]]) { lists, state in
      let options: [State] = state == .missing ? [.meets, .atFloor, .short] : [state]
      return lists.flatMap { list in options.map { list + [$0] } }
    }
  }

  @Test(arguments: [5, 6, 7])
  func everyCombinationIsJudgedAsAllItsOutcomesAgree(required: Int) {
    let all = Self.combinations
    #expect(all.count == 16_384)
    // What a combination may turn out to be does not depend on the order of the indicators.
    var expectations: [[Int]: Verdict] = [:]
    for states in all {
      let counts = State.allCases.map { state in states.count { $0 == state } }
      let outcomes =
        expectations[counts] == nil
        ? Set(Self.outcomes(states).map { Self.known($0, required) }) : []
      let expected =
        expectations[counts]
        ?? (outcomes == [true] ? .meets : outcomes == [false] ? .fallsShort : .notAssessed)
      expectations[counts] = expected
      #expect(SchoolRule.verdict(states, required: required) == expected, "\(states)")
    }
  }

  @Test func twoKnownUnderSixOfSevenAreShortWhateverTheMissingOneIs() {
    let states: [State] = [.atFloor, .atFloor, .missing, .meets, .meets, .meets, .meets]
    #expect(SchoolRule.verdict(states, required: 6) == .fallsShort)
  }

  @Test func oneLeftOutAtItsFloorIsAllowedUnderSixOfSevenAndNotUnderSeven() throws {
    // 3,000 m² for 700 pupils is 4.29 m² a pupil: between 3.825 and 4.5.
    let school = BenchSchool(
      "一小", .primary, total: 700, staff: [60, 50, 12, 11],
      shared: [3_000, 9_000, 2_400_000, 30, 3, 3])
    let six = try #require(Bench([school]).year.sections[0])
    #expect(six.reached == 6)
    #expect(six.indicators[3].verdict == .fallsShort && six.indicators[3].reachesFloor == true)
    #expect(six.verdict == .meets)
    let seven = try #require(
      Bench([school], standard: SampleStandard.make(required: 7)).year.sections[0])
    #expect(seven.verdict == .fallsShort)
    #expect(seven.indicators[3].reachesFloor == nil)
  }

  @Test func oneUnderItsFloorBreaksTheRuleHoweverGoodTheRest() throws {
    // 2,677 m² is one square metre under 3.825 · 700 = 2677.5.
    let under = BenchSchool(
      "一小", .primary, total: 700, staff: [60, 50, 12, 11],
      shared: [2_677, 9_000, 2_400_000, 30, 3, 3])
    #expect(try #require(Bench([under]).year.sections[0]).verdict == .fallsShort)
    let at = BenchSchool(
      "一小", .primary, total: 700, staff: [60, 50, 12, 11],
      shared: [2_678, 9_000, 2_400_000, 30, 3, 3])
    #expect(try #require(Bench([at]).year.sections[0]).verdict == .meets)
  }
}
