// SPDX-License-Identifier: GPL-3.0-or-later
import Optimization

// Shapes made of sums and products of uniform numbers only: the C library's logarithm and exponential
// differ in their last bits between machines, and the files made from them must not.
extension RandomSource {
  /// A number shaped like a bell, of mean 0 and variance 1, between −3 and 3.
  ///
  /// Twelve uniform numbers added have the variance 1; what lies beyond three is cut off.
  mutating func bell() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += uniform() }
    return min(3, max(-3, sum))
  }

  /// A positive number around 1, skewed to the right like a lognormal one: (1 + σz/8)⁸ ≈ exp(σz).
  /// - Parameter sigma: about the deviation of its logarithm, from 0 to 2.
  mutating func skewed(_ sigma: Double) -> Double {
    let root = 1 + sigma * bell() / 8
    let square = root * root
    let fourth = square * square
    return fourth * fourth
  }

  /// Whether something of this probability happens.
  mutating func happens(_ probability: Double) -> Bool { uniform() < probability }
}
