// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

/// The numbers spelled out once more, from the counties' plans and not from the files under test.
@Suite struct NumbersOfTheLaw {
  /// Indicator, threshold primary and junior, floor primary and junior, unit.
  private static let table: [(Indicator, String, String, String, String, Standards.Unit)] = [
    (.teachersAboveRequiredQualification, "4.2", "5.3", "3.57", "4.505", .perHundredPupils),
    (.backboneTeachers, "1", "1", "0.85", "0.85", .perHundredPupils),
    (.peAndArtsTeachers, "0.9", "0.9", "0.765", "0.765", .perHundredPupils),
    (.teachingFloorArea, "4.5", "5.8", "3.825", "4.93", .squareMetresPerPupil),
    (.sportsArea, "7.5", "10.2", "6.375", "8.67", .squareMetresPerPupil),
    (.equipmentValue, "2000", "2500", "1700", "2125", .yuanPerPupil),
    (.multimediaClassrooms, "2.3", "2.4", "1.955", "2.04", .perHundredPupils),
  ]

  @Test(arguments: [
    "national-2017", "national-2024", "xinjiang-2021", "anhui-2018", "hunan-2025", "jiangxi-2018",
  ])
  func thresholdsAreThoseOfThePlans(id: String) throws {
    let standard = try Fixture.standard(id)
    #expect(Self.table.count == Indicator.allCases.count)
    for (indicator, primary, junior, _, _, unit) in Self.table {
      for (stage, text) in [(Stage.primary, primary), (.junior, junior)] {
        let threshold = standard.threshold(indicator, stage)
        #expect(threshold.value == ExactDecimal(text), "\(id) \(indicator) \(stage)")
        #expect(threshold.unit == unit)
      }
    }
    #expect(standard.coefficientLimit(.primary).value == ExactDecimal("0.50"))
    #expect(standard.coefficientLimit(.junior).value == ExactDecimal("0.45"))
    #expect(standard.classSizeLimit(.primary).value == ExactDecimal(45))
    #expect(standard.classSizeLimit(.junior).value == ExactDecimal(50))
    #expect(standard.oversizedClass.value == ExactDecimal(56))
    #expect(standard.classesPerArtsRoom.value == ExactDecimal(12))
    #expect(standard.values["artsRooms.music.area"]?.value == ExactDecimal(96))
    #expect(standard.values["artsRooms.art.area"]?.value == ExactDecimal(90))
    for kind in SchoolKind.allCases {
      let limit = kind == .nineYear || kind == .twelveYear ? 2500 : 2000
      #expect(standard.schoolSizeLimit(kind).value == ExactDecimal(limit), "\(id) \(kind)")
    }
  }

  @Test(arguments: ["national-2017", "national-2024", "xinjiang-2021", "anhui-2018", "hunan-2025"])
  func sixOfSevenWithFloorsThatAreExactly85Percent(id: String) throws {
    let standard = try Fixture.standard(id)
    #expect(standard.requiredIndicators.value == ExactDecimal(6))
    for (indicator, _, _, primary, junior, unit) in Self.table {
      for (stage, text) in [(Stage.primary, primary), (.junior, junior)] {
        let floor = try #require(standard.floor(indicator, stage))
        #expect(floor.value == ExactDecimal(text), "\(id) \(indicator) \(stage)")
        #expect(floor.unit == unit)
        // 100 · floor = 85 · threshold, in whole numbers.
        let threshold = standard.threshold(indicator, stage).value
        let left = 100 * floor.value.significand * threshold.divisor
        let right = 85 * threshold.significand * floor.value.divisor
        #expect(left == right, "\(id) \(indicator) \(stage)")
      }
    }
  }

  @Test func jiangxiRequiresAllSevenAndHasNoFloor() throws {
    let standard = try Fixture.standard("jiangxi-2018")
    #expect(standard.requiredIndicators.value == ExactDecimal(7))
    for indicator in Indicator.allCases {
      for stage in Stage.allCases { #expect(standard.floor(indicator, stage) == nil) }
    }
  }

  @Test func sharedStockIsSplitByTheWeightsOfTheDomainNotes() throws {
    for id in StandardsCatalog.names {
      let standard = try Fixture.standard(id)
      #expect(standard.splitWeight(.nineYear, .primary)?.value == ExactDecimal(1))
      #expect(standard.splitWeight(.nineYear, .junior)?.value == ExactDecimal("1.1"))
      #expect(standard.splitWeight(.twelveYear, .primary)?.value == ExactDecimal(1))
      #expect(standard.splitWeight(.twelveYear, .junior)?.value == ExactDecimal("1.1"))
      #expect(standard.seniorSplitWeight(.twelveYear)?.value == ExactDecimal("1.32"))
      #expect(standard.splitWeight(.completeSecondary, .junior)?.value == ExactDecimal(1))
      #expect(standard.seniorSplitWeight(.completeSecondary)?.value == ExactDecimal("1.2"))
      #expect(standard.splitWeight(.primary, .primary) == nil)
      #expect(standard.seniorSplitWeight(.nineYear) == nil)
      #expect(standard.splitWeight(.nineYear, .junior)?.citation.document == "domain-notes")
      #expect(standard.values["classSize.veryLarge"]?.value == ExactDecimal(66))
      #expect(standard.countsIndoorSportsAsSportsArea)
      #expect(standard.teachingPointScopeLimit == nil)
    }
  }

  @Test func staffRatiosStandOnlyWhereAPlanStatesThem() throws {
    for id in ["jiangxi-2018", "anhui-2018"] {
      let standard = try Fixture.standard(id)
      #expect(standard.pupilsPerStaff(.primary)?.value == ExactDecimal(19))
      #expect(standard.pupilsPerStaff(.junior)?.value == ExactDecimal("13.5"))
      #expect(standard.items.contains { $0.judgements.contains(.computed(.staffRatio)) })
    }
    #expect(
      try Fixture.standard("anhui-2018").values["staffRatio.special.limit"]?.value
        == ExactDecimal(4))
    for id in ["national-2017", "national-2024", "xinjiang-2021", "hunan-2025"] {
      let standard = try Fixture.standard(id)
      #expect(standard.pupilsPerStaff(.primary) == nil)
      #expect(!standard.items.contains { $0.judgements.contains(.computed(.staffRatio)) })
    }
  }

  @Test func onlyJiangxiLetsOlderSchoolsBeLarger() throws {
    for id in StandardsCatalog.names {
      let standard = try Fixture.standard(id)
      let isJiangxi = id == "jiangxi-2018"
      #expect(standard.olderSchoolSizePercent?.value == (isJiangxi ? ExactDecimal(120) : nil))
      #expect(
        standard.olderSchoolBuiltBefore == (isJiangxi ? PartialDate(year: 2018, month: 9) : nil))
      #expect(standard.scorePassMark?.value == (isJiangxi ? ExactDecimal(90) : nil))
      #expect(standard.values["score.total"]?.value == (isJiangxi ? ExactDecimal(100) : nil))
    }
  }

  /// Key, then the value in national 2017, national 2024, Xinjiang, Anhui, Hunan and Jiangxi.
  @Test(arguments: [
    ("funding.smallSchool.pupils", ["100", "100", "100", "100", "100", "100"]),
    ("declared.specialSchoolFunding", ["6000", "6000", "6000", "6000", "6000", "6000"]),
    ("declared.trainingCompletion", ["100", "100", "100", "100", "100", "100"]),
    ("rotation.share", ["10", "10", "10", "10", "10", "10"]),
    ("rotation.backboneShare", ["20", "20", "20", "20", "20", "20"]),
    ("declared.certifiedTeachers", ["100", "100", "100", "100", "100", "100"]),
    ("declared.nearbyEnrolment.primary", ["100", "100", "100", "100", "100", "100"]),
    ("declared.nearbyEnrolment.junior", ["95", "95", "95", "95", "95", "95"]),
    ("declared.seniorSchoolQuota", ["50", "50", "50", "80", "50", "50"]),
    ("declared.migrantChildren", ["85", "85", "85", "85", "85", "85"]),
    ("declared.juniorRetention", ["95", "95", "95", "96", "95", "95"]),
    ("declared.disabledChildren", ["95", "95", "95", "95", "95", "95"]),
    ("declared.trainingFunding", ["5", "5", "5", "5", "5", "5"]),
    ("declared.qualityVariation", ["0.15", "0.15", "0.15", "0.15", "0.15", "0.15"]),
    ("declared.publicRecognition", ["85", "85", "85", "85", "", "85"]),
    ("declared.entryRate.primary", ["", "", "", "100", "", ""]),
    ("declared.entryRate.junior", ["", "", "", "98", "", ""]),
    ("relaxed.classSize.primary.limit", ["", "50", "", "", "50", ""]),
    ("relaxed.classSize.junior.limit", ["", "55", "", "", "55", ""]),
  ])
  func declaredValuesAreThoseOfThePlans(key: String, expected: [String]) throws {
    let ids = [
      "national-2017", "national-2024", "xinjiang-2021", "anhui-2018", "hunan-2025",
      "jiangxi-2018",
    ]
    for (id, text) in zip(ids, expected) {
      let value = try Fixture.standard(id).values[key]?.value
      #expect(value == ExactDecimal(text), "\(key) in \(id)")
    }
  }
}
