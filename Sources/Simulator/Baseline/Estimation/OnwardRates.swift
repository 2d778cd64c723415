// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// From sections that end with a lower grade into those of their zone that teach the next one.
///
/// What enters a section that begins with that grade is measured as it stands. In a section that
/// has the grade below, too, those who come from elsewhere are what it has above its zone's rate.
/// Pupils whom the first kind does not take go to the second.
struct OnwardRates {
  /// Pupils of a section's last grade who go on elsewhere in the zone, `[6 · section + slot]` of a
  /// section that ends after the slot.
  private(set) var rate: [Double]
  /// Pupils a year from elsewhere in a section's slot, `[6 · section + slot]`.
  private(set) var inflow: [Double]
  /// What of a section's weighted arrivals in the next slot came from elsewhere,
  /// `[6 · section + slot]` of the slot below.
  private(set) var arrivedFromElsewhere: [Double]

  /// Pupils at the county's setting that weigh as much as a zone's own.
  private static let pooling = 20.0
  /// The part of the leavers that has to be left over before a section with the grade below takes
  /// any.
  private static let leastPart = 0.15

  init(_ frame: EstimationFrame) {
    rate = Array(repeating: 0, count: frame.base.count)
    inflow = rate
    arrivedFromElsewhere = rate
    for zone in 0..<frame.zoneCount {
      for stage in 0...1 {
        for slot in 1..<frame.gradeCount(stage) { measure(frame, zone, stage, slot) }
      }
    }
  }

  /// A pair of years: its weight, those who left and those who entered where the grade begins.
  private struct Pair {
    var weight: Double
    var left: Double
    var entered: Double
    var before: SchoolYear
    var after: SchoolYear
  }

  private mutating func measure(_ frame: EstimationFrame, _ zone: Int, _ stage: Int, _ slot: Int) {
    let list = frame.counted[2 * zone + stage]
    let ending = list.filter {
      frame.taught.ends($0, after: slot - 1, gradeCount: frame.gradeCount(stage))
    }
    guard !ending.isEmpty else { return }
    let beginning = list.filter { frame.taught.enters($0, at: slot) }
    let through = list.filter { frame.taught.continues($0, after: slot - 1) }
    let base = frame.history.years.upperBound
    var pairs: [Pair] = []
    for year in frame.history.years.dropFirst() {
      let before = year.advanced(by: -1)
      guard let left = frame.total(ending, slot: slot - 1, in: before), left.pupils > 0,
        let entered = frame.total(beginning, slot: slot, in: year)
      else { continue }
      pairs.append(
        Pair(
          weight: frame.history.transitionWeight(endingIn: year), left: left.pupils,
          entered: entered.pupils, before: before, after: year))
    }
    let isMeasured = !pairs.isEmpty
    if !isMeasured {
      // One year alone: the grades stand for the years of a cohort.
      pairs = [
        Pair(
          weight: 1, left: frame.total(ending, slot: slot - 1, in: base)?.pupils ?? 0,
          entered: frame.total(beginning, slot: slot, in: base)?.pupils ?? 0, before: base,
          after: base)
      ]
    }
    let weights = pairs.reduce(0) { $0 + $1.weight }
    let left = pairs.reduce(0) { $0 + $1.weight * $1.left }
    let entered = pairs.reduce(0) { $0 + $1.weight * $1.entered }
    var (arrived, below) = (entered, left)
    forEach(through, pairs, frame, slot) { _, pair, before, after in
      arrived += pair.weight * after
      below += pair.weight * before
    }
    let common = below > 0 ? arrived / below : frame.progression
    var excess = Array(repeating: 0.0, count: through.count)
    forEach(through, pairs, frame, slot) { turn, pair, before, after in
      excess[turn] += pair.weight * (after - common * before)
    }
    for turn in excess.indices { excess[turn] = max(0, excess[turn]) / weights }
    let all = excess.reduce(0, +)
    let rest = (common * left - entered) / weights
    let isTakenWhole =
      through.isEmpty
      || !beginning.isEmpty && (rest < Self.leastPart * common * left / weights || all <= 0)
    let going = isTakenWhole ? entered : common * left
    let zoneRate =
      isMeasured
      ? (going + Self.pooling * frame.progression) / (left + Self.pooling) : frame.progression
    for section in ending { rate[6 * section + slot - 1] = zoneRate }
    guard !isTakenWhole else { return }
    for (turn, section) in through.enumerated() {
      inflow[6 * section + slot] =
        all > 0
        ? excess[turn] / all * max(0, rest)
        : beginning.isEmpty ? 1e-9 * frame.base[6 * section + slot - 1] : 0
    }
    guard isMeasured && all > 0 else { return }
    forEach(through, pairs, frame, slot) { turn, pair, _, after in
      let cell = 6 * through[turn] + slot
      arrivedFromElsewhere[cell - 1] +=
        pair.weight * min(inflow[cell] * pair.left * weights / left, after)
    }
  }

  /// Every pair of years that a section tells: its pupils below and those in the slot after.
  private func forEach(
    _ sections: [Int], _ pairs: [Pair], _ frame: EstimationFrame, _ slot: Int,
    _ body: (Int, Pair, Double, Double) -> Void
  ) {
    for (turn, section) in sections.enumerated() {
      for pair in pairs {
        guard let before = frame.pupils(pair.before, section, slot - 1),
          let after = frame.pupils(pair.after, section, slot)
        else { continue }
        body(turn, pair, before, after)
      }
    }
  }
}
