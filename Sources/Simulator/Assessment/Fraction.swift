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
  public var value: Double { Double(hundredths) / (100 * Double(divisor)) }
}
