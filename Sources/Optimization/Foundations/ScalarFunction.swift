// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// A Swift function of one variable, in a box that C can point at.
///
/// A pointer to a bare closure variable would go through a reabstraction thunk at every call; a
/// pointer to a structure that holds the closure does not.
private struct ScalarFunction {
  let value: (Double) -> Double
}

/// Lends a Swift function to GSL. GSL keeps the address of the `gsl_function`, so everything that
/// uses it has to happen inside `body`, where the address stands still.
func withGSLFunction<Result>(
  _ function: (Double) -> Double, _ body: (UnsafeMutablePointer<gsl_function>) -> Result
) -> Result {
  withoutActuallyEscaping(function) { function in
    var box = ScalarFunction(value: function)
    return unsafe withUnsafeMutablePointer(to: &box) { box in
      var gslFunction = unsafe gsl_function(
        function: { x, parameters in
          guard let parameters = unsafe parameters else { return .nan }
          return unsafe parameters.assumingMemoryBound(to: ScalarFunction.self).pointee.value(x)
        },
        params: UnsafeMutableRawPointer(box))
      return unsafe withUnsafeMutablePointer(to: &gslFunction, body)
    }
  }
}
