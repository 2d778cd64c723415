// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// How the rates of a projection are estimated from a county's own history. docs/projection.md.
public enum Estimator: String, CaseIterable, Hashable, Sendable {
  /// Shares of entrants from a level over the years, odd cohorts drawn to their neighbours, and
  /// parameters of both from the county's history where it is long enough.
  case levelShares
  /// Shares of entrants as in the base year, and cohorts that move up by their rates alone; kept
  /// for comparison in a back-test.
  case lastYear

  /// The parameters that an estimate of a county goes by.
  func parameters(_ frame: EstimationFrame, settings: Settings) -> EstimatorParameters {
    switch self {
    case .levelShares: ParameterFit.parameters(frame, settings: settings)
    case .lastYear: EstimatorParameters.lastYear(settings: settings)
    }
  }
}
