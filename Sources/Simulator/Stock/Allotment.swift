// SPDX-License-Identifier: GPL-3.0-or-later

/// Allotting whole units within caps by largest remainders, in integers; ties go to the earlier place.
///
/// `Apportionment` divides pupils by rates, without caps; this divides stock, which has limits.
enum Allotment {
  /// Shares `amount` in proportion to `weights`, nobody above its cap.
  ///
  /// Everything is in hundredths and shared in steps of `granule`. What caps turn away is shared
  /// again among the rest; what nobody can take stays over. The sum is at most `amount`.
  static func proportional(
    _ amount: Int64, weights: [Int64], caps: [Int64], granule: Int64
  ) -> [Int64] {
    var given = Array(repeating: Int64(0), count: weights.count)
    var left = amount / granule
    var remainders = Array(repeating: Int128(0), count: weights.count)
    var isActive = weights.indices.map { weights[$0] > 0 && caps[$0] >= granule }
    while left > 0 {
      var total: Int128 = 0
      for place in weights.indices where isActive[place] { total += Int128(weights[place]) }
      guard total > 0 else { break }
      var quotas = Array(repeating: Int64(0), count: weights.count)
      var handed: Int64 = 0
      for place in weights.indices where isActive[place] {
        let product = Int128(left) * Int128(weights[place])
        quotas[place] = Int64(product / total)
        remainders[place] = product % total
        handed += quotas[place]
      }
      let order = weights.indices.filter { isActive[$0] }.sorted {
        (remainders[$1], $0) < (remainders[$0], $1)
      }
      for place in order.prefix(Int(left - handed)) { quotas[place] += 1 }
      for place in order {
        let room = caps[place] / granule - given[place]
        let taken = min(quotas[place], room)
        given[place] += taken
        left -= taken
        if taken == room { isActive[place] = false }
      }
    }
    return given.map { $0 * granule }
  }

  /// Shares `amount` by shortfall, and what is left once every shortfall is covered by pupils.
  static func byShortfall(
    _ amount: Int64, shortfalls: [Int64], pupils: [Int64], caps: [Int64], granule: Int64
  ) -> [Int64] {
    let wanted = zip(shortfalls, caps).map { min($0, $1 / granule * granule) }
    let total = wanted.reduce(Int128(0)) { $0 + Int128($1) }
    if Int128(amount) <= total {
      return proportional(amount, weights: wanted, caps: wanted, granule: granule)
    }
    let room = zip(caps, wanted).map { $0 - $1 }
    let rest = proportional(
      amount - Int64(total), weights: pupils, caps: room, granule: granule)
    return zip(wanted, rest).map { $0 + $1 }
  }

  /// Takes `total` units from places between `lower` and `upper`, by what has accrued at each place.
  ///
  /// `accrued` is in millionths of a unit; who has most accrued gives first, preferred places before
  /// others. The sum is `total` as far as the bounds allow.
  static func byAccrual(
    _ total: Int, accrued: [Int64], lower: [Int], upper: [Int], prefers: (Int, Int) -> Bool
  ) -> [Int] {
    let million: Int64 = 1_000_000
    let placeUnit: Int64 = 1 << 30
    var given = accrued.indices.map { place in
      min(max(Int(accrued[place] / million), lower[place]), upper[place])
    }
    var missing = total - given.reduce(0, +)
    while missing != 0 {
      let adds = missing > 0
      let candidates = accrued.indices.filter {
        adds ? given[$0] < upper[$0] : given[$0] > lower[$0]
      }
      if candidates.isEmpty { break }
      // One number orders a candidate: preference, then what has accrued, then the earlier place.
      let keys = candidates.map { place in
        let remainder = accrued[place] - Int64(given[place]) * million
        let bounded = min(max(remainder, -placeUnit), placeUnit - 1) + placeUnit
        let isPreferred = adds && prefers(place, given[place])
        return (isPreferred ? 1 << 62 : 0) + bounded * placeUnit + (placeUnit - 1 - Int64(place))
      }.sorted()
      for key in adds ? keys.suffix(missing) : keys.prefix(-missing) {
        given[Int(placeUnit - 1 - key % placeUnit)] += adds ? 1 : -1
      }
      missing = total - given.reduce(0, +)
    }
    return given
  }
}
