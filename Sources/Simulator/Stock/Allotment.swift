// SPDX-License-Identifier: GPL-3.0-or-later

/// Allotting whole units within caps by largest remainders, in integers; ties go to the earlier place.
///
/// `Apportionment` divides pupils by rates, without caps; this divides stock, which has limits. The
/// buffers are kept from one allotment to the next: the caller adds claimants and reads what is
/// given to each.
struct Allotment {
  /// One of those among whom an amount is shared; all amounts are hundredths of units.
  struct Claimant {
    /// What is wanted, none negative.
    var shortfall: Int64
    /// What the rest is in proportion to once everything wanted is covered.
    var pupils: Int64
    /// The most that it takes.
    var cap: Int64
    /// The result.
    fileprivate(set) var given: Int64 = 0
    /// What the amount at hand is in proportion to, and in steps what can still be taken.
    fileprivate var weight: Int64 = 0
    fileprivate var steps: Int64 = 0

    init(shortfall: Int64, pupils: Int64, cap: Int64) {
      self.shortfall = shortfall
      self.pupils = pupils
      self.cap = cap
    }
  }

  /// The claimants in their order.
  private(set) var claimants: [Claimant] = []
  private var remainders: [Remainder<Int64>] = []

  private struct Remainder<Size: FixedWidthInteger>: Comparable {
    var size: Size
    var place: Int

    /// Of equal ones the earlier place comes first.
    static func < (left: Self, right: Self) -> Bool {
      left.size != right.size ? left.size < right.size : left.place > right.place
    }
  }

  /// Empties the list for another allotment.
  mutating func begin() { claimants.removeAll(keepingCapacity: true) }

  /// Adds a claimant at the end.
  mutating func append(_ claimant: Claimant) { claimants.append(claimant) }

  /// Shares `amount` by shortfall, and what is left once every shortfall is covered by pupils.
  mutating func byShortfall(_ amount: Int64, granule: Int64) {
    let total = weighShortfalls(granule: granule)
    if Int128(amount) <= total {
      share(amount, granule: granule)
      return
    }
    weighPupils(granule: granule)
    share(amount - Int64(total), granule: granule)
    var list = claimants.mutableSpan
    for place in list.indices { list[place].given += list[place].shortfall }
  }

  /// Weighs by what is wanted within the caps; returns the sum.
  private mutating func weighShortfalls(granule: Int64) -> Int128 {
    var list = claimants.mutableSpan
    var total: Int128 = 0
    for place in list.indices {
      let whole = list[place].cap / granule * granule
      let wanted = min(list[place].shortfall, whole)
      list[place].weight = wanted
      list[place].steps = wanted / granule
      total += Int128(wanted)
    }
    return total
  }

  /// Weighs by pupils within what the caps leave above the shortfalls just weighed, and keeps those.
  private mutating func weighPupils(granule: Int64) {
    var list = claimants.mutableSpan
    for place in list.indices {
      list[place].shortfall = list[place].weight
      list[place].weight = list[place].pupils
      list[place].steps = (list[place].cap - list[place].shortfall) / granule
    }
  }

  /// Shares `amount` in proportion to `weights`, nobody above its cap.
  ///
  /// Everything is in hundredths and shared in steps of `granule`. What caps turn away is shared
  /// again among the rest; what nobody can take stays over. The sum is at most `amount`.
  static func proportional(
    _ amount: Int64, weights: [Int64], caps: [Int64], granule: Int64
  ) -> [Int64] {
    var allotment = Allotment()
    for (weight, cap) in zip(weights, caps) {
      var claimant = Claimant(shortfall: 0, pupils: 0, cap: cap)
      claimant.weight = weight
      claimant.steps = cap / granule
      allotment.append(claimant)
    }
    allotment.share(amount, granule: granule)
    return allotment.claimants.map(\.given)
  }

  /// Shares by the claimants' weights within their steps.
  private mutating func share(_ amount: Int64, granule: Int64) {
    clearGiven()
    var left = amount / granule
    while left > 0 {
      let total = openWeight
      guard total > 0 else { break }
      if let total = Int64(exactly: total) {
        left = Self.deal(left, total: total, among: &claimants, &remainders)
      } else {
        var remainders: [Remainder<Int128>] = []
        left = Self.deal(left, total: total, among: &claimants, &remainders)
      }
    }
    if granule == 1 { return }
    var list = claimants.mutableSpan
    for place in list.indices { list[place].given *= granule }
  }

  private mutating func clearGiven() {
    var list = claimants.mutableSpan
    for place in list.indices { list[place].given = 0 }
  }

  /// The weight of all who still take something.
  private var openWeight: Int128 {
    var total: Int128 = 0
    let list = claimants.span
    for place in list.indices where list[place].weight > 0 && list[place].steps > 0 {
      total += Int128(list[place].weight)
    }
    return total
  }

  /// One round: everybody with room takes its quota as far as it has room; returns what is left.
  ///
  /// Remainders are as wide as the total, which they are smaller than.
  private static func deal<Size: FixedWidthInteger & SignedInteger>(
    _ amount: Int64, total: Size, among claimants: inout [Claimant],
    _ remainders: inout [Remainder<Size>]
  ) -> Int64 {
    while remainders.count < claimants.count { remainders.append(Remainder(size: 0, place: 0)) }
    var list = claimants.mutableSpan
    var ranked = remainders.mutableSpan
    var count = 0
    var over = amount
    var left = amount
    for place in list.indices {
      let (weight, steps) = (list[place].weight, list[place].steps)
      guard weight > 0 && steps > 0 else { continue }
      let quota: Int64
      let remainder: Size
      let (product, overflow) = Size(amount).multipliedReportingOverflow(by: Size(weight))
      if !overflow {
        let whole = product / total
        quota = Int64(truncatingIfNeeded: whole)
        remainder = product &- whole &* total
      } else {
        let (whole, rest) = (Int128(amount) * Int128(weight)).quotientAndRemainder(
          dividingBy: Int128(total))
        quota = Int64(whole)
        remainder = Size(rest)
      }
      over -= quota
      ranked[count] = Remainder(size: remainder, place: place)
      count += 1
      let taken = min(quota, steps)
      list[place].given += taken
      list[place].steps = steps - taken
      left -= taken
    }
    // Quotas are rounded down, so that fewer units are over than there are remainders.
    let most = Int(over)
    ranked.selectLargest(most, ofFirst: count)
    for turn in 0..<most {
      let place = ranked[turn].place
      if list[place].steps > 0 {
        list[place].given += 1
        list[place].steps -= 1
        left -= 1
      }
    }
    return left
  }
}
