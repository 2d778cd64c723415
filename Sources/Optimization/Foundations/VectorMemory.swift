// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// Lends the elements of an array to GSL as a vector, without copying, for the time of `body`.
/// GSL copies what it keeps.
func withGSLVector<Result>(
  _ elements: [Double], _ body: (UnsafePointer<gsl_vector>) -> Result
) -> Result {
  precondition(!elements.isEmpty, "GSL has no empty vectors")
  return unsafe elements.withUnsafeBufferPointer { elements in
    // The view is only read through a pointer to const, so the array is not written to.
    var view = unsafe gsl_vector_const_view_array(elements.baseAddress, elements.count)
    return unsafe withUnsafePointer(to: &view.vector, body)
  }
}

/// The elements of a vector that GSL hands out, for the time of a call. GSL's minimisers allocate
/// their vectors in one piece, so the stride is always one.
func elements(of vector: UnsafePointer<gsl_vector>) -> UnsafeMutableBufferPointer<Double> {
  precondition(unsafe vector.pointee.stride == 1, "the vector is not contiguous")
  return unsafe UnsafeMutableBufferPointer(start: vector.pointee.data, count: vector.pointee.size)
}
