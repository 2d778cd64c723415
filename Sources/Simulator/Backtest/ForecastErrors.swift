// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// What a county's own past says about the errors of its forecasts.
public struct ForecastErrors: Sendable {
  /// The back-test of the last three base years on record, for the short line under a forecast; nil
  /// where no two years of pupils are on record.
  public let latest: Backtest?
  /// How far pupils may be off: fitted to all base years on record, else the start's assumption.
  public let model: ErrorModel
  /// Whether the model rests on public panels alone, because the county has no past of its own.
  public let isAssumed: Bool

  /// Back-tests the program's own method on all years that the county has on record.
  ///
  /// Cost: one baseline and one projection for each year on record, and a fit of five numbers.
  public init(county: County, standards: YearlyStandards) {
    let whole = Backtest(county: county, standards: standards, methods: [.levelShares])
    latest = whole?.latest(3)
    let misses = whole?.misses ?? []
    model = misses.isEmpty ? .start : ErrorModel.fitted(to: misses)
    isAssumed = misses.isEmpty
  }

  /// The bands of a projection by this model.
  public func bands(_ baseline: Baseline, _ projection: Projection) -> PupilBands {
    PupilBands(baseline: baseline, projection: projection, model: model)
  }
}
