// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds how much of the drawn differences between schools gives a wanted coefficient of variation.
enum SpreadSearch {
  /// The scale between 0 (all equal) and 1 (as drawn) at which the coefficient of the amounts, as
  /// they will be written, comes nearest to `target`.
  ///
  /// Bisection rather than a faster method, because it takes the same steps on every machine. Whole
  /// persons and rooms make the coefficient jump a little: where it misses, scales close by are
  /// tried too.
  static func scale(
    target: Double, attempts: Int, coefficient: (Double) -> Double
  ) -> Double {
    var low = 0.0
    var high = 1.0
    var best = (scale: 1.0, distance: abs(coefficient(1) - target))
    func observe(_ scale: Double) -> Double {
      let value = coefficient(scale)
      let distance = abs(value - target)
      if distance < best.distance { best = (scale, distance) }
      return value
    }
    for _ in 0..<32 {
      let middle = (low + high) / 2
      if observe(middle) < target { low = middle } else { high = middle }
    }
    let found = best.scale
    var turn = 1
    while best.distance > 0.001 && turn <= attempts {
      let step = Double(turn) / 1024
      if found + step <= 1 { _ = observe(found + step) }
      if found - step >= 0 { _ = observe(found - step) }
      turn += 1
    }
    return best.scale
  }

  /// Trials beside the solution: many for few schools, where one person more matters; none for
  /// thousands, where nothing jumps.
  static func attempts(_ count: Int) -> Int { count <= 1000 ? 60 : 0 }
}
