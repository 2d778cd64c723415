// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// One section's pupils as one method forecast them, beside what came.
public struct ForecastCase: Hashable, Sendable {
  /// The base year of the forecast.
  public var base: SchoolYear
  /// Years ahead, from 1.
  public var horizon: Int
  /// Index into `Backtest.sections`.
  public var section: Int
  /// Pupils of the base year.
  public var basePupils: Int
  /// Grades with pupils in the base year.
  public var grades: Int
  /// Pupils as forecast.
  public var forecast: Double
  /// Pupils as they came.
  public var actual: Int
  /// Those of the starting grade as forecast; nil where the section has none.
  public var entryForecast: Double?
  /// Those of the starting grade as they came; nil where the section has none.
  public var entryActual: Int?

  /// |forecast − actual| ÷ actual.
  public var error: Double { abs(forecast - Double(actual)) / Double(actual) }
}
