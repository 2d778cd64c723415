// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// A stream of random numbers that a seed determines: the Mersenne twister MT19937.
///
/// The same seed gives the same bits on every machine; a distribution other than the uniform may
/// differ in the last digit where the C library computes a logarithm differently. A value type: a
/// copy continues from where it was taken, independent of the original. Not for secrets. Source:
/// GSL 2.7, `gsl_rng_mt19937`.
public struct RandomSource: RandomNumberGenerator, Sendable {
  private var state: State

  /// A stream from a seed.
  ///
  /// The twister is seeded with 32 bits. A seed that fits is used as it stands, so that the stream
  /// can be checked against any other use of GSL (where zero stands for 4357); of a larger one, the
  /// two halves are mixed together.
  public init(seed: UInt64) {
    state = State(seed: Self.folded(seed))
  }

  /// One of many streams that belong to one seed: one for every restart or every future, so that
  /// the numbers do not depend on which thread does which.
  ///
  /// Streams of one seed differ from each other for indices below 2³².
  /// - Parameters:
  ///   - seed: the seed they share.
  ///   - stream: which one, from 0.
  public init(seed: UInt64, stream: Int) {
    precondition(stream >= 0, "streams are counted from zero")
    // An odd step and a bijection: two indices never meet.
    let step = UInt32(truncatingIfNeeded: stream) &+ 1
    state = State(seed: Self.mixed(Self.folded(seed) &+ step &* 0x9E37_79B9))
  }

  /// The next 64 random bits: two numbers of the twister, the first one on top.
  public mutating func next() -> UInt64 {
    let generator = unsafe unique()
    let high = unsafe UInt64(gsl_rng_get(generator))
    let low = unsafe UInt64(gsl_rng_get(generator))
    return high << 32 | low
  }

  /// The generator, after making sure that no copy of this value shares it.
  mutating func unique() -> UnsafeMutablePointer<gsl_rng> {
    if !isKnownUniquelyReferenced(&state) { state = State(copying: state) }
    return unsafe state.generator
  }

  private static func folded(_ seed: UInt64) -> UInt32 {
    let high = UInt32(truncatingIfNeeded: seed >> 32)
    let low = UInt32(truncatingIfNeeded: seed)
    return high == 0 ? low : low ^ mixed(high)
  }

  /// A bijection of 32 bits in which every input bit moves every output bit: the finaliser of
  /// MurmurHash3, by Austin Appleby, in the public domain.
  private static func mixed(_ bits: UInt32) -> UInt32 {
    var bits = bits
    bits = (bits ^ bits >> 16) &* 0x85EB_CA6B
    bits = (bits ^ bits >> 13) &* 0xC2B2_AE35
    return bits ^ bits >> 16
  }

  /// Owns GSL's generator. Unchecked, because the memory behind the pointer is only written through
  /// `unique()`, when one value holds this object.
  @safe private final class State: @unchecked Sendable {
    let generator: UnsafeMutablePointer<gsl_rng>

    init(seed: UInt32) {
      GSL.prepare()
      unsafe generator = GSL.allocated(gsl_rng_alloc(cgsl_rng_mt19937()))
      unsafe gsl_rng_set(generator, UInt(seed))
    }

    init(copying other: State) {
      unsafe generator = GSL.allocated(gsl_rng_clone(other.generator))
    }

    deinit { unsafe gsl_rng_free(generator) }
  }
}
