// SPDX-License-Identifier: GPL-3.0-or-later

/// Whole numbers by largest remainders, in buffers that are reused: ties go to the smaller index.
struct Apportionment {
  /// What the numbers are in proportion to; the caller fills the first `count`, none negative, so
  /// that conversion to `Int` rounds down.
  var weights: [Double]
  /// The result, for the first `count`.
  private(set) var shares: [Int]
  private var remainders: [Remainder]

  private struct Remainder: Comparable {
    /// Billionths of a whole: what differs by less, as sums of shares do in their last bits, ties.
    var size: Int
    var index: Int

    init(_ size: Double, index: Int) {
      self.size = Int(size * 1e9 + 0.5)
      self.index = index
    }

    /// Of equal ones the smaller index comes first.
    static func < (left: Self, right: Self) -> Bool {
      left.size != right.size ? left.size < right.size : left.index > right.index
    }
  }

  /// Buffers for at most `capacity` recipients.
  init(capacity: Int) {
    weights = Array(repeating: 0, count: capacity)
    shares = Array(repeating: 0, count: capacity)
    remainders = []
    remainders.reserveCapacity(capacity)
  }

  /// Divides `total` ≥ 0 in proportion to the weights; false (and all zero) where no weight is
  /// positive.
  ///
  /// With whole weights and total ≤ Σ weights nobody gets more than his weight.
  @discardableResult
  mutating func divide(_ total: Int, count: Int) -> Bool {
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
    remainders.removeAll(keepingCapacity: true)
    var rest = total
    for index in 0..<count where weights[index] > 0 {
      let product = Double(total) * weights[index]
      let whole = Int(product / sum)
      shares[index] = whole
      rest -= whole
      remainders.append(Remainder((product - Double(whole) * sum) / sum, index: index))
    }
    handOut(rest)
    return true
  }

  /// Rounds the weights themselves, so that their sum is rounded once (halves up) and each result is
  /// its weight rounded down or up. Returns the rounded sum.
  mutating func roundTogether(count: Int) -> Int {
    var sum = 0.0
    var floors = 0
    remainders.removeAll(keepingCapacity: true)
    for index in 0..<count {
      let whole = Int(weights[index])
      sum += weights[index]
      shares[index] = whole
      floors += whole
      let remainder = weights[index] - Double(whole)
      if remainder > 0 { remainders.append(Remainder(remainder, index: index)) }
    }
    // Sums of rates carry errors of the last bits: what is a half up to them counts as a half.
    let total = max(floors, Int(sum + 0.5 + 1e-9))
    handOut(min(total - floors, remainders.count))
    return floors + min(total - floors, remainders.count)
  }

  /// Gives one more to the largest remainders; rounding errors of the last bits may ask for one less.
  private mutating func handOut(_ rest: Int) {
    if rest > 0 {
      let most = min(rest, remainders.count)
      selectLargest(most)
      for turn in 0..<most { shares[remainders[turn].index] += 1 }
      if rest > most { handOut(rest - most) }
    } else if rest < 0 {
      remainders.sort { $0 > $1 }
      var missing = -rest
      for remainder in remainders.reversed() where missing > 0 && shares[remainder.index] > 0 {
        shares[remainder.index] -= 1
        missing -= 1
      }
    }
  }

  private mutating func selectLargest(_ count: Int) {
    var ranked = remainders.mutableSpan
    ranked.selectLargest(count, ofFirst: ranked.count)
  }
}
