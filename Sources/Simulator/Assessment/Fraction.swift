// SPDX-License-Identifier: GPL-3.0-or-later

/// An exact fraction of hundredths: amount ÷ (100 · divisor).
public struct Fraction: Hashable, Sendable {
  /// Hundredths of the unit, times `divisor`.
  public var hundredths: Int128
  /// A positive divisor.
  public var divisor: Int128

  /// A fraction of hundredths of a unit.
  public init(hundredths: Int128, divisor: Int128 = 1) {
    precondition(divisor > 0, "a divisor is positive")
    self.hundredths = hundredths
    self.divisor = divisor
  }

  /// The nearest floating-point number, in the unit.
  public var value: Double { Self.nearest(hundredths) / (100 * Self.nearest(divisor)) }

  /// The nearest floating-point number; the standard library converts 128 bits digit by digit, and
  /// nearly every amount fits in 64.
  private static func nearest(_ number: Int128) -> Double {
    if number >= Int128(Int64.min) && number <= Int128(Int64.max) {
      return Double(Int64(truncatingIfNeeded: number))
    }
    return Double(number)
  }
}
