// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct MeasureStockTests {
  typealias Sample = StockSample

  private func sample(_ measures: [Measure], levers: [Lever] = []) -> StockSample {
    var sample = Sample.threeSchools()
    sample.county.plan.measures = measures
    sample.county.levers = levers
    return sample
  }

  @Test func aHireCountsFromItsYearAndRepeatsToItsLast() {
    let sample = sample([Sample.measure("聘", .hireTeacher, "甲小", 2, from: 2025, until: 2027)])
    let stock = sample.stock
    #expect((0...5).map { sample.people(stock, $0, "甲小")[0] } == [60, 60, 62, 64, 66, 66])
    #expect(sample.people(stock, 5, "甲小") == [66, 56, 12, 11])
    #expect(sample.done(stock, "聘") == [2: 2, 3: 2, 4: 2])
  }

  @Test func aPEOrArtsTeacherCountsInThreeKinds() {
    let sample = sample([Sample.measure("聘", .hirePEOrArtsTeacher, "甲小", 1, from: 2024)])
    #expect(sample.people(sample.stock, 1, "甲小") == [61, 51, 12, 12])
  }

  @Test func theLeverSaysWhatAUnitBrings() {
    let lever = Sample.lever(.hireTeacher, [.staff: 1])
    let sample = sample(
      [Sample.measure("聘", .hireTeacher, "甲小", 3, from: 2024)], levers: [lever])
    #expect(sample.people(sample.stock, 1, "甲小") == [63, 50, 12, 11])
  }

  @Test func whatCountedByTheBaseYearIsInItsData() {
    let sample = sample([
      Sample.measure("旧", .hireTeacher, "甲小", 5, from: 2023),
      Sample.measure("续", .hireTeacher, "乙小", 1, from: 2021, until: 2024),
    ])
    let stock = sample.stock
    #expect(sample.people(stock, 5, "甲小")[0] == 60)
    #expect(sample.people(stock, 5, "乙小")[0] == 61)
  }

  @Test func upgradesStopAtTheLastUnqualifiedTeacher() {
    let sample = sample([
      Sample.measure("升一", .upgradeQualification, "甲小", 7, from: 2024),
      Sample.measure("升二", .upgradeQualification, "甲小", 7, from: 2024),
    ])
    let stock = sample.stock
    #expect(sample.people(stock, 1, "甲小") == [60, 60, 12, 11])
    #expect(sample.done(stock, "升一") == [1: 7])
    #expect(sample.done(stock, "升二") == [1: 3])
    #expect(stock.measureEffects.map(\.obstacle) == [nil, .limit])
  }

  @Test func aLeverMayLimitUnitsAtASection() {
    let lever = Sample.lever(.designateBackbone, [.backboneTeachers: 1], most: 4)
    let sample = sample(
      [
        Sample.measure("骨一", .designateBackbone, "甲小", 3, from: 2024, until: 2025),
        Sample.measure("骨二", .designateBackbone, "甲小", 3, from: 2024),
      ], levers: [lever])
    let stock = sample.stock
    #expect((0...3).map { sample.people(stock, $0, "甲小")[2] } == [12, 16, 19, 19])
  }

  @Test func aMeasureAtASchoolThatIsNotThereDoesNothing() {
    var sample = Sample.withNewSchool()
    sample.county.plan.measures = [
      Sample.measure("早", .hireTeacher, "新小", 1, from: 2024),
      Sample.measure("错", .buyEquipment, "无此校", 1, from: 2024),
    ]
    let stock = sample.stock
    #expect(stock.flows.isEmpty)
    #expect(Set(stock.measureEffects.map(\.obstacle)) == [.notOpen, .noSuchSection])
  }

  @Test func sportsAreaStopsAtTheSite() {
    let lever = Sample.lever(.addSportsArea, [.sportsArea: 1], limit: .site)
    var sample = sample(
      [Sample.measure("场", .addSportsArea, "甲小", 2000, from: 2024)], levers: [lever])
    sample.county.schools[0].sportsAreaLimit = Quantity(10_200)
    let stock = sample.stock
    #expect(sample.held(stock, 1, "甲小", .sportsArea) == 10_200)
    #expect(sample.done(stock, "场") == [1: 1200])
  }

  @Test func sportsAreaOnRoofsTakesNothingOfTheSite() {
    let levers = [
      Sample.lever(.addSportsArea, [.sportsArea: 1], limit: .site),
      Sample.lever(.addRoofSportsArea, [.sportsArea: 1]),
    ]
    var sample = sample(
      [
        Sample.measure("顶", .addRoofSportsArea, "甲小", 700, from: 2024),
        Sample.measure("场", .addSportsArea, "甲小", 2000, from: 2025),
      ], levers: levers)
    sample.county.schools[0].sportsAreaLimit = Quantity(10_200)
    let stock = sample.stock
    #expect(sample.done(stock, "顶") == [1: 700])
    #expect(sample.done(stock, "场") == [2: 1200])
    #expect(sample.held(stock, 2, "甲小", .sportsArea) == 10_900)
    #expect(stock.sportsAreaOnLand(year: 2, school: 0) == Quantity(10_200))
  }

  @Test func aRoomMayBringEquipmentToo() {
    let lever = Sample.lever(
      .equipMultimediaRoom, [.multimediaClassrooms: 1, .equipmentValue: 20_000])
    let sample = sample(
      [Sample.measure("多", .equipMultimediaRoom, "甲小", 3, from: 2024)], levers: [lever])
    let stock = sample.stock
    #expect(sample.held(stock, 1, "甲小", .multimediaClassrooms) == 33)
    #expect(sample.held(stock, 1, "甲小", .equipmentValue) == 2_460_000)
  }

  @Test func leasesStandApartAndEnd() {
    let sample = sample([
      Sample.measure("租", .leaseSportsArea, "甲小", 800, from: 2022, until: 2025),
      Sample.measure("久", .leaseSportsArea, "乙小", 300, from: 2026),
    ])
    let stock = sample.stock
    #expect(
      (0...5).map { stock.leasedSportsArea[$0, 0].wholeUnits } == [800, 800, 800, 0, 0, 0])
    #expect((0...5).map { stock.leasedSportsArea[$0, 1].wholeUnits } == [0, 0, 0, 300, 300, 300])
    #expect((0...5).allSatisfy { sample.held(stock, $0, "甲小", .sportsArea) == 9000 })
    #expect(stock.flows.map(\.amount.wholeUnits) == [800, -800, 300])
  }

  @Test func aCountyWideMeasureFollowsTheShortfall() {
    // Backbone, 1 per hundred: 甲小 needs 6 and has 2, 乙小 needs 6 and has 4: 4 and 2 short.
    var sample = Sample.threeSchools()
    sample.county.schools[0].sections[0].staff[.backboneTeachers] = Quantity(2)
    sample.county.schools[1].sections[0].staff[.backboneTeachers] = Quantity(4)
    func after(_ amount: Int) -> [Int?] {
      var measure = Sample.measure("认定", .designateBackbone, nil, amount, from: 2024)
      measure.stage = .primary
      sample.county.plan.measures = [measure]
      let stock = sample.stock
      return ["甲小", "乙小"].map { sample.people(stock, 1, $0)[2] }
    }
    #expect(after(1) == [3, 4])
    #expect(after(3) == [4, 5])
    #expect(after(6) == [6, 6])
    // What is left goes by pupils, half and half.
    #expect(after(8) == [7, 7])
    #expect(after(9) == [8, 7])
  }

  @Test func aCountyWideMeasureLeavesAloneWhatIsUnknown() {
    var sample = Sample.threeSchools()
    sample.county.schools[0].shared[.equipmentValue] = nil
    sample.county.schools[1].shared[.equipmentValue] = Quantity(1_100_000)
    sample.county.plan.measures = [Sample.measure("购", .buyEquipment, nil, 50_000, from: 2024)]
    let stock = sample.stock
    #expect(sample.held(stock, 1, "甲小", .equipmentValue) == nil)
    #expect(sample.held(stock, 1, "乙小", .equipmentValue) == 1_150_000)
  }

  @Test func roomsAreSharedByClasses() {
    var sample = Sample.threeSchools()
    sample.classes = [
      SectionID(school: "甲小", stage: .primary): 60,
      SectionID(school: "乙小", stage: .primary): 36,
    ]
    sample.county.plan.measures = [Sample.measure("音", .openMusicRoom, nil, 2, from: 2024)]
    let stock = sample.stock
    #expect(sample.held(stock, 1, "甲小", .musicRooms) == 5)
    #expect(sample.held(stock, 1, "乙小", .musicRooms) == 3)
  }

  @Test func aRotationGivesWhatItTakes() {
    var measure = Sample.measure("轮", .rotateBackbone, "甲小", 15, from: 2024)
    measure.giver = "乙小"
    let sample = sample([measure])
    let stock = sample.stock
    #expect(sample.people(stock, 1, "甲小") == [72, 62, 24, 11])
    #expect(sample.people(stock, 1, "乙小") == [48, 38, 0, 11])
    #expect(sample.done(stock, "轮") == [1: 12])
  }

  @Test func aRotationWithoutGiverTakesFromTheLargestSurplus() {
    // 6 needed each: 甲小 lacks 4, 乙小 has 12.
    var sample = sample([Sample.measure("轮", .rotateBackbone, "甲小", 9, from: 2024)])
    sample.county.schools[0].sections[0].staff[.backboneTeachers] = Quantity(2)
    let stock = sample.stock
    #expect(sample.people(stock, 1, "甲小")[2] == 8)
    #expect(sample.people(stock, 1, "乙小")[2] == 6)
    #expect(sample.done(stock, "轮") == [1: 6])
  }

  @Test func aRotationStaysInItsStageAndNeedsAReceiver() {
    var across = Sample.measure("跨", .rotateTeacher, "甲小", 1, from: 2024)
    across.giver = "丙中"
    let sample = sample([across, Sample.measure("空", .rotateTeacher, nil, 1, from: 2024)])
    let stock = sample.stock
    #expect(stock.flows.isEmpty)
    #expect(stock.measureEffects.map(\.obstacle) == [.noGiver, .noReceiver])
  }

  @Test func theOrderOfTheTableDoesNotMatter() {
    let measures = [
      Sample.measure("全", .upgradeQualification, nil, 12, from: 2024),
      Sample.measure("甲", .upgradeQualification, "甲小", 9, from: 2024),
      Sample.measure("聘", .hireTeacher, nil, 5, from: 2024, until: 2026),
      Sample.measure("租", .leaseSportsArea, nil, 500, from: 2024),
    ]
    let forward = sample(measures).stock
    let backward = sample(measures.reversed()).stock
    #expect(forward.staff == backward.staff)
    #expect(forward.flows == backward.flows)
    #expect(forward.leasedSportsArea == backward.leasedSportsArea)
  }
}
