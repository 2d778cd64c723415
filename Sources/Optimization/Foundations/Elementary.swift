// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// Elementary functions by the C library that GSL brings along: the modules above import no
/// Foundation.
public enum Elementary {
  /// The natural logarithm of a positive number.
  public static func logarithm(_ x: Double) -> Double { log(x) }

  /// The exponential of a number.
  public static func exponential(_ x: Double) -> Double { exp(x) }

  /// A positive number raised to a power.
  public static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
