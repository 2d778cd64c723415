// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// A Swift function of several variables, in a box that C can point at.
struct VectorFunction {
  private let function: (Span<Double>) -> Double
  /// The lowest point so far: what is left if a search ends badly.
  private(set) var lowest: (point: [Double], value: Double)

  init(start: [Double], function: @escaping (Span<Double>) -> Double) {
    self.function = function
    lowest = (start, .nan)
  }

  mutating func value(at x: UnsafePointer<gsl_vector>) -> Double {
    let x = unsafe elements(of: x)
    let value = unsafe function(x.span)
    if !value.isNaN, !(value >= lowest.value) {
      lowest.value = value
      for index in x.indices { lowest.point[index] = unsafe x[index] }
    }
    return value
  }

  /// Lends the function to GSL for the time of `body`; GSL keeps the address.
  mutating func withGSLFunction<Result>(
    _ body: (UnsafeMutablePointer<gsl_multimin_function>) -> Result
  ) -> Result {
    let dimensions = lowest.point.count
    return unsafe withUnsafeMutablePointer(to: &self) { box in
      var gslFunction = unsafe gsl_multimin_function(
        f: { x, box in
          guard let x = unsafe x,
            let box = unsafe box?.assumingMemoryBound(to: VectorFunction.self)
          else { return .nan }
          return unsafe box.pointee.value(at: x)
        },
        n: dimensions, params: UnsafeMutableRawPointer(box))
      return unsafe withUnsafeMutablePointer(to: &gslFunction, body)
    }
  }
}
