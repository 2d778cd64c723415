// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Keys of the numbers that the simulator reads; the catalogue refuses a standard that lacks one.
extension Standard {
  /// The threshold of an indicator, in its unit.
  public func threshold(_ indicator: Indicator, _ stage: Stage) -> CitedValue {
    required("indicator.\(indicator.rawValue).\(stage.rawValue).threshold")
  }

  /// The floor that the one indicator left out of the count must reach; nil where all must reach
  /// their thresholds.
  public func floor(_ indicator: Indicator, _ stage: Stage) -> CitedValue? {
    values["indicator.\(indicator.rawValue).\(stage.rawValue).floor"]
  }

  /// How many of the seven indicators a school must reach.
  public var requiredIndicators: CitedValue { required("school.requiredIndicators") }

  /// The most a coefficient of variation may be.
  public func coefficientLimit(_ stage: Stage) -> CitedValue {
    required("coefficient.\(stage.rawValue).limit")
  }

  /// The most pupils in a class.
  public func classSizeLimit(_ stage: Stage) -> CitedValue {
    required("classSize.\(stage.rawValue).limit")
  }

  /// From how many pupils a class counts as oversized (大班额).
  public var oversizedClass: CitedValue { required("classSize.oversized") }

  /// The most compulsory pupils in a school of this kind.
  public func schoolSizeLimit(_ kind: SchoolKind) -> CitedValue {
    switch kind {
    case .nineYear, .twelveYear: required("schoolSize.throughSchool.limit")
    case .primary, .teachingPoint, .junior, .completeSecondary, .special:
      required("schoolSize.limit")
    }
  }

  /// For schools built before `schoolSize.older.builtBefore`: the part of the limit (percent) that
  /// they may reach while their size falls; nil where the standard has no such rule.
  public var olderSchoolSizePercent: CitedValue? { values["schoolSize.older.percent"] }
  /// The date before which a school must have been built for the rule on older schools.
  public var olderSchoolBuiltBefore: PartialDate? {
    guard let year = values["schoolSize.older.builtBeforeYear"],
      let month = values["schoolSize.older.builtBeforeMonth"]
    else { return nil }
    return PartialDate(year: Int(year.value.significand), month: Int(month.value.significand))
  }

  /// Whether older schools above the limit must have fewer pupils than the year before; so it is
  /// where the standard does not say otherwise.
  public var olderSchoolsMustShrink: Bool {
    values["schoolSize.older.mustShrink"]?.value != ExactDecimal(0)
  }

  /// The most pupils for each member of staff; nil where the standard has none.
  public func pupilsPerStaff(_ stage: Stage) -> CitedValue? {
    values["staffRatio.\(stage.rawValue).limit"]
  }

  /// Classes for which one music room and one art room are needed.
  public var classesPerArtsRoom: CitedValue { required("artsRooms.classesPerRoom") }

  /// How shared stock of a school of this kind is split: the weight of a pupil of the stage.
  public func splitWeight(_ kind: SchoolKind, _ stage: Stage) -> CitedValue? {
    values["split.\(kind.rawValue).\(stage.rawValue)"]
  }

  /// How shared stock is split: the weight of a senior pupil; nil where the kind has none.
  public func seniorSplitWeight(_ kind: SchoolKind) -> CitedValue? {
    values["split.\(kind.rawValue).senior"]
  }

  /// Teaching points under this many pupils stand outside the seven indicators; nil for none.
  public var teachingPointScopeLimit: CitedValue? { values["scope.teachingPoint.pupils"] }

  /// Whether indoor PE space counts as sports area and not as teaching floor area.
  public var countsIndoorSportsAsSportsArea: Bool {
    required("sportsArea.indoorCounts").value.significand == 1
  }

  /// Whether a value is a floor that says that there is none: nothing is below zero.
  public static func saysNoFloor(_ value: CitedValue) -> Bool {
    ValueVocabulary.isFloor(value.key) && value.value == ExactDecimal(0)
  }

  /// Points out of which, and from which, the scored items pass; nil where none are scored.
  public var scorePassMark: CitedValue? { values["score.pass"] }

  /// The part of a county's schools (percent) up to which schools count as few where a route is for
  /// few schools only; nil where nobody says.
  public var fewSchoolsPercent: CitedValue? { values["relaxation.few.percent"] }

  /// Every key that `required` may ask for.
  public static var requiredKeys: [String] {
    var keys = [
      "school.requiredIndicators", "classSize.oversized", "schoolSize.limit",
      "schoolSize.throughSchool.limit", "artsRooms.classesPerRoom", "sportsArea.indoorCounts",
    ]
    for stage in Stage.allCases {
      keys.append("coefficient.\(stage.rawValue).limit")
      keys.append("classSize.\(stage.rawValue).limit")
      for indicator in Indicator.allCases {
        keys.append("indicator.\(indicator.rawValue).\(stage.rawValue).threshold")
      }
    }
    return keys
  }

  private func required(_ key: String) -> CitedValue {
    guard let value = values[key] else {
      preconditionFailure("the catalogue lets no standard pass without \(key)")
    }
    return value
  }
}
