// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

extension Minimizer {
  /// Finds a local minimum of a smooth function by the method of Broyden, Fletcher, Goldfarb and
  /// Shanno, with Fletcher's line search: from gradients alone it learns the curvature.
  ///
  /// The line search gives up where it expects to gain less than 2.2e-16, in absolute terms: scale
  /// the function so that differences that matter are far above that.
  /// A step costs one line search, of mostly one or two calls, and a few passes over the vectors;
  /// no matrix is kept, so many thousands of variables are possible. The function has to be finite
  /// wherever a line search may look. Source: GSL 2.7, `gsl_multimin_fdfminimizer_vector_bfgs2`.
  /// - Parameters:
  ///   - start: where to begin; at least one variable.
  ///   - step: the length of the first step tried, in the unit of the variables; above zero.
  ///   - lineTolerance: how exact a line search is: it ends where the slope along the line has
  ///     fallen to this share of the slope at its start. Between 0 and 1; 0.1 is GSL's advice.
  ///   - gradientTolerance: the search has converged when the Euclidean length of the gradient is
  ///     below this; not negative.
  ///   - iterations: at most so many line searches.
  ///   - valueAndGradient: given a point, writes the gradient, which arrives as zeros, and returns
  ///     the value. Called one time after another, never concurrently.
  /// - Returns: the point with its value; how the search ended is its `status`.
  /// - Throws: only what `valueAndGradient` throws.
  public static func bfgs<Failure: Error>(
    start: [Double], step: Double, lineTolerance: Double = 0.1, gradientTolerance: Double,
    iterations: Int,
    valueAndGradient: (Span<Double>, inout MutableSpan<Double>) throws(Failure) -> Double
  ) throws(Failure) -> MinimizerResult {
    precondition(!start.isEmpty, "there is nothing to vary")
    precondition(step > 0 && lineTolerance > 0 && lineTolerance < 1 && gradientTolerance >= 0)
    GSL.prepare()
    var witness = Witness<Failure>()
    let result = withoutActuallyEscaping(
      { (point: Span<Double>, gradient: inout MutableSpan<Double>) -> Double in
        witness.observe(usableIf: \.isFinite) { () throws(Failure) in
          let value = try valueAndGradient(point, &gradient)
          return gradient.indices.allSatisfy { gradient[$0].isFinite } ? value : .nan
        }
      },
      do: { function in
        var function = GradientFunction(start: start, function: function)
        return search(
          from: start, step: step, lineTolerance: lineTolerance,
          gradientTolerance: gradientTolerance, iterations: iterations, &function)
      })
    try witness.rethrow()
    return MinimizerResult(
      point: result.point, value: result.value, measure: length(of: result.gradient),
      iterations: result.iterations, evaluations: witness.evaluations,
      status: witness.sawBadValue ? .functionNotFinite : result.status)
  }

  private typealias Search = (
    point: [Double], value: Double, gradient: [Double], iterations: Int,
    status: MinimizerResult.Status
  )

  /// The loop over GSL's minimiser, for a function that does not throw.
  private static func search(
    from start: [Double], step: Double, lineTolerance: Double, gradientTolerance: Double,
    iterations limit: Int, _ function: inout GradientFunction
  ) -> Search {
    let ending: (solution: Search?, iterations: Int, status: MinimizerResult.Status) =
      unsafe function.withGSLFunction { function in
        let solver = unsafe GSL.allocated(
          gsl_multimin_fdfminimizer_alloc(cgsl_multimin_bfgs2(), start.count))
        defer { unsafe gsl_multimin_fdfminimizer_free(solver) }
        _ = unsafe withGSLVector(start) { start in
          unsafe gsl_multimin_fdfminimizer_set(solver, function, start, step, lineTolerance)
        }

        var made = 0
        while true {
          let value = unsafe solver.pointee.f
          guard value.isFinite else { return (nil, made, .functionNotFinite) }
          // Tested before the first step too: GSL divides by the length of the first gradient.
          let gradient = unsafe Array(elements(of: solver.pointee.gradient))
          if length(of: gradient) < gradientTolerance || gradient.allSatisfy({ $0 == 0 }) {
            let point = unsafe Array(elements(of: solver.pointee.x))
            return ((point, value, gradient, made, .converged), made, .converged)
          }
          guard made < limit else { return (nil, made, .iterationLimit) }
          // GSL_ENOPROG is the one code that can come. But where its line search gives up after a
          // hundred trials it reports success and stays where it was; that is no progress either.
          let status = unsafe gsl_multimin_fdfminimizer_iterate(solver)
          guard status == 0, unsafe !(solver.pointee.f >= value) else {
            return (nil, made, .noProgress)
          }
          made += 1
        }
      }
    let lowest = function.lowest
    return ending.solution
      ?? (lowest.point, lowest.value, lowest.gradient, ending.iterations, ending.status)
  }

  /// The Euclidean length of a vector.
  private static func length(of vector: [Double]) -> Double {
    vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
