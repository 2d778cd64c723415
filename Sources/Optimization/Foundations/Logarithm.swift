// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// The natural logarithm of a positive number, by the C library that GSL brings along: this
/// module imports no Foundation.
func logarithm(_ x: Double) -> Double {
  log(x)
}
