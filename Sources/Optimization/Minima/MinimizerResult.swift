// SPDX-License-Identifier: GPL-3.0-or-later

/// What a search for the minimum of a function of several variables found.
public struct MinimizerResult: Sendable, Hashable {
  /// How a minimisation ended.
  public enum Status: Sendable, Hashable {
    /// The length of the gradient, or the size of the simplex, is below the tolerance.
    case converged
    /// The line search found no lower point (GSL's `GSL_ENOPROG`): for a smooth function as good
    /// as double precision allows, which is convergence; otherwise a kink, or a function without
    /// a lower bound. `measure` tells them apart.
    case noProgress
    /// The iterations ran out first.
    case iterationLimit
    /// The function, or its gradient, is not finite where the method needs it to be.
    case functionNotFinite
  }

  /// The best point; if the search did not converge, the one with the lowest value that was seen.
  public let point: [Double]
  /// The value of the function at `point`; not a number if the function gave none.
  public let value: Double
  /// What the tolerance is held against: the Euclidean length of the gradient at `point`, or the
  /// root-mean-square distance of the simplex's corners from their centre.
  public let measure: Double
  /// How many steps were made: line searches, or moves of the simplex.
  public let iterations: Int
  /// How often the function was called.
  public let evaluations: Int
  /// How the search ended.
  public let status: Status

  /// Whether `point` is as good as was asked, or as arithmetic allows: for smooth functions
  /// `noProgress` means converged too.
  public var isSettled: Bool { status == .converged || status == .noProgress }
}
