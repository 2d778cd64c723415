// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// Weighted mean and variances as GSL computes them, one `long double` recurrence after another:
/// slow, and sharing no code with anything else here, hence a rival to check faster code against.
///
/// Elements of weight zero or below do not count. All are nil where no weight is above zero.
/// Source: GSL 2.7, `gsl_stats_wmean`, `gsl_stats_wvariance`,
/// `gsl_stats_wvariance_with_fixed_mean`.
public enum WeightedStatistics {
  /// `Σ w x / Σ w`.
  public static func mean(of values: Span<Double>, weights: Span<Double>) -> Double? {
    unsafe evaluate(values, weights) { values, weights, count in
      unsafe gsl_stats_wmean(weights, 1, values, 1, count)
    }
  }

  /// `Σ w (x − mean)² / Σ w`: the variance of a population of which every member is known.
  public static func populationVariance(
    of values: Span<Double>, weights: Span<Double>
  ) -> Double? {
    unsafe evaluate(values, weights) { values, weights, count in
      let mean = unsafe gsl_stats_wmean(weights, 1, values, 1, count)
      return unsafe gsl_stats_wvariance_with_fixed_mean(weights, 1, values, 1, count, mean)
    }
  }

  /// `Σ w / ((Σ w)² − Σ w²) · Σ w (x − mean)²`: the variance estimated from a sample.
  /// Nil as well where fewer than two weights are above zero.
  public static func unbiasedVariance(of values: Span<Double>, weights: Span<Double>) -> Double? {
    unsafe evaluate(values, weights, atLeast: 2) { values, weights, count in
      unsafe gsl_stats_wvariance(weights, 1, values, 1, count)
    }
  }

  private static func evaluate(
    _ values: Span<Double>, _ weights: Span<Double>, atLeast least: Int = 1,
    _ statistic: (UnsafePointer<Double>, UnsafePointer<Double>, Int) -> Double
  ) -> Double? {
    precondition(values.count == weights.count, "one weight per value")
    guard weights.indices.count(where: { weights[$0] > 0 }) >= least else { return nil }
    return unsafe values.withUnsafeBufferPointer { values in
      unsafe weights.withUnsafeBufferPointer { weights in
        guard let value = values.baseAddress, let weight = weights.baseAddress
        else { return nil }
        return unsafe statistic(value, weight, values.count)
      }
    }
  }
}
