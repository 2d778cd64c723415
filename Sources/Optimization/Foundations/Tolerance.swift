// SPDX-License-Identifier: GPL-3.0-or-later

/// How narrow an interval must become before a one-dimensional search stops:
/// `|upper − lower| < absolute + relative · min(|lower|, |upper|)`,
/// where the minimum is zero if the interval holds zero.
///
/// Source: GNU Scientific Library 2.7, `gsl_root_test_interval` and `gsl_min_test_interval`.
public struct Tolerance: Sendable, Hashable {
  /// The part that does not depend on the size of the answer, in the unit of the variable.
  public var absolute: Double
  /// The part in proportion to the answer, without unit.
  public var relative: Double

  /// A tolerance made of two parts that are added. Neither may be negative or not a number.
  public init(absolute: Double = 0, relative: Double = 0) {
    precondition(absolute >= 0 && relative >= 0, "a tolerance cannot be negative")
    self.absolute = absolute
    self.relative = relative
  }
}
