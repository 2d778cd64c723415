// SPDX-License-Identifier: GPL-3.0-or-later
import Optimization
import Testing

@Suite struct MinimumTests {
  let tolerance = Tolerance(absolute: 1e-7, relative: 1e-7)

  @Test func theMinimumOfAParabolaIsItsVertex() {
    var random = RandomSource(seed: 3)
    for round in 0..<300 {
      let vertex = random.uniform(in: -9...9)
      let height = random.uniform(in: -5...5)
      let result = Minimum.brent(
        in: -100...100, guess: random.uniform(in: -10...10), tolerance: tolerance, iterations: 200
      ) {
        height + ($0 - vertex) * ($0 - vertex)
      }
      #expect(result.status == .converged, "round \(round), vertex \(vertex)")
      // The values tell the place of a minimum to the root of the double's precision.
      #expect(abs(result.location - vertex) < 1e-6, "round \(round), vertex \(vertex)")
      #expect(result.bracket.contains(result.location))
      #expect(abs(result.value - height) < 1e-12)
    }
  }

  @Test func withoutAGuessTheGoldenSectionIsTried() {
    let result = Minimum.brent(in: 0...10, tolerance: tolerance, iterations: 100) {
      abs($0 - 3)
    }
    #expect(result.status == .converged)
    #expect(abs(result.location - 3) < 1e-6)
  }

  @Test func aMinimumAtTheEndIsAStatusWithTheLowestPoint() {
    let result = Minimum.brent(in: 1...2, tolerance: tolerance, iterations: 100) { $0 }
    #expect(result.status == .notBracketed)
    #expect(result.location == 1 && result.value == 1)
  }

  @Test func aGuessOutsideOrAnInfiniteIntervalIsAStatus() {
    let outside = Minimum.brent(in: 0...1, guess: 2, tolerance: tolerance, iterations: 9) { $0 }
    #expect(outside.status == .notBracketed && outside.evaluations == 0)
    #expect(outside.value.isNaN)
    let infinite = Minimum.brent(
      in: -Double.infinity...1, guess: 0, tolerance: tolerance, iterations: 9
    ) { $0 * $0 }
    #expect(infinite.status == .notBracketed)
  }

  @Test func aValueThatIsNotFiniteIsAStatusAndKeepsTheLowestPoint() {
    let result = Minimum.brent(in: 0...10, guess: 4, tolerance: tolerance, iterations: 100) {
      $0 == 4 ? 1 : $0 == 0 || $0 == 10 ? 2 : .nan
    }
    #expect(result.status == .functionNotFinite)
    #expect(result.location == 4 && result.value == 1)
  }

  @Test func aToleranceThatCannotBeMetUsesUpTheIterations() {
    let result = Minimum.brent(in: 0...10, tolerance: Tolerance(), iterations: 60) {
      ($0 - 3) * ($0 - 3)
    }
    #expect(result.status == .iterationLimit && result.iterations == 60)
    #expect(abs(result.location - 3) < 1e-6)
  }
}
