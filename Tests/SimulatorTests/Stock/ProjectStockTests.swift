// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct ProjectStockTests {
  typealias Sample = StockSample

  private func series(_ sample: Sample, _ name: String, _ kind: ResourceKind) -> [Int?] {
    let stock = sample.stock
    return (0...5).map { sample.held(stock, $0, name, kind) }
  }

  @Test func aProjectCountsFromTheFirstOpeningAfterItsCompletion() {
    var sample = Sample.threeSchools()
    let work = Sample.work("甲小", adds: [.teachingFloorArea: 1000])
    sample.county.plan.projects = [Sample.project("扩", .expansion, year: 2025, month: 9, work)]
    #expect(series(sample, "甲小", .teachingFloorArea) == [6000, 6000, 7000, 7000, 7000, 7000])
    sample.county.plan.projects = [Sample.project("扩", .expansion, year: 2025, month: 10, work)]
    #expect(series(sample, "甲小", .teachingFloorArea) == [6000, 6000, 6000, 7000, 7000, 7000])
    sample.future.slippageYears = 2
    #expect(series(sample, "甲小", .teachingFloorArea) == [6000, 6000, 6000, 6000, 6000, 7000])
  }

  @Test func whatIsCompleteAtTheBaseAddsNothingAndDoesNotSlip() {
    var sample = Sample.threeSchools()
    let work = Sample.work("甲小", adds: [.teachingFloorArea: 1000])
    sample.county.plan.projects = [Sample.project("旧", .expansion, year: 2023, month: 9, work)]
    sample.future.slippageYears = 1
    #expect(series(sample, "甲小", .teachingFloorArea) == Array(repeating: 6000, count: 6))
    #expect(sample.stock.underConstruction[0, 0][.teachingFloorArea] == .zero)
  }

  @Test(arguments: [ProjectStatus.candidate, .rejected, .cancelled])
  func onlyCommittedProjectsTakePlace(status: ProjectStatus) {
    var sample = Sample.threeSchools()
    var project = Sample.project(
      "扩", .expansion, year: 2024, Sample.work("甲小", adds: [.sportsArea: 500]))
    project.status = status
    sample.county.plan.projects = [project]
    #expect(sample.stock.flows.isEmpty)
  }

  @Test func teachingAreaIsAssumedFromTheBuildingArea() {
    var sample = Sample.threeSchools()
    var work = ProjectWork(school: "甲小")
    work.buildingArea = Quantity(hundredths: 123_457)
    sample.county.plan.projects = [Sample.project("扩", .expansion, year: 2024, work)]
    let stock = sample.stock
    // 1,234.57 m² · 0.54 = 666.6678, to the hundredth 666.67.
    #expect(stock.shared[1, 0][.teachingFloorArea] == Quantity(hundredths: 666_667))
    #expect(stock.flows.map(\.isAssumed) == [true])
    work.added[.teachingFloorArea] = Quantity(300)
    sample.county.plan.projects = [Sample.project("扩", .expansion, year: 2024, work)]
    #expect(sample.stock.shared[1, 0][.teachingFloorArea] == Quantity(6300))
    #expect(sample.stock.flows.map(\.isAssumed) == [false])
  }

  @Test func renovatedGroundsAddNothing() {
    var sample = Sample.threeSchools()
    var work = ProjectWork(school: "甲小")
    work.renovatedSportsArea = Quantity(4000)
    work.buildingArea = Quantity(100)
    sample.county.plan.projects = [Sample.project("场", .sportsGround, year: 2024, work)]
    #expect(sample.stock.flows.isEmpty)
  }

  @Test func demolitionNeverTakesMoreThanThereIs() {
    var sample = Sample.threeSchools()
    var work = Sample.work("甲小", adds: [.teachingFloorArea: 100])
    work.removed[.teachingFloorArea] = Quantity(7000)
    sample.county.plan.projects = [Sample.project("拆", .expansion, year: 2024, work)]
    #expect(series(sample, "甲小", .teachingFloorArea)[1] == 100)
  }

  @Test func aRelocationEndsTheOldSite() {
    var sample = Sample.threeSchools()
    var work = Sample.work("甲小", adds: [.teachingFloorArea: 8000, .sportsArea: 12_000])
    sample.county.plan.projects = [Sample.project("迁", .relocation, year: 2025, work)]
    #expect(series(sample, "甲小", .teachingFloorArea)[1...2] == [6000, 8000])
    #expect(series(sample, "甲小", .sportsArea)[1...2] == [9000, 12_000])
    #expect(series(sample, "甲小", .equipmentValue)[2] == 2_400_000)
    work.removed[.sportsArea] = Quantity(1000)
    sample.county.plan.projects = [Sample.project("迁", .relocation, year: 2025, work)]
    #expect(series(sample, "甲小", .sportsArea)[2] == 20_000)
  }

  @Test func aNewSiteOfWhichNothingIsStatedIsUnknown() {
    var sample = Sample.threeSchools()
    let work = Sample.work("甲小", adds: [.teachingFloorArea: 8000])
    sample.county.plan.projects = [Sample.project("迁", .relocation, year: 2025, work)]
    #expect(series(sample, "甲小", .sportsArea) == [9000, 9000, nil, nil, nil, nil])
  }

  @Test func anExpansionThatOpensWithARelocationIsKept() {
    var sample = Sample.threeSchools()
    let moved = Sample.project(
      "迁", .relocation, year: 2025,
      Sample.work("甲小", adds: [.teachingFloorArea: 8000, .sportsArea: 1]))
    let wider = Sample.project(
      "扩", .expansion, year: 2025, Sample.work("甲小", adds: [.teachingFloorArea: 500]))
    sample.county.plan.projects = [moved, wider]
    let first = sample.stock
    sample.county.plan.projects = [wider, moved]
    #expect(sample.stock == first)
    #expect(sample.held(first, 2, "甲小", .teachingFloorArea) == 8500)
  }

  @Test func aNewSchoolHasWhatItsProjectStatesOrSettingsAssume() {
    var sample = Sample.withNewSchool()
    sample.county.settings.equipmentPerNewPlace.value = 1500
    var work = Sample.work("新小", adds: [.sportsArea: 7000])
    work.stage = .primary
    work.places = 900
    work.classes = 20
    work.buildingArea = Quantity(10_000)
    sample.county.plan.projects = [Sample.project("建", .newBuild, year: 2025, work)]
    let stock = sample.stock
    for kind in ResourceKind.sharedKinds { #expect(sample.held(stock, 1, "新小", kind) == 0) }
    #expect(sample.held(stock, 2, "新小", .teachingFloorArea) == 5400)
    #expect(sample.held(stock, 2, "新小", .sportsArea) == 7000)
    #expect(sample.held(stock, 2, "新小", .equipmentValue) == 1_350_000)
    #expect(sample.held(stock, 2, "新小", .multimediaClassrooms) == 20)
    // Nobody says what music rooms it has: missing, not none.
    #expect(sample.held(stock, 2, "新小", .musicRooms) == nil)
    let assumed = stock.flows.filter(\.isAssumed).map(\.kind)
    #expect(Set(assumed) == [.teachingFloorArea, .equipmentValue, .multimediaClassrooms])
  }

  @Test func aPlannedSchoolThatOpensWithoutAProjectIsUnknown() {
    let sample = Sample.withNewSchool()
    let stock = sample.stock
    #expect(sample.held(stock, 1, "新小", .sportsArea) == 0)
    #expect(sample.held(stock, 2, "新小", .sportsArea) == nil)
    #expect(sample.people(stock, 2, "新小") == [0, 0, 0, 0])
  }

  @Test func whatIsUnknownOfASchoolCompleteAtTheBaseStaysUnknownWhateverIsAdded() {
    var sample = Sample.withNewSchool()
    // The new building was complete before the base year, and nobody states its areas.
    sample.pupils[SectionID(school: "新小", stage: .primary)] = [0, 300, 300, 450, 600, 600]
    let built = Sample.project("建", .newBuild, year: 2022, Sample.work("新小"))
    let wider = Sample.project(
      "扩", .expansion, year: 2025, Sample.work("新小", adds: [.teachingFloorArea: 1800]))
    sample.county.plan.projects = [built, wider]
    #expect(series(sample, "新小", .teachingFloorArea) == [0, nil, nil, nil, nil, nil])
    // The same where both come to the same opening: what stood there before is still not known.
    sample.county.plan.projects[1].completion = PartialDate(year: 2024, month: 8)
    #expect(series(sample, "新小", .teachingFloorArea) == [0, nil, nil, nil, nil, nil])
    // A school that opens after the base has what its projects state, all of them together.
    sample.county.plan.projects[0].completion = PartialDate(year: 2024, month: 8)
    #expect(series(sample, "新小", .teachingFloorArea) == [0, 1800, 1800, 1800, 1800, 1800])
  }

  @Test func swingSpaceGoesAndComesBack() {
    var sample = Sample.threeSchools()
    var work = Sample.work("甲小", adds: [.teachingFloorArea: 1000])
    work.swing[.teachingFloorArea] = Quantity(2000)
    var project = Sample.project("扩", .expansion, year: 2027, work)
    project.start = PartialDate(year: 2025, month: 3)
    sample.county.plan.projects = [project]
    #expect(series(sample, "甲小", .teachingFloorArea) == [6000, 6000, 4000, 4000, 7000, 7000])
    let stock = sample.stock
    let building = (0...5).map { stock.underConstruction[$0, 0][.teachingFloorArea]?.wholeUnits }
    #expect(building == [0, 0, 1000, 1000, 0, 0])
    // What has not begun slips as a whole.
    sample.future.slippageYears = 1
    #expect(series(sample, "甲小", .teachingFloorArea) == [6000, 6000, 6000, 4000, 4000, 7000])
    // What has begun only takes longer; the base year's figures are taken as they are.
    sample.county.plan.projects[0].start = PartialDate(year: 2022)
    #expect(series(sample, "甲小", .teachingFloorArea) == [6000, 4000, 4000, 4000, 4000, 7000])
  }

  @Test func withoutAStartTheSettingSaysWhenWorkBegins() {
    var sample = Sample.threeSchools()
    var work = ProjectWork(school: "甲小")
    work.swing[.sportsArea] = Quantity(99_999)
    sample.county.plan.projects = [Sample.project("场", .sportsGround, year: 2026, month: nil, work)]
    // Complete "in 2026" opens in 2027; two years of work reach from the opening of 2024.
    #expect(series(sample, "甲小", .sportsArea) == [9000, 0, 0, 0, 9000, 9000])
  }

  @Test func equipmentIsWrittenOffInWholeYuan() {
    var sample = Sample.threeSchools()
    sample.county.settings.equipmentWriteOffRate.value = 0.1
    sample.county.schools[0].shared[.equipmentValue] = Quantity(1_005)
    // 1005 − 101 (100.5 up) = 904, − 90 = 814.
    #expect(series(sample, "甲小", .equipmentValue)[0...2] == [1005, 904, 814])
  }

  @Test func aProgrammeReachesAllOpenSchoolsByTheirPupils() {
    var sample = Sample.threeSchools()
    var project = Sample.project("装备", .equipment, year: 2025, month: nil)
    project.cost = Money(yuan: 3_400_000)
    project.payments = [
      PaymentShare(year: BudgetYear(2024), share: 0.5),
      PaymentShare(year: BudgetYear(2025), share: 0.5),
    ]
    sample.county.plan.projects = [project]
    let stock = sample.stock
    // Half of 1.7 million becomes equipment: 850,000 by 600 : 600 : 500, in the year after payment.
    #expect(sample.held(stock, 1, "甲小", .equipmentValue) == 2_400_000)
    #expect(sample.held(stock, 2, "甲小", .equipmentValue) == 2_700_000)
    #expect(sample.held(stock, 2, "丙中", .equipmentValue) == 2_650_000)
    #expect(sample.held(stock, 5, "丙中", .equipmentValue) == 2_900_000)
    #expect(stock.flows.allSatisfy { $0.isAssumed })
  }
}
