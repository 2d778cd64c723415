// SPDX-License-Identifier: GPL-3.0-or-later

/// A condition that a county must meet before it may apply for recognition (申报资格).
public struct Qualification: Hashable, Sendable {
  /// What tells whether it is met.
  public enum Basis: Hashable, Sendable {
    /// The county declares yes or no.
    case declaredYesNo
    /// The county declares the calendar year of an event; at least so many years must have passed.
    case yearsSince(Int)
    /// Something that the simulator computes.
    case computed(ComputedItem)
    /// An item of the ledger, or a clause of one, by the name under which it is declared.
    case item(String)
  }

  /// The identifier by which a county declares it, for example `Q1`.
  public var id: String
  /// What it says, short.
  public var title: Bilingual
  /// What tells whether it is met.
  public var basis: Basis
  /// Where it stands.
  public var citation: Citation

  /// A condition.
  public init(id: String, title: Bilingual, basis: Basis, citation: Citation) {
    self.id = id
    self.title = title
    self.basis = basis
    self.citation = citation
  }

  /// Whether the county declares something under its identifier.
  public var isDeclared: Bool {
    switch basis {
    case .declaredYesNo, .yearsSince: true
    case .computed, .item: false
    }
  }
}
