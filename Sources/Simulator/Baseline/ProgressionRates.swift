// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Moving up, measured: section pooled with zone, zone pooled with county.
///
///     r = (Σ wₜ·arrivedₜ + k·r′) / (Σ wₜ·pupilsₜ + k)
///
/// over the years t for which both are known, with r′ the rate of the next larger area, k pupils from
/// the settings and wₜ growing in proportion to the years on record (newest 1).
struct ProgressionRates {
  /// `[section][grade slot]`, as in `Rates.progression`.
  private(set) var bySection: [[Double]] = []
  /// `[zone][grade 1…9]`, index 0 for grade 1; pooled with the county. Grade 6 holds the transition,
  /// grade 9 nothing.
  private(set) var byZone: [[Double]] = []
  /// Where they come from.
  private(set) var notes: [RateNote] = []

  /// Measures a county's rates.
  init(
    history: EnrolmentHistory, sections: [SectionPlace], zoneCount: Int, settings: Settings
  ) {
    let pool = max(0, settings.poolingPupils.value)
    var county = Array(repeating: Counts(), count: 9)
    var zones = Array(repeating: county, count: zoneCount)
    var own = Array(repeating: Array(repeating: Counts(), count: 6), count: sections.count)
    for (index, section) in sections.enumerated() {
      for slot in 0..<(section.gradeCount - 1) {
        let counts = Counts(history: history, section: index, slot: slot)
        own[index][slot] = counts
        county[section.stage.startingGrade - 1 + slot].add(counts)
        zones[section.zone][section.stage.startingGrade - 1 + slot].add(counts)
      }
    }
    let transition = Self.transition(history: history, sections: sections)

    let setting = max(0, settings.progressionRate.value)
    var countyRates = county.map { $0.rate(pooledWith: setting, weighing: 0) }
    countyRates[5] = transition.rate(
      pooledWith: max(0, settings.transitionRate.value), weighing: 0)
    byZone = zones.map { zone in
      (0..<9).map { zone[$0].rate(pooledWith: countyRates[$0], weighing: pool) }
    }
    bySection = sections.enumerated().map { index, section in
      (0..<section.gradeCount).map { slot in
        let grade = section.stage.startingGrade - 1 + slot
        if grade == 8 { return 0 }
        let zoneRate = byZone[section.zone][grade]
        return grade == 5
          ? zoneRate : own[index][slot].rate(pooledWith: zoneRate, weighing: pool)
      }
    }
    let all = county.reduce(into: Counts()) { $0.add($1) }
    notes = [
      RateNote(subject: .progression, zone: nil, origin: all.origin),
      RateNote(subject: .transition, zone: nil, origin: transition.origin),
    ]
  }

  /// From grade 6 to grade 7, the county as a whole: pupils may enter any junior section. A pair of
  /// years counts only where every section known in the base year is known in both.
  private static func transition(history: EnrolmentHistory, sections: [SectionPlace]) -> Counts {
    let known = sections.indices.filter {
      history.isComplete(section: $0, gradeCount: sections[$0].gradeCount)
    }
    let primary = known.filter { sections[$0].stage == .primary }
    let junior = known.filter { sections[$0].stage == .junior }
    var result = Counts()
    for year in history.years.dropFirst() where !primary.isEmpty && !junior.isEmpty {
      let leaving = primary.reduce(Int?(0)) { sum($0, history[year.advanced(by: -1), $1, 5]) }
      let entering = junior.reduce(Int?(0)) { sum($0, history[year, $1, 0]) }
      guard let leaving, let entering else { continue }
      result.add(
        pupils: leaving, arrived: entering, weight: history.transitionWeight(endingIn: year))
    }
    return result
  }
}

/// Weighted sums behind one rate.
private struct Counts {
  var pupils = 0.0
  var arrived = 0.0
  var transitions = 0
  var pupilsCounted = 0

  init() {}

  /// Every pair of consecutive years in which a grade slot and the next one are known.
  init(history: EnrolmentHistory, section: Int, slot: Int) {
    for year in history.years.dropFirst() {
      guard let before = history[year.advanced(by: -1), section, slot],
        let after = history[year, section, slot + 1]
      else { continue }
      add(pupils: before, arrived: after, weight: history.transitionWeight(endingIn: year))
    }
  }

  mutating func add(pupils: Int, arrived: Int, weight: Double) {
    self.pupils += weight * Double(pupils)
    self.arrived += weight * Double(arrived)
    transitions += 1
    pupilsCounted += pupils
  }

  mutating func add(_ other: Counts) {
    pupils += other.pupils
    arrived += other.arrived
    transitions += other.transitions
    pupilsCounted += other.pupilsCounted
  }

  /// (arrived + weight · other) ÷ (pupils + weight); `other` itself where nobody was counted.
  func rate(pooledWith other: Double, weighing weight: Double) -> Double {
    pupils > 0 ? (arrived + weight * other) / (pupils + weight) : other
  }

  var origin: RateNote.Origin {
    pupils > 0 ? .measured(transitions: transitions, pupils: pupilsCounted) : .setting
  }
}
