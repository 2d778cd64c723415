// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// From the last primary grade to the first junior one: one rate for the county, because pupils may
/// enter any junior section, and by zone who left and who entered.
///
/// A pair of years counts where at least half of the pupils are of sections that tell; those who
/// do not are taken to be as many as in the base year, and they weigh towards the setting.
struct Transition {
  /// Entrants to junior school for each leaver of a year before.
  let rate: Double
  /// Where the rate comes from.
  let origin: RateNote.Origin
  /// Weighted leavers, `[zone]`; zero where history does not tell.
  private(set) var leavers: [Double]
  /// Weighted entrants, `[zone]`.
  private(set) var entrants: [Double]

  init(_ frame: EstimationFrame) {
    let last = frame.division.lastPrimaryGrade - 1
    leavers = Array(repeating: 0, count: frame.zoneCount)
    entrants = leavers
    let primary = (0..<frame.zoneCount).flatMap { frame.counted[2 * $0] }
    let junior = (0..<frame.zoneCount).flatMap { frame.counted[2 * $0 + 1] }
    var silent = 0.0
    var transitions = 0
    var pupils = 0.0
    for year in frame.history.years.dropFirst() where !primary.isEmpty && !junior.isEmpty {
      let before = year.advanced(by: -1)
      guard let left = frame.total(primary, slot: last, in: before),
        let entered = frame.total(junior, slot: 0, in: year)
      else { continue }
      let weight = frame.history.transitionWeight(endingIn: year)
      for section in primary {
        leavers[frame.sections[section].zone] +=
          weight * (frame.pupils(before, section, last) ?? 0) / left.told
      }
      for section in junior {
        entrants[frame.sections[section].zone] +=
          weight * (frame.pupils(year, section, 0) ?? 0) / entered.told
      }
      silent += weight * left.pupils * (1 - min(left.told, entered.told))
      transitions += 1
      pupils += left.pupils
    }
    let all = leavers.reduce(0, +)
    guard all > 0 else {
      (rate, origin) = (frame.transition, .setting)
      return
    }
    rate = (entrants.reduce(0, +) + silent * frame.transition) / (all + silent)
    origin = .measured(transitions: transitions, pupils: Int(pupils + 0.5))
  }
}
