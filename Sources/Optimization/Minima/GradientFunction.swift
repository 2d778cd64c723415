// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// A Swift function with a gradient, in a box that C can point at.
///
/// GSL asks for the value and the gradient at one point in two calls, one after the other. The
/// Swift function gives both at once, so the last answer is kept, and half of the work is saved.
struct GradientFunction {
  private let function: (Span<Double>, inout MutableSpan<Double>) -> Double
  private var point: [Double]
  private var value = Double.nan
  private var gradient: [Double]
  /// The lowest point so far, with its gradient: what is left if a search ends badly.
  private(set) var lowest: (point: [Double], value: Double, gradient: [Double])

  init(
    start: [Double], function: @escaping (Span<Double>, inout MutableSpan<Double>) -> Double
  ) {
    self.function = function
    let unknown = [Double](repeating: .nan, count: start.count)
    (point, gradient) = (unknown, unknown)
    lowest = (start, .nan, unknown)
  }

  /// Evaluates at a point, unless it is the last one.
  private mutating func evaluate(at x: Span<Double>) {
    guard x.indices.contains(where: { x[$0] != point[$0] }) else { return }
    for index in x.indices {
      point[index] = x[index]
      gradient[index] = 0
    }
    // Local, because the span below borrows the whole of this structure.
    let function = function
    let newValue: Double
    do {
      var components = gradient.mutableSpan
      newValue = function(x, &components)
    }
    value = newValue
    if !value.isNaN, !(value >= lowest.value) {
      lowest.value = value
      for index in x.indices {
        lowest.point[index] = point[index]
        lowest.gradient[index] = gradient[index]
      }
    }
  }

  mutating func value(at x: UnsafePointer<gsl_vector>) -> Double {
    unsafe evaluate(at: elements(of: x).span)
    return value
  }

  mutating func copyGradient(
    at x: UnsafePointer<gsl_vector>, to result: UnsafeMutablePointer<gsl_vector>
  ) {
    unsafe evaluate(at: elements(of: x).span)
    let result = unsafe elements(of: result)
    for index in gradient.indices { unsafe result[index] = gradient[index] }
  }
}

extension GradientFunction {
  /// Lends the function to GSL for the time of `body`; GSL keeps the address.
  mutating func withGSLFunction<Result>(
    _ body: (UnsafeMutablePointer<gsl_multimin_function_fdf>) -> Result
  ) -> Result {
    let dimensions = point.count
    return unsafe withUnsafeMutablePointer(to: &self) { box in
      var gslFunction = unsafe gsl_multimin_function_fdf(
        f: { x, box in
          guard let x = unsafe x, let box = unsafe GradientFunction.unboxed(box) else {
            return .nan
          }
          return unsafe box.pointee.value(at: x)
        },
        df: { x, box, gradient in
          guard let x = unsafe x, let gradient = unsafe gradient,
            let box = unsafe GradientFunction.unboxed(box)
          else { return }
          unsafe box.pointee.copyGradient(at: x, to: gradient)
        },
        fdf: { x, box, value, gradient in
          guard let x = unsafe x, let gradient = unsafe gradient, let value = unsafe value,
            let box = unsafe GradientFunction.unboxed(box)
          else { return }
          unsafe value.pointee = box.pointee.value(at: x)
          unsafe box.pointee.copyGradient(at: x, to: gradient)
        },
        n: dimensions, params: UnsafeMutableRawPointer(box))
      return unsafe withUnsafeMutablePointer(to: &gslFunction, body)
    }
  }

  private static func unboxed(
    _ pointer: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<GradientFunction>? {
    unsafe pointer?.assumingMemoryBound(to: GradientFunction.self)
  }
}
