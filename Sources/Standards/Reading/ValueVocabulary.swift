// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The keys that a standard's values may have, with the unit of each and the numbers it may hold.
enum ValueVocabulary {
  /// Values under these prefixes are free names; an item or a route must read them.
  static let freePrefixes = ["declared.", "relaxed."]

  /// What may stand for the number of a floor where the indicators left out of the count need not
  /// reach any.
  static let wordsForNoFloor: Set<String> = ["none", "无"]

  /// Whether a key is that of a floor.
  static func isFloor(_ key: String) -> Bool {
    key.hasPrefix("indicator.") && key.hasSuffix(".floor")
  }

  /// The unit that each fixed key must have.
  static let units: [String: Unit] = {
    var units: [String: Unit] = [
      "school.requiredIndicators": .count,
      "classSize.oversized": .pupils,
      "classSize.veryLarge": .pupils,
      "schoolSize.limit": .pupils,
      "schoolSize.throughSchool.limit": .pupils,
      "schoolSize.older.percent": .percent,
      "schoolSize.older.builtBeforeYear": .year,
      "schoolSize.older.builtBeforeMonth": .count,
      "schoolSize.older.mustShrink": .flag,
      "staffRatio.special.limit": .pupilsPerStaff,
      "artsRooms.classesPerRoom": .classes,
      "artsRooms.music.area": .squareMetres,
      "artsRooms.art.area": .squareMetres,
      "sportsArea.indoorCounts": .flag,
      "scope.teachingPoint.pupils": .pupils,
      "funding.smallSchool.pupils": .pupils,
      "private.share.limit": .percent,
      "rotation.share": .percent,
      "rotation.backboneShare": .percent,
      "score.pass": .points,
      "score.total": .points,
      "relaxation.few.percent": .percent,
    ]
    for stage in Stage.allCases {
      units["coefficient.\(stage.rawValue).limit"] = .ratio
      units["classSize.\(stage.rawValue).limit"] = .pupils
      units["staffRatio.\(stage.rawValue).limit"] = .pupilsPerStaff
      for indicator in Indicator.allCases {
        let key = "indicator.\(indicator.rawValue).\(stage.rawValue)"
        units[key + ".threshold"] = unit(of: indicator)
        units[key + ".floor"] = unit(of: indicator)
      }
    }
    for kind in SchoolKind.allCases {
      let parts = kind.stages.map(\.rawValue) + ["senior"]
      for part in parts { units["split.\(kind.rawValue).\(part)"] = .ratio }
    }
    return units
  }()

  private static func unit(of indicator: Indicator) -> Unit {
    switch indicator {
    case .teachingFloorArea, .sportsArea: .squareMetresPerPupil
    case .equipmentValue: .yuanPerPupil
    case .teachersAboveRequiredQualification, .backboneTeachers, .peAndArtsTeachers,
      .multimediaClassrooms:
      .perHundredPupils
    }
  }

  /// Numbers that may stand under a key: what the simulator divides by is above zero, what it
  /// counts is whole. The upper end only keeps products of whole numbers far from overflow.
  static func allowed(_ key: String, _ unit: Unit) -> StandardsProblem.AllowedRange {
    let most = ExactDecimal(1_000_000_000)
    let aboveZero = ExactDecimal(significand: 1, scale: 3)
    switch key {
    case "school.requiredIndicators":
      return .init(ExactDecimal(1), ExactDecimal(Indicator.allCases.count), isWhole: true)
    case "schoolSize.older.builtBeforeMonth":
      return .init(ExactDecimal(1), ExactDecimal(12), isWhole: true)
    case "artsRooms.classesPerRoom": return .init(ExactDecimal(1), most, isWhole: true)
    default: break
    }
    if key.hasPrefix("split.") { return .init(aboveZero, ExactDecimal(1000), isWhole: false) }
    switch unit {
    case .flag: return .init(ExactDecimal(0), ExactDecimal(1), isWhole: true)
    case .year: return .init(ExactDecimal(1900), ExactDecimal(2200), isWhole: true)
    case .pupils, .classes, .count: return .init(ExactDecimal(0), most, isWhole: true)
    case .pupilsPerStaff: return .init(aboveZero, most, isWhole: false)
    default: return .init(ExactDecimal(0), most, isWhole: false)
    }
  }
}
