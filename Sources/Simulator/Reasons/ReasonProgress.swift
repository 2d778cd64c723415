// SPDX-License-Identifier: GPL-3.0-or-later

/// How far the search for reasons or prices has come.
public struct ReasonProgress: Hashable, Sendable {
  /// What is being looked at.
  public enum Step: String, Hashable, Sendable {
    /// Each school on its own.
    case schools
    /// Coefficients.
    case coefficients
    /// Money and caps.
    case money
    /// Changes that would mend it, searched again.
    case remedies
    /// Searches with a little more and a little less.
    case differences
    /// Searches without one school, indicator or year.
    case shares
  }
  /// The step.
  public var step: Step
  /// Units of work done.
  public var done: Int
  /// Units of work in the step.
  public var total: Int
}
