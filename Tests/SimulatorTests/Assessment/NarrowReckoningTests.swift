// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

/// What is reckoned in 64 bits where it fits, against the same in 128.
@Suite struct NarrowReckoningTests {
  private func decimal(_ random: inout SeededGenerator) -> ExactDecimal {
    ExactDecimal(significand: Int64(random.whole(1...99_999)), scale: random.below(5))
  }

  @Test func aPlainFindingIsTheSameAsTheGeneralOne() {
    var random = SeededGenerator(seed: 51)
    for turn in 0..<4000 {
      let threshold = Limit(decimal(&random), place: 1)
      let floor = turn % 3 == 0 ? nil : Limit(decimal(&random), place: 2)
      let basis: Int64 = turn % 2 == 0 ? 1 : 100
      let isLarge = turn % 7 == 0
      let hundredths = Int64(random.whole(0...(isLarge ? Int.max : 90_000_000)))
      let pupils = random.whole(1...(isLarge ? Int.max / 1000 : 4000))
      let plain = PlainRule(threshold: threshold, floor: floor, basis: basis)
        .row(hundredths, pupils)
      guard let plain else {
        #expect(isLarge, "turn \(turn): \(hundredths) over \(pupils) fits")
        continue
      }
      let general = FindingRow.atLeast(
        Fraction(hundredths: Int128(hundredths)), pupils: pupils, basis: basis,
        threshold: threshold, floor: floor, part: .whole)
      #expect(plain == general, "turn \(turn): \(hundredths) over \(pupils)")
    }
  }

  @Test func wholeUnitsAreRoundedUpWhateverTheWidth() {
    var random = SeededGenerator(seed: 52)
    for turn in 0..<4000 {
      let limit = Limit(decimal(&random), place: 0)
      let count = random.whole(0...(turn % 7 == 0 ? Int.max / 10_000 : 5000))
      let wide = (Int128(count) * Int128(limit.divisor)).quotientAndRemainder(
        dividingBy: Int128(limit.significand))
      let expected = Int(wide.quotient) + (wide.remainder > 0 ? 1 : 0)
      #expect(limit.wholeUnits(for: count) == expected, "turn \(turn): \(count) by \(limit)")
    }
  }

  @Test func aNeedIsRoundedUpToWholeStepsWhateverTheWidth() {
    var random = SeededGenerator(seed: 53)
    for turn in 0..<4000 {
      let isLarge = turn % 7 == 0
      let terms = NeedRule.Terms(
        factor: Int64(random.whole(1...(isLarge ? 1_000_000_000_000_000 : 1_000_000))),
        divisor: Int64(random.whole((isLarge ? 1000 : 1)...1_000_000)))
      let other = NeedRule.Terms(factor: 1, divisor: 1)
      let stage = turn % 2
      let rule = NeedRule(
        primary: stage == 0 ? terms : other, junior: stage == 0 ? other : terms,
        countsClasses: false, granule: 1)
      let count = random.whole(0...(isLarge ? 1_000_000 : 5000))
      let wide = (Int128(terms.factor) * Int128(count)).quotientAndRemainder(
        dividingBy: Int128(terms.divisor))
      let expected = Int64(wide.quotient) + (wide.remainder > 0 ? 1 : 0)
      #expect(
        rule.hundredths(stage: stage, of: count) == expected, "turn \(turn): \(count), \(terms)")
    }
  }
}
