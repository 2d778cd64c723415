// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// One year's ledger: what was computed for sections, schools and coefficients, and what the county
/// declares, rolled up item by item.
struct Ledger {
  let year: SchoolYear
  let baseline: Baseline
  let rules: LedgerRules
  let sections: [SectionAssessment?]
  /// The verdicts of `sections`, without their evidence.
  let outlines: [SectionOutline?]
  let coefficients: [Stage: [CoefficientFinding]]
  let schoolSizes: [Finding?]

  /// The year with its ledger and its verdicts.
  func yearAssessment() -> YearAssessment {
    let items = rules.items.map { itemFinding($0) }
    let vetoes = rules.vetoes.map { vetoFinding($0) }
    let score = score(items)
    var verdict = computed(.schoolRule).verdict
      .and(computed(.coefficients).verdict)
    var ledgerVerdict = Verdict.meets
    for (item, finding) in zip(rules.items, items) where !item.isScored {
      ledgerVerdict = ledgerVerdict.and(finding.verdict)
      for clause in finding.clauses where clause.judgement.isComputed {
        verdict = verdict.and(clause.verdict)
      }
    }
    ledgerVerdict = vetoes.reduce(ledgerVerdict.and(verdict)) { $0.and($1.verdict) }
    if rules.items.contains(where: \.isScored) {
      ledgerVerdict = ledgerVerdict.and(scoreVerdict(score))
    }
    return YearAssessment(
      year: year, sections: sections, coefficients: coefficients, schoolSizes: schoolSizes,
      items: items, vetoes: vetoes, score: score, verdict: verdict,
      ledgerVerdict: ledgerVerdict)
  }

  private func itemFinding(_ item: LedgerRules.Item) -> ItemFinding {
    let clauses = item.clauses.map { clause($0, points: item.points) }
    let verdict =
      clauses.isEmpty
      ? Verdict.notAssessed : clauses.reduce(Verdict.meets) { $0.and($1.verdict) }
    let used = clauses.compactMap(\.declaration)
    return ItemFinding(
      item: item.id, verdict: verdict, isDeclared: item.isDeclared,
      isPlanned: used.contains { $0.isPlanned }, value: used.first?.value,
      points: item.isScored ? points(item, clauses, verdict: verdict) : nil,
      short: Self.together(clauses.map(\.short)),
      shortCoefficients: Self.together(clauses.map(\.shortCoefficients)),
      clauses: clauses)
  }

  /// The lists of all clauses in order, each element once; one list alone has no repeats.
  private static func together<Element: Hashable>(_ lists: [[Element]]) -> [Element] {
    let filled = lists.filter { !$0.isEmpty }
    return filled.count > 1 ? filled.joined().inOrderWithoutRepeats() : filled.first ?? []
  }

  /// Declared points, or all or none of an item's points where it is judged otherwise.
  private func points(
    _ item: LedgerRules.Item, _ clauses: [ClauseFinding], verdict: Verdict
  ) -> ExactDecimal? {
    let declared = clauses.filter { $0.judgement == .declaredPoints }
    if declared.isEmpty {
      switch verdict {
      case .meets: return item.points
      case .fallsShort: return ExactDecimal(0)
      case .notAssessed: return nil
      }
    }
    if declared.contains(where: { $0.verdict == .notAssessed }) { return nil }
    return declared.compactMap { $0.declaration?.value }.exactSum()
  }

  private func score(_ items: [ItemFinding]) -> ExactDecimal? {
    let scored = zip(rules.items, items).filter(\.0.isScored)
    guard !scored.isEmpty else { return nil }
    let points = scored.compactMap(\.1.points)
    return points.count == scored.count ? points.exactSum() : nil
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
