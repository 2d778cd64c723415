// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The standard's ledger made ready once for all years: names, thresholds and declared rows looked up.
struct LedgerRules {
  /// One clause of an item.
  struct Clause {
    let judgement: LedgerItem.Judgement
    /// The name under which the county declares it; nil where the simulator computes it.
    let name: String?
    /// What a declared value is compared with.
    let required: CitedValue?
    /// The county's rows of that name that give a value, in the table's order.
    let rows: [Declaration]
  }

  /// One item or veto.
  struct Item {
    let id: String
    let points: ExactDecimal?
    let isScored: Bool
    /// Whether the county declares all of it.
    let isDeclared: Bool
    let clauses: [Clause]
  }

  let items: [Item]
  let vetoes: [Item]
  let scorePassMark: CitedValue?

  init(_ standard: Standard, declarations: [Declaration]) {
    let rows = Dictionary(grouping: declarations.filter { $0.value != nil }, by: \.item)
    func item(_ item: LedgerItem) -> Item {
      let clauses = zip(item.judgements, item.declarationNames).map { judgement, name in
        var required: CitedValue?
        if case .declared(_, let key) = judgement { required = standard.values[key] }
        return Clause(
          judgement: judgement, name: name, required: required,
          rows: name.flatMap { rows[$0] } ?? [])
      }
      return Item(
        id: item.id, points: item.points, isScored: item.itemClass == .scored,
        isDeclared: !item.judgements.contains { $0.isComputed }, clauses: clauses)
    }
    items = standard.items.map(item)
    vetoes = standard.vetoes.map(item)
    scorePassMark = standard.scorePassMark
  }
}
