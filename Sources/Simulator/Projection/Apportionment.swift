// SPDX-License-Identifier: GPL-3.0-or-later

/// Whole numbers by largest remainders, in buffers that are reused: ties go to the smaller index.
struct Apportionment {
  /// What the numbers are in proportion to; the caller fills the first `count`, none negative, so
  /// that conversion to `Int` rounds down.
  var weights: [Double]
  /// The result, for the first `count`.
  private(set) var shares: [Int]
  private var remainders: [Remainder]

  /// A remainder with its index in one number: larger first, of equal ones the smaller index.
  private struct Remainder: Comparable {
    private let rank: Int

    /// The remainder counts in billionths of a whole: what differs by less, as sums of shares do in
    /// their last bits, ties.
    init(_ size: Double, index: Int) {
      rank = Int(size * 1e9 + 0.5) << 32 | (0xffff_ffff - index)
    }

    var index: Int { 0xffff_ffff - rank & 0xffff_ffff }

    static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
  }

  /// Buffers for at most `capacity` recipients.
  init(capacity: Int) {
    weights = Array(repeating: 0, count: capacity)
    shares = Array(repeating: 0, count: capacity)
    remainders = Array(repeating: Remainder(0, index: 0), count: capacity)
  }

  /// Divides `total` ≥ 0 in proportion to the weights; false (and all zero) where no weight is
  /// positive.
  ///
  /// With whole weights and total ≤ Σ weights nobody gets more than his weight.
  @discardableResult
  mutating func divide(_ total: Int, count: Int) -> Bool {
    Self.divide(total, count: count, weights, &shares, &remainders)
  }

  /// Rounds the weights themselves, so that their sum is rounded once (halves up) and each result is
  /// its weight rounded down or up. Returns the rounded sum.
  mutating func roundTogether(count: Int) -> Int {
    Self.roundTogether(count: count, weights, &shares, &remainders)
  }
}

// Static, with the buffers as arguments: spans of two buffers of one value cannot be had at once.
extension Apportionment {
  private static func divide(
    _ total: Int, count: Int, _ weights: [Double], _ shares: inout [Int],
    _ remainders: inout [Remainder]
  ) -> Bool {
    let weights = weights.span
    var shares = shares.mutableSpan
    var ranked = remainders.mutableSpan
    var sum = 0.0
    var heirs = 0
    var last = 0
    for index in 0..<count {
      let weight = weights[index]
      sum += weight
      shares[index] = 0
      if weight > 0 {
        heirs += 1
        last = index
      }
    }
    guard sum > 0 else { return false }
    guard total > 0 else { return true }
    if heirs == 1 {
      shares[last] = total
      return true
    }
    var rest = total
    var length = 0
    for index in 0..<count where weights[index] > 0 {
      let product = Double(total) * weights[index]
      let whole = Int(product / sum)
      shares[index] = whole
      rest -= whole
      ranked[length] = Remainder((product - Double(whole) * sum) / sum, index: index)
      length += 1
    }
    handOut(rest, to: &shares, by: &ranked, length: length)
    return true
  }

  private static func roundTogether(
    count: Int, _ weights: [Double], _ shares: inout [Int], _ remainders: inout [Remainder]
  ) -> Int {
    let weights = weights.span
    var shares = shares.mutableSpan
    var ranked = remainders.mutableSpan
    var sum = 0.0
    var floors = 0
    var length = 0
    for index in 0..<count {
      let whole = Int(weights[index])
      sum += weights[index]
      shares[index] = whole
      floors += whole
      let remainder = weights[index] - Double(whole)
      if remainder > 0 {
        ranked[length] = Remainder(remainder, index: index)
        length += 1
      }
    }
    // Sums of rates carry errors of the last bits: what is a half up to them counts as a half.
    let total = max(floors, Int(sum + 0.5 + 1e-9))
    let rest = min(total - floors, length)
    handOut(rest, to: &shares, by: &ranked, length: length)
    return floors + rest
  }

  /// Gives one more to the largest remainders; rounding errors of the last bits may ask for one less.
  private static func handOut(
    _ rest: Int, to shares: inout MutableSpan<Int>, by ranked: inout MutableSpan<Remainder>,
    length: Int
  ) {
    var left = rest
    while left > 0 && length > 0 {
      let most = min(left, length)
      ranked.selectLargest(most, ofFirst: length)
      for turn in 0..<most { shares[ranked[turn].index] += 1 }
      left -= most
    }
    if left < 0 {
      var rising: [Remainder] = []
      for place in 0..<length { rising.append(ranked[place]) }
      rising.sort()
      for remainder in rising where left < 0 && shares[remainder.index] > 0 {
        shares[remainder.index] -= 1
        left += 1
      }
    }
  }
}
