// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct RatesTests {
  /// Adds a school with one row a year: the same number in every grade of the year.
  private func add(
    _ small: inout SmallCounty, _ name: String, _ kind: SchoolKind = .primary, zone: ID<Zone>,
    rows: [Int: Int]
  ) {
    let school = SampleCounty.school(name, kind, zone: zone)
    small.county.schools.append(school)
    for (year, pupils) in rows.sorted(by: { $0.key < $1.key }) {
      small.county.enrolment.append(
        SampleCounty.record(school, perGrade: pupils, classes: 1, year: year))
    }
  }

  @Test func withoutHistoryTheSettingHoldsAndTheNoteSaysSo() {
    var small = SmallCounty()
    small.county.settings.progressionRate.value = 0.98
    small.county.settings.transitionRate.value = 0.96
    small.add("一小", perGrade: 40)
    let rates = small.baseline.rates
    #expect(rates.progression == [[0.98, 0.98, 0.98, 0.98, 0.98, 0.96]])
    #expect(
      rates.notes.prefix(2) == [
        RateNote(subject: .progression, zone: nil, origin: .setting),
        RateNote(subject: .transition, zone: nil, origin: .setting),
      ])
  }

  @Test func aSectionPoolsWithItsZoneAndTheZoneWithTheCounty() {
    // k = 200. County: (90 + 100 + 60)/(100 + 100 + 100) = 250/300. Zone 城关: successes 190 of 200
    // pupils: (190 + 200·5/6)/400 = 0.891666…. 一小: (90 + 200·zone)/300.
    var small = SmallCounty()
    add(&small, "一小", zone: "城关", rows: [2022: 100, 2023: 90])
    add(&small, "二小", zone: "城关", rows: [2022: 100, 2023: 100])
    add(&small, "三小", zone: "潋江", rows: [2022: 100, 2023: 60])
    let county = 250.0 / 300
    let zone = (190 + 200 * county) / 400
    let other = (60 + 200 * county) / 300
    let rates = small.baseline.rates.progression
    // Exact up to the order in which the last bits are rounded.
    #expect(abs(rates[0][0] - (90 + 200 * zone) / 300) < 1e-12)
    #expect(abs(rates[1][2] - (100 + 200 * zone) / 300) < 1e-12)
    #expect(abs(rates[2][4] - (60 + 200 * other) / 300) < 1e-12)
    #expect(
      small.baseline.rates.notes[0]
        == RateNote(
          subject: .progression, zone: nil, origin: .measured(transitions: 15, pupils: 1500)))
  }

  @Test func newerYearsWeighMore() {
    // Transitions 2021→22: 50 of 100, weight ½; 2022→23: 50 of 50, weight 1: (25 + 50)/(50 + 50).
    var small = SmallCounty()
    small.county.settings.poolingPupils.value = 0
    add(&small, "一小", zone: "城关", rows: [2021: 100, 2022: 50, 2023: 50])
    #expect(small.baseline.rates.progression[0][0] == 0.75)
  }

  @Test func rowsAfterTheBaseYearTellNothing() {
    var small = SmallCounty()
    add(&small, "一小", zone: "城关", rows: [2022: 100, 2023: 100, 2024: 5])
    #expect(small.baseline.rates.progression[0][0] == 1)
    #expect(small.baseline.basePupils[0][0] == 100)
  }

  @Test func theTransitionToJuniorSchoolIsTheCountys() {
    var small = SmallCounty()
    add(&small, "一小", zone: "城关", rows: [2022: 100, 2023: 100])
    add(&small, "一中", .junior, zone: "潋江", rows: [2022: 80, 2023: 80])
    #expect(small.baseline.rates.progression[0][5] == 0.8)
    #expect(
      small.baseline.rates.notes[1]
        == RateNote(
          subject: .transition, zone: nil, origin: .measured(transitions: 1, pupils: 100)))
  }

  @Test func captureWeighsTheNewestYearMost() {
    // 2022: 60 of 100, weight ½; 2023: 90 of 100, weight 1: (30 + 90)/(50 + 100) = 0.8.
    var small = SmallCounty()
    add(&small, "一小", zone: "城关", rows: [2022: 60, 2023: 90])
    small.county.births = (2015...2024).map { BirthRecord(zone: "城关", year: $0, births: 100) }
    #expect(small.baseline.rates.capture == [0.8])
    #expect(small.project().ledger[0].entrants == 80)
  }

  @Test func aYearWithAMissingSchoolIsNoYearForCapture() {
    var small = SmallCounty()
    add(&small, "一小", zone: "城关", rows: [2022: 60, 2023: 60])
    add(&small, "二小", zone: "城关", rows: [2023: 40])
    small.county.births = (2015...2024).map { BirthRecord(zone: "城关", year: $0, births: 100) }
    #expect(small.baseline.rates.capture == [1])
    // Once its date says that the second school was not built yet, 2022 counts with 60 alone.
    small.county.schools[1].builtOn = PartialDate(year: 2023, month: 7)
    #expect(small.baseline.rates.capture == [(0.5 * 60 + 100) / (0.5 * 100 + 100)])
  }

  @Test func birthsOfChildrenNotYetAtSchoolStillGiveTheTrend() {
    // Known from 2018 on only: the base year's cohort (2016, 2017) is held at 2018's births.
    var small = SmallCounty()
    small.add("一小", perGrade: 90)
    small.county.births = [
      BirthRecord(zone: "城关", year: 2018, births: 100),
      BirthRecord(zone: "城关", year: 2019, births: 40),
    ]
    let baseline = small.baseline
    #expect(baseline.rates.capture == [0.9])
    // 2024: 100; 2025: (100 + 2·40)/3 = 60; 2026 on: 40.
    #expect(small.project().ledger.map(\.entrants).prefix(4) == [90, 54, 36, 36])
    let held = baseline.rates.notes.filter { $0.subject == .births }.map(\.origin)
    #expect(held == [.birthsHeldLevel(from: 2018), .birthsHeldLevel(from: 2019)])
  }

  @Test func leaversFollowTheFlowsBetweenZonesThatHistoryShows() {
    // 城关: 100 leavers, 180 entrants; 均村: 100 leavers, 20 entrants of its own.
    var small = SmallCounty()
    add(&small, "一小", zone: "城关", rows: [2022: 100, 2023: 100])
    add(&small, "一中", .junior, zone: "城关", rows: [2022: 180, 2023: 180])
    add(&small, "均村小学", zone: "均村", rows: [2022: 100, 2023: 100])
    add(&small, "均村中学", .junior, zone: "均村", rows: [2022: 20, 2023: 20])
    #expect(small.baseline.projectionTables.feederFlow == [1, 0, 0.8, 0.2])
    let projection = small.project()
    #expect([projection.pupils[1, 1][0], projection.pupils[1, 3][0]] == [180, 20])
    // Without history leavers stay in their zone.
    small.county.enrolment.removeAll { $0.year == SchoolYear(2022) }
    let level = small.project()
    #expect([level.pupils[1, 1][0], level.pupils[1, 3][0]] == [100, 100])
  }
}
