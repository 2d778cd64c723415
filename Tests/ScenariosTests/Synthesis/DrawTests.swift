// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Optimization
import Testing

@testable import Scenarios

/// The small parts from which baselines are drawn.
struct DrawTests {
  @Test func partsAlwaysAddUpAndDifferFromTheirExactShareByLessThanOne() {
    var source = RandomSource(seed: 17)
    for _ in 0..<300 {
      let weights = (0..<(1 + source.integer(below: 30))).map { _ in
        source.happens(0.2) ? 0 : source.uniform() * 100
      }
      let total = source.integer(below: 5000)
      let parts = LargestRemainder.share(total, weights: weights)
      #expect(parts.reduce(0, +) == total)
      let sum = weights.reduce(0, +)
      guard sum > 0 else { continue }
      for (part, weight) in zip(parts, weights) {
        #expect(abs(Double(part) - Double(total) * weight / sum) < 1.000001)
      }
    }
  }

  @Test func noPartFallsBelowTheFloorThatTheTotalAllows() {
    for total in 0...60 {
      let parts = LargestRemainder.share(total, weights: [1, 50, 0, 3], floor: 5)
      #expect(parts.reduce(0, +) == total)
      #expect(parts.allSatisfy { $0 >= min(5, total / 4) }, "\(parts)")
    }
  }

  @Test func partsKeepBetweenTheirLeastAndMostWhereTheTotalAllows() {
    let weights = [5.0, 1, 1, 30]
    let least = [10.0, 10, 0, 10]
    let most = [100.0, 50, 40, 60]
    for total in 30...250 {
      let parts = LargestRemainder.share(total, weights: weights, least: least, most: most)
      #expect(parts.reduce(0, +) == total)
      for index in parts.indices {
        #expect(Double(parts[index]) >= least[index] - 1 && Double(parts[index]) <= most[index] + 1)
      }
    }
    #expect(
      LargestRemainder.share(1000, weights: weights, least: least, most: most).reduce(0, +) == 1000)
    #expect(LargestRemainder.share(7, weights: weights, least: least, most: most).reduce(0, +) == 7)
  }

  @Test func aNumeralThatIsWrittenReadsBack() {
    for number in 1..<10_000 {
      #expect(ChineseNumeral.value(ChineseNumeral.text(number)) == number)
    }
    #expect(ChineseNumeral.text(12) == "十二")
    #expect(ChineseNumeral.text(110) == "一百一十")
    #expect(ChineseNumeral.text(1002) == "一千零二")
  }

  @Test func skewedNumbersArePositiveAndLieAroundOne() {
    var source = RandomSource(seed: 4)
    for sigma in [0.0, 0.3, 0.6, 1.0] {
      let draws = (0..<4000).map { _ in source.skewed(sigma) }.sorted()
      #expect(draws[0] > 0)
      // The median is one; four thousand draws find it to about two percent of sigma.
      #expect(abs(draws[2000] - 1) < 0.1 * sigma + 1e-12, "sigma \(sigma): \(draws[2000])")
    }
  }

  @Test func birthsAreThePublishedOnes() {
    let national = BirthTrend.named(.national)
    #expect(national.years == 2008...2025)
    #expect(national[2016] == 1786 && national[2023] == 902 && national[2025] == 792)
    #expect(national[1999] == national[2008] && national[2040] == national[2025])
    let lukou = BirthTrend.named(.lukou)
    #expect(lukou.years == 2008...2025)
    #expect(lukou[2018] == 3439 && lukou[2024] == 1519)
    #expect(abs(lukou[2016] / lukou[2018] - 1786.0 / 1523.0) < 1e-12)
    #expect(abs(lukou[2025] / lukou[2024] - 792.0 / 954.0) < 1e-12)
  }

  @Test func everyFigureOfTheBirthsNamesItsSource() throws {
    let text = try #require(EmbeddedText.files["Synthesis/births.csv"])
    let rows = CSVParser(Array(text.utf8)).rows.dropFirst()
    #expect(rows.count == 18 + 7)
    #expect(rows.allSatisfy { $0.cells.count == 5 && !$0.cells[4].isEmpty })
  }

  @Test func unitsMoveUntilTheCoefficientFitsAndNoneIsLost() {
    var source = RandomSource(seed: 23)
    for _ in 0..<20 {
      let pupils = (0..<25).map { _ in Double(40 + source.integer(below: 2000)) }
      var amounts = pupils.map { ($0 / 100).rounded() }
      let total = amounts.reduce(0, +)
      UnitExchange.refine(
        &amounts, shares: Array(repeating: 1, count: 25), pupils: pupils, target: 0.2)
      #expect(amounts.reduce(0, +) == total)
      #expect(amounts.allSatisfy { $0 >= 0 })
      #expect(abs(RelativeAmounts.coefficient(zip(amounts, pupils).map(/), pupils) - 0.2) < 0.02)
    }
  }

  @Test func aSiteThatIsTooSmallForTheDrawnGroundsKeepsItsStatedArea() throws {
    let generic = GenericCounty(schools: 30, seed: 5)
    var school = School(
      id: "窄小学", kind: .primary, locality: .city, zone: ID(generic.recipe.zones[0].name),
      sections: [Section(stage: .primary)])
    school.landArea = Quantity(800)
    let county = generic.county()
    let baseline = SyntheticBaseline(
      generic.recipe, named: [school], baseYear: county.baseYear,
      standard: try SyntheticCounties.standard(county))
    let made = try #require(baseline.schools.first { $0.id == school.id })
    #expect(made.landArea == Quantity(800))
    #expect(try #require(made.shared[.sportsArea]) <= Quantity(480))
  }

  @Test func specialSchoolsAndTeachingPointsStandOutsideTheSpread() throws {
    let generic = GenericCounty(schools: 60, seed: 5)
    let zone = ID<Zone>(generic.recipe.zones[0].name)
    let special = School(
      id: "特殊教育学校", kind: .special, locality: .city, zone: zone,
      sections: [Section(stage: .primary), Section(stage: .junior)])
    let point = School(
      id: "教学点", kind: .teachingPoint, locality: .country, zone: zone,
      sections: [Section(stage: .primary)])
    var county = generic.county()
    let standard = try SyntheticCounties.standard(county)
    let baseline = SyntheticBaseline(
      generic.recipe, named: [special, point], baseYear: county.baseYear, standard: standard)
    county.schools = baseline.schools
    county.enrolment = baseline.enrolment
    let figures = BaselineFigures(county, standard)
    #expect(figures.total(.primary) == generic.recipe.pupils.primary)
    #expect(figures.pupils[point.id]?[.primary] ?? 0 < 50)
    #expect(figures.pupils[special.id]?[.junior] ?? 0 > 0)
    let found = figures.coefficient(figures.held(.sportsArea, .primary))
    let wanted = generic.recipe.spread.primary[Indicator.sportsArea.index]
    #expect(abs(found - wanted) < 0.01)
    #expect(
      baseline.schools.first { $0.id == special.id }?.shared[.equipmentValue] ?? .zero > .zero)
  }
}
