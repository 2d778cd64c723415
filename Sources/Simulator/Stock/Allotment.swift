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
}
