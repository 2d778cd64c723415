// SPDX-License-Identifier: GPL-3.0-or-later

/// Moves single persons or rooms between schools until the coefficient of variation is as wanted.
///
/// Where few schools have few units, one unit more or less moves the coefficient by more than a
/// percent; the sum of all units stays as it is.
enum UnitExchange {
  /// Above so many schools one unit no longer matters, and trying all pairs would take long.
  private static let mostSchools = 400

  /// - Parameters:
  ///   - amounts: Units by school; changed by moves of one.
  ///   - shares: The part of each amount that counts; only schools with the whole take part.
  static func refine(
    _ amounts: inout [Double], shares: [Double], pupils: [Double], target: Double
  ) {
    let places = amounts.indices.filter { pupils[$0] > 0 && shares[$0] == 1 }
    guard places.count >= 2, places.count <= mostSchools else { return }
    let everybody = pupils.reduce(0, +)
    let total = zip(amounts, shares).map(*).reduce(0, +)
    // CV² + 1 = Σp · Σ(x² ÷ p) ÷ (Σx)², so that a wanted coefficient is a wanted sum of squares.
    let wanted = (target * target + 1) * total * total / everybody
    let tolerance = 0.0005 * target * total * total / everybody
    for _ in 0..<24 {
      let squares = amounts.indices.reduce(0.0) { sum, index in
        let amount = amounts[index] * shares[index]
        return pupils[index] > 0 ? sum + amount * amount / pupils[index] : sum
      }
      let missing = wanted - squares
      if abs(missing) <= tolerance { return }
      var best: (from: Int, to: Int)?
      var distance = abs(missing)
      for from in places where amounts[from] >= 1 {
        let without = (2 * amounts[from] - 1) / pupils[from]
        for to in places where to != from {
          let change = (2 * amounts[to] + 1) / pupils[to] - without
          if abs(missing - change) < distance {
            distance = abs(missing - change)
            best = (from, to)
          }
        }
      }
      guard let best else { return }
      amounts[best.from] -= 1
      amounts[best.to] += 1
    }
  }
}
