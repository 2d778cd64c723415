// SPDX-License-Identifier: GPL-3.0-or-later

/// What a search for the minimum of a function of one variable found.
public struct MinimumResult: Sendable, Hashable {
  /// How a one-dimensional minimisation ended.
  public enum Status: Sendable, Hashable {
    /// The bracket is as narrow as was asked.
    case converged
    /// The iterations ran out first; `bracket` still holds a minimum.
    case iterationLimit
    /// The guess is not inside the interval, or the function is not lower there than at both ends,
    /// or an end is infinite. The minimum of the interval may be at an end.
    case notBracketed
    /// The function returned a value that is infinite or not a number.
    case functionNotFinite
  }

  /// The best estimate of where the minimum is.
  public let location: Double
  /// The value of the function there; not a number if the function gave none.
  public let value: Double
  /// The interval that holds the minimum; the interval given, if that is not known.
  public let bracket: ClosedRange<Double>
  /// How many steps were made.
  public let iterations: Int
  /// How often the function was called.
  public let evaluations: Int
  /// How the search ended.
  public let status: Status
}
