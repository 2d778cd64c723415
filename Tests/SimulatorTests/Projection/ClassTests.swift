// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct ProjectionClassTests {
  @Test func startingGradesAreFormedAtTheRuleInForceAndKeepTheirClasses() {
    var small = SmallCounty()
    small.add("一小", perGrade: 100, classes: 2)
    small.county.settings.classFormation = [
      ClassFormation(
        from: SchoolYear(2025), primary: 45, junior: 50, basis: SampleCounty.assumed),
      ClassFormation(
        from: SchoolYear(2027), primary: 30, junior: 50, basis: SampleCounty.assumed),
    ]
    let baseline = small.baseline
    let projection = small.project()
    func classes(_ year: Int) -> [Int] { projection.classCounts(baseline, "一小", .primary, year) }
    // Before the first rule: at the base year's 50 a class, which is above the standard's 45.
    #expect(classes(2024) == [2, 2, 2, 2, 2, 2])
    #expect(classes(2025) == [3, 2, 2, 2, 2, 2])
    #expect(classes(2027) == [4, 3, 3, 2, 2, 2])
  }

  @Test func beforeTheFirstRuleNoClassIsFormedBelowTheStandardsLimit() {
    var small = SmallCounty()
    small.add("一小", perGrade: 80, classes: 4)
    small.county.settings.classFormation = []
    #expect(small.project().classes[1, 0][0] == 2)
  }

  @Test func missingBaseYearClassesAreFormedFromPupils() {
    var small = SmallCounty()
    small.add("一小", perGrade: 100)
    small.county.enrolment[0].classes = Array(repeating: nil, count: 9)
    let baseline = small.baseline
    #expect(baseline.baseClasses == [Array(repeating: nil, count: 6)])
    #expect(small.project().classCounts(baseline, "一小", .primary, 2023) == [3, 3, 3, 3, 3, 3])
  }

  @Test(arguments: [(10, 2), (11, 3)])
  func aCohortThatGrewIsFormedAnewOnlyWhereItWouldBeOversized(movers: Int, classes: Int) {
    // Two classes of 50; 110 are 55 a class, one below oversized, 111 are more.
    var small = SmallCounty()
    small.add("一小", perGrade: 100, classes: 2)
    small.county.future.migration = [
      MigrationLine(zone: "城关", grades: 3...3, year: SchoolYear(2024), pupils: movers)
    ]
    #expect(small.project().classes[1, 0][2] == classes)
  }

  @Test func aCohortFormedByTheRuleThatOutgrowsItGetsAnotherClass() {
    // Formed at 45 in 2024 as two classes of 45; one more child in 2025 makes three.
    var small = SmallCounty()
    small.add("一小", perGrade: 90, classes: 2)
    small.county.future.migration = [
      MigrationLine(zone: "城关", grades: 2...2, year: SchoolYear(2025), pupils: 1)
    ]
    let projection = small.project()
    #expect(projection.classes[1, 0][0] == 2)
    #expect(projection.classes[2, 0][1] == 3)
    #expect(projection.classes[2, 0][2] == 2)
  }

  @Test func anOversizedCohortThatNobodyJoinsStaysAsItIs() {
    var small = SmallCounty()
    small.add("一小", perGrade: 120, classes: 2)
    #expect(
      small.project().classCounts(small.baseline, "一小", .primary, 2024) == [3, 2, 2, 2, 2, 2])
  }

  @Test func aMergerFormsAnewOnlyWhereClassesWouldBeOversized() {
    var small = SmallCounty()
    small.add("一小", perGrade: 50, classes: 1)
    small.add("村小", perGrade: 5, classes: 1)
    small.add("二小", perGrade: 50, classes: 1)
    small.add("乡小", perGrade: 6, classes: 1)
    small.county.plan.closures = [
      Closure(school: "村小", year: SchoolYear(2024), receiver: "一小"),
      Closure(school: "乡小", year: SchoolYear(2024), receiver: "二小"),
    ]
    let baseline = small.baseline
    let projection = small.project()
    #expect(projection.classCounts(baseline, "一小", .primary, 2024) == [2, 1, 1, 1, 1, 1])
    #expect(projection.classCounts(baseline, "二小", .primary, 2024) == [2, 2, 2, 2, 2, 2])
    #expect(projection.classCounts(baseline, "村小", .primary, 2024) == [0, 0, 0, 0, 0, 0])
  }
}
