// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension Parameter {
  /// A part from 0 to 1 in whole millionths, so that stocks are reckoned in integers.
  var millionths: Int64 {
    guard value.isFinite else { return 0 }
    return Int64((min(max(value, 0), 1) * 1_000_000).rounded())
  }
}

extension Int64 {
  /// This amount times a part in millionths, rounded to the nearest; halves go up.
  func part(millionths: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: millionths)
    if !overflow, product < Int64.max - 500_000 { return (product + 500_000) / 1_000_000 }
    return Int64(clamping: (Int128(self) * Int128(millionths) + 500_000) / 1_000_000)
  }

  /// This amount · numerator ÷ divisor, rounded towards zero.
  ///
  /// Conversions from Int128 are slow, so it is used only where the product does not fit.
  @inline(__always) func scaled(by numerator: Int64, over divisor: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: numerator)
    return overflow ? wideScaled(by: numerator, over: divisor) : product / divisor
  }

  private func wideScaled(by numerator: Int64, over divisor: Int64) -> Int64 {
    Int64(clamping: Int128(self) * Int128(numerator) / Int128(divisor))
  }
}
