// SPDX-License-Identifier: GPL-3.0-or-later

/// A way to forecast that a back-test holds against what came.
public enum ForecastMethod: String, CaseIterable, Hashable, Sendable {
  /// The method of this program: `Estimator.levelShares`.
  case levelShares
  /// The same with the base year alone for shares: `Estimator.lastYear`.
  case lastYear
  /// Everybody stays in the grade: the base year again.
  case noChange
  /// Cohorts move up whole; who enters stays the base year's number.
  case rolled
  /// Cohorts move up by their school's own rates of the last three years; who enters stays the base
  /// year's number.
  case cohortSurvival

  /// The simple ways that a forecast has to beat to be worth having.
  public static let naive: [Self] = [.noChange, .rolled, .cohortSurvival]
}
