// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct CountedRetirementTests {
  private func sample(_ counts: [RetirementCount]) -> StockSample {
    var sample = StockSample.threeSchools()
    sample.county.settings.retirementRate.value = 0.029
    sample.county.retirements = counts
    return sample
  }

  private func retired(_ sample: StockSample, _ year: Int, stage: Stage? = nil) -> Int {
    let baseline = sample.baseline
    return sample.stock.flows.reduce(0) { sum, flow in
      guard flow.year == year, flow.kind == .staff, flow.cause == .retirement,
        let section = flow.section, stage == nil || baseline.sections[section].stage == stage
      else { return sum }
      return sum - flow.amount.wholeUnits
    }
  }

  @Test func exactlyTheCountedPersonsRetire() {
    let counts = [5, 7, 1, 0, 11].enumerated().map {
      RetirementCount(year: SchoolYear(2024 + $0.offset), persons: $0.element)
    }
    let sample = sample(counts)
    #expect((1...5).map { retired(sample, $0) } == [5, 7, 1, 0, 11])
  }

  @Test func aYearWithoutACountGoesByTheRate() {
    let plain = sample([])
    let counted = sample([RetirementCount(year: SchoolYear(2025), persons: 6)])
    #expect(retired(counted, 1) == retired(plain, 1))
    #expect(retired(counted, 2) == 6)
    #expect(retired(counted, 3) > 0)
  }

  @Test func aStageOfItsOwnStandsBesideTheCounty() {
    let sample = sample([
      RetirementCount(year: SchoolYear(2024), persons: 4),
      RetirementCount(year: SchoolYear(2024), stage: .junior, persons: 3),
    ])
    let juniors = sample.baseline.sections.contains { $0.stage == .junior }
    #expect(retired(sample, 1, stage: .junior) == (juniors ? 3 : 0))
    #expect(retired(sample, 1, stage: .primary) == 4)
  }

  @Test func noPlanMovesACountedRetirement() {
    for more in 1...20 {
      let before = sample([RetirementCount(year: SchoolYear(2025), persons: 9)])
      var after = before
      after.county.plan.measures = [
        StockSample.measure("招", .hireTeacher, "甲小", more, from: 2024)
      ]
      for year in 1...3 where year == 2 {
        #expect(
          before.stock.flows.filter {
            $0.year == year && $0.cause == .retirement && $0.kind == .staff
          }
            == after.stock.flows.filter {
              $0.year == year && $0.cause == .retirement && $0.kind == .staff
            })
      }
    }
  }

  @Test func sectionsKeepTheirPartOverTheYears() {
    let stages = Array(repeating: Stage.primary, count: 3)
    let table = RetirementTable(
      (1...12).map { RetirementCount(year: SchoolYear(2023 + $0), persons: 5) },
      years: (0...12).map { SchoolYear(2023 + $0) }, stages: stages, staff: [60, 30, 10],
      keys: [3, 1, 2])
    let sums = (0..<3).map { section in
      table.persons.reduce(0) { $0 + ($1?[section] ?? 0) }
    }
    #expect(sums == [36, 18, 6])
    #expect(table.persons.dropFirst().allSatisfy { row in row?.reduce(0) { $0 + ($1 ?? 0) } == 5 })
  }

  @Test func theOrderOfTheSectionsDecidesNothing() {
    let staff = [7, 7, 7, 7]
    let keys: [UInt64] = [40, 10, 30, 20]
    let counts = [RetirementCount(year: SchoolYear(2024), persons: 2)]
    let years = [SchoolYear(2023), SchoolYear(2024)]
    let stages = Array(repeating: Stage.primary, count: 4)
    func row(_ order: [Int]) -> [Int?] {
      let table = RetirementTable(
        counts, years: years, stages: stages, staff: order.map { staff[$0] },
        keys: order.map { keys[$0] })
      var back: [Int?] = Array(repeating: nil, count: 4)
      for (place, section) in order.enumerated() { back[section] = table.persons[1]?[place] }
      return back
    }
    #expect(row([0, 1, 2, 3]) == row([3, 1, 0, 2]))
    #expect(row([0, 1, 2, 3]) == row([2, 3, 1, 0]))
  }

  @Test func aFutureMultipliesTheCount() {
    var sample = sample([RetirementCount(year: SchoolYear(2024), persons: 6)])
    sample.future.retirementFactor = 1.5
    #expect(retired(sample, 1) == 9)
  }
}
