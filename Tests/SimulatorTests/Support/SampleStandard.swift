// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// A standard small enough to read, for tests of the rules themselves.
enum SampleStandard {
  static let thresholds: [(Indicator, String, String, String, String, Unit)] = [
    (.teachersAboveRequiredQualification, "4.2", "3.57", "5.3", "4.505", .perHundredPupils),
    (.backboneTeachers, "1", "0.85", "1", "0.85", .perHundredPupils),
    (.peAndArtsTeachers, "0.9", "0.765", "0.9", "0.765", .perHundredPupils),
    (.teachingFloorArea, "4.5", "3.825", "5.8", "4.93", .squareMetresPerPupil),
    (.sportsArea, "7.5", "6.375", "10.2", "8.67", .squareMetresPerPupil),
    (.equipmentValue, "2000", "1700", "2500", "2125", .yuanPerPupil),
    (.multimediaClassrooms, "2.3", "1.955", "2.4", "2.04", .perHundredPupils),
  ]

  /// Six of seven with floors by default; `required: 7` has no floors, as in Jiangxi.
  static func make(required: Int = 6, relaxations: [RelaxationRoute] = []) -> Standard {
    var values: [String: CitedValue] = [:]
    func put(_ key: String, _ text: String, _ unit: Unit) {
      guard let value = ExactDecimal(text) else { preconditionFailure("a bad number: \(text)") }
      values[key] = CitedValue(
        key: key, value: value, unit: unit, from: PartialDate(year: 2017),
        citation: Citation(document: "sample", article: key))
    }
    for (indicator, primary, primaryFloor, junior, juniorFloor, unit) in thresholds {
      put("indicator.\(indicator.rawValue).primary.threshold", primary, unit)
      put("indicator.\(indicator.rawValue).junior.threshold", junior, unit)
      if required < 7 {
        put("indicator.\(indicator.rawValue).primary.floor", primaryFloor, unit)
        put("indicator.\(indicator.rawValue).junior.floor", juniorFloor, unit)
      }
    }
    put("school.requiredIndicators", "\(required)", .count)
    put("coefficient.primary.limit", "0.50", .ratio)
    put("coefficient.junior.limit", "0.45", .ratio)
    put("classSize.primary.limit", "45", .pupils)
    put("classSize.junior.limit", "50", .pupils)
    put("classSize.oversized", "56", .pupils)
    put("schoolSize.limit", "2000", .pupils)
    put("schoolSize.throughSchool.limit", "2500", .pupils)
    put("staffRatio.primary.limit", "19", .pupilsPerStaff)
    put("staffRatio.junior.limit", "13.5", .pupilsPerStaff)
    put("artsRooms.classesPerRoom", "12", .classes)
    put("sportsArea.indoorCounts", "1", .flag)
    put("split.nineYear.primary", "1", .ratio)
    put("split.nineYear.junior", "1.1", .ratio)
    put("split.completeSecondary.junior", "1", .ratio)
    put("split.completeSecondary.senior", "1.2", .ratio)
    put("split.twelveYear.primary", "1", .ratio)
    put("split.twelveYear.junior", "1.1", .ratio)
    put("split.twelveYear.senior", "1.32", .ratio)
    return Standard(
      id: "sample", name: Bilingual(zh: "示例标准", en: "Sample standard"),
      documents: [
        Document(id: "sample", title: "示例", number: nil, date: nil, readIn: "test")
      ], values: values, items: [], vetoes: [], relaxations: relaxations)
  }
}

extension CitedValue {
  /// The same value with another number, for tests of what a rule does to a verdict.
  func with(_ value: ExactDecimal) -> CitedValue {
    CitedValue(key: key, value: value, unit: unit, from: from, citation: citation)
  }
}
