// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct GradeSpanTests {
  private let none: [Int?] = Array(repeating: nil, count: 6)

  private func span(
    _ now: [Int], before: [Int?]? = nil, isPoint: Bool = false, builtOn: Int? = nil
  ) -> ClosedRange<Int>? {
    GradeSpan(
      now: now, before: before ?? none, isPoint: isPoint,
      builtOn: builtOn.map { PartialDate(year: $0, month: 7) }, base: SchoolYear(2023)
    ).places
  }

  @Test func emptyGradesOfALargeSchoolAreNotTaught() {
    #expect(span([10, 10, 10, 0, 0, 0]) == 0...2)
    #expect(span([0, 0, 0, 24, 24, 24]) == 3...5)
    #expect(span([0, 0, 12, 12, 0, 0]) == 2...3)
  }

  @Test func anEmptyGradeOfATinySchoolMayBeChance() {
    // Two pupils a grade would leave the last one empty in one year of seven.
    #expect(span([2, 3, 1, 2, 2, 0]) == 0...5)
    #expect(span([0, 2, 3, 1, 2, 2]) == 0...5)
    // In two years it would hardly be empty with three.
    #expect(span([3, 3, 3, 3, 3, 0], before: [3, 3, 3, 3, 3, 0]) == 0...4)
    // A teaching point ends where its pupils end.
    #expect(span([2, 3, 1, 0, 0, 0], isPoint: true) == 0...2)
    #expect(span([1, 1, 1, 0, 0, 0]) == 0...5)
  }

  @Test func aGapBetweenTaughtGradesIsTaught() {
    #expect(span([20, 20, 0, 20, 20, 20], before: [20, 0, 20, 20, 20, 20]) == 0...5)
  }

  @Test func whoOpensGradeByGradeGoesOn() {
    #expect(span([40, 40, 0, 0, 0, 0], before: [40, 0, 0, 0, 0, 0]) == 0...5)
    #expect(span([40, 40, 0, 0, 0, 0], before: [40, 40, 0, 0, 0, 0], builtOn: 2022) == 0...1)
    #expect(span([40, 40, 0, 0, 0, 0], builtOn: 2022) == 0...5)
    #expect(span([40, 40, 0, 0, 0, 0], builtOn: 2010) == 0...1)
  }

  @Test func nobodyTellsNothing() {
    #expect(span([0, 0, 0, 0, 0, 0]) == nil)
    #expect(span([0, 0, 0, 0, 0, 0], before: [0, 0, 9, 9, 9, 9]) == 2...5)
  }
}
