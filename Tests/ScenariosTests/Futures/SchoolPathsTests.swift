// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Scenarios

@Suite struct SchoolPathsTests {
  /// Covariance of fractional Brownian motion, as its definition has it.
  private func covariance(_ left: Int, _ right: Int, _ hurst: Double) -> Double {
    let (s, t) = (Double(left), Double(right))
    return (pow(s, 2 * hurst) + pow(t, 2 * hurst) - pow(abs(s - t), 2 * hurst)) / 2
  }

  @Test(arguments: [0.5, 0.65, 0.8, 0.95])
  func theFactorTimesItselfIsTheMatrixOfCorrelations(_ hurst: Double) {
    let years = 12
    let factor = SchoolPaths.cholesky(years: years, hurst: hurst)
    #expect(factor.count == years)
    for row in 0..<years {
      for column in 0...row {
        let product = zip(factor[row], factor[column]).reduce(0) { $0 + $1.0 * $1.1 }
        let expected =
          covariance(row + 1, column + 1, hurst)
          / (pow(Double(row + 1), hurst) * pow(Double(column + 1), hurst))
        #expect(abs(product - expected) < 1e-10, "\(row) \(column)")
      }
    }
  }

  @Test func withAHalfStepsAreIndependent() {
    let factor = SchoolPaths.cholesky(years: 4, hurst: 0.5)
    // Brownian motion at 1…4, scaled to unit variance: every step weighs the same.
    for (row, line) in factor.enumerated() {
      for value in line { #expect(abs(value - (1 / Double(row + 1)).squareRoot()) < 1e-12) }
    }
  }

  @Test func anIndexOutsideItsRangeIsBroughtBack() {
    #expect(
      SchoolPaths.cholesky(years: 5, hurst: 0.2) == SchoolPaths.cholesky(years: 5, hurst: 0.5))
    #expect(SchoolPaths.cholesky(years: 5, hurst: 3) == SchoolPaths.cholesky(years: 5, hurst: 0.98))
    #expect(SchoolPaths.cholesky(years: 0, hurst: 0.8).isEmpty)
  }
}
