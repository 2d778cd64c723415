// SPDX-License-Identifier: GPL-3.0-or-later
import Optimization
import Testing

@Suite struct RootTests {
  let tight = Tolerance(relative: 1e-14)

  @Test func knownRootsAreFound() {
    // Each is checked by putting it in; the slopes there are 4.8 and 11.2, an ulp is 4.4e-16.
    let cubeRoot = Root.brent(in: 0...2, tolerance: tight, iterations: 100) { $0 * $0 * $0 - 2 }
    #expect(cubeRoot.status == .converged)
    #expect(abs(cubeRoot.root * cubeRoot.root * cubeRoot.root - 2) < 1e-14)
    let cubic = Root.brent(in: 2...3, tolerance: tight, iterations: 100) {
      $0 * $0 * $0 - 2 * $0 - 5
    }
    let residual = cubic.root * cubic.root * cubic.root - 2 * cubic.root - 5
    #expect(cubic.status == .converged && abs(residual) < 2e-14)
    #expect(cubic.bracket.contains(cubic.root))
  }

  @Test func randomMonotoneFunctionsAreSolvedToTheLastDigits() {
    var random = RandomSource(seed: 11)
    for round in 0..<500 {
      let root = random.uniform(in: -50...50)
      let slope = random.uniform(in: 0.1...10)
      let result = Root.brent(in: -60...60, tolerance: Tolerance(), iterations: 200) {
        let distance = $0 - root
        return slope * distance + distance * distance * distance
      }
      #expect(result.status == .converged, "round \(round), root \(root)")
      #expect(abs(result.root - root) <= 4 * root.ulp, "round \(round), root \(root)")
    }
  }

  @Test func aRootAtAnEndOfTheIntervalIsFound() {
    for interval in [0.0...1, -1...0, 0...0] {
      let result = Root.brent(in: interval, tolerance: tight, iterations: 100) { $0 }
      #expect(result.status == .converged && result.root == 0, "\(interval)")
    }
  }

  @Test func equalSignsAtTheEndsAreAStatus() {
    let result = Root.brent(in: -1...1, tolerance: tight, iterations: 100) { $0 * $0 + 1 }
    #expect(result.status == .notBracketed)
    #expect(result.bracket == -1...1)
    #expect(result.iterations == 0)
  }

  @Test func anInfiniteIntervalIsAStatus() {
    let result = Root.brent(in: 0...Double.infinity, tolerance: tight, iterations: 100) { $0 - 1 }
    #expect(result.status == .notBracketed)
    #expect(result.evaluations == 0)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func aValueThatIsNotFiniteIsAStatus(_ bad: Double) {
    let atTheEnd = Root.brent(in: 0...1, tolerance: tight, iterations: 100) { _ in bad }
    #expect(atTheEnd.status == .functionNotFinite && atTheEnd.evaluations == 1)
    let inside = Root.brent(in: 0...1, tolerance: tight, iterations: 100) {
      $0 == 0 ? -1 : $0 == 1 ? 2 : bad
    }
    #expect(inside.status == .functionNotFinite && inside.evaluations == 3)
  }

  @Test func tooFewIterationsLeaveABracketThatHoldsTheRoot() {
    for limit in 0..<5 {
      let result = Root.brent(in: 0...100, tolerance: tight, iterations: limit) { $0 * $0 - 2 }
      #expect(result.status == .iterationLimit && result.iterations == limit)
      #expect(result.bracket.contains(2.0.squareRoot()))
    }
  }

  @Test func theToleranceIsKept() {
    let result = Root.brent(in: 0...10, tolerance: Tolerance(absolute: 0.5), iterations: 100) {
      $0 * $0 - 2
    }
    #expect(result.status == .converged)
    #expect(result.bracket.upperBound - result.bracket.lowerBound < 0.5)
    #expect(result.bracket.contains(2.0.squareRoot()))
  }

  @Test func aSearchInsideASearchWorks() {
    // The root in y of x·y = 6, as a function of x, minus x: zero at √6.
    let outer = Root.brent(in: 1...6, tolerance: tight, iterations: 100) { x in
      Root.brent(in: 0...10, tolerance: Tolerance(), iterations: 100) { x * $0 - 6 }.root - x
    }
    #expect(abs(outer.root - 6.0.squareRoot()) < 1e-13)
  }
}
