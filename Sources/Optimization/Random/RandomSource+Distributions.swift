// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

// Parameters are checked, because some of GSL's samplers never return when given "not a number".
extension RandomSource {
  /// A number from 0 up to but not including 1, in steps of 2⁻³².
  public mutating func uniform() -> Double {
    unsafe gsl_rng_uniform(unique())
  }

  /// A number between 0 and 1, neither of them included.
  public mutating func positiveUniform() -> Double {
    unsafe gsl_rng_uniform_pos(unique())
  }

  /// A number of a range, all of them equally likely; finite bounds.
  public mutating func uniform(in range: ClosedRange<Double>) -> Double {
    precondition(range.lowerBound.isFinite && range.upperBound.isFinite)
    let share = uniform()
    // Two products, where one difference could overflow.
    return range.lowerBound * (1 - share) + range.upperBound * share
  }

  /// A whole number from 0 up to but not including `bound`, all of them equally likely.
  /// - Parameter bound: from 1 to 2³² − 1.
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0 && bound <= UInt32.max)
    return unsafe Int(gsl_rng_uniform_int(unique(), UInt(bound)))
  }

  /// A number of the normal distribution, by the ziggurat method.
  /// - Parameters:
  ///   - mean: finite.
  ///   - standardDeviation: finite, not negative.
  public mutating func gaussian(mean: Double = 0, standardDeviation: Double = 1) -> Double {
    precondition(mean.isFinite && standardDeviation >= 0 && standardDeviation.isFinite)
    return unsafe mean + gsl_ran_gaussian_ziggurat(unique(), standardDeviation)
  }

  /// A number of the gamma distribution, of mean `shape · scale` and variance `shape · scale²`.
  /// - Parameters:
  ///   - shape: finite, above zero.
  ///   - scale: finite, above zero.
  public mutating func gamma(shape: Double, scale: Double) -> Double {
    precondition(shape > 0 && shape.isFinite && scale > 0 && scale.isFinite)
    return unsafe gsl_ran_gamma(unique(), shape, scale)
  }

  /// A number of the beta distribution, between 0 and 1, of mean `a / (a + b)`.
  /// - Parameters:
  ///   - a: finite, above zero.
  ///   - b: finite, above zero.
  public mutating func beta(_ a: Double, _ b: Double) -> Double {
    precondition(a > 0 && a.isFinite && b > 0 && b.isFinite)
    return unsafe gsl_ran_beta(unique(), a, b)
  }

  /// A number whose logarithm has the normal distribution; its median is `exp(logMean)`.
  /// - Parameters:
  ///   - logMean: the mean of the logarithm; finite.
  ///   - logStandardDeviation: the standard deviation of the logarithm; finite, not negative.
  public mutating func lognormal(logMean: Double, logStandardDeviation: Double) -> Double {
    precondition(
      logMean.isFinite && logStandardDeviation >= 0 && logStandardDeviation.isFinite)
    return unsafe gsl_ran_lognormal(unique(), logMean, logStandardDeviation)
  }

  /// How many of many rare and independent things happen, if `mean` are to be expected.
  /// - Parameter mean: from 0 to 10⁹, so that the count fits GSL's 32 bits.
  public mutating func poisson(mean: Double) -> Int {
    precondition(mean >= 0 && mean <= 1e9)
    return unsafe Int(gsl_ran_poisson(unique(), mean))
  }

  /// How many of so many independent trials succeed.
  /// - Parameters:
  ///   - trials: from 0 to 2³² − 1.
  ///   - probability: of one success; from 0 to 1.
  public mutating func binomial(trials: Int, probability: Double) -> Int {
    precondition(trials >= 0 && trials <= UInt32.max && probability >= 0 && probability <= 1)
    return unsafe Int(gsl_ran_binomial(unique(), probability, UInt32(trials)))
  }
}
