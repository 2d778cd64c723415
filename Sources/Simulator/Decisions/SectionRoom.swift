// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// How many pupils a section has above or below what its places, its school's size limit, and its
/// teaching and sports area are enough for.
///
/// Only a choice of what is worth trying: no verdict is taken from it.
struct SectionRoom {
  /// Pupils too many by the tightest limit that is known; zero or less for none.
  let excess: Int
  /// Pupils who would still fit by every limit; nil where one is not known.
  let room: Int?

  /// - Parameter year: Index of the school year.
  init(_ section: Int, year: Int, outcome: Outcome, baseline: Baseline) {
    let pupils = outcome.projection.total(year: year, section: section)
    let assessed = outcome.strict.years[year]
    let size = assessed.schoolSizes[baseline.sections[section].school]
    var free: [Int?] = [outcome.projection.places[year, section].map { $0 - pupils }]
    if let size {
      free.append(
        size.shortBy.flatMap { short in short > 0 ? -short : size.spare })
    }
    if let indicators = assessed.sections[section]?.indicators {
      for indicator in [Indicator.teachingFloorArea, .sportsArea] {
        free.append(Self.enough(indicators[indicator.index]).map { $0 - pupils })
      }
    } else {
      free.append(nil)
    }
    excess = -(free.compactMap { $0 }.min() ?? 0)
    room = free.contains { $0 == nil } ? nil : free.compactMap { $0 }.min()
  }

  /// How many pupils the amount is enough for; nil where it is missing.
  private static func enough(_ finding: Finding) -> Int? {
    guard let amount = finding.numerator?.value, finding.threshold.value.significand > 0 else {
      return nil
    }
    return Int(min(1e9, amount / finding.threshold.value.value))
  }
}
