// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

extension Minimizer {
  /// Finds a local minimum without a gradient by the simplex method of Nelder and Mead: n + 1
  /// corners that are mirrored, stretched and contracted. For a handful of variables.
  ///
  /// The function may return positive infinity for "not allowed", but not at the start nor at
  /// one `step` from it along any axis. Source: GSL 2.7, `gsl_multimin_fminimizer_nmsimplex2`.
  /// - Parameters:
  ///   - start: where to begin; at least one variable.
  ///   - step: for every variable, how far from the start the first corners stand; not zero.
  ///   - sizeTolerance: the search has converged when the root-mean-square distance of the corners
  ///     from their centre is below this, in the unit of the variables; not negative.
  ///   - iterations: at most so many moves of the simplex.
  ///   - function: the function; it is called one time after another, never concurrently.
  /// - Returns: the point with its value; how the search ended is its `status`.
  /// - Throws: only what `function` throws.
  public static func nelderMead<Failure: Error>(
    start: [Double], step: [Double], sizeTolerance: Double, iterations: Int,
    function: (Span<Double>) throws(Failure) -> Double
  ) throws(Failure) -> MinimizerResult {
    precondition(!start.isEmpty, "there is nothing to vary")
    precondition(step.count == start.count && step.allSatisfy { $0 != 0 && $0.isFinite })
    precondition(sizeTolerance >= 0)
    GSL.prepare()
    var witness = Witness<Failure>()
    let result = withoutActuallyEscaping(
      { (point: Span<Double>) -> Double in
        witness.observe(usableIf: { $0 > -.infinity }) { () throws(Failure) in
          try function(point)
        }
      },
      do: { function in
        var function = VectorFunction(start: start, function: function)
        let ending = search(
          from: start, step: step, sizeTolerance: sizeTolerance, iterations: iterations, &function)
        return (ending: ending, lowest: function.lowest)
      })
    try witness.rethrow()
    return MinimizerResult(
      point: result.lowest.point, value: result.lowest.value, measure: result.ending.size,
      iterations: result.ending.iterations, evaluations: witness.evaluations,
      status: witness.sawBadValue ? .functionNotFinite : result.ending.status)
  }

  private typealias Ending = (size: Double, iterations: Int, status: MinimizerResult.Status)

  /// The loop over GSL's minimiser, for a function that does not throw.
  private static func search(
    from start: [Double], step: [Double], sizeTolerance: Double, iterations limit: Int,
    _ function: inout VectorFunction
  ) -> Ending {
    unsafe function.withGSLFunction { function in
      let solver = unsafe GSL.allocated(
        gsl_multimin_fminimizer_alloc(cgsl_multimin_nmsimplex2(), start.count))
      defer { unsafe gsl_multimin_fminimizer_free(solver) }
      let begun = unsafe withGSLVector(start) { start in
        unsafe withGSLVector(step) { step in
          unsafe gsl_multimin_fminimizer_set(solver, function, start, step)
        }
      }
      // GSL_EBADFUNC: a corner of the first simplex has no finite value.
      guard begun == 0 else { return (.nan, 0, .functionNotFinite) }

      var made = 0
      while true {
        let size = unsafe gsl_multimin_fminimizer_size(solver)
        if gsl_multimin_test_size(size, sizeTolerance) == 0 { return (size, made, .converged) }
        guard made < limit else { return (size, made, .iterationLimit) }
        // GSL_EFAILED: the simplex shrank towards its best corner and a new corner is infinite.
        guard unsafe gsl_multimin_fminimizer_iterate(solver) == 0 else {
          return (size, made, .functionNotFinite)
        }
        made += 1
      }
    }
  }
}
