// SPDX-License-Identifier: GPL-3.0-or-later

extension LedgerItem {
  /// The title of a clause: its own, or the item's where it has none.
  public func title(ofClause index: Int) -> Bilingual { clauseTitles[index] ?? title }

  /// The name under which the county declares each clause, one for each judgement; nil for what the
  /// simulator computes.
  ///
  /// An item with one declared clause is declared under its own identifier, `16`; an item with
  /// several under the identifier and the place of the clause among all clauses from 1, `18.1`,
  /// `18.2`, because one value cannot stand for two clauses.
  public var declarationNames: [String?] {
    let declared = judgements.filter { !$0.isComputed }.count
    return judgements.enumerated().map { place, judgement in
      if judgement.isComputed { return nil }
      return declared == 1 ? id : "\(id).\(place + 1)"
    }
  }

  /// The name under which the county declares each part of a scored item: `8.1`, `8.2`.
  public var partNames: [String] { parts.map { "\(id).\($0.number)" } }

  /// Every name under which something of the item may be declared.
  public var allDeclarationNames: [String] { declarationNames.compactMap { $0 } + partNames }
}

extension LedgerItem.Judgement {
  /// Whether the simulator computes it from its own state.
  public var isComputed: Bool { if case .computed = self { true } else { false } }
}
