// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// Sobol's sequence: points that fill the unit cube far more evenly than random ones, the same
/// ones at every run. A mean over n of them errs nearly as 1/n, over random points as 1/√n.
///
/// The origin, the sequence's proper first point, is left out. A value type: a copy continues from
/// where it was taken. Source: GSL 2.7, `gsl_qrng_sobol`.
public struct QuasiRandomSequence: Sequence, IteratorProtocol, Sendable {
  /// The largest number of dimensions that GSL has direction numbers for.
  public static let maximumDimensions = 40

  /// How many coordinates a point has.
  public let dimensions: Int
  private var state: State

  /// The sequence from its beginning.
  /// - Parameter dimensions: from 1 to `maximumDimensions`.
  public init(dimensions: Int) {
    precondition((1...Self.maximumDimensions).contains(dimensions))
    self.dimensions = dimensions
    state = State(dimensions: UInt32(dimensions))
  }

  /// The next point: `dimensions` coordinates between 0 and 1, or nil after about 10⁹ points.
  public mutating func next() -> [Double]? {
    if !isKnownUniquelyReferenced(&state) { state = State(copying: state) }
    var status: Int32 = 0
    let point = unsafe [Double](unsafeUninitializedCapacity: dimensions) { buffer, count in
      unsafe buffer.initialize(repeating: 0)
      status = unsafe gsl_qrng_get(state.generator, buffer.baseAddress)
      count = dimensions
    }
    return status == 0 ? point : nil
  }

  /// Owns GSL's generator. Unchecked, because the memory behind the pointer is only written when
  /// one value holds this object.
  @safe private final class State: @unchecked Sendable {
    let generator: UnsafeMutablePointer<gsl_qrng>

    init(dimensions: UInt32) {
      GSL.prepare()
      unsafe generator = GSL.allocated(gsl_qrng_alloc(cgsl_qrng_sobol(), dimensions))
    }

    init(copying other: State) {
      unsafe generator = GSL.allocated(gsl_qrng_clone(other.generator))
    }

    deinit { unsafe gsl_qrng_free(generator) }
  }
}
