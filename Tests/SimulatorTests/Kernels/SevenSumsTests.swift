// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Simulator

/// The kernel's order of summing, written out in Swift without vectors: every product, quotient and
/// sum by itself, even and odd places apart.
private struct PlainSevenSums {
  var sums: [Double]
  var squares: [Double]

  init(_ rows: [SIMD8<Double>], shift: SIMD8<Double>) {
    var halves = [[Double]](repeating: Array(repeating: 0, count: 16), count: 2)
    for (place, row) in rows.enumerated() where row[7] > 0 {
      let reciprocal = 1 / row[7]
      for lane in 0..<8 {
        let difference = row[lane] - shift[lane] * row[7]
        halves[place % 2][lane] += difference
        halves[place % 2][8 + lane] += difference * difference * reciprocal
      }
    }
    sums = (0..<8).map { halves[0][$0] + halves[1][$0] }
    squares = (0..<8).map { halves[0][8 + $0] + halves[1][8 + $0] }
  }
}

struct SevenSumsTests {
  private func rows(
    _ count: Int, spread: Double, mean: Double = 6, empty: Int = 12,
    _ numbers: inout SeededGenerator
  ) -> [SIMD8<Double>] {
    (0..<count).map { _ in
      let pupils =
        Int.random(in: 0..<empty, using: &numbers) == 0
        ? 0 : Double(Int.random(in: 1...3_000, using: &numbers))
      var row = SIMD8<Double>(
        (0..<8).map { _ in
          (pupils * mean * Double.random(in: 1...(1 + spread), using: &numbers) * 100).rounded()
            / 100
        })
      row[7] = pupils
      return row
    }
  }

  /// The processor at hand sums with vectors of its own width, this reference with single numbers in
  /// the base instructions: equal bits here mean equal bits on every processor.
  @Test func theKernelHasTheBitsOfThePlainOrderForEveryLength() {
    var numbers = SeededGenerator(seed: 512)
    for count in Array(0...67) + [127, 128, 129, 200, 1_000, 1_023] {
      for round in 0..<12 {
        let rows = rows(
          count, spread: [0.001, 0.5, 10][round % 3], empty: [2, 12, 10_000][round / 4],
          &numbers)
        var shift = SIMD8<Double>((0..<8).map { _ in Double.random(in: 0...9, using: &numbers) })
        shift[7] = 0
        let found = SevenSums(rows.span, shift: shift)
        let plain = PlainSevenSums(rows, shift: shift)
        for lane in 0..<8 {
          #expect(
            found.sums[lane].bitPattern == plain.sums[lane].bitPattern,
            "sum \(lane) of \(count) rows, round \(round)")
          #expect(
            found.squares[lane].bitPattern == plain.squares[lane].bitPattern,
            "square \(lane) of \(count) rows, round \(round)")
        }
      }
    }
  }

  @Test func sevenAtOnceAgreeWithEachAlone() throws {
    var numbers = SeededGenerator(seed: 7)
    for round in 0..<2_000 {
      let rows = rows(
        Int.random(in: 0...150, using: &numbers), spread: [0.001, 0.1, 1, 10][round % 4],
        mean: [1e-3, 6, 2_000, 1e9][round / 4 % 4], &numbers)
      let seven = Coefficient.seven(rows.span)
      let pupils = rows.map { $0[7] }
      for lane in 0..<7 {
        let alone = Coefficient(amounts: rows.map { $0[lane] }, pupils: pupils)
        guard let alone else {
          #expect(seven[lane] == nil, "round \(round)")
          continue
        }
        let found = try #require(seven[lane], "round \(round)")
        #expect(found.pupils == alone.pupils)
        #expect((found.mean - alone.mean).magnitude <= 1e-14 * alone.mean, "round \(round)")
        // A spread of a thousandth on the mean leaves thirteen of sixteen digits in the squares.
        #expect(
          (found.value - alone.value).magnitude <= CoefficientTests.tolerance, "round \(round)")
      }
    }
  }

  @Test func aFirstBlockFarFromTheRestKeepsTheDigits() throws {
    // Eight tiny schools at a million a pupil before two hundred large ones at about six: the first
    // shift is a hundred thousand times the mean.
    var numbers = SeededGenerator(seed: 8)
    var rows = rows(200, spread: 0.001, empty: 10_000, &numbers)
    let odd = SIMD8<Double>(7e-6, 7e-6, 7e-6, 7e-6, 7e-6, 7e-6, 7e-6, 1e-12)
    rows.insert(contentsOf: Array(repeating: odd, count: 8), at: 0)
    let seven = Coefficient.seven(rows.span)
    for lane in 0..<7 {
      let expected = ReferenceCoefficient.value(rows.map { $0[lane] }, rows.map { $0[7] })
      let found = try #require(seven[lane]).value
      #expect((found - expected).magnitude <= 1e-9 * expected, "\(found) against \(expected)")
    }
    // In a single pass about that shift, nothing of the spread would be left.
    var far = SIMD8<Double>(repeating: 7e6)
    far[7] = 0
    let single = try #require(SevenSums(rows.span, shift: far)[0]).value
    let expected = ReferenceCoefficient.value(rows.map { $0[0] }, rows.map { $0[7] })
    #expect((single - expected).magnitude > 1e-6 * expected)
  }

  @Test func aLargeMeanLeavesASmallSpreadItsDigitsInOnePass() throws {
    let rows = [1e9 - 1, 1e9 + 1].map { ratio in
      var row = SIMD8<Double>(repeating: 100 * ratio)
      row[7] = 100
      return row
    }
    let coefficient = try #require(Coefficient.seven(rows.span)[3])
    #expect((coefficient.deviation - 1).magnitude < 1e-6)
  }

  @Test func replacingRowsGivesTheSumsOfTheNewRows() throws {
    var numbers = SeededGenerator(seed: 1_000)
    var rows = rows(110, spread: 1, &numbers)
    var running = SevenSums(rows.span)
    for change in 1...3_000 {
      let place = Int.random(in: rows.indices, using: &numbers)
      let new = self.rows(1, spread: 1, &numbers)[0]
      running.replace(rows[place], with: new)
      rows[place] = new
      guard change % 100 == 0 else { continue }
      let anew = Coefficient.seven(rows.span)
      for lane in 0..<7 {
        let (found, expected) = (running[lane], anew[lane])
        #expect((found == nil) == (expected == nil))
        guard let found, let expected else { continue }
        #expect(
          (found.value - expected.value).magnitude <= 1e-11,
          "after \(change) changes: \(found.value) against \(expected.value)")
      }
    }
  }
}
