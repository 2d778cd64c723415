// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What every part of an estimate reads: history, sections, and which of them tell.
struct EstimationFrame {
  let history: EnrolmentHistory
  let sections: [SectionPlace]
  let zoneCount: Int
  let division: GradeDivision
  /// Progression where history does not tell.
  let progression: Double
  /// Transition to junior school where history does not tell.
  let transition: Double
  /// Whether a section has known pupils of the base year, `[section]`; a planned one has none.
  let isCounted: [Bool]
  /// The same, as lists by zone and stage, `[2 · zone + stage]`, ascending.
  let counted: [[Int]]
  /// Pupils of the base year, `[6 · section + slot]`; zero where a section is not counted.
  let base: [Double]
  let taught: TaughtGrades
  private let schools: [School]
  private let settings: Settings

  init(
    history: EnrolmentHistory, sections: [SectionPlace], schools: [School], zoneCount: Int,
    division: GradeDivision, settings: Settings
  ) {
    self.history = history
    self.sections = sections
    self.zoneCount = zoneCount
    self.division = division
    self.schools = schools
    self.settings = settings
    progression = max(0, settings.progressionRate.value)
    transition = max(0, settings.transitionRate.value)
    let year = history.years.upperBound
    var isCounted: [Bool] = []
    var counted: [[Int]] = Array(repeating: [], count: 2 * zoneCount)
    var base: [Double] = []
    for (index, section) in sections.enumerated() {
      let pupils = (0..<section.gradeCount).map { history[year, index, $0] }
      let total = pupils.reduce(Int?(0), sum)
      let isThere = schools[section.school].status == .open || (total ?? 0) > 0
      isCounted.append(isThere && total != nil)
      if isThere && total != nil {
        counted[2 * section.zone + (section.stage == .primary ? 0 : 1)].append(index)
      }
      for slot in 0..<6 {
        base.append(isCounted[index] && slot < section.gradeCount ? Double(pupils[slot] ?? 0) : 0)
      }
    }
    self.isCounted = isCounted
    self.counted = counted
    self.base = base
    taught = TaughtGrades(
      history: history, sections: sections, schools: schools, isCounted: isCounted)
  }

  /// The same county as it was known in a past year.
  func past(_ year: SchoolYear) -> Self {
    Self(
      history: history.until(year), sections: sections, schools: schools, zoneCount: zoneCount,
      division: division, settings: settings)
  }

  /// Grades of a stage.
  func gradeCount(_ stage: Int) -> Int { division.gradeCount(stage == 0 ? .primary : .junior) }

  /// Pupils of a year, or nil where a section did not tell.
  func pupils(_ year: SchoolYear, _ section: Int, _ slot: Int) -> Double? {
    history[year, section, slot].map(Double.init)
  }

  /// Pupils of some sections' grade in a year, with what those who do not tell would add if they
  /// were as in the base year, and the part that tells; nil where less than half tells.
  func total(_ list: [Int], slot: Int, in year: SchoolYear) -> (pupils: Double, told: Double)? {
    var (pupils, told, all) = (0.0, 0.0, 0.0)
    for section in list {
      all += base[6 * section + slot]
      guard let known = self.pupils(year, section, slot) else { continue }
      pupils += known
      told += base[6 * section + slot]
    }
    guard all > 0 else { return (pupils, 1) }
    guard 2 * told >= all else { return nil }
    return (pupils * all / told, told / all)
  }
}
