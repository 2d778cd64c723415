// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
@testable import Simulator
import Testing

@Suite struct ProjectionAdmissionTests {
  static func row(
    _ source: CatchmentShare.Source, _ stage: Stage, _ target: String, _ share: Double, from: Int
  ) -> CatchmentShare {
    CatchmentShare(
      source: source, stage: stage, target: ID(target), share: share, from: SchoolYear(from))
  }

  @Test func entrantsAreBirthsTimesCaptureWithTheSeptemberCut() {
    // Base year 2023: (births 2016 + 2 · births 2017) / 3 = (300 + 2·600)/3 = 500; 250 entered.
    // 2024: (600 + 2·900)/3 = 800 → 400; 2025: 2019 is held at 2018's 900 → 450; 2024 babies: held.
    var small = SmallCounty()
    small.add("一小", perGrade: 250)
    for (year, births) in [(2016, 300), (2017, 600), (2018, 900)] {
      small.county.births.append(BirthRecord(zone: "城关", year: year, births: births))
    }
    let baseline = small.baseline
    #expect(baseline.rates.capture == [0.5])
    #expect(
      baseline.rates.notes.contains(
        RateNote(subject: .births, zone: "城关", origin: .birthsHeldLevel(from: 2018))))
    let entrants = small.project().ledger.map(\.entrants)
    #expect(entrants == [400, 450, 450, 450, 450, 450, 450, 450])
    // A factor on the births of 2018 reaches both years that they enter in.
    small.county.future.birthFactors = [2018: 0.5]
    // 2024: (600 + 2·450)/3 · 0.5 = 250; 2025: (450 + 2·900)/3 · 0.5 = 375.
    #expect(small.project().ledger.map(\.entrants).prefix(3) == [250, 375, 450])
  }

  @Test func aZoneWithoutBirthsKeepsItsIntakeAndSaysSo() {
    var small = SmallCounty()
    small.add("一小", perGrade: 33)
    #expect(small.baseline.rates.capture == [nil])
    #expect(
      small.baseline.rates.notes.contains(
        RateNote(subject: .capture, zone: "城关", origin: .intakeHeldLevel)))
    #expect(small.project().ledger.allSatisfy { $0.entrants == 33 })
  }

  @Test func withoutCatchmentsEntrantsFollowTheBaseYearsShares() {
    var small = SmallCounty()
    small.add("一小", perGrade: 30)
    small.add("二小", perGrade: 60)
    small.add("三小", zone: "潋江", perGrade: 50)
    for (share, expected) in zip(small.baseline.rates.intakeShare, [1.0 / 3, 2.0 / 3, 1]) {
      #expect(abs(share - expected) < 1e-12)
    }
    let projection = small.project()
    #expect(projection.pupils[1, 0][0] == 30)
    #expect(projection.pupils[1, 1][0] == 60)
    #expect(projection.pupils[1, 2][0] == 50)
  }

  @Test func listedTargetsTakeTheirSharesAndTheOthersTheRest() {
    var small = SmallCounty()
    small.add("一小", perGrade: 30)
    small.add("二小", perGrade: 60)
    small.add("三小", perGrade: 10)
    small.county.plan.catchments = [
      Self.row(.zone("城关"), .primary, "三小", 0.4, from: 2024),
      Self.row(.zone("城关"), .primary, "三小", 0.1, from: 2026),
    ]
    let projection = small.project()
    func first(_ year: Int) -> [Int] { (0..<3).map { projection.pupils[year, $0][0] } }
    #expect(first(1) == [20, 40, 40])
    #expect(first(2) == [20, 40, 40])
    #expect(first(3) == [30, 60, 10])
  }

  @Test func sharesAboveOneAreNormalised() {
    var small = SmallCounty()
    small.add("一小", perGrade: 50)
    small.add("二小", perGrade: 50)
    small.county.plan.catchments = [
      Self.row(.zone("城关"), .primary, "一小", 1.5, from: 2020),
      Self.row(.zone("城关"), .primary, "二小", 0.5, from: 2020),
    ]
    let projection = small.project()
    #expect([projection.pupils[1, 0][0], projection.pupils[1, 1][0]] == [75, 25])
  }

  @Test func aFeederCatchmentComesBeforeTheZonesPattern() {
    var small = SmallCounty()
    small.add("一小", perGrade: 100)
    small.add("二小", perGrade: 100)
    small.add("一中", .junior, perGrade: 150)
    small.add("二中", .junior, perGrade: 50)
    small.county.plan.catchments = [
      Self.row(.school("二小"), .junior, "二中", 0.6, from: 2024)
    ]
    let projection = small.project()
    // 一小: 75 and 25. 二小: 60 to 二中, the rest to the only other, 一中.
    #expect([projection.pupils[1, 2][0], projection.pupils[1, 3][0]] == [115, 85])
  }

  @Test func aZoneWithoutJuniorSectionSendsItsLeaversToAllByTheirIntake() {
    var small = SmallCounty()
    small.add("一小", zone: "均村", perGrade: 100)
    small.add("一中", .junior, zone: "城关", perGrade: 30)
    small.add("二中", .junior, zone: "潋江", perGrade: 10)
    let projection = small.project()
    #expect([projection.pupils[1, 1][0], projection.pupils[1, 2][0]] == [75, 25])
  }

  @Test func entrantsOverThePlacesGoToFreePlacesOfTheZone() {
    var small = SmallCounty()
    small.add("一小", perGrade: 60, places: 350)
    small.add("二小", perGrade: 30, places: 184)
    small.add("三小", perGrade: 30, places: 182)
    small.add("四小", zone: "潋江", perGrade: 30, places: 1000)
    let baseline = small.baseline
    let projection = small.project()
    // 360 in 350 places; 4 and 2 places are free: 6 of 10 move, 4 stay without a place.
    let year = SchoolYear(2024)
    #expect(
      projection.overflows.filter { $0.year == year } == [
        Overflow(year: year, from: 0, to: 1, pupils: 4),
        Overflow(year: year, from: 0, to: 2, pupils: 2),
      ])
    #expect(
      projection.shortfalls.filter { $0.year == year } == [
        PlaceShortfall(year: year, section: 0, pupils: 4)
      ])
    #expect(projection.grades(baseline, "一小", .primary, 2024) == [54, 60, 60, 60, 60, 60])
    #expect(projection.pupils[1, 3][0] == 30)
  }

  @Test func aSchoolWithoutKnownPlacesNeitherSendsNorReceivesOverflow() {
    var small = SmallCounty()
    small.add("一小", perGrade: 60, places: 300)
    small.add("二小", perGrade: 30, places: nil)
    let projection = small.project()
    #expect(projection.overflows.isEmpty)
    #expect(projection.shortfalls.first?.pupils == 60)
  }
}
