// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// One number of a standard.
///
/// A verdict carries its threshold and a year has some thousands of verdicts, so the texts are kept
/// once behind one reference: a copy costs one count instead of four.
public struct CitedValue: Sendable {
  /// What is kept once; it never changes.
  @usableFromInline
  final class Contents: Sendable {
    @usableFromInline let key: String
    @usableFromInline let value: ExactDecimal
    @usableFromInline let unit: Unit
    @usableFromInline let from: PartialDate
    @usableFromInline let citation: Citation

    init(key: String, value: ExactDecimal, unit: Unit, from: PartialDate, citation: Citation) {
      self.key = key
      self.value = value
      self.unit = unit
      self.from = from
      self.citation = citation
    }
  }

  @usableFromInline var contents: Contents

  /// A number with its citation.
  public init(
    key: String, value: ExactDecimal, unit: Unit, from: PartialDate, citation: Citation
  ) {
    contents = Contents(key: key, value: value, unit: unit, from: from, citation: citation)
  }

  /// Its key, for example `indicator.sportsArea.junior.threshold`.
  @inlinable public var key: String { contents.key }
  /// The number.
  @inlinable public var value: ExactDecimal { contents.value }
  /// Its unit.
  @inlinable public var unit: Unit { contents.unit }
  /// The day from which it holds.
  @inlinable public var from: PartialDate { contents.from }
  /// Where it stands.
  @inlinable public var citation: Citation { contents.citation }
}

extension CitedValue: Hashable {
  /// Equal in every part.
  public static func == (left: Self, right: Self) -> Bool {
    left.contents === right.contents
      || (left.key == right.key && left.value == right.value && left.unit == right.unit
        && left.from == right.from && left.citation == right.citation)
  }
  /// Feeds every part.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(value)
    hasher.combine(unit)
    hasher.combine(from)
    hasher.combine(citation)
  }
}
