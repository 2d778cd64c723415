// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// One number of a standard.
public struct CitedValue: Hashable, Sendable {
  /// Its key, for example `indicator.sportsArea.junior.threshold`.
  public var key: String
  /// The number.
  public var value: ExactDecimal
  /// Its unit.
  public var unit: Unit
  /// The day from which it holds.
  public var from: PartialDate
  /// Where it stands.
  public var citation: Citation

  /// A number with its citation.
  public init(
    key: String, value: ExactDecimal, unit: Unit, from: PartialDate, citation: Citation
  ) {
    self.key = key
    self.value = value
    self.unit = unit
    self.from = from
    self.citation = citation
  }
}
