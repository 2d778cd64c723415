// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

@Suite struct BacktestTests {
  private let standards = YearlyStandards(SampleStandard.make())

  /// Two schools whose pupils can be followed by hand.
  private func county() -> SmallCounty {
    var small = SmallCounty()
    let school = SampleCounty.school("一小", .primary)
    small.county.schools.append(school)
    for (year, pupils) in [
      (2020, [100, 100, 100, 100, 100, 100]), (2021, [50, 100, 100, 100, 100, 100]),
      (2022, [60, 50, 100, 100, 100, 100]), (2023, [80, 60, 50, 100, 100, 100]),
    ] {
      var record = SampleCounty.record(school, perGrade: 0, classes: 2, year: year)
      for (slot, count) in pupils.enumerated() { record.pupils[slot] = count }
      small.county.enrolment.append(record)
    }
    return small
  }

  @Test func rivalsAreWhatOneReckonsByHand() throws {
    let test = try #require(
      Backtest(
        county: county().county, standards: standards, methods: [.noChange, .rolled]))
    #expect(test.bases.map(\.firstYear) == [2021, 2022])
    #expect(test.horizons == 1...2)
    // No change: 550 for 510 and 510 for 490; two years ahead 550 for 490.
    let one = try #require(test.error(.noChange, horizon: 1))
    #expect(abs(one.value - (40.0 / 510 + 20.0 / 490) / 2) < 1e-12 && one.count == 2)
    #expect(abs((test.error(.noChange, horizon: 2)?.value ?? 0) - 60.0 / 490) < 1e-12)
    // Rolled: 50 enter again and 100 leave: 500 for 510, then 60 + 60 + 50 + 300 = 470 for 490.
    let rolled = try #require(test.error(.rolled, horizon: 1))
    #expect(abs(rolled.value - (10.0 / 510 + 20.0 / 490) / 2) < 1e-12)
    let entry = try #require(test.entryError(.rolled, horizon: 1))
    #expect(abs(entry.value - (10.0 / 60 + 20.0 / 80) / 2) < 1e-12)
    // One section is the county; its numbers are added up in another order.
    let total = try #require(test.totalError(.rolled, horizon: 1))
    #expect(abs(total.value - rolled.value) < 1e-12)
  }

  @Test func aForecastUsesNothingThatCameLater() throws {
    var changed = county()
    let before = try #require(
      Backtest(county: changed.county, standards: standards, methods: [.levelShares]))
    let pupils = changed.county.enrolment[3].pupils
    changed.county.enrolment[3].pupils = pupils.map { $0.map { $0 * 3 } }
    let after = try #require(
      Backtest(county: changed.county, standards: standards, methods: [.levelShares]))
    let forecasts = [before, after].map { test in (test.cases[.levelShares] ?? []).map(\.forecast) }
    #expect(forecasts[0] == forecasts[1] && !forecasts[0].isEmpty)
  }

  @Test func aCountyWithOneYearHasNothingToHoldAgainst() {
    var small = SmallCounty()
    small.add("一小", perGrade: 40)
    #expect(Backtest(county: small.county, standards: standards) == nil)
  }

  @Test func withoutPastErrorsTheModelIsWhereItStarts() {
    #expect(ErrorModel.fitted(to: []) == .start)
    let model = ErrorModel.start
    // √(0.7/700 + 0.0007) with 1.2 % in common, one year ahead of six grades.
    let deviation = model.deviation(pupils: 700, yearsAhead: 1, grades: 6)
    #expect(abs(deviation - (0.0017 + 0.000144).squareRoot()) < 1e-12)
    #expect(model.deviation(pupils: 700, yearsAhead: 0, grades: 6) == 0)
    let half = model.ownDeviation(pupils: 700, yearsAhead: 1, grades: 3)
    #expect(abs(half / 0.0017.squareRoot() - 1.15) < 1e-9)
    let band = model.band(pupils: 700, yearsAhead: 3, grades: 6)
    #expect(abs(band.lowerBound * band.upperBound - 490_000) < 1e-6)
  }

  @Test func manyErrorsMoveTheModelToWhereTheyAre() {
    // Every second error is inside ±10 %, four of five within ±20 %: that is the band.
    var misses: [ErrorModel.Miss] = []
    for turn in 0..<3000 {
      let off = [0.95, 1.05, 0.9, 1.2, 1.4][turn % 5]
      misses.append(
        ErrorModel.Miss(
          base: SchoolYear(2010 + turn % 7), section: turn, size: 400, forecast: 400,
          actual: 400 * off, yearsAhead: 1, grades: 6))
    }
    let band = ErrorModel.fitted(to: misses).band(pupils: 400, yearsAhead: 1, grades: 6)
    #expect(band.upperBound > 440 && band.upperBound < 560)
    let held = misses.count { $0.isWithin(ErrorModel.fitted(to: misses)) }
    #expect(held == 2400)
  }

  @Test func aPastOfImpossibleJumpsKeepsBandsWithinTenTimes() {
    var model = ErrorModel.start
    model.perSection = 1e6
    let band = model.band(pupils: 200, yearsAhead: 10, grades: 6)
    #expect(abs(band.lowerBound - 20) < 1e-9 && abs(band.upperBound - 2_000) < 1e-6)
    model.perSection = .infinity
    #expect(model.band(pupils: 200, yearsAhead: 1, grades: 6).upperBound <= 2_000.001)
    #expect(ErrorModel.factor(.nan) == 1)
  }
}
