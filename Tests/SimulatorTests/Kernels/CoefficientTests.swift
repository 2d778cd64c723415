// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Simulator

/// Coefficients from their definition, written apart from the program's: ratios, weights and pairwise
/// sums, nothing else.
enum ReferenceCoefficient {
  static func pairwise(_ terms: ArraySlice<Double>) -> Double {
    guard terms.count > 1 else { return terms.first ?? 0 }
    let middle = (terms.startIndex + terms.endIndex) / 2
    return pairwise(terms[..<middle]) + pairwise(terms[middle...])
  }

  static func value(_ amounts: [Double], _ pupils: [Double]) -> Double {
    let kept = amounts.indices.filter { pupils[$0] > 0 }
    let total = pairwise(kept.map { pupils[$0] }[...])
    let mean = pairwise(kept.map { amounts[$0] }[...]) / total
    let variance = pairwise(
      kept.map { index in
        let distance = amounts[index] / pupils[index] - mean
        return pupils[index] / total * distance * distance
      }[...])
    return variance.squareRoot() / mean
  }

  /// The mistaken form: every school weighs the same.
  static func unweighted(_ amounts: [Double], _ pupils: [Double]) -> Double {
    let ratios = zip(amounts, pupils).map { $0 / $1 }
    let mean = ratios.reduce(0, +) / Double(ratios.count)
    let squares = ratios.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    return (squares / Double(ratios.count)).squareRoot() / mean
  }
}

struct CoefficientTests {
  /// Both forms subtract numbers of about the mean's size, each with a relative error of about
  /// 2⁻⁵³ times a few; among at most 300 sections that leaves less than 10⁻¹³ of the mean.
  static let tolerance = 1e-12

  @Test func aSecondImplementationAgreesOnThousandsOfSeededCases() throws {
    var numbers = SeededGenerator(seed: 20_231_123)
    for round in 0..<2_000 {
      let count = Int.random(in: 1...300, using: &numbers)
      let spread = [0.001, 0.1, 1, 10][round % 4]
      let pupils = (0..<count).map { _ in Double(Int.random(in: 0...3_000, using: &numbers)) }
      let amounts = pupils.map { pupil in
        (pupil * Double.random(in: 1...(1 + spread), using: &numbers) * 100).rounded() / 100
      }
      guard pupils.contains(where: { $0 > 0 }) else { continue }
      let coefficient = try #require(Coefficient(amounts: amounts, pupils: pupils))
      let expected = ReferenceCoefficient.value(amounts, pupils)
      #expect(
        (coefficient.value - expected).magnitude <= Self.tolerance,
        "round \(round): \(coefficient.value) against \(expected)")
    }
  }

  @Test func aLargeMeanLeavesASmallSpreadItsDigits() throws {
    // Two schools of 100 pupils at 10⁹ ± 1 a pupil: S is 1 and CV 10⁻⁹; one-pass sums lose it.
    let coefficient = try #require(
      Coefficient(amounts: [100 * (1e9 - 1), 100 * (1e9 + 1)], pupils: [100, 100]))
    #expect((coefficient.deviation - 1).magnitude < 1e-6)
  }

  @Test func sectionsWithoutPupilsAreLeftOut() {
    let with = Coefficient(amounts: [10, 500, 30], pupils: [10, 0, 20])
    #expect(with == Coefficient(amounts: [10, 30], pupils: [10, 20]))
    #expect(with != nil)
  }

  @Test func nobodyHoldingAnythingHasNoCoefficient() {
    #expect(Coefficient(amounts: [0, 0], pupils: [10, 20]) == nil)
    #expect(Coefficient(amounts: [], pupils: []) == nil)
    #expect(Coefficient(amounts: [5], pupils: [0]) == nil)
  }

  @Test func splittingASchoolInHalfLeavesTheWeightedCoefficientAndMovesTheUnweighted() throws {
    var numbers = SeededGenerator(seed: 99)
    var moved = 0
    for round in 0..<300 {
      let count = Int.random(in: 2...40, using: &numbers)
      let pupils = (0..<count).map { _ in Double(Int.random(in: 1...900, using: &numbers) * 2) }
      let amounts = (0..<count).map { _ in Double(Int.random(in: 1...9_000, using: &numbers) * 2) }
      let halved = Int.random(in: 0..<count, using: &numbers)
      var manyPupils = pupils
      var manyAmounts = amounts
      manyPupils[halved] /= 2
      manyAmounts[halved] /= 2
      manyPupils.append(manyPupils[halved])
      manyAmounts.append(manyAmounts[halved])
      let whole = try #require(Coefficient(amounts: amounts, pupils: pupils))
      let split = try #require(Coefficient(amounts: manyAmounts, pupils: manyPupils))
      #expect(
        (whole.value - split.value).magnitude <= Self.tolerance * whole.value + 1e-15, "\(round)")
      let unweighted = ReferenceCoefficient.unweighted(amounts, pupils)
      if (unweighted - ReferenceCoefficient.unweighted(manyAmounts, manyPupils)).magnitude > 1e-6 {
        moved += 1
      }
    }
    #expect(moved > 250, "the unweighted form must fail this property")
  }
}
