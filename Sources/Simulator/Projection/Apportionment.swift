// SPDX-License-Identifier: GPL-3.0-or-later

/// Whole numbers by largest remainders, in buffers that are reused: ties go to the smaller index.
struct Apportionment {
  /// What the numbers are in proportion to; the caller fills the first `count`, none negative.
  var weights: [Double]
  /// The result, for the first `count`.
  private(set) var shares: [Int]
  private var remainders: [Remainder]

  private struct Remainder {
    var size: Double
    var index: Int
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
  /// With whole weights and total ≤ Σ weights nobody gets more than his weight. Whole numbers below
  /// 2⁵³ are divided exactly, so that equal weights tie exactly.
  @discardableResult
  mutating func divide(_ total: Int, count: Int) -> Bool {
    var sum = 0.0
    for index in 0..<count {
      sum += weights[index]
      shares[index] = 0
    }
    guard sum > 0 else { return false }
    guard total > 0 else { return true }
    remainders.removeAll(keepingCapacity: true)
    var rest = total
    for index in 0..<count where weights[index] > 0 {
      let product = Double(total) * weights[index]
      let whole = (product / sum).rounded(.down)
      shares[index] = Int(whole)
      rest -= Int(whole)
      remainders.append(Remainder(size: product - whole * sum, index: index))
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
      let whole = weights[index].rounded(.down)
      sum += weights[index]
      shares[index] = Int(whole)
      floors += Int(whole)
      if weights[index] > whole {
        remainders.append(Remainder(size: weights[index] - whole, index: index))
      }
    }
    // Sums of rates carry errors of the last bits: what is a half up to them counts as a half.
    let total = max(floors, Int((sum + 0.5 + 1e-9).rounded(.down)))
    handOut(min(total - floors, remainders.count))
    return floors + min(total - floors, remainders.count)
  }

  /// Gives one more to the largest remainders; rounding errors of the last bits may ask for one less.
  private mutating func handOut(_ rest: Int) {
    guard rest != 0 else { return }
    remainders.sort { $0.size != $1.size ? $0.size > $1.size : $0.index < $1.index }
    if rest > 0 {
      for turn in 0..<rest { shares[remainders[turn % remainders.count].index] += 1 }
    } else {
      var missing = -rest
      for remainder in remainders.reversed() where missing > 0 && shares[remainder.index] > 0 {
        shares[remainder.index] -= 1
        missing -= 1
      }
    }
  }
}
