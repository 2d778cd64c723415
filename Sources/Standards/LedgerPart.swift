// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// A part of a scored item with its own points, as printed: “1.…（5分）”.
public struct LedgerPart: Hashable, Sendable {
  /// Its number in the item, for example `2`, or `5.1` where a printed number holds two scores.
  public var number: String
  /// What it says, short.
  public var title: Bilingual
  /// Points it can bring.
  public var points: ExactDecimal

  /// A part of an item.
  public init(number: String, title: Bilingual, points: ExactDecimal) {
    self.number = number
    self.title = title
    self.points = points
  }
}
