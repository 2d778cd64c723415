// SPDX-License-Identifier: GPL-3.0-or-later
import Optimization
import Testing

@Suite struct MinimizerTests {
  /// Rosenbrock's valley; its minimum is 0 at (1, 1).
  static func rosenbrock(_ x: Span<Double>, _ gradient: inout MutableSpan<Double>) -> Double {
    let (a, b) = (1 - x[0], x[1] - x[0] * x[0])
    gradient[0] = -2 * a - 400 * x[0] * b
    gradient[1] = 200 * b
    return a * a + 100 * b * b
  }

  @Test func bfgsFindsTheEndOfRosenbrocksValley() {
    let result = Minimizer.bfgs(
      start: [-1.2, 1], step: 0.01, gradientTolerance: 1e-6, iterations: 200,
      valueAndGradient: Self.rosenbrock)
    #expect(result.status == .converged)
    #expect(result.measure < 1e-6)
    // The least curvature at the minimum is 0.4, so 1e-6 of gradient is 2.5e-6 of distance.
    #expect(result.point.allSatisfy { abs($0 - 1) < 2.5e-6 }, "\(result.point)")
    #expect(result.value < 1e-11)
  }

  @Test func nelderMeadFindsTheEndOfRosenbrocksValley() {
    let result = Minimizer.nelderMead(
      start: [-1.2, 1], step: [0.5, 0.5], sizeTolerance: 1e-9, iterations: 1_000
    ) { x in
      let (a, b) = (1 - x[0], x[1] - x[0] * x[0])
      return a * a + 100 * b * b
    }
    #expect(result.status == .converged)
    #expect(result.point.allSatisfy { abs($0 - 1) < 1e-7 }, "\(result.point)")
  }

  @Test(arguments: 0..<100)
  func bfgsSolvesConvexQuadratics(seed: Int) {
    // ½ (x − s)ᵀ A (x − s) with A = BᵀB + 1: positive definite, minimum 0 at s.
    var random = RandomSource(seed: UInt64(seed))
    let count = 1 + random.integer(below: 12)
    let solution = (0..<count).map { _ in random.gaussian(standardDeviation: 10) }
    let b = (0..<count).map { _ in (0..<count).map { _ in random.gaussian() } }
    let a = (0..<count).map { i in
      (0..<count).map { j in (i == j ? 1 : 0) + (0..<count).reduce(0) { $0 + b[$1][i] * b[$1][j] } }
    }
    let result = Minimizer.bfgs(
      start: [Double](repeating: 0, count: count), step: 1, gradientTolerance: 1e-7,
      iterations: 500
    ) { x, gradient in
      var value = 0.0
      for i in 0..<count {
        for j in 0..<count { gradient[i] += a[i][j] * (x[j] - solution[j]) }
        value += (x[i] - solution[i]) * gradient[i] / 2
      }
      return value
    }
    #expect(result.isSettled, "\(result.status)")
    // The smallest eigenvalue is at least 1, so the distance is at most the gradient's length.
    let error = zip(result.point, solution).map { abs($0 - $1) }.max() ?? .infinity
    #expect(error <= max(result.measure, 1e-7), "\(count) variables, error \(error)")
    #expect(error < 1e-5, "\(count) variables, error \(error)")
  }

  @Test func aStartAtTheMinimumHasConvergedWithoutAStep() {
    let result = Minimizer.bfgs(
      start: [1, 1], step: 0.1, gradientTolerance: 0, iterations: 10,
      valueAndGradient: Self.rosenbrock)
    #expect(result.status == .converged && result.iterations == 0 && result.evaluations == 1)
    #expect(result.point == [1, 1])
  }

  @Test func toleranceZeroEndsWhereArithmeticEnds() {
    let result = Minimizer.bfgs(
      start: [-1.2, 1], step: 0.01, gradientTolerance: 0, iterations: 10_000,
      valueAndGradient: Self.rosenbrock)
    #expect(result.isSettled)
    #expect(result.point.allSatisfy { abs($0 - 1) < 1e-7 }, "\(result.point)")
  }

  @Test func theIterationLimitIsKept() {
    for limit in 0..<5 {
      let result = Minimizer.bfgs(
        start: [-1.2, 1], step: 0.01, gradientTolerance: 1e-9, iterations: limit,
        valueAndGradient: Self.rosenbrock)
      #expect(result.status == .iterationLimit && result.iterations == limit)
      #expect(result.value <= 24.2)
    }
  }

  @Test func aFunctionWithoutALowerBoundIsAStatus() {
    let line = Minimizer.bfgs(
      start: [0, 0], step: 1, gradientTolerance: 1e-6, iterations: 100
    ) { x, gradient in
      gradient[0] = -1
      return -x[0]
    }
    #expect(line.status == .noProgress && line.measure == 1)
    let cubic = Minimizer.bfgs(
      start: [1], step: 1, gradientTolerance: 1e-6, iterations: 100
    ) { x, gradient in
      gradient[0] = -3 * x[0] * x[0]
      return -x[0] * x[0] * x[0]
    }
    #expect(!cubic.isSettled || cubic.measure > 1, "\(cubic)")
  }

  @Test func aKinkIsAStatusWithTheLowestPointSeen() {
    var lowest = Double.infinity
    let result = Minimizer.bfgs(
      start: [1.3, 0.7], step: 0.1, gradientTolerance: 1e-6, iterations: 100
    ) { x, gradient in
      (gradient[0], gradient[1]) = (x[0] > 0 ? 1 : -1, x[1] > 0 ? 2 : -2)
      lowest = min(lowest, abs(x[0]) + 2 * abs(x[1]))
      return abs(x[0]) + 2 * abs(x[1])
    }
    #expect(result.status == .noProgress)
    #expect(result.value == lowest && result.value < 1.3 + 1.4)
  }

  @Test func notANumberIsAStatusAndTheLowestPointStays() {
    // The logarithm's domain ends at zero; the first step of 10 leaves it.
    let outside = Minimizer.bfgs(start: [1], step: 10, gradientTolerance: 1e-9, iterations: 50) {
      x, gradient in
      gradient[0] = 1
      return x[0] > 0 ? x[0] : .nan
    }
    #expect(outside.status == .functionNotFinite)
    #expect(outside.point == [1] && outside.value == 1)
    let atOnce = Minimizer.bfgs(start: [1], step: 1, gradientTolerance: 1e-9, iterations: 50) {
      _, _ in .nan
    }
    #expect(atOnce.status == .functionNotFinite && atOnce.evaluations == 1)
    #expect(atOnce.point == [1] && atOnce.value.isNaN)
    let badGradient = Minimizer.bfgs(start: [1], step: 1, gradientTolerance: 1e-9, iterations: 50) {
      _, gradient in
      gradient[0] = .infinity
      return 1
    }
    #expect(badGradient.status == .functionNotFinite)
    let simplex = Minimizer.nelderMead(
      start: [1], step: [0.5], sizeTolerance: 1e-9, iterations: 50
    ) { $0[0] < 1 ? .nan : $0[0] }
    #expect(simplex.status == .functionNotFinite && simplex.point == [1])
  }

  @Test func infinityIsAWallForTheSimplex() {
    // The free minimum (0, 0) is behind the wall x + y ≥ 1; on the wall it is (½, ½).
    let result = Minimizer.nelderMead(
      start: [2, 3], step: [0.5, 0.5], sizeTolerance: 1e-6, iterations: 2_000
    ) { x in
      x[0] + x[1] < 1 ? .infinity : x[0] * x[0] + x[1] * x[1]
    }
    #expect(result.value >= 0.5 && result.value.isFinite)
    #expect(result.value < 9, "\(result)")
    let noStart = Minimizer.nelderMead(
      start: [0], step: [1], sizeTolerance: 1e-6, iterations: 10
    ) { _ in .infinity }
    #expect(noStart.status == .functionNotFinite)
  }

  @Test func valueAndGradientAtOnePointAreOneCall() {
    var points: [[Double]] = []
    let result = Minimizer.bfgs(
      start: [-1.2, 1], step: 0.01, gradientTolerance: 1e-8, iterations: 200
    ) { x, gradient in
      points.append([x[0], x[1]])
      return Self.rosenbrock(x, &gradient)
    }
    #expect(result.evaluations == points.count)
    for (one, next) in zip(points, points.dropFirst()) { #expect(one != next) }
  }
}
