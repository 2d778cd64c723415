// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be said of one school year, in three parts that no sentence may mix.
///
/// Only where all three hold does the county comply. The simulator reckons the first; the other
/// two are what the county declares, which no plan of works and purchases changes.
public struct YearVerdicts: Hashable, Sendable {
  /// Everything computed: the rule k of n, coefficients, and computed clauses of binding items.
  public var computed: Verdict
  /// What the county declares for binding items, and the sum of points.
  public var declared: DeclaredStanding
  /// What rules out recognition whatever else is met.
  public var vetoes: VetoStanding

  /// Three parts of one year.
  public init(computed: Verdict, declared: DeclaredStanding, vetoes: VetoStanding) {
    self.computed = computed
    self.declared = declared
    self.vetoes = vetoes
  }

  /// The whole county: `meets` only where all three parts hold as facts, `planned` where they hold
  /// and some of it is planned.
  public var whole: LedgerStatus {
    vetoes.status.and(declared.status).and(LedgerStatus(computed))
  }

  /// Nothing that was declared stands in the way, and nothing is missing; it may be planned.
  public var isDeclaredClear: Bool {
    let status = vetoes.status.and(declared.status)
    return status == .meets || status == .planned
  }
}
