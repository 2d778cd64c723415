// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// One year's ledger: what was computed for sections, schools and coefficients, and what the county
/// declares, rolled up item by item.
struct Ledger {
  let year: Int
  let table: YearTable
  let coefficients: [Stage: [CoefficientFinding]]
  private let rollup: LedgerRollup

  init(year: Int, table: YearTable, coefficients: [Stage: [CoefficientFinding]]) {
    self.year = year
    self.table = table
    self.coefficients = coefficients
    rollup = LedgerRollup(table, coefficients: coefficients)
  }

  private var rules: LedgerRules { table.rules.ledger }

  /// The year with its verdicts; the items are put together where they are asked for.
  func yearAssessment(_ schoolYear: SchoolYear) -> YearAssessment {
    var verdict = rollup.verdict(.schoolRule).and(rollup.verdict(.coefficients))
    var ledgerVerdict = Verdict.meets
    var points: [ExactDecimal] = []
    var scored = 0
    for place in rules.outlines.indices {
      let outline = rules.outlines[place]
      let own = self.verdict(outline)
      if outline.isScored {
        scored += 1
        if let brought = self.points(place, verdict: own) { points.append(brought) }
        continue
      }
      ledgerVerdict = ledgerVerdict.and(own)
      if outline.isVeto { continue }
      for clause in outline.clauses {
        guard let item = rules.computed[clause] else { continue }
        verdict = verdict.and(rollup.verdict(item))
      }
    }
    ledgerVerdict = ledgerVerdict.and(verdict)
    let score = scored > 0 && points.count == scored ? points.exactSum() : nil
    if scored > 0 { ledgerVerdict = ledgerVerdict.and(scoreVerdict(score)) }
    return YearAssessment(
      year: schoolYear, coefficients: coefficients, score: score, verdict: verdict,
      ledgerVerdict: ledgerVerdict, table: table, index: year)
  }

  /// An item with its clauses and what falls short of them.
  func itemFinding(_ item: LedgerRules.Item) -> ItemFinding {
    let outline = rules.outlines[item.outline]
    let verdict = verdict(outline)
    let clauses = zip(outline.clauses, item.clauses).map { clause($0, $1) }
    let used = clauses.compactMap(\.declaration)
    return ItemFinding(
      item: item.id, verdict: verdict, isDeclared: outline.isDeclared,
      isPlanned: used.contains { $0.isPlanned }, value: used.first?.value,
      points: outline.isScored ? points(item.outline, verdict: verdict) : nil,
      short: Self.together(clauses.map(\.short)),
      shortCoefficients: Self.together(clauses.map(\.shortCoefficients)), clauses: clauses)
  }

  private func clause(_ place: Int, _ rule: LedgerRules.Clause) -> ClauseFinding {
    let short = rules.computed[place].map { shortcomings($0) } ?? Shortcomings()
    return ClauseFinding(
      judgement: rule.judgement, declaredAs: rule.name, verdict: verdict(clause: place),
      declaration: rule.declarations[year], required: rule.required, short: short.sections,
      shortCoefficients: short.coefficients)
  }

  private func verdict(clause: Int) -> Verdict {
    rules.computed[clause].map { rollup.verdict($0) } ?? rules.declared(clause, year: year)
  }

  private func verdict(_ outline: LedgerRules.Outline) -> Verdict {
    if outline.clauses.isEmpty { return .notAssessed }
    var verdict = Verdict.meets
    for clause in outline.clauses { verdict = verdict.and(self.verdict(clause: clause)) }
    return verdict
  }

  /// The lists of all clauses in order, each element once; one list alone has no repeats.
  private static func together<Element: Hashable>(_ lists: [[Element]]) -> [Element] {
    let filled = lists.filter { !$0.isEmpty }
    return filled.count > 1 ? filled.joined().inOrderWithoutRepeats() : filled.first ?? []
  }

  /// Declared points, or all or none of an item's points where it is judged otherwise.
  private func points(_ place: Int, verdict: Verdict) -> ExactDecimal? {
    let outline = rules.outlines[place]
    if outline.hasDeclaredPoints { return rules.declaredPoints(place, year: year) }
    switch verdict {
    case .meets: return outline.points
    case .fallsShort: return ExactDecimal(0)
    case .notAssessed: return nil
    }
  }

  private func scoreVerdict(_ score: ExactDecimal?) -> Verdict {
    guard let score, let pass = rules.scorePassMark else { return .notAssessed }
    return score >= pass.value ? .meets : .fallsShort
  }
}

extension Sequence where Element: Hashable {
  /// The elements at their first occurrence.
  func inOrderWithoutRepeats() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Sequence where Element == ExactDecimal {
  /// The exact sum, at the largest scale among the numbers.
  func exactSum() -> ExactDecimal {
    let scale = map(\.scale).max() ?? 0
    let significand = reduce(Int64(0)) { sum, number in
      sum + number.significand
        * ExactDecimal(significand: 1, scale: scale - number.scale).divisor
    }
    return ExactDecimal(significand: significand, scale: scale)
  }
}
