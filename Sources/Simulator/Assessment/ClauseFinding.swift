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
  /// How it stands.
  public var status: LedgerStatus
  /// The declaration that was used; nil where computed or missing.
  public var declaration: Declaration?
  /// What a declared value is compared with; nil for yes-or-no, points and computed clauses.
  public var required: CitedValue?
  /// Sections that fall short, where computed.
  public var short: [SectionID]
  /// Coefficients above their limits, where computed.
  public var shortCoefficients: [CoefficientKey]
  /// What the county's own tables tell; where it is held against a limit, the verdict is by it and
  /// not by the declaration. Nil where they do not tell.
  public var figure: CountyFigureFinding?

  /// The status in three values: what is only planned or scored is neither met nor short.
  public var verdict: Verdict { status.verdict }

  /// Whether the verdict is by the county's own tables although the clause may be declared.
  public var isByFigure: Bool { figure.map { $0.verdict != .notAssessed } ?? false }
}
