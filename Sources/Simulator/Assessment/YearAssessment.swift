// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// The verdicts of one school year.
public struct YearAssessment: Equatable, Sendable {
  /// The school year.
  public var year: SchoolYear
  /// One entry for each section of the baseline; nil while it is not open or not assessed at all.
  public var sections: [SectionAssessment?]
  /// Seven findings for each stage; empty where the county has no pupils of the stage.
  public var coefficients: [Stage: [CoefficientFinding]]
  /// School size, one finding for each school of the baseline; nil while it is not open.
  public var schoolSizes: [Finding?]
  /// The standard's ledger, computed and declared items, in its order.
  public var items: [ItemFinding]
  /// What rules out recognition, in the standard's order; a declared yes falls short.
  public var vetoes: [ItemFinding]
  /// Points of the scored items; nil where the standard scores none or a declaration is missing.
  public var score: ExactDecimal?
  /// All sections, all coefficients, all binding computed items; what is not assessed does not meet.
  public var verdict: Verdict
  /// The whole ledger: `verdict`, every binding item with its declared clauses, the score against
  /// its pass mark, and no veto.
  public var ledgerVerdict: Verdict
}
