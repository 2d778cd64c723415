// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Ledger {
  /// The declaration that holds in the year: of the latest year not after it; reached before planned.
  /// A row without a value declares nothing.
  func declaration(_ name: String) -> Declaration? {
    var found: Declaration?
    for row in baseline.county.declarations
    where row.item == name && row.year <= year && row.value != nil {
      guard let best = found else {
        found = row
        continue
      }
      if row.year > best.year || (row.year == best.year && best.isPlanned && !row.isPlanned) {
        found = row
      }
    }
    return found
  }

  /// One judgement of an item.
  func clause(
    _ judgement: LedgerItem.Judgement, declaredAs name: String?, points: ExactDecimal?
  ) -> ClauseFinding {
    var finding = ClauseFinding(
      judgement: judgement, declaredAs: name, verdict: .notAssessed, declaration: nil,
      required: nil, short: [], shortCoefficients: [])
    switch judgement {
    case .computed(let item):
      let computed = computed(item)
      finding.verdict = computed.verdict
      finding.short = computed.short
      finding.shortCoefficients = computed.shortCoefficients
      return finding
    case .declared(let comparison, let key):
      finding.required = baseline.standard.values[key]
      finding.declaration = name.flatMap { declaration($0) }
      guard let value = finding.declaration?.value, let required = finding.required else {
        return finding
      }
      finding.verdict = comparison.holds(value, required.value) ? .meets : .fallsShort
    case .declaredYesNo:
      finding.declaration = name.flatMap { declaration($0) }
      finding.verdict = yesNo(finding.declaration?.value)
    case .declaredPoints:
      finding.declaration = name.flatMap { declaration($0) }
      guard let value = finding.declaration?.value, let points,
        value >= ExactDecimal(0), value <= points
      else { return finding }
      finding.verdict = value == points ? .meets : .fallsShort
    }
    return finding
  }

  /// A veto: a declared yes says that it happened, and falls short.
  func vetoFinding(_ item: LedgerItem) -> ItemFinding {
    let clauses = zip(item.judgements, item.declarationNames).map { judgement, name in
      var finding = clause(judgement, declaredAs: name, points: item.points)
      if judgement == .declaredYesNo {
        switch finding.verdict {
        case .meets: finding.verdict = .fallsShort
        case .fallsShort: finding.verdict = .meets
        case .notAssessed: break
        }
      }
      return finding
    }
    let verdict =
      clauses.isEmpty
      ? Verdict.notAssessed : clauses.reduce(Verdict.meets) { $0.and($1.verdict) }
    let used = clauses.compactMap(\.declaration)
    return ItemFinding(
      item: item.id, verdict: verdict, isDeclared: true,
      isPlanned: used.contains { $0.isPlanned }, value: used.first?.value, points: nil,
      short: clauses.flatMap(\.short), shortCoefficients: clauses.flatMap(\.shortCoefficients),
      clauses: clauses)
  }

  /// Only 1 is yes and only 0 is no.
  private func yesNo(_ value: ExactDecimal?) -> Verdict {
    switch value {
    case ExactDecimal(1): .meets
    case ExactDecimal(0): .fallsShort
    default: .notAssessed
    }
  }
}

extension LedgerItem.Comparison {
  /// Whether a declared value stands to the standard's as it must.
  func holds(_ value: ExactDecimal, _ required: ExactDecimal) -> Bool {
    switch self {
    case .atLeast: value >= required
    case .atMost: value <= required
    case .below: value < required
    }
  }
}
