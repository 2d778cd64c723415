// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

struct CoefficientLimitTests {
  private func fractions(_ hundredths: [Int]) -> [Fraction] {
    hundredths.map { Fraction(hundredths: Int128($0)) }
  }

  private func isKept(_ hundredths: [Int], _ pupils: [Int], _ limit: ExactDecimal) throws -> Bool {
    let coefficient = try #require(
      Coefficient(
        amounts: hundredths.map { Double($0) / 100 }, pupils: pupils.map { Double($0) }))
    return CoefficientLimit.isKept(
      coefficient.value, limit: limit, amounts: fractions(hundredths), pupils: pupils)
  }

  @Test func aCoefficientExactlyAtItsLimitKeepsItAndOneHundredthMoreBreaksIt() throws {
    // Two schools of equal size at mean · (1 ± c) have the coefficient c exactly.
    var numbers = SeededGenerator(seed: 50)
    for round in 0..<500 {
      let percent = Int.random(in: 1...99, using: &numbers)
      let limit = ExactDecimal(significand: Int64(percent), scale: 2)
      let pupils = Int.random(in: 1...3_000, using: &numbers)
      let mean = Int.random(in: 1...1_000_000_000, using: &numbers)
      let low = mean * (100 - percent)
      let high = mean * (100 + percent)
      let sizes = [pupils, pupils]
      #expect(try isKept([low, high], sizes, limit), "round \(round)")
      #expect(try !isKept([low, high + 1], sizes, limit), "round \(round)")
      #expect(try isKept([low + 1, high], sizes, limit), "round \(round)")
    }
  }

  @Test func schoolsOfUnequalSizeMeetTheLimitExactlyToo() throws {
    // Pupils k and 4k at 8e and 3e a pupil: mean 4e, deviation 2e, coefficient one half.
    let half = try #require(ExactDecimal("0.5"))
    for (size, unit) in [(7, 333), (113, 1), (499, 77_777), (1, 9_999_999)] {
      let sizes = [size, 4 * size]
      #expect(try isKept([8 * unit * size, 12 * unit * size], sizes, half))
      #expect(try !isKept([8 * unit * size + 1, 12 * unit * size], sizes, half))
    }
  }

  @Test func theExactFormDecidesLikeTheCoefficientWhereverThatIsClear() throws {
    var numbers = SeededGenerator(seed: 2_000)
    for round in 0..<300 {
      let count = Int.random(in: 1...60, using: &numbers)
      let pupils = (0..<count).map { _ in Int.random(in: 0...2_000, using: &numbers) }
      let amounts = pupils.map { _ in
        Fraction(
          hundredths: Int128(Int.random(in: 0...900_000, using: &numbers)),
          divisor: Int128(Int.random(in: 1...20_000, using: &numbers)))
      }
      guard
        let coefficient = Coefficient(
          amounts: amounts.map(\.value), pupils: pupils.map { Double($0) })
      else { continue }
      let limit = ExactDecimal(
        significand: Int64.random(in: 1...300, using: &numbers), scale: 2)
      guard (coefficient.value - limit.value).magnitude > 1e-6 else { continue }
      let exact = CoefficientLimit.isKeptExactly(limit: limit, amounts: amounts, pupils: pupils)
      #expect(exact == (coefficient.value < limit.value), "round \(round)")
    }
  }

  @Test func naturalsOfAnySizeKeepTheLawsOfArithmetic() {
    var numbers = SeededGenerator(seed: 64)
    func any() -> ExactNatural {
      (0..<Int.random(in: 0...4, using: &numbers)).reduce(ExactNatural.one) { product, _ in
        product * ExactNatural(UInt128.random(in: 0...UInt128.max, using: &numbers))
          + ExactNatural(UInt128.random(in: 0...9, using: &numbers))
      }
    }
    for _ in 0..<500 {
      let (one, two, three) = (any(), any(), any())
      #expect(one * (two + three) == one * two + one * three)
      #expect(one * two == two * one)
      #expect((one + two) - two == one)
      #expect(one <= one + two)
      #expect((one < two) == (one * three + one < two * three + two))
    }
    for _ in 0..<500 {
      let (one, two) = (
        UInt128(UInt64.random(in: 0...UInt64.max, using: &numbers)),
        UInt128(UInt64.random(in: 0...UInt64.max, using: &numbers))
      )
      #expect(ExactNatural(one) * ExactNatural(two) == ExactNatural(one * two))
      #expect(ExactNatural(one) + ExactNatural(two) == ExactNatural(one + two))
    }
  }
}
