// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Entrants sent to another section of the zone.
public struct Overflow: Hashable, Sendable {
  /// The school year.
  public var year: SchoolYear
  /// Index of the full section.
  public var from: Int
  /// Index of the section with free places.
  public var to: Int
  /// Pupils.
  public var pupils: Int
}
