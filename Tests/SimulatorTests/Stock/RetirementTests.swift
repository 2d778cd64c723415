// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct RetirementTests {
  @Test func withoutRetirementNobodyLeaves() {
    let sample = StockSample.threeSchools()
    let stock = sample.stock
    #expect(sample.people(stock, 5, "甲小") == [60, 50, 12, 11])
    #expect(stock.flows.isEmpty)
  }

  @Test func aSectionLosesWhatHasComeDueInWholePersons() {
    // 60 staff at 2.9 %, beginning at 0.851 (the hash of "甲小/primary"): 1.74 more makes 2.591, two go;
    // 58 are 1.682, with 0.591 left over 2.273, two; 56: 1.897, one; 55: 2.492, two; 53: 2.029, two.
    var sample = StockSample.threeSchools()
    sample.county.settings.retirementRate.value = 0.029
    let stock = sample.stock
    let staff = (0...5).map { sample.people(stock, $0, "甲小")[0] }
    #expect(staff == [60, 58, 56, 55, 53, 51])
  }

  @Test func whatHappensAtOneSchoolMovesNoRetirementAtAnother() {
    for more in 1...40 {
      var sample = StockSample.threeSchools()
      sample.county.settings.retirementRate.value = 0.029
      let before = sample.stock
      let school = SampleCounty.school("甲小", .primary, staff: [60 + more, 50, 12, 11])
      sample.county.schools[0] = school
      let after = sample.stock
      for year in 0...5 {
        #expect(
          sample.people(before, year, "乙小") == sample.people(after, year, "乙小"),
          "\(more) more at 甲小, year \(year)")
      }
    }
  }

  @Test func theOrderOfSchoolsMovesNoRetirement() {
    var sample = StockSample.threeSchools()
    sample.county.settings.retirementRate.value = 0.029
    var turned = sample
    turned.county.schools.reverse()
    let (before, after) = (sample.stock, turned.stock)
    for year in 0...5 {
      for (school, stage) in [("甲小", Stage.primary), ("乙小", .primary), ("丙中", .junior)] {
        #expect(
          sample.people(before, year, school, stage) == turned.people(after, year, school, stage))
      }
    }
  }

  @Test func equalSchoolsTakeTurns() {
    // Two persons a year in ten equal schools: after five years each has lost one.
    let names = (0..<10).map { "校\($0)" }
    var sample = StockSample(
      names.map { SampleCounty.school($0, .primary, staff: [10, 5, 2, 1]) })
    for name in names { sample.pupils[SectionID(school: ID(name), stage: .primary)] = [200] }
    sample.county.settings.retirementRate.value = 0.0205
    let stock = sample.stock
    #expect(names.map { sample.people(stock, 5, $0)[0] } == Array(repeating: 9, count: 10))
  }

  @Test func noKindExceedsTheStaffThatIsLeft() {
    var sample = StockSample.threeSchools()
    sample.county.schools[0] = SampleCounty.school("甲小", .primary, staff: [10, 10, 10, 10])
    sample.county.settings.retirementRate.value = 0.3
    let stock = sample.stock
    for year in 0...5 {
      let people = sample.people(stock, year, "甲小").map { $0 ?? -1 }
      #expect(people.allSatisfy { $0 <= people[0] && $0 >= 0 }, "\(year): \(people)")
    }
    #expect((sample.people(stock, 5, "甲小")[0] ?? 99) < 4)
  }

  @Test func whatIsNotKnownStaysUnknown() {
    var sample = StockSample.threeSchools()
    sample.county.schools[0].sections[0].staff[.backboneTeachers] = nil
    sample.county.settings.retirementRate.value = 0.1
    let stock = sample.stock
    for year in 0...5 { #expect(sample.people(stock, year, "甲小")[2] == nil) }
    #expect((sample.people(stock, 5, "甲小")[0] ?? 99) < 60)
  }

  @Test func everybodyMayRetire() {
    var sample = StockSample.threeSchools()
    sample.county.settings.retirementRate.value = 1
    let stock = sample.stock
    #expect(sample.people(stock, 1, "甲小") == [0, 0, 0, 0])
    #expect(sample.people(stock, 5, "丙中", .junior) == [0, 0, 0, 0])
  }
}
