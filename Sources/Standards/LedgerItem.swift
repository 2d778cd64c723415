// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// An item of the ledger.
public struct LedgerItem: Hashable, Sendable {
  /// Its class: binding, or scored.
  public enum Class: String, CaseIterable, Hashable, Sendable {
    /// Must be met (A).
    case binding
    /// Scored in points (B).
    case scored
    /// The county's own target: declared and shown, and no part of any verdict of the standard.
    case tracked
  }
  /// How it is judged.
  public enum Judgement: Hashable, Sendable {
    /// The simulator computes it from its own state.
    case computed(ComputedItem)
    /// The county declares a value that is compared with the standard's value of this key.
    case declared(comparison: Comparison, valueKey: String)
    /// The county declares yes or no.
    case declaredYesNo
    /// The county declares points out of the item's `points`.
    case declaredPoints
  }
  /// How a declared value must stand to the standard's.
  public enum Comparison: String, Hashable, Sendable {
    /// Not below.
    case atLeast
    /// Not above.
    case atMost
    /// Strictly below.
    case below
  }

  /// The number or name by which declarations refer to it.
  public var id: String
  /// The part of the ledger it belongs to, for example 资源配置.
  public var group: Bilingual
  /// What it says, short.
  public var title: Bilingual
  /// Class.
  public var itemClass: Class
  /// Points it can bring; nil for binding items.
  public var points: ExactDecimal?
  /// How it is judged. An item with several clauses lists them all; it is met when all are.
  public var judgements: [Judgement]
  /// The titles of the clauses, one for each judgement; nil where the item's title says enough.
  public var clauseTitles: [Bilingual?]
  /// What the county's own data may tell of each clause, one for each judgement; where they do,
  /// the figure is judged and not the declared value. Nil where only the county can say.
  public var figures: [CountyFigure?]
  /// The points of a scored item as printed, part by part; they add up to `points`. Empty where
  /// only the whole is declared.
  public var parts: [LedgerPart]
  /// Where it stands.
  public var citation: Citation

  /// An item.
  public init(
    id: String, group: Bilingual, title: Bilingual, itemClass: Class, points: ExactDecimal?,
    judgements: [Judgement], clauseTitles: [Bilingual?] = [], figures: [CountyFigure?] = [],
    parts: [LedgerPart] = [], citation: Citation
  ) {
    self.id = id
    self.group = group
    self.title = title
    self.itemClass = itemClass
    self.points = points
    self.judgements = judgements
    self.clauseTitles = judgements.indices.map {
      clauseTitles.indices.contains($0) ? clauseTitles[$0] : nil
    }
    self.figures = judgements.indices.map { figures.indices.contains($0) ? figures[$0] : nil }
    self.parts = parts
    self.citation = citation
  }
}
