// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// One item of the standard's ledger in one year.
public struct ItemFinding: Hashable, Sendable {
  /// The item's identifier.
  public var item: String
  /// All clauses together. A scored item meets with full points and never falls short by itself.
  public var status: LedgerStatus
  /// Whether the county declares all of it, and the simulator computes nothing of it.
  public var isDeclared: Bool
  /// Whether a declared value that was used is a plan.
  public var isPlanned: Bool
  /// The first declared value; nil where computed or missing.
  public var value: ExactDecimal?
  /// Points of a scored item; nil for binding items and where a declaration is missing.
  public var points: ExactDecimal?
  /// Sections that fall short, for computed items; for a school's shortfall all its open sections.
  public var short: [SectionID]
  /// Coefficients above their limits, for items that bind them.
  public var shortCoefficients: [CoefficientKey]
  /// One entry for each of the item's judgements, in its order.
  public var clauses: [ClauseFinding]

  /// The status in three values: what is only planned or scored is neither met nor short.
  public var verdict: Verdict { status.verdict }
}
