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

  @Test func theCountyTotalIsCarriedExactly() {
    // 120 staff at 2.9 %: 3.48, then 117 more: 3.393 (sum 6.873), 113: 3.277 (10.15), 110: 3.19
    // (13.34), 107: 3.103 (16.443). Rounded sums 3, 7, 10, 13, 16.
    var sample = StockSample.threeSchools()
    sample.county.settings.retirementRate.value = 0.029
    let stock = sample.stock
    let totals = (0...5).map { year in
      ["甲小", "乙小"].reduce(0) { $0 + (sample.people(stock, year, $1)[0] ?? 0) }
    }
    #expect(totals == [120, 117, 113, 110, 107, 104])
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
