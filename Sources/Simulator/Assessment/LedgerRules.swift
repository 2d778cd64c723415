// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The standard's ledger made ready once for all years: names, thresholds and declared rows looked
/// up.
///
/// What the county declares is judged here too, because no plan changes it.
struct LedgerRules {
  /// One clause of an item.
  struct Clause {
    let judgement: LedgerItem.Judgement
    /// The name under which the county declares it; nil where the simulator computes it.
    let name: String?
    /// What a declared value is compared with.
    let required: CitedValue?
    /// The declaration that holds, `[year]`.
    let declarations: [Declaration?]
    /// What the county's own tables may tell instead.
    let figure: CountyFigure?
  }

  /// One item or veto.
  struct Item {
    let id: String
    let isVeto: Bool
    let outline: Int
    let clauses: [Clause]
  }

  /// What an item's verdict and points are made of, without a text.
  struct Outline {
    let points: ExactDecimal?
    let isScored: Bool
    let isVeto: Bool
    /// Whether it is the county's own target, which no verdict of the standard counts.
    let isTracked: Bool
    /// Whether the county declares all of it.
    let isDeclared: Bool
    /// Whether the county declares points.
    let hasDeclaredPoints: Bool
    /// Its clauses in `computed` and in a year of `declared`.
    let clauses: Range<Int>
  }

  let items: [Item]
  let vetoes: [Item]
  let scorePassMark: CitedValue?
  /// One for each item, then one for each veto.
  let outlines: [Outline]
  /// What is computed of each clause; nil where the county declares it.
  let computed: [ComputedItem?]
  /// What the county's own tables may tell of each clause instead of a declaration.
  let figures: [CountyFigure?]
  /// The computed clauses of binding items, each once.
  let bindingComputed: [ComputedItem]
  /// Scored items of which anything is computed.
  let computedScores: [Int]
  /// How each declared clause stands, `[year][clause]`; not assessed for computed ones.
  private let declared: [LedgerStatus]
  /// The declared points of each item, `[year][outline]`; nil where any is missing.
  private let declaredPoints: [ExactDecimal?]
  /// `[year]`; scored items of which anything is computed are left out.
  private let standings: [DeclaredStanding]
  /// `[year]`.
  private let vetoStandings: [VetoStanding]
  private let table: DeclaredTable

  init(_ standard: Standard, declarations: [Declaration], years: [SchoolYear]) {
    let rows = DeclaredParts.folded(
      Dictionary(grouping: declarations.filter { $0.value != nil }, by: \.item),
      items: standard.items, years: years)
    var items: [Item] = []
    var outlines: [Outline] = []
    var computed: [ComputedItem?] = []
    var figures: [CountyFigure?] = []
    let all = standard.items.map { ($0, false) } + standard.vetoes.map { ($0, true) }
    for (item, isVeto) in all {
      let clauses = item.judgements.indices.map { place in
        let (judgement, name) = (item.judgements[place], item.declarationNames[place])
        var required: CitedValue?
        if case .declared(_, let key) = judgement { required = standard.values[key] }
        let named = name.flatMap { rows[$0] } ?? []
        return Clause(
          judgement: judgement, name: name, required: required,
          declarations: years.map { named.inForce(in: $0) },
          figure: item.figures[place])
      }
      items.append(Item(id: item.id, isVeto: isVeto, outline: outlines.count, clauses: clauses))
      outlines.append(
        Outline(
          points: item.points, isScored: !isVeto && item.itemClass == .scored, isVeto: isVeto,
          isTracked: item.itemClass == .tracked,
          isDeclared: isVeto || !item.judgements.contains { $0.isComputed },
          hasDeclaredPoints: item.judgements.contains(.declaredPoints),
          clauses: computed.count..<computed.count + clauses.count))
      computed += clauses.map { clause in
        if case .computed(let item) = clause.judgement { item } else { nil }
      }
      figures += clauses.map(\.figure)
    }
    let declared = years.indices.flatMap { year in
      zip(items, outlines).flatMap { item, outline in
        item.clauses.map { $0.status(year, points: outline.points, isVeto: outline.isVeto) }
      }
    }
    self.declared = declared
    let declaredPoints = years.indices.flatMap { year in
      zip(items, outlines).map { item, outline in
        let clauses = item.clauses.filter { $0.judgement == .declaredPoints }
        let points = clauses.compactMap { clause in
          clause.status(year, points: outline.points, isVeto: outline.isVeto) == .notAssessed
            ? nil : clause.declarations[year]?.value
        }
        return points.count == clauses.count ? points.exactSum() : nil
      }
    }
    self.declaredPoints = declaredPoints
    self.items = Array(items.prefix(standard.items.count))
    vetoes = Array(items.dropFirst(standard.items.count))
    self.outlines = outlines
    self.computed = computed
    self.figures = figures
    scorePassMark = standard.scorePassMark
    bindingComputed = outlines.filter { !$0.isScored && !$0.isVeto && !$0.isTracked }
      .flatMap(\.clauses)
      .compactMap { computed[$0] }.inOrderWithoutRepeats()
    computedScores = outlines.indices.filter { place in
      outlines[place].isScored && outlines[place].clauses.contains { computed[$0] != nil }
    }
    let table = DeclaredTable(
      items: items, outlines: outlines, computed: computed, statuses: declared,
      points: declaredPoints, pass: scorePassMark)
    standings = years.indices.map { table.standing($0) }
    self.table = table
    vetoStandings = years.indices.map(table.vetoes)
  }

  /// What is declared in a year; scored items of which anything is computed are not among it.
  func standing(_ year: Int) -> DeclaredStanding { standings[year] }

  /// The same, with the clauses that the county's own tables tell in the place of what is declared.
  func standing(_ year: Int, told: [Int: LedgerStatus]) -> DeclaredStanding {
    table.standing(year, told: told)
  }

  /// What is declared of the vetoes in a year.
  func vetoStanding(_ year: Int) -> VetoStanding { vetoStandings[year] }

  /// How a declared clause stands.
  func declared(_ clause: Int, year: Int) -> LedgerStatus {
    declared[year * computed.count + clause]
  }

  /// The declared points of an item; nil where any is missing.
  func declaredPoints(_ outline: Int, year: Int) -> ExactDecimal? {
    declaredPoints[year * outlines.count + outline]
  }
}

extension LedgerRules.Clause {
  /// How what is declared stands; not assessed for a computed clause. A declared yes to a veto says
  /// that it happened, and falls short. What holds by a planned value is planned and not met.
  fileprivate func status(_ year: Int, points: ExactDecimal?, isVeto: Bool) -> LedgerStatus {
    let value = declarations[year]?.value
    let met = declarations[year]?.isPlanned == true ? LedgerStatus.planned : .meets
    switch judgement {
    case .computed: return .notAssessed
    case .declared(let comparison, _):
      guard let value, let required else { return .notAssessed }
      return comparison.holds(value, required.value) ? met : .fallsShort
    case .declaredYesNo:
      // Only 1 is yes and only 0 is no.
      switch value {
      case ExactDecimal(1): return isVeto ? .fallsShort : met
      case ExactDecimal(0): return isVeto ? met : .fallsShort
      default: return .notAssessed
      }
    case .declaredPoints:
      guard let value, let points, value >= ExactDecimal(0), value <= points else {
        return .notAssessed
      }
      return value == points ? met : .scored
    }
  }
}

extension LedgerItem.Comparison {
  /// Whether a declared value stands to the standard's as it must.
  fileprivate func holds(_ value: ExactDecimal, _ required: ExactDecimal) -> Bool {
    switch self {
    case .atLeast: value >= required
    case .atMost: value <= required
    case .below: value < required
    }
  }
}
