// SPDX-License-Identifier: GPL-3.0-or-later

/// The rule on a school's seven indicators: so many must reach their thresholds, the rest their
/// floors.
///
/// A missing indicator keeps the rule from being assessed, unless the known ones break it already
/// whatever the missing ones are. It can never be met with one missing, because that one may lie
/// under its floor.
enum SchoolRule {
  /// One indicator to the rule.
  enum State: CaseIterable, Hashable, Sendable {
    /// It reaches its threshold.
    case meets
    /// It reaches its floor only.
    case atFloor
    /// It lies under its floor, or under its threshold where there is no floor.
    case short
    /// It is not known.
    case missing

    init(_ verdict: Verdict, isAtFloor: Bool) {
      switch verdict {
      case .meets: self = .meets
      case .notAssessed: self = .missing
      case .fallsShort: self = isAtFloor ? .atFloor : .short
      }
    }
  }

  /// Indicators counted one after the other.
  struct Tally {
    private var count = 0
    private var below = 0
    private var isShort = false
    private var isMissing = false

    /// None counted.
    init() {}

    /// All seven indicators of a section.
    init(_ marks: IndicatorMarks) {
      count = 7
      below = (marks.short & marks.atFloor).nonzeroBitCount
      isShort = marks.short & ~marks.atFloor != 0
      isMissing = marks.met | marks.short != IndicatorMarks.all
    }

    mutating func add(_ state: State) {
      count += 1
      switch state {
      case .meets: break
      case .atFloor: below += 1
      case .short: isShort = true
      case .missing: isMissing = true
      }
    }

    /// The verdict when at least `required` of the indicators must reach their thresholds.
    func verdict(required: Int) -> Verdict {
      if isShort || below > count - required { return .fallsShort }
      return isMissing ? .notAssessed : .meets
    }
  }

  /// The verdict when at least `required` of the indicators must reach their thresholds.
  static func verdict(_ states: some Collection<State>, required: Int) -> Verdict {
    var tally = Tally()
    for state in states { tally.add(state) }
    return tally.verdict(required: required)
  }
}
