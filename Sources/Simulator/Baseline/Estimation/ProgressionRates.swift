// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Moving up, measured: section pooled with zone, zone pooled with county.
///
///     r = (Σ wₜ·arrivedₜ + k·r′) / (Σ wₜ·pupilsₜ + k)
///
/// over the years t for which both are known, with r′ the rate of the next larger area, k pupils
/// and wₜ growing in proportion to the years on record (newest 1). Grades that are not taught tell
/// nothing, and those who came from elsewhere are no success of the grade below.
struct ProgressionRates {
  /// `[6 · section + slot]`: inside a stage the section's own rate; of its last taught slot, where
  /// its stage goes on, the rate of those who go on elsewhere; of the last primary slot the
  /// transition.
  private(set) var bySection: [Double] = []
  /// `[zone][grade 1…9]`, index 0 for grade 1; pooled with the county. The last primary grade holds
  /// the transition, grade 9 nothing.
  private(set) var byZone: [[Double]] = []
  /// Where they come from.
  private(set) var notes: [RateNote] = []

  /// Measures a county's rates.
  init(_ frame: EstimationFrame, onward: OnwardRates, transition: Transition, pooling: Double) {
    let lastPrimary = frame.division.lastPrimaryGrade - 1
    var county = Array(repeating: Counts(), count: 9)
    var zones = Array(repeating: county, count: frame.zoneCount)
    var own = Array(repeating: Counts(), count: frame.base.count)
    for (index, section) in frame.sections.enumerated() where frame.isCounted[index] {
      for slot in 0..<(section.gradeCount - 1) where frame.taught.continues(index, after: slot) {
        let cell = 6 * index + slot
        var counts = Counts(history: frame.history, section: index, slot: slot)
        counts.arrived = max(0, counts.arrived - onward.arrivedFromElsewhere[cell])
        own[cell] = counts
        county[section.startingGrade - 1 + slot].add(counts)
        zones[section.zone][section.startingGrade - 1 + slot].add(counts)
      }
    }
    var countyRates = county.map { $0.rate(pooledWith: frame.progression, weighing: 0) }
    countyRates[lastPrimary] = transition.rate
    byZone = zones.map { zone in
      (0..<9).map { zone[$0].rate(pooledWith: countyRates[$0], weighing: pooling) }
    }
    bySection = Array(repeating: 0, count: frame.base.count)
    for (index, section) in frame.sections.enumerated() {
      for slot in 0..<section.gradeCount {
        let (cell, grade) = (6 * index + slot, section.startingGrade - 1 + slot)
        let zoneRate = byZone[section.zone][grade]
        if grade == 8 { continue }
        if grade == lastPrimary {
          bySection[cell] = zoneRate
        } else if frame.isCounted[index],
          frame.taught.ends(index, after: slot, gradeCount: section.gradeCount)
        {
          bySection[cell] = onward.rate[cell]
        } else {
          bySection[cell] = own[cell].rate(pooledWith: zoneRate, weighing: pooling)
        }
      }
    }
    let all = county.reduce(into: Counts()) { $0.add($1) }
    notes = [
      RateNote(subject: .progression, zone: nil, origin: all.origin),
      RateNote(subject: .transition, zone: nil, origin: transition.origin),
    ]
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
      let weight = history.transitionWeight(endingIn: year)
      pupils += weight * Double(before)
      arrived += weight * Double(after)
      transitions += 1
      pupilsCounted += before
    }
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
