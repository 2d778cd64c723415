// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Children without a place.
public struct PlaceShortfall: Hashable, Sendable {
  /// The school year.
  public var year: SchoolYear
  /// Index of the section that keeps them over its places.
  public var section: Int
  /// Pupils above its places.
  public var pupils: Int
}
