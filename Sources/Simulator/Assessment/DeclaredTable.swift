// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What the county declares, clause by clause and year by year, rolled up once for all outcomes.
struct DeclaredTable {
  let items: [LedgerRules.Item]
  let outlines: [LedgerRules.Outline]
  /// What is computed of each clause; nil where the county declares it.
  let computed: [ComputedItem?]
  /// `[year][clause]`.
  let statuses: [LedgerStatus]
  /// `[year][outline]`.
  let points: [ExactDecimal?]
  let pass: CitedValue?

  /// Binding items by their declared clauses, and points of scored items that nothing is computed
  /// of.
  ///
  /// - Parameter told: how clauses stand by the county's own tables, whatever is declared.
  func standing(_ year: Int, told: [Int: LedgerStatus] = [:]) -> DeclaredStanding {
    var standing = DeclaredStanding()
    if outlines.contains(where: \.isScored) { standing.score = ScoreStanding(pass: pass) }
    for item in items {
      let outline = outlines[item.outline]
      let clauses = outline.clauses.filter { computed[$0] == nil }
      if outline.isVeto || outline.isTracked || clauses.isEmpty { continue }
      let status = together(clauses, year, told)
      guard outline.isScored else {
        standing.enter(item.id, status)
        continue
      }
      guard clauses.count == outline.clauses.count else { continue }
      let brought =
        outline.hasDeclaredPoints
        ? points[year * outlines.count + item.outline] : outline.points(at: status)
      standing.score?.enter(
        item.id, brought, isPlanned: isPlanned(item, year), most: outline.points)
    }
    return standing
  }

  /// Every veto.
  func vetoes(_ year: Int) -> VetoStanding {
    var standing = VetoStanding()
    for item in items where outlines[item.outline].isVeto {
      standing.enter(item.id, together(Array(outlines[item.outline].clauses), year))
    }
    return standing
  }

  private func together(
    _ clauses: [Int], _ year: Int, _ told: [Int: LedgerStatus] = [:]
  ) -> LedgerStatus {
    if clauses.isEmpty { return .notAssessed }
    return clauses.reduce(.meets) { $0.and(told[$1] ?? statuses[year * computed.count + $1]) }
  }

  private func isPlanned(_ item: LedgerRules.Item, _ year: Int) -> Bool {
    item.clauses.contains { $0.declarations[year]?.isPlanned == true }
  }
}

extension LedgerRules.Outline {
  /// All or none of an item's points where it is not judged by declared points; nil where not
  /// known.
  func points(at status: LedgerStatus) -> ExactDecimal? {
    switch status {
    case .meets, .planned: points
    case .fallsShort, .scored: ExactDecimal(0)
    case .notAssessed: nil
    }
  }
}
