// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// A number of the standard as the loops over sections read it: digits, and where it is cited.
struct Limit {
  /// Its place in `FindingSources.values`.
  let place: Int16
  /// The digits without the point.
  let significand: Int64
  /// What they are divided by.
  let divisor: Int64

  init(_ value: ExactDecimal, place: Int16) {
    self.place = place
    significand = value.significand
    divisor = value.divisor
  }

  /// Whether its whole multiples are products that always fit: class limits are such.
  var isSmallWhole: Bool { divisor == 1 && significand.magnitude < 1 << 31 }

  /// The greatest whole number that is not above the limit times a count.
  @inline(__always) func wholeMultiple(of count: Int) -> Int {
    if divisor == 1 {
      let (product, overflow) = significand.multipliedReportingOverflow(by: Int64(count))
      if !overflow { return Int(product) }
    }
    return Int((Int128(significand) * Int128(count)).roundedDown(dividingBy: Int128(divisor)))
  }

  /// The least whole number that is not below a count ÷ the limit; the limit is positive.
  func wholeUnits(for count: Int) -> Int {
    let (product, overflow) = divisor.multipliedReportingOverflow(by: Int64(count))
    if !overflow {
      let (quotient, remainder) = product.quotientAndRemainder(dividingBy: significand)
      return Int(remainder > 0 ? quotient + 1 : quotient)
    }
    return Int((Int128(count) * Int128(divisor)).roundedUp(dividingBy: Int128(significand)))
  }
}
