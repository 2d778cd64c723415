// SPDX-License-Identifier: GPL-3.0-or-later

extension LedgerItem {
  /// The title of a clause: its own, or the item's where it has none.
  public func title(ofClause index: Int) -> Bilingual { clauseTitles[index] ?? title }

  /// The name by which the county declares a clause: the item's identifier, or, where the county
  /// declares several clauses of one item, the identifier and the clause's place among all
  /// clauses from 1, for example `20.2`. Nil for a clause that the simulator computes.
  public func declarationID(ofClause index: Int) -> String? {
    if case .computed = judgements[index] { return nil }
    let declared = judgements.filter { judgement in
      if case .computed = judgement { false } else { true }
    }
    return declared.count == 1 ? id : "\(id).\(index + 1)"
  }
}
