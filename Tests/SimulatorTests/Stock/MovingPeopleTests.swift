// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct MovingPeopleTests {
  typealias Sample = StockSample

  @Test func teachersFollowPupilsUpToTheMean() {
    var sample = Sample.withNewSchool()
    sample.county.settings.teachersFollowPupils.value = 1
    let stock = sample.stock
    // 2025: 120 staff for 600 + 600 + 300 pupils: 24 for 300; qualified 100: 20; backbone 24: 4.8;
    // PE and arts 22: 4.4.
    #expect(sample.people(stock, 1, "新小") == [0, 0, 0, 0])
    #expect(sample.people(stock, 2, "新小") == [24, 20, 4, 4])
    #expect(sample.people(stock, 2, "甲小") == [48, 40, 10, 9])
    #expect(sample.people(stock, 2, "乙小") == [48, 40, 10, 9])
    // 2027: 1,800 pupils, a third of them in the new school.
    #expect(sample.people(stock, 4, "新小") == [40, 33, 8, 7])
    // 2028: its pupils no longer grow.
    #expect(sample.people(stock, 5, "新小") == [40, 33, 8, 7])
    #expect(stock.flows.allSatisfy { $0.cause == .followedPupils })
  }

  @Test func withoutTheSettingNobodyFollows() {
    let sample = Sample.withNewSchool()
    #expect(sample.people(sample.stock, 5, "新小") == [0, 0, 0, 0])
  }

  @Test func aZoneWithoutTeachersIsHelpedByTheCounty() {
    var sample = Sample.withNewSchool()
    sample.county.settings.teachersFollowPupils.value = 1
    sample.county.schools[3].zone = "新区"
    let stock = sample.stock
    #expect(sample.people(stock, 2, "新小") == [24, 20, 4, 4])
  }

  @Test func unknownSectionsGiveNobody() {
    var sample = Sample.withNewSchool()
    sample.county.settings.teachersFollowPupils.value = 1
    sample.unknown = [SectionID(school: "甲小", stage: .primary)]
    let stock = sample.stock
    #expect(sample.people(stock, 5, "甲小") == [60, 50, 12, 11])
    // 60 staff for 600 + 300 pupils.
    #expect(sample.people(stock, 2, "新小")[0] == 20)
  }

  private func closing(receiver: String?) -> StockSample {
    var sample = Sample.threeSchools()
    var small = SampleCounty.school("小点", .primary, staff: [7, 5, 1, 3])
    small.shared[.equipmentValue] = Quantity(hundredths: 100_001)
    sample.county.schools.append(small)
    sample.pupils[SectionID(school: "小点", stage: .primary)] = [40, 40, 0]
    var closure = Closure(school: "小点", year: SchoolYear(2025))
    closure.receiver = receiver.map { ID($0) }
    sample.county.plan.closures = [closure]
    return sample
  }

  @Test func peopleAndEquipmentOfAClosedSchoolGoToTheReceiver() {
    let sample = closing(receiver: "乙小")
    let stock = sample.stock
    #expect(sample.people(stock, 1, "小点") == [7, 5, 1, 3])
    #expect(sample.people(stock, 2, "小点") == [0, 0, 0, 0])
    #expect(sample.people(stock, 2, "乙小") == [67, 55, 13, 14])
    #expect(stock.shared[2, 1][.equipmentValue] == Quantity(hundredths: 240_100_001))
    for kind in ResourceKind.sharedKinds { #expect(sample.held(stock, 2, "小点", kind) == 0) }
    #expect(sample.held(stock, 2, "乙小", .teachingFloorArea) == 6000)
  }

  @Test func withoutAReceiverTheZoneSharesByPupils() {
    let sample = closing(receiver: nil)
    let stock = sample.stock
    // 7 people to two schools of 600: 4 and 3; nobody across the zone.
    #expect(sample.people(stock, 2, "甲小") == [64, 53, 13, 13])
    #expect(sample.people(stock, 2, "乙小") == [63, 52, 12, 12])
    #expect(sample.people(stock, 2, "丙中", .junior) == [60, 50, 12, 11])
    let equipment = (0...1).reduce(Int64(0)) {
      $0 + (stock.shared[2, $1][.equipmentValue]?.hundredths ?? 0)
    }
    #expect(equipment == 480_100_001)
  }

  @Test func aReceiverOfAnotherStageTakesNoTeachers() {
    let sample = closing(receiver: "丙中")
    let stock = sample.stock
    #expect(sample.people(stock, 2, "丙中", .junior) == [60, 50, 12, 11])
    #expect(sample.people(stock, 2, "甲小")[0] == 64)
    #expect(stock.shared[2, 2][.equipmentValue] == Quantity(hundredths: 240_100_001))
  }

  @Test func whoComesFromAnUnknownStaffIsUnknown() {
    var sample = closing(receiver: "乙小")
    sample.county.schools[3].sections[0].staff[.backboneTeachers] = nil
    let stock = sample.stock
    #expect(sample.people(stock, 2, "乙小") == [67, 55, nil, 14])
  }
}
