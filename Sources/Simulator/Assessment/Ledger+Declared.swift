// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Ledger {
  /// The declaration that holds in the year: of the latest year not after it; reached before planned.
  /// A row without a value declares nothing and is not among them.
  private func declaration(_ rows: [Declaration]) -> Declaration? {
    var found: Declaration?
    for row in rows where row.year <= year {
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
  func clause(_ rule: LedgerRules.Clause, points: ExactDecimal?) -> ClauseFinding {
    var finding = ClauseFinding(
      judgement: rule.judgement, declaredAs: rule.name, verdict: .notAssessed,
      declaration: declaration(rule.rows), required: rule.required, short: [],
      shortCoefficients: [])
    switch rule.judgement {
    case .computed(let item):
      let computed = computed(item)
      finding.verdict = computed.verdict
      finding.short = computed.short
      finding.shortCoefficients = computed.shortCoefficients
      return finding
    case .declared(let comparison, _):
      guard let value = finding.declaration?.value, let required = finding.required else {
        return finding
      }
      finding.verdict = comparison.holds(value, required.value) ? .meets : .fallsShort
    case .declaredYesNo:
      finding.verdict = yesNo(finding.declaration?.value)
    case .declaredPoints:
      guard let value = finding.declaration?.value, let points,
        value >= ExactDecimal(0), value <= points
      else { return finding }
      finding.verdict = value == points ? .meets : .fallsShort
    }
    return finding
  }

  /// A veto: a declared yes says that it happened, and falls short.
  func vetoFinding(_ item: LedgerRules.Item) -> ItemFinding {
    let clauses = item.clauses.map { rule in
      var finding = clause(rule, points: item.points)
      if rule.judgement == .declaredYesNo {
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
