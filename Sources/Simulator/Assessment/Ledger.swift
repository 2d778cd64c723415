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
    var computed = rollup.verdict(.schoolRule).and(rollup.verdict(.coefficients))
    for item in rules.bindingComputed { computed = computed.and(rollup.verdict(item)) }
    var declared = table.figures.isEmpty ? rules.standing(year) : standingByFigures()
    for place in rules.computedScores {
      let status = self.status(rules.outlines[place])
      declared.score?.enter(
        rules.items[place].id, points(place, status: status), isPlanned: status == .planned,
        most: rules.outlines[place].points)
    }
    return YearAssessment(
      year: schoolYear, coefficients: coefficients,
      verdicts: YearVerdicts(
        computed: computed, declared: declared, vetoes: rules.vetoStanding(year)),
      table: table, index: year)
  }

  /// An item with its clauses and what falls short of them.
  func itemFinding(_ item: LedgerRules.Item) -> ItemFinding {
    let outline = rules.outlines[item.outline]
    let status = status(outline)
    let clauses = zip(outline.clauses, item.clauses).map { clause($0, $1) }
    let used = clauses.compactMap(\.declaration)
    return ItemFinding(
      item: item.id, status: outline.shown(status), isDeclared: outline.isDeclared,
      isPlanned: used.contains { $0.isPlanned }, value: used.first?.value,
      points: outline.isScored ? points(item.outline, status: status) : nil,
      short: Self.together(clauses.map(\.short)),
      shortCoefficients: Self.together(clauses.map(\.shortCoefficients)), clauses: clauses)
  }

  private func clause(_ place: Int, _ rule: LedgerRules.Clause) -> ClauseFinding {
    let short = rules.computed[place].map { shortcomings($0) } ?? Shortcomings()
    return ClauseFinding(
      judgement: rule.judgement, declaredAs: rule.name, status: status(clause: place),
      declaration: rule.declarations[year], required: rule.required, short: short.sections,
      shortCoefficients: short.coefficients, figure: figure(clause: place))
  }

  private func status(clause: Int) -> LedgerStatus {
    if let computed = rules.computed[clause] { return LedgerStatus(rollup.verdict(computed)) }
    if let figure = figure(clause: clause), figure.verdict != .notAssessed {
      return LedgerStatus(figure.verdict)
    }
    return rules.declared(clause, year: year)
  }

  /// What is declared, with the clauses in its place that the county's own tables tell.
  private func standingByFigures() -> DeclaredStanding {
    var told: [Int: LedgerStatus] = [:]
    for clause in rules.figures.indices where rules.figures[clause] != nil {
      guard let figure = figure(clause: clause), figure.verdict != .notAssessed else { continue }
      told[clause] = LedgerStatus(figure.verdict)
    }
    return rules.standing(year, told: told)
  }

  /// What the county's own tables tell of a clause; nil where they do not.
  private func figure(clause: Int) -> CountyFigureFinding? {
    guard !table.figures.isEmpty, let figure = rules.figures[clause] else { return nil }
    return table.figures.first { $0.figure == figure }
  }

  private func status(_ outline: LedgerRules.Outline) -> LedgerStatus {
    if outline.clauses.isEmpty { return .notAssessed }
    var status = LedgerStatus.meets
    for clause in outline.clauses { status = status.and(self.status(clause: clause)) }
    return status
  }

  /// The lists of all clauses in order, each element once; one list alone has no repeats.
  private static func together<Element: Hashable>(_ lists: [[Element]]) -> [Element] {
    let filled = lists.filter { !$0.isEmpty }
    return filled.count > 1 ? filled.joined().inOrderWithoutRepeats() : filled.first ?? []
  }

  /// Declared points, or all or none of an item's points where it is judged otherwise.
  private func points(_ place: Int, status: LedgerStatus) -> ExactDecimal? {
    let outline = rules.outlines[place]
    return outline.hasDeclaredPoints
      ? rules.declaredPoints(place, year: year) : outline.points(at: status)
  }
}

extension LedgerRules.Outline {
  /// A scored item never falls short by itself: it brings fewer points, and only their sum counts.
  fileprivate func shown(_ status: LedgerStatus) -> LedgerStatus {
    isScored && status == .fallsShort ? .scored : status
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
