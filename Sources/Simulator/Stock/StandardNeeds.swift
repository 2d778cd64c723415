// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What the standard asks a section to hold, for sharing county-wide measures by shortfall.
struct StandardNeeds {
  /// Thresholds as the loops over sections read them, two for each kind.
  private struct Threshold {
    var significand: Int64 = 0
    /// The divisor of the digits, times the pupils that the threshold is stated for.
    var divisor: Int64 = 1
  }
  private let thresholds: [Threshold]
  private let classesPerArtsRoom: ExactDecimal
  /// Whether indoor PE space counts as sports area.
  let countsIndoorAsSports: Bool

  /// Reads the thresholds of both stages.
  init(_ standard: Standard) {
    var thresholds = Array(
      repeating: Threshold(), count: ResourceKind.allCases.count * Stage.allCases.count)
    for indicator in Indicator.allCases {
      for (place, stage) in Stage.allCases.enumerated() {
        let decimal = standard.threshold(indicator, stage).value
        thresholds[indicator.resource.index * 2 + place] = Threshold(
          significand: decimal.significand, divisor: decimal.divisor * Int64(indicator.pupilBasis))
      }
    }
    self.thresholds = thresholds
    classesPerArtsRoom = standard.classesPerArtsRoom.value
    countsIndoorAsSports = standard.countsIndoorSportsAsSportsArea
  }

  /// What a kind is needed by, for loops over sections.
  func rule(_ kind: ResourceKind, granule: Int64) -> NeedRule {
    let place = kind.index * 2
    func terms(_ threshold: Threshold) -> NeedRule.Terms {
      NeedRule.Terms(factor: threshold.significand * 100, divisor: threshold.divisor * granule)
    }
    if kind == .musicRooms || kind == .artRooms {
      let terms = NeedRule.Terms(
        factor: classesPerArtsRoom.divisor, divisor: max(1, classesPerArtsRoom.significand))
      return NeedRule(primary: terms, junior: terms, countsClasses: true, granule: 100)
    }
    return NeedRule(
      primary: terms(thresholds[place]), junior: terms(thresholds[place + 1]),
      countsClasses: false, granule: granule)
  }
}
