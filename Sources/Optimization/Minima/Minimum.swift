// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// Minima of functions of one variable.
public enum Minimum {
  /// Finds a local minimum in an interval by Brent's method: parabolas, with golden sections
  /// where those do not pay.
  ///
  /// The function must be lower at the guess than at both ends. Where a function is flat to the
  /// first order, its values tell the place to half of the digits only: a relative tolerance
  /// below 1.5e-8 (the root of the double's precision) is never met and uses up the iterations.
  /// Source: GSL 2.7, `gsl_min_fminimizer_brent`.
  /// - Parameters:
  ///   - interval: where to look.
  ///   - guess: a point inside where the function is lower than at the ends;
  ///     without one, the golden section of the interval is tried.
  ///   - tolerance: how narrow the bracket shall become.
  ///   - iterations: at most so many steps after the four calls at the start.
  ///   - function: the function; it is called one time after another, never concurrently.
  /// - Returns: the minimum with its bracket; how the search ended is its `status`. Where there
  ///   is no bracket, `location` is the lowest point that was seen.
  /// - Throws: only what `function` throws.
  public static func brent<Failure: Error>(
    in interval: ClosedRange<Double>, guess: Double? = nil, tolerance: Tolerance,
    iterations: Int, function: (Double) throws(Failure) -> Double
  ) throws(Failure) -> MinimumResult {
    GSL.prepare()
    var witness = Witness<Failure>()
    var lowest = (location: interval.lowerBound, value: Double.nan)
    let result = search(
      in: interval, guess: guess ?? goldenSection(of: interval), tolerance: tolerance,
      iterations: iterations
    ) { x in
      let value = witness.observe(usableIf: \.isFinite) { () throws(Failure) in try function(x) }
      // Written so that the first value replaces "not a number".
      if !value.isNaN, !(value >= lowest.value) { lowest = (x, value) }
      return value
    }
    try witness.rethrow()
    if !witness.sawBadValue, let best = result.best { lowest = best }
    return MinimumResult(
      location: lowest.location, value: lowest.value, bracket: result.bracket,
      iterations: result.iterations, evaluations: witness.evaluations,
      status: witness.sawBadValue ? .functionNotFinite : result.status)
  }

  /// The point that divides an interval so that the parts are to each other as the whole to the
  /// greater: 0.3819660 = (3 − √5) / 2 of the way.
  private static func goldenSection(of interval: ClosedRange<Double>) -> Double {
    interval.lowerBound
      + (3 - 5.0.squareRoot()) / 2 * (interval.upperBound - interval.lowerBound)
  }

  /// `best` is the lowest point inside the bracket, nil while there is no bracket.
  private typealias Search = (
    best: (location: Double, value: Double)?, bracket: ClosedRange<Double>, iterations: Int,
    status: MinimumResult.Status
  )

  /// The loop over GSL's minimiser, for a function that does not throw.
  private static func search(
    in interval: ClosedRange<Double>, guess: Double, tolerance: Tolerance,
    iterations limit: Int, function: (Double) -> Double
  ) -> Search {
    let unsolved: Search = (nil, interval, 0, .notBracketed)
    guard interval.lowerBound.isFinite, interval.upperBound.isFinite, interval.contains(guess)
    else { return unsolved }

    return unsafe withGSLFunction(function) { function in
      let solver = unsafe GSL.allocated(gsl_min_fminimizer_alloc(cgsl_min_brent()))
      defer { unsafe gsl_min_fminimizer_free(solver) }

      // The two codes that can come are GSL_EINVAL, for a guess that is not lower, and
      // GSL_EBADFUNC, for a bad value, which the witness knows of.
      let start = unsafe gsl_min_fminimizer_set(
        solver, function, guess, interval.lowerBound, interval.upperBound)
      guard start == 0 else { return unsolved }

      var found: Search = (nil, interval, 0, .iterationLimit)
      while true {
        let lower = unsafe gsl_min_fminimizer_x_lower(solver)
        let upper = unsafe gsl_min_fminimizer_x_upper(solver)
        found.bracket = lower...upper
        found.best = (
          unsafe gsl_min_fminimizer_x_minimum(solver), unsafe gsl_min_fminimizer_f_minimum(solver)
        )
        if lower == upper
          || gsl_min_test_interval(lower, upper, tolerance.absolute, tolerance.relative) == 0
        {
          found.status = .converged
          return found
        }
        guard found.iterations < limit, unsafe gsl_min_fminimizer_iterate(solver) == 0 else {
          return found
        }
        found.iterations += 1
      }
    }
  }
}
