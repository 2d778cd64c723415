// SPDX-License-Identifier: GPL-3.0-or-later

/// A linear model that was fitted to observations: `response ≈ Σ coefficient · predictor`.
public struct LinearFit: Sendable, Hashable {
  /// One per predictor, in the order of the columns.
  public let coefficients: [Double]
  /// How the coefficients' errors go together: `[predictor][predictor]`, symmetric, in the
  /// product of the two coefficients' units.
  ///
  /// Without weights, scaled by the scatter of the residuals, and nil if there is no degree of
  /// freedom to tell that from. With weights, from the weights alone, as they are inverse
  /// variances.
  public let covariance: [[Double]]?
  /// The sum of the squared residuals, each times its weight if there are weights.
  public let chiSquared: Double
  /// How many independent combinations of the predictors the observations tell apart. Less than
  /// `coefficients.count` when predictors depend on each other: then the coefficients are the
  /// shortest of many that fit equally well.
  public let rank: Int
  /// Observations (of weight above zero) less rank.
  public let degreesOfFreedom: Int

  /// Whether the observations determine every coefficient.
  public var isDetermined: Bool { rank == coefficients.count }

  /// What the model says for one row of predictors.
  public func value(at predictors: [Double]) -> Double {
    precondition(predictors.count == coefficients.count)
    return zip(predictors, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The standard error of `value(at:)`, `√(xᵀ C x)` with the covariance C: of the model, without
  /// the scatter of a single observation. Nil without a covariance.
  public func standardError(at predictors: [Double]) -> Double? {
    precondition(predictors.count == coefficients.count)
    guard let covariance else { return nil }
    var variance = 0.0
    for (row, outer) in zip(covariance, predictors) {
      for (element, inner) in zip(row, predictors) { variance += outer * element * inner }
    }
    // Rounding can take a variance of nothing below zero.
    return max(0, variance).squareRoot()
  }
}
