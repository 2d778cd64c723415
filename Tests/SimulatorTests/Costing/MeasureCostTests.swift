// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct MeasureCostTests {
  typealias Sample = StockSample

  private func costing(_ measures: [Measure], _ levers: [Lever]) -> Costing {
    var sample = Sample.threeSchools()
    sample.county.plan.measures = measures
    sample.county.levers = levers
    return sample.costing
  }

  private func pays(_ costing: Costing, isRecurrent: Bool) -> [Int: Int64] {
    var amounts: [Int: Int64] = [:]
    for entry in costing.entries where entry.isRecurrent == isRecurrent {
      amounts[entry.year.year, default: 0] += entry.amount.yuan
    }
    return amounts
  }

  @Test func aTeacherIsHiredOnceAndPaidToTheHorizon() {
    let lever = Sample.lever(
      .hireTeacher, [.staff: 1], price: 1000, recurrent: 90_000, lead: 1)
    let costing = costing(
      [Sample.measure("聘", .hireTeacher, "甲小", 2, from: 2026, until: 2027)], [lever])
    #expect(pays(costing, isRecurrent: false) == [2025: 2000, 2026: 2000])
    #expect(
      pays(costing, isRecurrent: true) == [2026: 180_000, 2027: 360_000, 2028: 360_000])
    #expect(costing.entries.allSatisfy { $0.kind == .salaries })
    #expect(costing.total == Money(yuan: 904_000))
    #expect(costing.capital == Money(yuan: 4000))
  }

  @Test func aMeasuresOwnPriceComesFirst() {
    var measure = Sample.measure("购", .buyEquipment, "甲小", 500, from: 2025)
    measure.unitCost = Money(yuan: 2)
    measure.departments = ["装备站"]
    let costing = costing(
      [measure], [Sample.lever(.buyEquipment, [.equipmentValue: 1], price: 1)])
    #expect(pays(costing, isRecurrent: false) == [2025: 1000])
    #expect(costing.entries.map(\.department) == ["装备站"])
    #expect(costing.total(department: "装备站") == Money(yuan: 1000))
    #expect(costing.total(department: nil) == .zero)
  }

  @Test func onlyWhatTookPlaceIsPaid() {
    let lever = Sample.lever(
      .upgradeQualification, [.teachersAboveRequiredQualification: 1], price: 5000)
    let costing = costing(
      [Sample.measure("升", .upgradeQualification, "甲小", 25, from: 2024)], [lever])
    #expect(pays(costing, isRecurrent: false) == [2024: 50_000])
    #expect(costing.total(kind: .training) == Money(yuan: 50_000))
  }

  @Test func nothingIsPaidBeforeTheBaseYear() {
    let lever = Sample.lever(.addTeachingArea, [.teachingFloorArea: 1], price: 3000, lead: 4)
    let costing = costing(
      [Sample.measure("建", .addTeachingArea, "甲小", 10, from: 2024)], [lever])
    #expect(pays(costing, isRecurrent: false) == [2023: 30_000])
    #expect(costing.alreadySpent == .zero)
  }

  @Test func aRentIsPaidToTheEndOfItsLease() {
    let lever = Sample.lever(.leaseSportsArea, [.sportsArea: 1], price: 10, recurrent: 3)
    let costing = costing(
      [Sample.measure("租", .leaseSportsArea, "甲小", 100, from: 2025, until: 2026)], [lever])
    #expect(pays(costing, isRecurrent: false) == [2025: 1000])
    #expect(pays(costing, isRecurrent: true) == [2025: 300, 2026: 300])
    #expect(costing.total(kind: .leases) == Money(yuan: 1600))
  }

  @Test func aLeaseFromBeforeTheBaseHasItsPriceBehindIt() {
    let lever = Sample.lever(.leaseSportsArea, [.sportsArea: 1], price: 10, recurrent: 3)
    let costing = costing(
      [Sample.measure("租", .leaseSportsArea, "甲小", 100, from: 2021, until: 2024)], [lever])
    #expect(costing.alreadySpent == Money(yuan: 1000))
    #expect(pays(costing, isRecurrent: true) == [2023: 300, 2024: 300])
  }

  @Test func aMeasureWithoutPriceIsNamedAndNotZero() {
    let costing = costing([Sample.measure("聘", .hireTeacher, "甲小", 2, from: 2026)], [])
    #expect(costing.measuresWithoutCost == ["聘"])
    #expect(costing.entries.isEmpty)
  }

  @Test func partOfASquareMetreCostsPartOfItsPrice() {
    let lever = Sample.lever(.addSportsArea, [.sportsArea: 1], price: 301)
    var measure = Sample.measure("场", .addSportsArea, "甲小", 0, from: 2025)
    measure.amount = Quantity(hundredths: 1050)
    #expect(costing([measure], [lever]).total == Money(yuan: 3161))
  }
}
