// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Forecasts that need no model; the rivals of a back-test.
struct NaiveForecast {
  private let history: EnrolmentHistory
  private let sections: [SectionPlace]
  private let base: [Double]

  init(_ history: EnrolmentHistory, _ sections: [SectionPlace]) {
    self.history = history
    self.sections = sections
    base = sections.indices.flatMap { section in
      (0..<6).map { slot in
        slot < sections[section].gradeCount
          ? Double(history[history.years.upperBound, section, slot] ?? 0) : 0
      }
    }
  }

  /// The base year again and again.
  func noChange(_ horizon: Int) -> [[Double]] { Array(repeating: base, count: horizon) }

  /// Cohorts move up whole.
  func rolled(_ horizon: Int) -> [[Double]] {
    moved(horizon, rates: Array(repeating: 1, count: base.count))
  }

  /// Cohorts move up by their own section's rates of the last three pairs of years.
  func survived(_ horizon: Int) -> [[Double]] {
    var (before, after) = (base.map { _ in 0.0 }, base.map { _ in 0.0 })
    for year in history.years.dropFirst().suffix(3) {
      for (section, place) in sections.enumerated() {
        for slot in 0..<(place.gradeCount - 1) {
          guard let old = history[year.advanced(by: -1), section, slot],
            let new = history[year, section, slot + 1]
          else { continue }
          before[6 * section + slot] += Double(old)
          after[6 * section + slot] += Double(new)
        }
      }
    }
    return moved(horizon, rates: zip(before, after).map { $0 > 0 ? $1 / $0 : 1 })
  }

  private func moved(_ horizon: Int, rates: [Double]) -> [[Double]] {
    var result: [[Double]] = []
    var now = base
    for _ in 0..<horizon {
      var next = base.map { _ in 0.0 }
      for (section, place) in sections.enumerated() {
        next[6 * section] = base[6 * section]
        for slot in 1..<place.gradeCount {
          let cell = 6 * section + slot
          next[cell] = now[cell - 1] * rates[cell - 1]
        }
      }
      result.append(next)
      now = next
    }
    return result
  }
}
