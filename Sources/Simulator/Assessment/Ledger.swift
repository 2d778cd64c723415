// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// One year's ledger: what was computed for sections, schools and coefficients, and what the county
/// declares, rolled up item by item.
struct Ledger {
  let year: SchoolYear
  let baseline: Baseline
  let sections: [SectionAssessment?]
  let coefficients: [Stage: [CoefficientFinding]]
  let schoolSizes: [Finding?]

  /// The year with its ledger and its verdicts.
  func yearAssessment() -> YearAssessment {
    let standard = baseline.standard
    let items = standard.items.map { itemFinding($0) }
    let vetoes = standard.vetoes.map { vetoFinding($0) }
    let score = score(items)
    var verdict = computed(.schoolRule).verdict.and(computed(.coefficients).verdict)
    var ledgerVerdict = Verdict.meets
    for (item, finding) in zip(standard.items, items) where item.itemClass == .binding {
      ledgerVerdict = ledgerVerdict.and(finding.verdict)
      for clause in finding.clauses where clause.judgement.isComputed {
        verdict = verdict.and(clause.verdict)
      }
    }
    ledgerVerdict = vetoes.reduce(ledgerVerdict.and(verdict)) { $0.and($1.verdict) }
    if standard.items.contains(where: { $0.itemClass == .scored }) {
      ledgerVerdict = ledgerVerdict.and(scoreVerdict(score))
    }
    return YearAssessment(
      year: year, sections: sections, coefficients: coefficients, schoolSizes: schoolSizes,
      items: items, vetoes: vetoes, score: score, verdict: verdict,
      ledgerVerdict: ledgerVerdict)
  }

  private func itemFinding(_ item: LedgerItem) -> ItemFinding {
    let clauses = zip(item.judgements, item.declarationNames).map { judgement, name in
      clause(judgement, declaredAs: name, points: item.points)
    }
    let verdict =
      clauses.isEmpty
      ? Verdict.notAssessed : clauses.reduce(Verdict.meets) { $0.and($1.verdict) }
    let used = clauses.compactMap(\.declaration)
    return ItemFinding(
      item: item.id, verdict: verdict,
      isDeclared: !item.judgements.contains { $0.isComputed },
      isPlanned: used.contains { $0.isPlanned }, value: used.first?.value,
      points: item.itemClass == .scored ? points(item, clauses, verdict: verdict) : nil,
      short: clauses.flatMap(\.short).inOrderWithoutRepeats(),
      shortCoefficients: clauses.flatMap(\.shortCoefficients).inOrderWithoutRepeats(),
      clauses: clauses)
  }

  /// Declared points, or all or none of an item's points where it is judged otherwise.
  private func points(
    _ item: LedgerItem, _ clauses: [ClauseFinding], verdict: Verdict
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
    let scored = zip(baseline.standard.items, items).filter { $0.0.itemClass == .scored }
    guard !scored.isEmpty else { return nil }
    let points = scored.compactMap(\.1.points)
    return points.count == scored.count ? points.exactSum() : nil
  }

  private func scoreVerdict(_ score: ExactDecimal?) -> Verdict {
    guard let score, let pass = baseline.standard.scorePassMark else { return .notAssessed }
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
