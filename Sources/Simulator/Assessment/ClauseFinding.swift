// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// One judgement of a ledger item in one year.
public struct ClauseFinding: Hashable, Sendable {
  /// How it is judged.
  public var judgement: LedgerItem.Judgement
  /// The name under which the county declares it (see `LedgerItem.declarationNames`); nil where the
  /// simulator computes it.
  public var declaredAs: String?
  /// Its verdict.
  public var verdict: Verdict
  /// The declaration that was used; nil where computed or missing.
  public var declaration: Declaration?
  /// What a declared value is compared with; nil for yes-or-no, points and computed clauses.
  public var required: CitedValue?
  /// Sections that fall short, where computed.
  public var short: [SectionID]
  /// Coefficients above their limits, where computed.
  public var shortCoefficients: [CoefficientKey]
}
