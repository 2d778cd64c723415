// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What a section's share of its zone's entrants is in proportion to: a level over the years.
///
/// One September's intake is chance in good part; the cohorts upstairs are the intakes of the years
/// before, and tell even where only the base year is on record. c₀ is the base year's intake, cⱼ
/// the one j years ago: the cohort now j grades up, carried back by the progression rates, else
/// the table's. Before the level is taken, each year is scaled so that its zone has the base
/// year's sum.
struct IntakeLevels {
  /// `[6 · section + slot]`, for the slot where pupils enter the section; the sum over a zone is
  /// that of the base year.
  private(set) var level: [Double]
  /// Entrants to grade 1 by zone, as a level of its part of the county's, `[zone]`: what holds
  /// where births are not known.
  private(set) var zoneEntrants: [Double]
  /// The level of the county's entrants beside the base year's: what those of zones without births
  /// are multiplied by.
  private(set) var countyFactor: Double

  /// How many years back an intake is looked for.
  private static let years = 8
  /// Entrants that cannot be missing by chance: a section with nobody in its first grade after so
  /// many takes no more.
  private static let many = 10.0

  init(_ frame: EstimationFrame, rates: [Double], parameters: EstimatorParameters) {
    level = Array(repeating: 0, count: frame.base.count)
    zoneEntrants = Array(repeating: 0, count: frame.zoneCount)
    countyFactor = 1
    let first = (0..<frame.zoneCount).flatMap { zone in
      frame.counted[2 * zone].filter { frame.taught.enters($0, at: 0) }
    }
    var intakes: [Int: [Double?]] = [:]
    for section in first {
      intakes[section] = Self.intakes(frame, section, slot: 0, rates: rates)
    }
    let county = first.compactMap { intakes[$0] }
    let trend = Self.trend(county)
    countyFactor = EstimatorParameters.level(
      (0..<Self.years).map { back in
        let ratio = back == 0 ? 1 : Self.ratio(county, back)
        return ratio > 0 ? 1 / ratio : nil
      }, gain: parameters.countyGain)
    for zone in 0..<frame.zoneCount {
      for stage in 0...1 {
        for slot in 0..<frame.gradeCount(stage) {
          let entering = frame.counted[2 * zone + stage].filter {
            frame.taught.enters($0, at: slot)
          }
          guard !entering.isEmpty else { continue }
          let own = entering.map {
            stage == 0 && slot == 0
              ? intakes[$0] ?? [] : Self.intakes(frame, $0, slot: slot, rates: rates)
          }
          let totals = fill(entering, slot: slot, intakes: own, parameters: parameters)
          guard stage == 0 && slot == 0 else { continue }
          zoneEntrants[zone] = EstimatorParameters.level(
            zip(totals, trend).map { total, trend in total.map { $0 * trend } },
            scale: parameters.zoneScale)
        }
      }
    }
    let held = zoneEntrants.reduce(0, +)
    let now = first.reduce(0) { $0 + frame.base[6 * $1] }
    if held > 0 {
      for zone in zoneEntrants.indices { zoneEntrants[zone] *= now / held }
    }
  }

  /// The intakes of a section by years back, newest first. A school that opens grade by grade has
  /// none from before it opened: they are not known, and not nobody.
  private static func intakes(
    _ frame: EstimationFrame, _ section: Int, slot: Int, rates: [Double]
  ) -> [Double?] {
    let base = frame.history.years.upperBound
    let count = frame.sections[section].gradeCount
    let first = frame.taught.filledTo[section].map { $0 - slot } ?? years
    var result: [Double?] = [frame.base[6 * section + slot]]
    var carried = 1.0
    for back in 1..<years {
      guard back <= first else {
        result.append(nil)
        continue
      }
      var intake: Double?
      let now = slot + back
      if carried > 0, now < count, frame.taught.continues(section, after: now - 1) {
        carried *= rates[6 * section + now - 1]
        if carried > 0 { intake = frame.base[6 * section + now] / carried }
      } else {
        carried = 0
      }
      if intake == nil, back < frame.history.years.count {
        intake = frame.pupils(base.advanced(by: -back), section, slot)
      }
      result.append(intake)
    }
    return result
  }

  /// The base year's sum over that of each year before, of those who tell.
  private static func trend(_ intakes: [[Double?]]) -> [Double] {
    (0..<years).map { back in
      let ratio = ratio(intakes, back)
      return ratio > 0 ? ratio : 1
    }
  }

  /// What the base year's intakes are to those of a year before; 0 where that cannot be said.
  private static func ratio(_ intakes: [[Double?]], _ back: Int) -> Double {
    var (then, now) = (0.0, 0.0)
    for own in intakes {
      guard let intake = own[back], let newest = own[0] else { continue }
      then += intake
      now += newest
    }
    return then > 0 ? now / then : 0
  }

  /// Levels of a zone's sections; returns the zone's intakes by years back.
  private mutating func fill(
    _ sections: [Int], slot: Int, intakes: [[Double?]], parameters: EstimatorParameters
  ) -> [Double?] {
    let newest = intakes.reduce(0) { $0 + ($1[0] ?? 0) }
    let ratios = (0..<Self.years).map { $0 == 0 ? 1 : Self.ratio(intakes, $0) }
    var sum = 0.0
    for (turn, section) in sections.enumerated() {
      var own = intakes[turn]
      if own[0] == 0, own.dropFirst().contains(where: { ($0 ?? 0) > Self.many }) { continue }
      for back in 1..<Self.years where ratios[back] > 0 {
        own[back] = own[back].map { $0 * ratios[back] }
      }
      let level = EstimatorParameters.level(own, scale: parameters.shareScale)
      self.level[6 * section + slot] = level
      sum += level
    }
    if sum > 0 && newest > 0 {
      for section in sections { level[6 * section + slot] *= newest / sum }
    }
    return (0..<Self.years).map { back in
      back == 0 ? newest : ratios[back] > 0 ? newest / ratios[back] : nil
    }
  }
}
