// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A section of which some grades are known in the base year is not reckoned forward, but what is
/// known of it may be too much already: pupils and classes that are missing can only add.
extension Assessor {
  /// Pupils of the grades that the county gives in the base year; zero for the others.
  func knownPupils(_ section: Int) -> GradeCounts {
    Self.counts(baseline.basePupils[section])
  }

  /// Classes of the grades that the county gives in the base year; zero for the others.
  func knownClasses(_ section: Int) -> GradeCounts {
    Self.counts(baseline.baseClasses[section])
  }

  /// How many pupils a section has at least.
  func leastPupils(_ year: Int, _ section: Int) -> Int {
    if let all = pupils(year, section) { return all }
    return year == 0 ? baseline.basePupils[section].reduce(0) { $0 + ($1 ?? 0) } : 0
  }

  /// How many classes a section has at least in the base year.
  func leastClasses(_ section: Int) -> Int {
    let grades = zip(baseline.basePupils[section], baseline.baseClasses[section])
    let stated = grades.reduce(0) { $0 + ($1.0 == 0 ? 0 : $1.1 ?? 0) }
    let unformed = grades.reduce(0) { $0 + ($1.1 == nil ? $1.0 ?? 0 : 0) }
    return stated + leastClasses(of: unformed, section)
  }

  /// How many classes pupils of grades without stated classes make at least: one, where they are
  /// more than a class may hold. Fewer of them may share a class with a grade that states it.
  func leastClasses(of pupils: Int, _ section: Int) -> Int {
    pupils > rules.classSizeLimit(rules.places[section].stage).wholeMultiple(of: 1) ? 1 : 0
  }

  private static func counts(_ given: [Int?]) -> GradeCounts {
    var counts = GradeCounts()
    for (slot, count) in given.enumerated() { counts[slot] = count ?? 0 }
    return counts
  }
}
