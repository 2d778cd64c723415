// SPDX-License-Identifier: GPL-3.0-or-later

/// Sharing whole numbers, so that the parts always add up to the whole.
enum LargestRemainder {
  /// `total` in proportion to the weights, none negative; equal parts where every weight is zero.
  ///
  /// Each part is its exact share rounded down or up; ties go to the earlier place. The products are
  /// IEEE sums, so that the same weights give the same parts on every machine.
  static func share(_ total: Int, weights: [Double]) -> [Int] {
    guard !weights.isEmpty, total > 0 else { return Array(repeating: 0, count: weights.count) }
    let sum = weights.reduce(0, +)
    guard sum > 0 else {
      return share(total, weights: Array(repeating: 1, count: weights.count))
    }
    var parts = Array(repeating: 0, count: weights.count)
    var remainders = Array(repeating: 0.0, count: weights.count)
    var rest = total
    for index in weights.indices {
      let exact = Double(total) * weights[index] / sum
      let whole = exact.rounded(.down)
      parts[index] = Int(whole)
      remainders[index] = exact - whole
      rest -= parts[index]
    }
    let order = weights.indices.sorted {
      remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1
    }
    // Rounding of the last bits may ask for one too many or one too few; both are mended here.
    var turn = 0
    while rest > 0 {
      parts[order[turn % order.count]] += 1
      rest -= 1
      turn += 1
    }
    while rest < 0 {
      let place = order[order.count - 1 - turn % order.count]
      if parts[place] > 0 {
        parts[place] -= 1
        rest += 1
      }
      turn += 1
    }
    return parts
  }

  /// `total` in proportion to the weights, each part at least `floor` as far as the total allows.
  static func share(_ total: Int, weights: [Double], floor: Int) -> [Int] {
    let least = min(floor, weights.isEmpty ? 0 : total / weights.count)
    guard least > 0 else { return share(total, weights: weights) }
    let sum = weights.reduce(0, +)
    let above = weights.map { weight in
      sum > 0 ? max(0, Double(total) * weight / sum - Double(least)) : 1
    }
    return share(total - least * weights.count, weights: above).map { $0 + least }
  }

  /// Shares between a least and a most each: `weight · t` cut off at both ends, with `t` such that
  /// the total comes out; where it cannot, the ends themselves in proportion.
  static func share(_ total: Int, weights: [Double], least: [Double], most: [Double]) -> [Int] {
    let wanted = Double(total)
    if wanted <= least.reduce(0, +) { return share(total, weights: least) }
    if wanted >= most.reduce(0, +) { return share(total, weights: most) }
    func values(_ factor: Double) -> [Double] {
      weights.indices.map { min(most[$0], max(least[$0], weights[$0] * factor)) }
    }
    var low = 0.0
    var high = 1.0
    while values(high).reduce(0, +) < wanted && high < 1e12 { high *= 2 }
    // Fifty halvings take a double to its last digits, in the same steps on every machine.
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if values(middle).reduce(0, +) < wanted { low = middle } else { high = middle }
    }
    return share(total, weights: values(high))
  }
}
