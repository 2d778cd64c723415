// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Multipliers between those of different choices of floors.
///
/// The relaxation takes one choice of floors as given, so that its multipliers are too high for
/// schools that would choose otherwise at those prices. The bound is concave in the multipliers:
/// between the prices of one choice and those of the choice that the schools make at them it may
/// lie far above both ends.
extension LagrangianDual {
  /// Evaluations on the way from one end to the other.
  private static let evaluations = 7
  /// A round that raises the bound by less, relative to it, is the last one.
  private static let leastGain = 2e-4

  /// The outcome with a bound that no longer depends on one choice of floors; the prices to plan by
  /// stay.
  ///
  /// - Parameters:
  ///   - rounds: How often the schools choose anew.
  ///   - goal: A bound that is enough.
  func blended(_ old: Outcome, rounds: Int, passes: Int, goal: Double) -> Outcome {
    guard isCoupled, passes > 0 else { return old }
    var outcome = old
    var best = bound(at: old.multipliers)
    var point = old.point
    for _ in 0..<rounds where best.value < goal {
      let answer = relaxation(best.solutions).solved(from: point, or: old.known, passes: passes)
      point = answer.point
      let before = best.value
      best = greatest(from: best, to: answer.multipliers)
      if best.value > outcome.bound {
        outcome.bound = best.value
        outcome.multipliers = best.multipliers
      }
      if best.value <= before + Self.leastGain * abs(before) { break }
    }
    return outcome
  }

  /// The greatest bound found on the way to other multipliers, by golden section.
  private func greatest(from start: DualBound.Value, to end: Multipliers) -> DualBound.Value {
    let golden = (5.0.squareRoot() - 1) / 2
    var best = start
    func value(_ part: Double) -> Double {
      let found = bound(at: start.multipliers.towards(end, by: part))
      if found.value > best.value { best = found }
      return found.value
    }
    var (low, high) = (0.0, 1.0)
    var places = (1 - golden, golden)
    var values = (value(places.0), value(places.1))
    for _ in 2..<Self.evaluations {
      if values.0 >= values.1 {
        high = places.1
        places = (high - golden * (high - low), places.0)
        values = (value(places.0), values.0)
      } else {
        low = places.0
        places = (places.1, low + golden * (high - low))
        values = (values.1, value(places.1))
      }
    }
    return best
  }
}

extension Multipliers {
  /// A point on the way to others of the same table; what is allowed at both ends is allowed there.
  func towards(_ other: Multipliers, by part: Double) -> Multipliers {
    func mix(_ left: Double, _ right: Double) -> Double { (1 - part) * left + part * right }
    func mix(_ left: [Double], _ right: [Double]) -> [Double] {
      left.count == right.count ? zip(left, right).map { mix($0, $1) } : left
    }
    var result = self
    result.prices = prices.towards(other.prices, by: part)
    // Multipliers that were dropped because rounding spoiled them count as none.
    result.cones = blend(cones, other.cones) { left, right in
      var cone = left ?? right
      cone?.head = mix(left?.head ?? 0, right?.head ?? 0)
      let count = cone?.components.count ?? 0
      let none = Array(repeating: 0.0, count: count)
      cone?.components = mix(left?.components ?? none, right?.components ?? none)
      return cone
    }
    result.own = blend(own, other.own) { left, right in
      var limit = left ?? right
      limit?.value = mix(left?.value ?? 0, right?.value ?? 0)
      return limit
    }
    result.pools = blend(pools, other.pools) { left, right in mix(left ?? 0, right ?? 0) }
    return result
  }

  /// Two lists place by place, one of which may be empty.
  private func blend<Part>(
    _ left: [Part], _ right: [Part], _ join: (Part?, Part?) -> Part?
  ) -> [Part] {
    (0..<max(left.count, right.count)).compactMap { place in
      join(
        place < left.count ? left[place] : nil, place < right.count ? right[place] : nil)
    }
  }
}
