// SPDX-License-Identifier: GPL-3.0-or-later

/// A standard in force on one day: every value typed, dated and cited, overlays already applied.
///
/// Which day counts for a school year is `YearlyStandards`' business.
public struct Standard: Hashable, Sendable {
  /// Its identifier, for example `jiangxi-2018`.
  public var id: String
  /// Its name in both languages.
  public var name: Bilingual
  /// The documents that its citations name.
  public var documents: [Document]
  /// Every number, by key; an overlay replaces single keys.
  public var values: [String: CitedValue]
  /// The whole ledger of items (指标), in the document's order.
  public var items: [LedgerItem]
  /// What rules out recognition whatever else is met (一票否决). The title of each states what must
  /// not happen; a declared yes says that it happened.
  public var vetoes: [LedgerItem]
  /// Named routes by which a value short of its threshold may be recognised.
  public var relaxations: [RelaxationRoute]
  /// What a county must show before it may apply (申报资格), in the document's order.
  public var qualifications: [Qualification]
  /// What whoever reads the standard must know of it, the lowest file's first: for example that a
  /// reading rests on a county's plan and not on the provincial text.
  public var notes: [Bilingual] = []

  /// Collects a standard.
  public init(
    id: String, name: Bilingual, documents: [Document], values: [String: CitedValue],
    items: [LedgerItem], vetoes: [LedgerItem], relaxations: [RelaxationRoute],
    qualifications: [Qualification] = []
  ) {
    self.id = id
    self.name = name
    self.documents = documents
    self.values = values
    self.items = items
    self.vetoes = vetoes
    self.relaxations = relaxations
    self.qualifications = qualifications
  }
}
