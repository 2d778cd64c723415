// SPDX-License-Identifier: GPL-3.0-or-later

/// Dwellings of a residential estate that are moved into in a school year, with the pupils that they
/// bring (新建居住区): one row for each year of moving in.
public struct Estate: Hashable, Sendable {
  /// The estate's name.
  public var name: String
  /// The zone that it lies in.
  public var zone: ID<Zone>
  /// The school year in which the pupils arrive.
  public var year: SchoolYear
  /// Dwellings moved into.
  public var dwellings: Int
  /// Pupils in these grades for every hundred dwellings.
  public var pupilsPerHundred: Quantity
  /// The grades that the pupils arrive in, in proportion to those who are there.
  public var grades: ClosedRange<Int>

  /// A year of moving in.
  public init(
    name: String, zone: ID<Zone>, year: SchoolYear, dwellings: Int, pupilsPerHundred: Quantity,
    grades: ClosedRange<Int> = 1...9
  ) {
    self.name = name
    self.zone = zone
    self.year = year
    self.dwellings = dwellings
    self.pupilsPerHundred = pupilsPerHundred
    self.grades = grades
  }

  /// The pupils that arrive, halves up.
  public var pupils: Int {
    // Hundredths of pupils for a hundred dwellings: ten thousand of them are one pupil.
    Int((Int64(dwellings) * pupilsPerHundred.hundredths + 5000) / 10_000)
  }
}
