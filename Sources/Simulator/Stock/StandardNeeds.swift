// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What the standard asks a section to hold, for sharing county-wide measures by shortfall.
struct StandardNeeds {
  private let thresholds: [ExactDecimal]
  private let pupilBases: [Int64]
  private let classesPerArtsRoom: ExactDecimal
  /// Whether indoor PE space counts as sports area.
  let countsIndoorAsSports: Bool

  /// Reads the thresholds of both stages.
  init(_ standard: Standard) {
    var decimals = Array(
      repeating: ExactDecimal(0), count: ResourceKind.allCases.count * Stage.allCases.count)
    var bases = Array(repeating: Int64(1), count: ResourceKind.allCases.count)
    for indicator in Indicator.allCases {
      bases[indicator.resource.index] = Int64(indicator.pupilBasis)
      for (place, stage) in Stage.allCases.enumerated() {
        decimals[indicator.resource.index * 2 + place] = standard.threshold(indicator, stage).value
      }
    }
    thresholds = decimals
    pupilBases = bases
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
    let wholeSteps = threshold.divisor * pupilBases[kind.index] * granule
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
