// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import TestSupport
import Testing

@testable import Simulator

@Suite("What is known decides alone where what is missing can only make it worse")
struct KnownPartTests {
  private func base(_ small: SmallCounty) throws -> SectionAssessment {
    let baseline = Baseline(county: small.county, standard: SampleStandard.make())
    let outcome = baseline.outcome(plan: small.county.plan, future: small.county.future)
    return try #require(outcome.strict.years[0].sections[0])
  }

  private func size(_ small: SmallCounty) throws -> Finding {
    let baseline = Baseline(county: small.county, standard: SampleStandard.make())
    let outcome = baseline.outcome(plan: small.county.plan, future: small.county.future)
    return try #require(outcome.strict.years[0].schoolSizes[0])
  }

  private func county(perGrade: Int = 40, classes: Int = 1) -> SmallCounty {
    var small = SmallCounty()
    small.add("一小", perGrade: perGrade, classes: classes)
    return small
  }

  @Test func twelveKnownClassesAndAFullGradeWithoutItsClassesNeedTwoRooms() throws {
    var small = county(perGrade: 90, classes: 2)
    small.county.enrolment[0].classes = [2, 2, 3, 3, 2, nil, nil, nil, nil]
    small.county.schools[0].shared[.musicRooms] = Quantity(1)
    small.county.schools[0].shared[.artRooms] = Quantity(2)
    let found = try base(small)
    #expect(found.musicRooms.verdict == .fallsShort && found.musicRooms.shortBy == 1)
    #expect(found.artRooms.verdict == .notAssessed)
    // A few pupils may share a class with another grade.
    small.county.enrolment[0].pupils[5] = 20
    #expect(try base(small).musicRooms.verdict == .notAssessed)
  }

  @Test func aGradeThatIsTooFullIsTooFullWhateverAnotherGradesPupilsAre() throws {
    var small = county(perGrade: 40, classes: 1)
    small.county.enrolment[0].pupils[0] = 46
    small.county.enrolment[0].pupils[3] = nil
    #expect(try base(small).classSize.verdict == .fallsShort)
    small.county.enrolment[0].pupils[0] = 45
    #expect(try base(small).classSize.verdict == .notAssessed)
  }

  @Test func tooManyKnownPupilsAreTooManyForSchoolStaffAndStock() throws {
    var small = county(perGrade: 500, classes: 12)
    small.county.enrolment[0].pupils[3] = nil
    #expect(try size(small).verdict == .fallsShort && size(small).shortBy == 500)
    let found = try base(small)
    #expect(found.staffRatio?.verdict == .fallsShort)
    #expect(found.indicators[Indicator.sportsArea.index].verdict == .fallsShort)
    #expect(found.indicators[Indicator.sportsArea.index].reachesFloor == false)
    #expect(found.verdict == .fallsShort)
    let few = county(perGrade: 10, classes: 1)
    var open = few
    open.county.enrolment[0].pupils[3] = nil
    #expect(try size(open).verdict == .notAssessed)
    #expect(try base(open).staffRatio?.verdict == .notAssessed)
    #expect(try base(open).indicators.allSatisfy { $0.verdict == .notAssessed })
    #expect(try base(open).verdict == .notAssessed)
  }

  @Test func coefficientsOfTheKnownSectionsDecideWhereNothingElseCanMendThem() {
    let limit = ExactDecimal("0.50") ?? ExactDecimal(1)
    // 100 pupils with nothing and 100 with 20 each: 1.0 by themselves.
    func isOver(_ others: Double) -> Bool {
      CoefficientLimit.isSurelyOver(
        limit: limit, amounts: [0, 2_000], pupils: [100, 100], others: others)
    }
    #expect(isOver(0) && isOver(10))
    #expect(!isOver(10_000))
    #expect(
      !CoefficientLimit.isSurelyOver(limit: limit, amounts: [0], pupils: [100], others: 1))
  }

  /// The bound is the least that any amount of the missing section gives.
  @Test func noAmountOfTheMissingSectionBringsACoefficientWithinThatIsSurelyOver() {
    var numbers = SeededGenerator(seed: 50)
    var over = 0
    for round in 0..<300 {
      let pupils = (0..<4).map { _ in Double(Int.random(in: 20...500, using: &numbers)) }
      let amounts = pupils.map { $0 * Double(Int.random(in: 0...40, using: &numbers)) }
      let limit = ExactDecimal("0.45") ?? ExactDecimal(1)
      let isOver = CoefficientLimit.isSurelyOver(
        limit: limit, amounts: Array(amounts.dropLast()), pupils: Array(pupils.dropLast()),
        others: pupils[3])
      let least =
        stride(from: 0.0, through: 60, by: 0.25).compactMap { each in
          Coefficient(amounts: amounts.dropLast() + [each * pupils[3]], pupils: pupils)?.value
        }.min() ?? 0
      if isOver {
        over += 1
        #expect(least > 0.45, "round \(round)")
      } else {
        // The grid is a quarter of a unit wide.
        #expect(least < 0.46, "round \(round)")
      }
    }
    #expect(over > 20)
  }
}

@Suite("The largest class is judged where the county states it")
struct LargestClassTests {
  private func county(_ largest: Int?, classes: Int = 2, perGrade: Int = 90) -> SmallCounty {
    var small = SmallCounty()
    small.add("一小", perGrade: perGrade, classes: classes)
    for grade in 0..<6 { small.county.enrolment[0].largestClasses[grade] = largest }
    return small
  }

  private func sizes(_ small: SmallCounty) -> [Finding?] {
    let baseline = Baseline(county: small.county, standard: SampleStandard.make())
    let outcome = baseline.outcome(plan: small.county.plan, future: small.county.future)
    return outcome.strict.years.map { $0.sections[0]?.classSize }
  }

  @Test func ninetyInTwoClassesMeetByTheMeanAndFallShortWithAClassOfFifty() throws {
    let mean = try #require(sizes(county(nil))[0])
    #expect(mean.verdict == .meets && mean.isByMean && mean.value == 45)
    let stated = try #require(sizes(county(50))[0])
    #expect(stated.verdict == .fallsShort && !stated.isByMean)
    #expect(stated.value == 50 && stated.shortBy == 30)
    #expect(stated.numerator == Fraction(hundredths: 5_000) && stated.denominator == 1)
    let even = try #require(sizes(county(45))[0])
    #expect(even.verdict == .meets && !even.isByMean)
  }

  @Test func aGradeOfOneClassIsItsLargestClass() throws {
    let found = try #require(sizes(county(nil, classes: 1, perGrade: 40))[0])
    #expect(found.verdict == .meets && !found.isByMean)
  }

  @Test func aLargestClassDecidesWhereTheClassesAreNotStated() throws {
    var small = county(44)
    small.county.enrolment[0].classes[2] = nil
    #expect(sizes(small)[0]?.verdict == .meets)
    small.county.enrolment[0].largestClasses[2] = 46
    #expect(sizes(small)[0]?.verdict == .fallsShort && sizes(small)[0]?.shortBy == 1)
  }

  @Test func aCohortCarriesItsLargestClassUntilItLeaves() throws {
    let found = sizes(county(50))
    // A new first grade is formed by the rule; the cohorts of the base year move up as they are.
    #expect(found.prefix(3).allSatisfy { $0?.verdict == .fallsShort })
    #expect(found.prefix(3).allSatisfy { $0?.value == 50 })
    if found.count > 6 { #expect(found[6]?.verdict == .meets && found[6]?.isByMean == true) }
  }
}
