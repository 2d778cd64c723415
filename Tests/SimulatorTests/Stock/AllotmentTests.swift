// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Simulator

/// Sharing in kept buffers, against the same rules written out plainly in wide numbers.
@Suite struct AllotmentTests {
  @Test func sharingByProportionIsTheSameAsThePlainWay() {
    var random = SeededGenerator(seed: 41)
    for turn in 0..<4000 {
      let (weights, caps) = lists(&random, isLarge: turn % 5 == 0)
      let granule: Int64 = turn % 2 == 0 ? 100 : 1
      let amount = Int64(random.whole(0...200_000))
      #expect(
        Allotment.proportional(amount, weights: weights, caps: caps, granule: granule)
          == Self.plain(amount, weights: weights, caps: caps, granule: granule),
        "turn \(turn): \(amount) in steps of \(granule) by \(weights) within \(caps)")
    }
  }

  @Test func sharingByShortfallIsTheSameAsThePlainWay() {
    var random = SeededGenerator(seed: 42)
    var allotment = Allotment()
    for turn in 0..<4000 {
      let (shortfalls, caps) = lists(&random, isLarge: turn % 5 == 0)
      let pupils = caps.map { _ in Int64(random.whole(0...2000)) }
      let granule: Int64 = turn % 2 == 0 ? 100 : 1
      let amount = Int64(random.whole(0...400_000))
      allotment.begin()
      for place in caps.indices {
        allotment.append(
          Allotment.Claimant(
            shortfall: shortfalls[place], pupils: pupils[place], cap: caps[place]))
      }
      allotment.byShortfall(amount, granule: granule)
      #expect(
        allotment.claimants.map(\.given)
          == Self.byShortfall(
            amount, shortfalls: shortfalls, pupils: pupils, caps: caps, granule: granule),
        "turn \(turn): \(amount) in steps of \(granule) by \(shortfalls), \(pupils) within \(caps)")
    }
  }

  /// Weights and caps, some zero; large ones do not fit in 64 bits when multiplied or summed.
  private func lists(
    _ random: inout SeededGenerator, isLarge: Bool
  ) -> (weights: [Int64], caps: [Int64]) {
    let count = random.whole(0...40)
    let most = isLarge ? Int(Int64.max / 2) : 30_000
    let weights = (0..<count).map { _ in
      random.below(4) == 0 ? 0 : Int64(random.whole(0...most))
    }
    let caps = (0..<count).map { _ in
      switch random.below(6) {
      case 0: Int64(0)
      case 1: Int64.max
      default: Int64(random.whole(0...30_000))
      }
    }
    return (weights, caps)
  }

  private static func byShortfall(
    _ amount: Int64, shortfalls: [Int64], pupils: [Int64], caps: [Int64], granule: Int64
  ) -> [Int64] {
    let wanted = zip(shortfalls, caps).map { min($0, $1 / granule * granule) }
    let total = wanted.reduce(Int128(0)) { $0 + Int128($1) }
    if Int128(amount) <= total {
      return plain(amount, weights: wanted, caps: wanted, granule: granule)
    }
    let rest = plain(
      amount - Int64(total), weights: pupils, caps: zip(caps, wanted).map { $0 - $1 },
      granule: granule)
    return zip(rest, wanted).map { $0 + $1 }
  }

  /// Largest remainders round by round, all in 128 bits, the ranking by sorting.
  private static func plain(
    _ amount: Int64, weights: [Int64], caps: [Int64], granule: Int64
  ) -> [Int64] {
    var steps = caps.map { $0 / granule }
    var given = caps.map { _ in Int64(0) }
    var left = amount / granule
    while left > 0 {
      let open = weights.indices.filter { weights[$0] > 0 && steps[$0] > 0 }
      let total = open.reduce(Int128(0)) { $0 + Int128(weights[$1]) }
      if total == 0 { break }
      let shares = open.map {
        (Int128(left) * Int128(weights[$0])).quotientAndRemainder(dividingBy: total)
      }
      var quotas = shares.map { Int64($0.quotient) }
      let over = Int(left - quotas.reduce(0, +))
      let ranked = open.indices.sorted {
        (shares[$1].remainder, $0) < (shares[$0].remainder, $1)
      }
      // Quotas are taken before single units, and both only as far as there is room.
      for (turn, place) in open.enumerated() {
        quotas[turn] = min(quotas[turn], steps[place])
        steps[place] -= quotas[turn]
        given[place] += quotas[turn]
        left -= quotas[turn]
      }
      for turn in ranked.prefix(over) where steps[open[turn]] > 0 {
        steps[open[turn]] -= 1
        given[open[turn]] += 1
        left -= 1
      }
    }
    return given.map { $0 * granule }
  }
}
