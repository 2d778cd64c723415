// SPDX-License-Identifier: GPL-3.0-or-later

/// The verdicts on the seven indicators of a section, a bit for each: rules over all seven, and
/// over all sections, are counted in one step.
struct IndicatorMarks: Equatable, Sendable {
  /// All seven.
  static let all: UInt8 = 0x7f

  /// Which reach their thresholds, which fall short; neither where not assessed.
  private(set) var met: UInt8 = 0
  private(set) var short: UInt8 = 0
  /// Which reach the floor of the one that may be left out.
  private(set) var atFloor: UInt8 = 0

  /// Nothing assessed.
  init() {}

  /// What holds before the first of many is taken in with `formUnion`.
  static var allMet: IndicatorMarks {
    var marks = IndicatorMarks()
    marks.met = all
    return marks
  }

  /// The verdict on one indicator.
  subscript(index: Int) -> Verdict {
    let bit: UInt8 = 1 << index
    return met & bit != 0 ? .meets : short & bit != 0 ? .fallsShort : .notAssessed
  }

  /// Enters one indicator.
  @inline(__always) mutating func enter(_ index: Int, _ verdict: Verdict, floor: Verdict) {
    let bit: UInt8 = 1 << index
    if verdict == .meets { met |= bit }
    if verdict == .fallsShort { short |= bit }
    if floor == .meets { atFloor |= bit }
  }

  /// Both must hold, indicator by indicator, as `Verdict.and` says it of one.
  @inline(__always) mutating func formUnion(_ other: IndicatorMarks) {
    met &= other.met
    short |= other.short
  }
}
