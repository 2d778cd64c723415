// SPDX-License-Identifier: GPL-3.0-or-later

/// A whole number of any size, zero or more: for the few verdicts that no fixed width can decide.
struct ExactNatural: Hashable, Sendable {
  /// Base 2³², lowest first, without leading zeros; empty for zero.
  private var limbs: [UInt32]

  /// Any unsigned number.
  init(_ number: UInt128) {
    limbs = []
    var rest = number
    while rest > 0 {
      limbs.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
  }

  static let zero = ExactNatural(0)
  static let one = ExactNatural(1)

  static func + (left: Self, right: Self) -> Self {
    let (longer, shorter) =
      left.limbs.count >= right.limbs.count
      ? (left.limbs, right.limbs) : (right.limbs, left.limbs)
    var sum = longer
    var carry: UInt64 = 0
    for index in sum.indices {
      let addend = index < shorter.count ? UInt64(shorter[index]) : 0
      if addend == 0 && carry == 0 && index >= shorter.count { break }
      let digit = UInt64(sum[index]) + addend + carry
      sum[index] = UInt32(truncatingIfNeeded: digit)
      carry = digit >> 32
    }
    if carry > 0 { sum.append(UInt32(carry)) }
    return Self(limbs: sum)
  }

  /// The difference; the right side must not be the larger.
  static func - (left: Self, right: Self) -> Self {
    precondition(right <= left, "a natural number is not negative")
    var difference = left.limbs
    var borrow: Int64 = 0
    for index in difference.indices {
      var digit = Int64(difference[index]) - borrow
      if index < right.limbs.count { digit -= Int64(right.limbs[index]) }
      borrow = digit < 0 ? 1 : 0
      difference[index] = UInt32(truncatingIfNeeded: digit)
    }
    return Self(limbs: difference)
  }

  static func * (left: Self, right: Self) -> Self {
    guard !left.limbs.isEmpty, !right.limbs.isEmpty else { return .zero }
    var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (place, factor) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (offset, other) in right.limbs.enumerated() {
        let digit = UInt64(factor) * UInt64(other) + UInt64(product[place + offset]) + carry
        product[place + offset] = UInt32(truncatingIfNeeded: digit)
        carry = digit >> 32
      }
      product[place + right.limbs.count] = UInt32(carry)
    }
    return Self(limbs: product)
  }

  private init(limbs: [UInt32]) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }
}

extension ExactNatural: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    for (one, other) in zip(left.limbs.reversed(), right.limbs.reversed()) where one != other {
      return one < other
    }
    return false
  }
}
