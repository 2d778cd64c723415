// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

@Suite struct SectionAmountTests {
  /// The published example of a nine-year school: 166 primary and 210 junior pupils share 23,226
  /// pieces at 1 : 1.1 (split_worked_example_9year_school.csv, 测算均衡系数拆分公式, 2015).
  private func nineYearSchool() -> StockSample {
    var sample = StockSample([
      SampleCounty.school("九年", .nineYear, shared: [23226, 23226, 23226, 24, 2, 2])
    ])
    sample.pupils = [
      SectionID(school: "九年", stage: .primary): [166],
      SectionID(school: "九年", stage: .junior): [210, 105],
    ]
    return sample
  }

  private func amount(
    _ sample: StockSample, _ kind: ResourceKind, _ stage: Stage, year: Int = 0,
    school: String = "九年"
  ) -> Fraction? {
    sample.stock.sectionAmount(
      kind, year: year, section: sample.section(school, stage), baseline: sample.baseline,
      projection: sample.projection)
  }

  @Test func theWorkedExampleIsSplitExactly() throws {
    let sample = nineYearSchool()
    let primary = try #require(amount(sample, .teachingFloorArea, .primary))
    let junior = try #require(amount(sample, .teachingFloorArea, .junior))
    // 23226 · 166 / 397 and 23226 · 231 / 397, exactly.
    #expect(primary.hundredths * 397 == 23226 * 100 * 166 * primary.divisor)
    #expect(junior.hundredths * 397 == 23226 * 100 * 231 * junior.divisor)
    #expect(abs(primary.value - 9711.63) < 0.005)
    #expect(abs(junior.value - 13514.37) < 0.005)
  }

  @Test func theSplitMovesWithThePupilsOfTheYear() throws {
    let sample = nineYearSchool()
    let junior = try #require(amount(sample, .equipmentValue, .junior, year: 1))
    #expect(junior.hundredths * 2815 == 23226 * 100 * 1155 * junior.divisor)
  }

  @Test func thePartsAddUpToTheWhole() throws {
    let sample = nineYearSchool()
    for year in 0...5 {
      let parts = try Stage.allCases.map {
        try #require(amount(sample, .multimediaClassrooms, $0, year: year))
      }
      #expect(parts[0].divisor == parts[1].divisor)
      #expect(parts[0].hundredths + parts[1].hundredths == 2400 * parts[0].divisor)
    }
  }

  @Test func aTableMadeByHandGivesTheSameParts() {
    let sample = nineYearSchool()
    let full = sample.stock
    let bare = Stock(
      staff: full.staff, shared: full.shared, underConstruction: full.underConstruction,
      leasedSportsArea: full.leasedSportsArea, flows: [])
    for stage in Stage.allCases {
      for kind in ResourceKind.allCases {
        let section = sample.section("九年", stage)
        let baseline = sample.baseline
        let projection = sample.projection
        #expect(
          bare.sectionAmount(
            kind, year: 1, section: section, baseline: baseline, projection: projection)
            == full.sectionAmount(
              kind, year: 1, section: section, baseline: baseline, projection: projection))
      }
    }
  }

  @Test func peopleBelongToTheirStage() {
    let sample = nineYearSchool()
    #expect(amount(sample, .staff, .junior) == Fraction(hundredths: 6000))
  }

  @Test func aSimpleSchoolKeepsTheWhole() {
    var sample = StockSample.threeSchools()
    sample.unknown = [SectionID(school: "甲小", stage: .primary)]
    #expect(
      amount(sample, .sportsArea, .primary, school: "甲小") == Fraction(hundredths: 900_000))
  }

  @Test func seniorPupilsTakeTheirPart() throws {
    var school = SampleCounty.school("完中", .completeSecondary, shared: [8200, 1, 1, 1, 1, 1])
    school.seniorPupils = 1000
    var sample = StockSample([school])
    sample.pupils = [SectionID(school: "完中", stage: .junior): [500]]
    // 500 : 1200, of 8,200 m².
    let junior = try #require(amount(sample, .teachingFloorArea, .junior, school: "完中"))
    #expect(junior.hundredths * 1700 == 820_000 * 500 * junior.divisor)
    sample.county.schools[0].seniorPupils = nil
    #expect(amount(sample, .teachingFloorArea, .junior, school: "完中") == nil)
  }

  @Test func unknownPupilsLeaveTheSplitUnknown() {
    var sample = nineYearSchool()
    sample.unknown = [SectionID(school: "九年", stage: .junior)]
    #expect(amount(sample, .teachingFloorArea, .primary) == nil)
    #expect(amount(sample, .staff, .primary) != nil)
  }

  @Test func indoorSportsMoveWithTheStandard() {
    var sample = StockSample.threeSchools()
    sample.county.schools[0].indoorSportsArea = Quantity(1000)
    #expect(
      amount(sample, .sportsArea, .primary, school: "甲小") == Fraction(hundredths: 900_000))
    let key = "sportsArea.indoorCounts"
    sample.standard.values[key] = sample.standard.values[key]?.with(ExactDecimal(0))
    #expect(
      amount(sample, .sportsArea, .primary, school: "甲小") == Fraction(hundredths: 800_000))
    #expect(
      amount(sample, .teachingFloorArea, .primary, school: "甲小")
        == Fraction(hundredths: 700_000))
    // The other school says nothing of its halls: what to take out is not known.
    #expect(amount(sample, .sportsArea, .primary, school: "乙小") == nil)
    #expect(amount(sample, .equipmentValue, .primary, school: "乙小") != nil)
  }
}
