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

  /// Hundredths that a section needs of a kind, rounded up to whole persons, rooms and yuan.
  func hundredths(_ kind: ResourceKind, stage: Stage, pupils: Int, classes: Int, granule: Int64)
    -> Int64
  {
    if kind == .musicRooms || kind == .artRooms {
      let perRoom = Int128(max(1, classesPerArtsRoom.significand))
      let scaled = Int128(classes) * Int128(classesPerArtsRoom.divisor)
      return Int64(scaled.roundedUp(dividingBy: perRoom)) * 100
    }
    let threshold = thresholds[kind.index * 2 + (stage == .primary ? 0 : 1)]
    // A threshold has at most fifteen digits and a school some thousand pupils; most fit in 64 bits.
    let wholeSteps = threshold.divisor * granule
    let (product, overflow) = (threshold.significand * 100)
      .multipliedReportingOverflow(by: Int64(pupils))
    if !overflow, product < Int64.max - wholeSteps {
      return (product + wholeSteps - 1) / wholeSteps * granule
    }
    let needed = Int128(threshold.significand) * Int128(pupils) * 100
    let steps = Int128(wholeSteps)
    return Int64(needed.roundedUp(dividingBy: steps)) * granule
  }
}
