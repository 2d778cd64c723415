// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// The standard of every school year of a run: what is in force on the day the year opens.
///
/// The day is 1 September (docs/decisions/0011). Years before a standard begins take it as it is on
/// its first day, and `begins` says so. Years of one and the same law share one value.
public struct YearlyStandards: Hashable, Sendable {
  /// Different standards, in the order of their years; at least one.
  public let standards: [Standard]
  /// The day from which the standard holds, where the first year opens before it.
  public let begins: PartialDate?
  /// Values and files that begin only after the last year has opened, by key, in order: no year
  /// of the run knows them.
  public let tooLate: [CitedValue]
  private let firstYear: SchoolYear
  /// The place in `standards` of each year from `firstYear`.
  private let places: [Int]

  /// One standard for every year.
  public init(_ standard: Standard) {
    standards = [standard]
    begins = nil
    tooLate = []
    firstYear = SchoolYear(0)
    places = [0]
  }

  /// One standard for each year; equal ones that follow each other are kept once.
  ///
  /// - Parameters:
  ///   - all: The standards, at least one, as many as there are years.
  ///   - years: The school years, ascending and without gaps.
  public init(
    _ all: [Standard], years: [SchoolYear], begins: PartialDate? = nil, tooLate: [CitedValue] = []
  ) {
    precondition(!all.isEmpty && all.count == years.count, "every year has its standard")
    var different: [Standard] = []
    var places: [Int] = []
    for standard in all {
      if different.last != standard { different.append(standard) }
      places.append(different.count - 1)
    }
    standards = different
    self.places = places
    self.begins = begins
    self.tooLate = tooLate
    firstYear = years[0]
  }

  /// The place of a year's standard in `standards`; years outside the run take the nearest.
  public func place(_ year: SchoolYear) -> Int {
    places[min(max(0, firstYear.distance(to: year)), places.count - 1)]
  }

  /// The standard of a year.
  public subscript(year: SchoolYear) -> Standard { standards[place(year)] }

  /// Everything that changes from one year of the run to the next, in order of year.
  public var changes: [StandardChange] {
    zip(places, places.dropFirst()).enumerated().flatMap { index, pair in
      pair.0 == pair.1
        ? []
        : StandardChange.between(
          standards[pair.0], standards[pair.1], in: firstYear.advanced(by: index + 1))
    }
  }
}
