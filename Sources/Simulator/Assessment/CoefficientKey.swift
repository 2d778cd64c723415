// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Names one coefficient of a year: a stage and an indicator.
public struct CoefficientKey: Hashable, Sendable {
  /// The stage.
  public var stage: Stage
  /// The indicator.
  public var indicator: Indicator

  /// Names a coefficient.
  public init(stage: Stage, indicator: Indicator) {
    self.stage = stage
    self.indicator = indicator
  }
}
