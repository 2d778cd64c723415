// SPDX-License-Identifier: GPL-3.0-or-later
import Optimization
import Testing

@Suite struct LinearLeastSquaresTests {
  /// A line through x = 1…5 computed by hand: slope Sxy/Sxx = 6/10, intercept 4 − 0.6·3 = 2.2,
  /// residual sum of squares Syy − Sxy²/Sxx = 6 − 3.6 = 2.4, with three degrees of freedom.
  let line = (rows: (1...5).map { [1, Double($0)] }, response: [2.0, 4, 5, 4, 5])

  @Test func aLineComputedByHandIsFound() throws {
    let fit = try #require(
      LinearLeastSquares.fit(predictors: line.rows, response: line.response).fit)
    #expect(abs(fit.coefficients[0] - 2.2) < 1e-13 && abs(fit.coefficients[1] - 0.6) < 1e-13)
    #expect(abs(fit.chiSquared - 2.4) < 1e-13)
    #expect(fit.rank == 2 && fit.isDetermined && fit.degreesOfFreedom == 3)
    // s² = 0.8; variance of the slope s²/Sxx = 0.08, of the intercept s² (1/5 + 9/10) = 0.88.
    let covariance = try #require(fit.covariance)
    #expect(abs(covariance[1][1] - 0.08) < 1e-13 && abs(covariance[0][0] - 0.88) < 1e-13)
    #expect(abs(covariance[0][1] + 0.24) < 1e-13 && covariance[0][1] == covariance[1][0])
    #expect(abs(fit.value(at: [1, 10]) - 8.2) < 1e-12)
    // At the mean of x the error is s/√5.
    let error = try #require(fit.standardError(at: [1, 3]))
    #expect(abs(error - 0.16.squareRoot()) < 1e-13)
  }

  @Test(arguments: 0..<50)
  func theResidualsAreOrthogonalToThePredictors(seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed))
    let width = 1 + random.integer(below: 6)
    let height = width + random.integer(below: 30)
    let rows = (0..<height).map { _ in (0..<width).map { _ in random.gaussian() } }
    let response = (0..<height).map { _ in random.gaussian(mean: 3) }
    let weights = (0..<height).map { _ in random.uniform(in: 0.1...4) }
    for weights in [nil, weights] {
      let outcome = LinearLeastSquares.fit(predictors: rows, response: response, weights: weights)
      let fit = try #require(outcome.fit)
      let residuals = zip(rows, response).map { $1 - fit.value(at: $0) }
      let weight = weights ?? [Double](repeating: 1, count: height)
      for column in 0..<width {
        let product = (0..<height).reduce(0) { $0 + weight[$1] * rows[$1][column] * residuals[$1] }
        #expect(abs(product) < 1e-10, "\(height) × \(width), column \(column)")
      }
      let sum = zip(weight, residuals).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
      #expect(abs(sum - fit.chiSquared) < 1e-10)
      #expect((fit.covariance == nil) == (weights == nil && height == width))
    }
  }

  @Test func anObservationOfWeightZeroIsNotThere() throws {
    let with = LinearLeastSquares.fit(
      predictors: line.rows + [[1, 100]], response: line.response + [-999],
      weights: [1, 1, 1, 1, 1, 0])
    let fit = try #require(with.fit)
    #expect(abs(fit.coefficients[0] - 2.2) < 1e-12 && abs(fit.coefficients[1] - 0.6) < 1e-12)
    #expect(fit.degreesOfFreedom == 3)
  }

  @Test func predictorsThatDependOnEachOtherAreReported() throws {
    let rows = line.rows.map { $0 + [2 * $0[1]] }
    let fit = try #require(LinearLeastSquares.fit(predictors: rows, response: line.response).fit)
    #expect(fit.rank == 2 && !fit.isDetermined)
    #expect(abs(fit.value(at: [1, 3, 6]) - 4) < 1e-12)
  }

  @Test func aPerfectFitThroughAsManyPointsHasNoCovariance() throws {
    let fit = try #require(
      LinearLeastSquares.fit(predictors: [[1, 1], [1, 2]], response: [3, 5]).fit)
    #expect(fit.covariance == nil && fit.degreesOfFreedom == 0)
    #expect(fit.standardError(at: [1, 1]) == nil)
    #expect(abs(fit.coefficients[1] - 2) < 1e-13)
  }

  @Test func tooFewObservationsAreAnOutcome() {
    #expect(LinearLeastSquares.fit(predictors: [], response: []) == .tooFewObservations)
    #expect(LinearLeastSquares.fit(predictors: [[], []], response: [1, 2]) == .tooFewObservations)
    #expect(LinearLeastSquares.fit(predictors: [[1, 2]], response: [1]) == .tooFewObservations)
    #expect(
      LinearLeastSquares.fit(predictors: [[1], [2]], response: [1, 2], weights: [0, 0])
        == .tooFewObservations)
  }

  @Test func numbersThatAreNotFiniteAreAnOutcome() {
    for bad in [Double.nan, .infinity, -.infinity] {
      #expect(LinearLeastSquares.fit(predictors: [[1], [bad]], response: [1, 2]) == .notFinite)
      #expect(LinearLeastSquares.fit(predictors: [[1], [2]], response: [bad, 2]) == .notFinite)
    }
    #expect(
      LinearLeastSquares.fit(predictors: [[1], [2]], response: [1, 2], weights: [1, .infinity])
        == .notFinite)
    // The squares of the residuals overflow.
    #expect(
      LinearLeastSquares.fit(predictors: [[1], [1]], response: [1e300, -1e300]) == .notFinite)
  }
}
