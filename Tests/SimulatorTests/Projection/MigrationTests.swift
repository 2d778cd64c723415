// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct ProjectionMigrationTests {
  private func county(_ line: MigrationLine) -> SmallCounty {
    var small = SmallCounty()
    small.add("一小", perGrade: 60)
    small.add("二小", perGrade: 30)
    small.add("远小", zone: "潋江", perGrade: 90)
    small.county.future.migration = [line]
    return small
  }

  @Test func moversOfAZoneSpreadInProportionToPupils() {
    let small = county(
      MigrationLine(zone: "城关", grades: 2...3, year: SchoolYear(2025), pupils: 18))
    let projection = small.project()
    #expect(projection.grades(small.baseline, "一小", .primary, 2025) == [60, 66, 66, 60, 60, 60])
    #expect(projection.grades(small.baseline, "二小", .primary, 2025) == [30, 33, 33, 30, 30, 30])
    #expect(
      projection.grades(small.baseline, "远小", .primary, 2025) == Array(repeating: 90, count: 6))
    #expect(projection.ledger.map(\.migration) == [0, 18, 0, 0, 0, 0, 0, 0])
  }

  @Test func moversOfTheCountySpreadOverZonesByPupils() {
    let small = county(
      MigrationLine(zone: nil, grades: 1...1, year: SchoolYear(2024), pupils: -60))
    let projection = small.project()
    #expect((0..<3).map { projection.pupils[1, $0][0] } == [40, 20, 60])
  }

  @Test func nobodyLeavesWhoIsNotThere() {
    let small = county(
      MigrationLine(zone: "城关", grades: 6...6, year: SchoolYear(2024), pupils: -1000))
    let projection = small.project()
    #expect((0..<3).map { projection.pupils[1, $0][5] } == [0, 0, 90])
    #expect(projection.ledger[0].migration == -90)
    #expect(projection.classes[1, 0][5] == 0)
  }

  @Test func moversWithNobodyToJoinAreNotCounted() {
    let small = county(
      MigrationLine(zone: "城关", grades: 8...8, year: SchoolYear(2024), pupils: 10))
    #expect(small.project().ledger[0].migration == 0)
  }
}

@Suite struct EstateTests {
  @Test func anEstateBringsItsPupilsInTheYearOfMovingIn() {
    // 320 dwellings with 37.5 pupils for a hundred are 120 pupils, 20 in each of six grades.
    var small = SmallCounty()
    small.county.settings.progressionRate.value = 1
    small.add("一小", perGrade: 40)
    small.county.estates = [
      Estate(
        name: "滨江新城", zone: "城关", year: SchoolYear(2025), dwellings: 320,
        pupilsPerHundred: Quantity(hundredths: 3750), grades: 1...6)
    ]
    let projection = small.project()
    #expect((0...2).map { projection.pupils[$0, 0].total } == [240, 240, 360])
    #expect((0..<6).allSatisfy { projection.pupils[2, 0][$0] == 60 })
    #expect(projection.ledger[1].migration == 120)
  }
}
