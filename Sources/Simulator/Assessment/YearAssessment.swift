// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// The verdicts of one school year.
public struct YearAssessment: Sendable {
  /// The school year.
  public let year: SchoolYear
  /// Seven findings for each stage; empty where the county has no pupils of the stage.
  public let coefficients: [Stage: [CoefficientFinding]]
  /// What is computed, what is declared, and the vetoes, apart.
  public let verdicts: YearVerdicts
  /// Findings of sections and schools.
  let table: YearTable
  /// Index of the year.
  let index: Int
}

extension YearAssessment {
  /// The standard by which the year was judged.
  public var standard: Standard { table.rules.standard }
  /// The computed part alone: all sections, all coefficients, all binding computed items; what is
  /// not assessed does not meet. A county with it complies only if the declared parts hold, too.
  public var verdict: Verdict { verdicts.computed }
  /// Points of the scored items, planned ones with them; nil where the standard scores none or any
  /// are not known.
  public var score: ExactDecimal? { verdicts.declared.score?.sum }
  /// The whole ledger in three values; what is only planned is not met.
  public var ledgerVerdict: Verdict { verdicts.whole.verdict }
  /// One entry for each section of the baseline; nil while it is not open or not assessed at all.
  public var sections: SectionAssessments { SectionAssessments(table: table) }
  /// School size, one finding for each school of the baseline; nil while it is not open.
  public var schoolSizes: SchoolSizes { SchoolSizes(table: table) }
  /// The standard's ledger, computed and declared items, in its order.
  public var items: [ItemFinding] {
    let ledger = Ledger(year: index, table: table, coefficients: coefficients)
    return table.rules.ledger.items.map { ledger.itemFinding($0) }
  }
  /// What rules out recognition, in the standard's order; a declared yes falls short.
  public var vetoes: [ItemFinding] {
    let ledger = Ledger(year: index, table: table, coefficients: coefficients)
    return table.rules.ledger.vetoes.map { ledger.itemFinding($0) }
  }
}

extension YearAssessment: Equatable {
  /// Equal in every finding.
  public static func == (left: Self, right: Self) -> Bool {
    left.year == right.year && left.coefficients == right.coefficients
      && left.verdicts == right.verdicts && left.table == right.table
      && (left.table.rules === right.table.rules
        || (left.items == right.items && left.vetoes == right.vetoes))
  }
}
