// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// One coefficient of variation against its limit.
public struct CoefficientFinding: Hashable, Sendable {
  /// The stage.
  public var stage: Stage
  /// The indicator.
  public var indicator: Indicator
  /// Pooled mean Σx ÷ Σp in the indicator's unit; over the sections with data.
  public var mean: Double
  /// Population standard deviation, weighted by pupils, in the indicator's unit; over the sections
  /// with data.
  public var deviation: Double
  /// deviation ÷ mean; nil where data are missing, and where nobody holds anything: a quotient by
  /// zero is no value, and is not assessed.
  public var value: Double?
  /// The limit and its citation.
  public var limit: CitedValue
  /// Whether the limit is kept; short although `value` is nil where the sections with data are so
  /// uneven that nothing the others may have could bring it within the limit.
  public var verdict: Verdict
  /// Sections without data, which keep it from being met.
  public var missing: [SectionID]

  /// Whether it is above its limit with the data of every section: only then can anything that is
  /// bought bring it within.
  var isAboveWithAllData: Bool { verdict == .fallsShort && missing.isEmpty }
}
