// SPDX-License-Identifier: GPL-3.0-or-later

/// What a root search found.
public struct RootResult: Sendable, Hashable {
  /// How a root search ended.
  public enum Status: Sendable, Hashable {
    /// The bracket is as narrow as was asked, or no double lies between its ends.
    case converged
    /// The iterations ran out first; `bracket` still holds a root.
    case iterationLimit
    /// The function has the same sign at both ends of the interval, or an end is infinite.
    /// That says nothing about roots inside.
    case notBracketed
    /// The function returned a value that is infinite or not a number.
    case functionNotFinite
  }

  /// The best estimate; inside `bracket`. Unless converged, not a root within the tolerance.
  public let root: Double
  /// The interval that the function changes sign in; the interval given, if it does not.
  public let bracket: ClosedRange<Double>
  /// How many steps were made.
  public let iterations: Int
  /// How often the function was called.
  public let evaluations: Int
  /// How the search ended.
  public let status: Status
}
