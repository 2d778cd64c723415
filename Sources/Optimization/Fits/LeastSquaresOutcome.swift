// SPDX-License-Identifier: GPL-3.0-or-later

/// What became of a fit.
public enum LeastSquaresOutcome: Sendable, Hashable {
  /// A fit; whether the observations determine every coefficient is its `isDetermined`.
  case fitted(LinearFit)
  /// There are fewer observations (of weight above zero) than predictors, or no predictors.
  case tooFewObservations
  /// A predictor, a response or a weight is infinite or not a number, or a number overflowed.
  case notFinite

  /// The fit, if there is one.
  public var fit: LinearFit? {
    if case .fitted(let fit) = self { fit } else { nil }
  }
}
