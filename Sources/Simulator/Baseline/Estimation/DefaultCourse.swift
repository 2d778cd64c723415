// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization

/// How a county goes on if nothing is decided, in real numbers: what odd cohorts do to rates.
///
/// A cohort that is large beside its section's other grades loses pupils beyond its rate, a small
/// one gains: school by school the classrooms are the same. A section's rate is multiplied by
///
///     (mean of the other grades, carried ÷ this one, carried)^reversion      the ratio cut to ⅓…3
///
/// where "carried" is divided by the rates from the first grade up, so that grades compare. For
/// each grade the county's number stays what the rates give. The factors follow the course without
/// a plan and are reckoned once: no plan changes them, and a projection only looks them up.
struct DefaultCourse {
  /// `[year][6 · section + slot]`, base year first (which nobody uses).
  private(set) var sectionRate: [Double]
  /// `[year][9 · zone + grade − 1]`: the zone's grade as a whole.
  private(set) var zoneRate: [Double]
  /// Pupils, `[year][6 · section + slot]`.
  private(set) var pupils: [Double]

  private let frame: EstimationFrame
  private let estimate: Estimate

  /// - Parameter entrants: to grade 1, `[year][zone]`.
  init(_ frame: EstimationFrame, _ estimate: Estimate, entrants: [Double], years: Int) {
    self.frame = frame
    self.estimate = estimate
    sectionRate = []
    zoneRate = []
    pupils = frame.base
    var now = frame.base
    for year in 0..<years {
      let rates = rates(of: now, isBase: year == 0)
      sectionRate += rates
      zoneRate += zoneRates(of: now, rates: rates)
      guard year > 0 else { continue }
      now = advance(now, rates, entrants: entrants, year: year)
      pupils += now
    }
  }

  /// The sections' rates in a year.
  private func rates(of pupils: [Double], isBase: Bool) -> [Double] {
    let own = estimate.progression.bySection
    let power = estimate.parameters.reversion
    guard power > 0 && !isBase else { return own }
    var rates = own
    for section in frame.sections.indices where frame.isCounted[section] {
      revert(section, pupils, own, power, &rates)
    }
    for stage in 0...1 {
      for slot in 0..<(frame.gradeCount(stage) - 1) {
        var (plain, reverted) = (0.0, 0.0)
        for zone in 0..<frame.zoneCount {
          for section in frame.counted[2 * zone + stage]
          where frame.taught.continues(section, after: slot) {
            plain += pupils[6 * section + slot] * own[6 * section + slot]
            reverted += pupils[6 * section + slot] * rates[6 * section + slot]
          }
        }
        guard reverted > 0 else { continue }
        for zone in 0..<frame.zoneCount {
          for section in frame.counted[2 * zone + stage]
          where frame.taught.continues(section, after: slot) {
            rates[6 * section + slot] *= plain / reverted
          }
        }
      }
    }
    return rates
  }

  private func revert(
    _ section: Int, _ pupils: [Double], _ own: [Double], _ power: Double, _ rates: inout [Double]
  ) {
    let count = frame.sections[section].gradeCount
    var carried = InlineArray<6, Double>(repeating: 0)
    var (sum, grades, factor) = (0.0, 0, 1.0)
    // Grades that a school has not grown into yet, or that its last pupils have left, are no
    // cohorts.
    let first = (0..<count).first { pupils[6 * section + $0] > 0 } ?? count
    let last = (0..<count).last { pupils[6 * section + $0] > 0 } ?? 0
    for slot in 0..<count {
      let cell = 6 * section + slot
      carried[slot] = -1
      if frame.taught.isTaught[cell] && factor > 0 && slot >= first && slot <= last {
        carried[slot] = pupils[cell] / factor
        sum += carried[slot]
        grades += 1
      }
      if frame.taught.continues(section, after: slot) { factor *= own[cell] }
    }
    guard grades > 1 else { return }
    for slot in 0..<(count - 1)
    where carried[slot] > 0 && frame.taught.continues(section, after: slot) {
      let others = (sum - carried[slot]) / Double(grades - 1)
      guard others > 0 else { continue }
      let ratio = min(3, max(1.0 / 3, others / carried[slot]))
      rates[6 * section + slot] *= Elementary.power(ratio, power)
    }
  }

  /// Zones' rates: of the sections' pupils as they are in the default course.
  private func zoneRates(of pupils: [Double], rates: [Double]) -> [Double] {
    var result: [Double] = []
    let lastPrimary = frame.division.lastPrimaryGrade
    for zone in 0..<frame.zoneCount {
      for grade in 1...9 {
        let stage = grade <= lastPrimary ? 0 : 1
        let slot = grade <= lastPrimary ? grade - 1 : grade - 1 - lastPrimary
        var (arriving, all) = (0.0, 0.0)
        for section in frame.counted[2 * zone + stage] {
          all += pupils[6 * section + slot]
          arriving += pupils[6 * section + slot] * rates[6 * section + slot]
        }
        result.append(
          all > 0 && grade != lastPrimary
            ? arriving / all : estimate.progression.byZone[zone][grade - 1])
      }
    }
    return result
  }

  private func advance(
    _ before: [Double], _ rates: [Double], entrants: [Double], year: Int
  ) -> [Double] {
    var now = Array(repeating: 0.0, count: before.count)
    var leavers = Array(repeating: 0.0, count: frame.zoneCount)
    let last = frame.division.lastPrimaryGrade - 1
    for section in frame.sections.indices where frame.isCounted[section] {
      let place = frame.sections[section]
      for slot in 0..<(place.gradeCount - 1) where frame.taught.continues(section, after: slot) {
        now[6 * section + slot + 1] = before[6 * section + slot] * rates[6 * section + slot]
      }
      if place.stage == .primary {
        leavers[place.zone] += before[6 * section + last] * rates[6 * section + last]
      }
    }
    for zone in 0..<frame.zoneCount {
      share(entrants[year * frame.zoneCount + zone], among: frame.counted[2 * zone], &now)
      var entering = 0.0
      for source in 0..<frame.zoneCount {
        entering += leavers[source] * estimate.flows.part[source * frame.zoneCount + zone]
      }
      share(entering, among: frame.counted[2 * zone + 1], &now)
    }
    for group in estimate.onward.groups {
      var going = 0.0
      for source in group.sources {
        let cell = 6 * source + group.slot - 1
        going += before[cell] * rates[cell]
      }
      let sum = group.weights.reduce(0, +)
      for (turn, receiver) in group.receivers.enumerated() where sum > 0 {
        now[6 * receiver + group.slot] += going * group.weights[turn] / sum
      }
    }
    for entry in estimate.onward.fromOutside { now[entry.cell] += entry.pupils }
    return now
  }

  private func share(_ entrants: Double, among sections: [Int], _ now: inout [Double]) {
    let levels = estimate.levels.level
    let sum = sections.reduce(0) { $0 + levels[6 * $1] }
    guard sum > 0 else { return }
    for section in sections { now[6 * section] += entrants * levels[6 * section] / sum }
  }
}
