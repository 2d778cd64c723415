// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// Linear regression by least squares.
public enum LinearLeastSquares {
  /// Fits `response ≈ Σ coefficient · predictor` so that the (weighted) sum of the squared
  /// residuals is least, by singular value decomposition; singular values below 2.2e-16 of the
  /// largest count as zero. An intercept is a predictor that is always 1.
  ///
  /// Cost: observations · predictors². Source: GSL 2.7, `gsl_multifit_linear_tsvd` and
  /// `gsl_multifit_wlinear_tsvd`.
  /// - Parameters:
  ///   - predictors: `[observation][predictor]`, rows of equal length.
  ///   - response: one per observation.
  ///   - weights: one per observation, not negative: the inverse of the variance of the response.
  ///     An observation of weight zero is not there. Without weights all count the same.
  public static func fit(
    predictors: [[Double]], response: [Double], weights: [Double]? = nil
  ) -> LeastSquaresOutcome {
    let width = predictors.first?.count ?? 0
    precondition(predictors.allSatisfy { $0.count == width }, "rows differ in length")
    precondition(response.count == predictors.count, "one response per observation")
    precondition(weights.map { $0.count == response.count } ?? true, "one weight per observation")
    precondition(weights?.allSatisfy { !($0 < 0) } ?? true, "a weight cannot be negative")
    let counting = weights.map { $0.count { $0 > 0 } } ?? response.count
    guard width > 0, counting >= width else { return .tooFewObservations }
    let numbers = [predictors.joined().map(\.self), response, weights ?? []]
    guard numbers.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return .notFinite }
    GSL.prepare()

    var coefficients = [Double](repeating: 0, count: width)
    var covariance = [Double](repeating: 0, count: width * width)
    var chiSquared = 0.0
    var rank = 0
    let status = solve(
      numbers[0], response, weights, &coefficients, &covariance, &chiSquared, &rank)
    let degreesOfFreedom = counting - rank
    let known = weights != nil || degreesOfFreedom > 0
    // GSL_EMAXITER, where the decomposition does not settle, comes from numbers that overflow.
    guard status == 0, chiSquared.isFinite, coefficients.allSatisfy(\.isFinite),
      !known || covariance.allSatisfy(\.isFinite)
    else { return .notFinite }
    return .fitted(
      LinearFit(
        coefficients: coefficients,
        covariance: known
          ? stride(from: 0, to: width * width, by: width).map {
            Array(covariance[$0..<$0 + width])
          } : nil,
        chiSquared: chiSquared, rank: rank, degreesOfFreedom: degreesOfFreedom))
  }

  /// Calls GSL with views of the arrays; nothing is copied but by GSL into its workspace.
  private static func solve(
    _ predictors: [Double], _ response: [Double], _ weights: [Double]?,
    _ coefficients: inout [Double], _ covariance: inout [Double], _ chiSquared: inout Double,
    _ rank: inout Int
  ) -> Int32 {
    let (height, width) = (response.count, coefficients.count)
    let workspace = unsafe GSL.allocated(gsl_multifit_linear_alloc(height, width))
    defer { unsafe gsl_multifit_linear_free(workspace) }
    return unsafe predictors.withUnsafeBufferPointer { predictors in
      unsafe coefficients.withUnsafeMutableBufferPointer { coefficients in
        unsafe covariance.withUnsafeMutableBufferPointer { covariance in
          unsafe withGSLVector(response) { response in
            // Every array has at least one element, by the checks above.
            var x = unsafe gsl_matrix_const_view_array(predictors.baseAddress, height, width)
            var c = unsafe gsl_vector_view_array(coefficients.baseAddress, width)
            var v = unsafe gsl_matrix_view_array(covariance.baseAddress, width, width)
            guard let weights else {
              return unsafe gsl_multifit_linear_tsvd(
                &x.matrix, response, .ulpOfOne, &c.vector, &v.matrix, &chiSquared, &rank, workspace)
            }
            return unsafe withGSLVector(weights) { weights in
              unsafe gsl_multifit_wlinear_tsvd(
                &x.matrix, weights, response, .ulpOfOne, &c.vector, &v.matrix, &chiSquared, &rank,
                workspace)
            }
          }
        }
      }
    }
  }
}
