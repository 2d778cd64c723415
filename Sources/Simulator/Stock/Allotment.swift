// SPDX-License-Identifier: GPL-3.0-or-later

/// Allotting whole units within caps by largest remainders, in integers; ties go to the earlier place.
///
/// `Apportionment` divides pupils by rates, without caps; this divides stock, which has limits. The
/// buffers are kept from one allotment to the next: the caller fills the first lists and reads `given`.
struct Allotment {
  /// What is wanted, in units.
  var shortfalls: [Int64] = []
  /// What the rest is in proportion to once everything wanted is covered.
  var pupils: [Int64] = []
  /// The most that anybody takes, in units.
  var caps: [Int64] = []
  /// The result, in units.
  private(set) var given: [Int64] = []

  private var wanted: [Int64] = []
  private var steps: [Int64] = []
  private var remainders: [Remainder] = []

  private struct Remainder: Comparable {
    var size: Int128
    var place: Int

    /// Of equal ones the earlier place comes first.
    static func < (left: Self, right: Self) -> Bool {
      left.size != right.size ? left.size < right.size : left.place > right.place
    }
  }

  /// Empties the lists for another allotment.
  mutating func begin() {
    shortfalls.removeAll(keepingCapacity: true)
    pupils.removeAll(keepingCapacity: true)
    caps.removeAll(keepingCapacity: true)
  }

  /// Shares `amount` by shortfall, and what is left once every shortfall is covered by pupils.
  mutating func byShortfall(_ amount: Int64, granule: Int64) {
    wanted.removeAll(keepingCapacity: true)
    var total: Int128 = 0
    for place in caps.indices {
      let least = min(shortfalls[place], caps[place] / granule * granule)
      wanted.append(least)
      total += Int128(least)
    }
    if Int128(amount) <= total {
      share(amount, weights: wanted, caps: wanted, granule: granule)
      return
    }
    for place in caps.indices { caps[place] -= wanted[place] }
    share(amount - Int64(total), weights: pupils, caps: caps, granule: granule)
    for place in caps.indices { given[place] += wanted[place] }
  }

  /// Shares `amount` in proportion to `weights`, nobody above its cap.
  ///
  /// Everything is in hundredths and shared in steps of `granule`. What caps turn away is shared
  /// again among the rest; what nobody can take stays over. The sum is at most `amount`.
  static func proportional(
    _ amount: Int64, weights: [Int64], caps: [Int64], granule: Int64
  ) -> [Int64] {
    var allotment = Allotment()
    allotment.share(amount, weights: weights, caps: caps, granule: granule)
    return allotment.given
  }

  private mutating func share(
    _ amount: Int64, weights: [Int64], caps: [Int64], granule: Int64
  ) {
    given.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    for cap in caps {
      given.append(0)
      steps.append(cap / granule)
    }
    var left = amount / granule
    while left > 0 {
      var total: Int128 = 0
      for place in weights.indices where weights[place] > 0 && steps[place] > 0 {
        total += Int128(weights[place])
      }
      guard total > 0 else { break }
      left = deal(left, weights: weights, total: total)
    }
    for place in given.indices { given[place] *= granule }
  }

  /// One round: everybody with room takes its quota as far as it has room; returns what is left.
  private mutating func deal(_ amount: Int64, weights: [Int64], total: Int128) -> Int64 {
    remainders.removeAll(keepingCapacity: true)
    let narrowTotal = Int64(exactly: total)
    var over = amount
    var left = amount
    for place in weights.indices where weights[place] > 0 && steps[place] > 0 {
      let quota: Int64
      let remainder: Int128
      let (product, overflow) = amount.multipliedReportingOverflow(by: weights[place])
      if let narrowTotal, !overflow {
        quota = product / narrowTotal
        remainder = Int128(product - quota * narrowTotal)
      } else {
        let wide = Int128(amount) * Int128(weights[place])
        quota = Int64(wide / total)
        remainder = wide % total
      }
      over -= quota
      remainders.append(Remainder(size: remainder, place: place))
      left -= take(quota, place)
    }
    // Quotas are rounded down, so that fewer units are over than there are remainders.
    let most = Int(over)
    selectLargest(most)
    for turn in 0..<most { left -= take(1, remainders[turn].place) }
    return left
  }

  private mutating func selectLargest(_ count: Int) {
    var ranked = remainders.mutableSpan
    ranked.selectLargest(count, ofFirst: ranked.count)
  }

  private mutating func take(_ quota: Int64, _ place: Int) -> Int64 {
    let taken = min(quota, steps[place])
    given[place] += taken
    steps[place] -= taken
    return taken
  }
}
