// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct TaughtGradesTests {
  /// A point of grades 1 to 3 beside a centre school that has its pupils from grade 4 on.
  private func county(years: ClosedRange<Int>) -> SmallCounty {
    var small = SmallCounty()
    small.county.settings.progressionRate.value = 1
    small.county.settings.transitionRate.value = 1
    let rows: [(String, SchoolKind, [Int])] = [
      ("中心小学", .primary, [60, 60, 60, 70, 70, 70]), ("教学点", .teachingPoint, [10, 10, 10, 0, 0, 0]),
      ("初中", .junior, [70, 70, 70]),
    ]
    for (name, kind, pupils) in rows {
      let school = SampleCounty.school(name, kind)
      small.county.schools.append(school)
      for year in years {
        var record = SampleCounty.record(school, perGrade: 0, classes: 2, year: year)
        for (slot, count) in pupils.enumerated() {
          record.pupils[(kind == .junior ? 6 : 0) + slot] = count
        }
        small.county.enrolment.append(record)
      }
    }
    return small
  }

  @Test(arguments: [2023...2023, 2020...2023, 2018...2023])
  func aPointSendsItsPupilsOnAndNothingChanges(years: ClosedRange<Int>) {
    var small = county(years: years)
    small.county.lastYear = SchoolYear(2033)
    let projection = small.project()
    for year in projection.years.indices {
      #expect(projection.pupils[year, 0] == GradeCounts([60, 60, 60, 70, 70, 70]))
      #expect(projection.pupils[year, 1] == GradeCounts([10, 10, 10, 0, 0, 0]))
      #expect(projection.pupils[year, 2] == GradeCounts([70, 70, 70, 0, 0, 0]))
    }
    #expect(projection.brokenInvariants.isEmpty)
  }

  @Test func theExplanationNamesTheSchoolThatTheyCameFrom() throws {
    let small = county(years: 2020...2023)
    let flows = PupilFlows(baseline: small.baseline, plan: Plan(), future: Future())
    let explanation = try #require(
      flows.explanation(SectionID(school: "中心小学", stage: .primary), year: 1))
    let parts = explanation.grades[3].parts
    let point = SectionID(school: "教学点", stage: .primary)
    #expect(parts.contains { $0.origin == .onward(point) && $0.pupils == 10 })
    #expect(parts.reduce(0) { $0 + $1.pupils } == 70)
  }

  @Test func anUpperSchoolKeepsItsGradesWhileThePointsFeedIt() {
    var small = SmallCounty()
    small.county.settings.progressionRate.value = 1
    for (name, pupils) in [
      ("东点", [12, 12, 12, 0, 0, 0]), ("西点", [12, 12, 12, 0, 0, 0]), ("高段", [0, 0, 0, 24, 24, 24]),
    ] {
      let school = SampleCounty.school(name, .primary)
      small.county.schools.append(school)
      var record = SampleCounty.record(school, perGrade: 0, classes: 1)
      for (slot, count) in pupils.enumerated() { record.pupils[slot] = count }
      small.county.enrolment.append(record)
    }
    let projection = small.project()
    for year in projection.years.indices {
      #expect((0..<3).map { projection.pupils[year, $0].total } == [36, 36, 72])
    }
  }

  @Test func aStatedLastGradeAndAStatedSchoolDecide() {
    var small = SmallCounty()
    small.county.settings.progressionRate.value = 1
    small.add("教学点", perGrade: 10)
    small.add("近小学", perGrade: 50)
    small.add("远小学", perGrade: 50)
    small.county.schools[0].lastGrade = 2
    small.county.schools[0].onwardSchool = "远小学"
    let projection = small.project()
    #expect(projection.pupils[1, 0] == GradeCounts([10, 10, 0, 10, 10, 10]))
    #expect(projection.pupils[1, 1] == GradeCounts([50, 50, 50, 50, 50, 50]))
    #expect(projection.pupils[1, 2][2] == 60)
  }

  @Test func aSchoolThatGrowsByGradesIsNotTakenToEnd() {
    var small = SmallCounty()
    small.county.settings.progressionRate.value = 1
    let school = SampleCounty.school("新校", .primary)
    small.county.schools.append(school)
    for (year, pupils) in [(2022, [40, 0, 0, 0, 0, 0]), (2023, [40, 40, 0, 0, 0, 0])] {
      var record = SampleCounty.record(school, perGrade: 0, classes: 1, year: year)
      for (slot, count) in pupils.enumerated() { record.pupils[slot] = count }
      small.county.enrolment.append(record)
    }
    #expect(small.project().pupils[4, 0].total == 240)
    // With the base year alone nothing says that it grows: another school takes its pupils on.
    small.county.enrolment.removeFirst()
    small.add("老校", perGrade: 40)
    #expect(small.project().pupils[4, 0].total < 90)
    // Its date does.
    small.county.schools[0].builtOn = PartialDate(year: 2022, month: 7)
    #expect(small.project().pupils[4, 0].total > 230)
  }

  @Test func withFiveFourSchoolingGradeSixIsJunior() {
    var small = SmallCounty()
    small.county.gradeDivision = .fiveFour
    small.county.settings.progressionRate.value = 1
    small.county.settings.transitionRate.value = 1
    for (name, kind, grades) in [("小学", SchoolKind.primary, 1...5), ("初中", .junior, 6...9)] {
      let school = SampleCounty.school(name, kind)
      small.county.schools.append(school)
      var record = SampleCounty.record(school, perGrade: 0, classes: 2)
      for grade in 1...9 { record.pupils[grade - 1] = grades.contains(grade) ? 100 : nil }
      for grade in grades { record.classes[grade - 1] = 2 }
      small.county.enrolment.append(record)
    }
    let projection = small.project()
    for year in projection.years.indices {
      #expect([projection.pupils[year, 0].total, projection.pupils[year, 1].total] == [500, 400])
    }
    #expect(projection.ledger[0].graduates == 100 && projection.ledger[0].leavingAfterPrimary == 0)
    #expect(projection.brokenInvariants.isEmpty)
  }
}

extension GradeCounts {
  /// Six grades.
  fileprivate init(_ counts: [Int]) {
    self.init()
    for (slot, count) in counts.enumerated() { self[slot] = count }
  }
}
