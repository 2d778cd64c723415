// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds how much of the drawn differences between schools gives a wanted coefficient of variation.
enum SpreadSearch {
  /// The scale between 0 (all equal) and 1 (as drawn) at which the coefficient of the amounts, as
  /// they will be written, comes nearest to `target`.
  ///
  /// Bisection rather than a faster method, because it takes the same steps on every machine; the
  /// best scale seen is kept, because whole persons and rooms make the coefficient jump a little.
  static func scale(target: Double, coefficient: (Double) -> Double) -> Double {
    var low = 0.0
    var high = 1.0
    var best = (scale: 1.0, distance: abs(coefficient(1) - target))
    for _ in 0..<32 {
      let middle = (low + high) / 2
      let value = coefficient(middle)
      if abs(value - target) < best.distance { best = (middle, abs(value - target)) }
      if value < target { low = middle } else { high = middle }
    }
    return best.scale
  }
}
