// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// Roots of functions of one variable.
public enum Root {
  /// Finds where a continuous function crosses zero in an interval, by Brent's method: inverse
  /// quadratic interpolation, with bisection where that does not pay.
  ///
  /// The function must have opposite signs at the ends (zero counts as either). Never slower than
  /// bisection; typically 5 to 10 calls. Source: GSL 2.7, `gsl_root_fsolver_brent`.
  /// - Parameters:
  ///   - interval: where to look.
  ///   - tolerance: how narrow the bracket shall become; zero asks for all digits.
  ///   - iterations: at most so many steps after the two calls at the ends.
  ///   - function: the function; it is called one time after another, never concurrently.
  /// - Returns: the root with its bracket; how the search ended is its `status`.
  /// - Throws: only what `function` throws.
  public static func brent<Failure: Error>(
    in interval: ClosedRange<Double>, tolerance: Tolerance, iterations: Int,
    function: (Double) throws(Failure) -> Double
  ) throws(Failure) -> RootResult {
    GSL.prepare()
    var witness = Witness<Failure>()
    let result = search(in: interval, tolerance: tolerance, iterations: iterations) { x in
      witness.observe(usableIf: \.isFinite) { () throws(Failure) in try function(x) }
    }
    try witness.rethrow()
    return RootResult(
      root: result.root, bracket: result.bracket, iterations: result.iterations,
      evaluations: witness.evaluations,
      status: witness.sawBadValue ? .functionNotFinite : result.status)
  }

  private typealias Search = (
    root: Double, bracket: ClosedRange<Double>, iterations: Int, status: RootResult.Status
  )

  /// The loop over GSL's solver, for a function that does not throw.
  private static func search(
    in interval: ClosedRange<Double>, tolerance: Tolerance, iterations limit: Int,
    function: (Double) -> Double
  ) -> Search {
    let unsolved: Search = (interval.lowerBound, interval, 0, .notBracketed)
    guard interval.lowerBound.isFinite, interval.upperBound.isFinite else { return unsolved }

    return unsafe withGSLFunction(function) { function in
      let solver = unsafe GSL.allocated(gsl_root_fsolver_alloc(cgsl_root_brent()))
      defer { unsafe gsl_root_fsolver_free(solver) }

      // The two codes that can come are GSL_EINVAL, for equal signs, and GSL_EBADFUNC, for a bad
      // value, which the witness knows of.
      let start = unsafe gsl_root_fsolver_set(
        solver, function, interval.lowerBound, interval.upperBound)
      guard start == 0 else { return unsolved }

      var found: Search = (unsafe gsl_root_fsolver_root(solver), interval, 0, .iterationLimit)
      while true {
        if isNarrow(found.bracket, tolerance) {
          found.status = .converged
          return found
        }
        guard found.iterations < limit, unsafe gsl_root_fsolver_iterate(solver) == 0 else {
          return found
        }
        found.iterations += 1
        found.root = unsafe gsl_root_fsolver_root(solver)
        let lower = unsafe gsl_root_fsolver_x_lower(solver)
        let upper = unsafe gsl_root_fsolver_x_upper(solver)
        found.bracket = min(lower, upper)...max(lower, upper)
      }
    }
  }

  /// GSL's test, and two cases that it misses: an exact root, where the bracket is one point, and
  /// a bracket too narrow for Brent's method to move in, where a zero tolerance would never be met.
  private static func isNarrow(_ bracket: ClosedRange<Double>, _ tolerance: Tolerance) -> Bool {
    let width = bracket.upperBound - bracket.lowerBound
    let size = max(abs(bracket.lowerBound), abs(bracket.upperBound))
    return width <= Double.ulpOfOne * size
      || gsl_root_test_interval(
        bracket.lowerBound, bracket.upperBound, tolerance.absolute, tolerance.relative) == 0
  }
}
