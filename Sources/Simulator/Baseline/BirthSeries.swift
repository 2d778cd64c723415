// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The births of one zone by calendar year, and the cohorts that enter grade 1.
struct BirthSeries {
  /// Births by calendar year; repeated rows of one year add up.
  private var births: [Int: Int] = [:]
  /// The known calendar years, ascending.
  private var known: [Int] = []

  /// The births of a zone.
  init(_ records: some Sequence<BirthRecord>, zone: ID<Zone>) {
    for record in records where record.zone == zone {
      births[record.year, default: 0] += record.births
    }
    known = births.keys.sorted()
  }

  /// Whether nothing is known.
  var isEmpty: Bool { known.isEmpty }

  /// The calendar years of birth of those who enter in September of a school year, and how many
  /// thirds of a cohort each gives: September to December of the earlier, January to August of the
  /// later.
  static func birthYears(entering year: SchoolYear) -> [(year: Int, thirds: Double)] {
    [(year.firstYear - 7, 1), (year.firstYear - 6, 2)]
  }

  /// Children of the cohort; nil unless both calendar years are known.
  func cohort(entering year: SchoolYear) -> Double? {
    var total = 0.0
    for part in Self.birthYears(entering: year) {
      guard let count = births[part.year] else { return nil }
      total += part.thirds * Double(count)
    }
    return total / 3
  }

  /// Births of a calendar year, held at the nearest known year before it (for years before the first
  /// known one: at the first); nil where nothing is known.
  func held(_ year: Int) -> (births: Int, from: Int)? {
    guard let source = known.last(where: { $0 <= year }) ?? known.first,
      let count = births[source]
    else { return nil }
    return (count, source)
  }

  /// The cohort with unknown years held; nil where nothing is known.
  func heldCohort(entering year: SchoolYear) -> Double? {
    var total = 0.0
    for part in Self.birthYears(entering: year) {
      guard let held = held(part.year) else { return nil }
      total += part.thirds * Double(held.births)
    }
    return total / 3
  }

  /// The known years that stand in for others in these school years, ascending.
  func yearsHeld(entering years: ClosedRange<SchoolYear>) -> [Int] {
    var sources: Set<Int> = []
    for year in years {
      for part in Self.birthYears(entering: year) {
        if let held = held(part.year), held.from != part.year { sources.insert(held.from) }
      }
    }
    return sources.sorted()
  }
}
