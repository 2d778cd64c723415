// SPDX-License-Identifier: GPL-3.0-or-later

/// How many of the county's staff retire in a school year (退休人数), as whoever keeps their ages
/// counts them; a year without a count retires by the county's rate.
public struct RetirementCount: Hashable, Sendable {
  /// The school year in which they are gone at its opening in September.
  public var year: SchoolYear
  /// The stage; nil for the whole county.
  public var stage: Stage?
  /// Persons.
  public var persons: Int
  /// Where the figure comes from.
  public var source: String?

  /// A count of one year.
  public init(year: SchoolYear, stage: Stage? = nil, persons: Int, source: String? = nil) {
    self.year = year
    self.stage = stage
    self.persons = persons
    self.source = source
  }
}
