// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Backtest {
  /// A mean absolute percentage error, as a part of 1, and what it is the mean of.
  public struct MeanError: Hashable, Sendable {
    /// The mean error.
    public var value: Double
    /// How many forecasts.
    public var count: Int
  }

  /// The error of a section's pupils, mean over those that `isIn` lets in; nil where there are
  /// none.
  public func error(
    _ method: ForecastMethod, horizon: Int, where isIn: (ForecastCase) -> Bool = { _ in true }
  ) -> MeanError? {
    mean((cases[method] ?? []).filter { $0.horizon == horizon && isIn($0) }.map(\.error))
  }

  /// The error of a stage's sections.
  public func error(_ method: ForecastMethod, horizon: Int, stage: Stage) -> MeanError? {
    error(method, horizon: horizon) { sections[$0.section].stage == stage }
  }

  /// The error of sections of one size.
  public func error(_ method: ForecastMethod, horizon: Int, size: SizeClass) -> MeanError? {
    error(method, horizon: horizon) { size.contains($0.basePupils) }
  }

  /// The error of one section.
  public func error(_ method: ForecastMethod, horizon: Int, section: Int) -> MeanError? {
    error(method, horizon: horizon) { $0.section == section }
  }

  /// The error of the pupils in starting grades, section by section.
  public func entryError(_ method: ForecastMethod, horizon: Int) -> MeanError? {
    mean(
      (cases[method] ?? []).filter { $0.horizon == horizon }.compactMap { each in
        guard let forecast = each.entryForecast, let actual = each.entryActual else { return nil }
        return abs(forecast - Double(actual)) / Double(actual)
      })
  }

  /// The error of the county's pupils, of one stage or of both, as a mean over base years.
  public func totalError(
    _ method: ForecastMethod, horizon: Int, stage: Stage? = nil
  ) -> MeanError? {
    mean(totals(method, horizon: horizon, stage: stage).map { abs($0.forecast / $0.actual - 1) })
  }

  /// The county's pupils as forecast and as they came, base year by base year.
  func totals(
    _ method: ForecastMethod, horizon: Int, stage: Stage? = nil
  ) -> [(forecast: Double, actual: Double)] {
    bases.compactMap { base in
      var sum = (forecast: 0.0, actual: 0.0)
      for each in cases[method] ?? [] where each.base == base && each.horizon == horizon {
        guard stage == nil || sections[each.section].stage == stage else { continue }
        sum.forecast += each.forecast
        sum.actual += Double(each.actual)
      }
      return sum.actual > 0 ? sum : nil
    }
  }

  private func mean(_ errors: [Double]) -> MeanError? {
    errors.isEmpty
      ? nil
      : MeanError(value: errors.reduce(0, +) / Double(errors.count), count: errors.count)
  }
}
