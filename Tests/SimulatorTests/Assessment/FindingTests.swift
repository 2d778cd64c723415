// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import TestSupport
import Testing

@testable import Simulator

struct FindingTests {
  /// A primary school of 2,000 pupils with so many teachers above the required qualification.
  private func teachers(_ count: Int, pupils: Int = 2_000) -> Finding? {
    Bench([
      BenchSchool(
        "一小", .primary, total: pupils, staff: [200, count, 50, 50],
        shared: [20_000, 20_000, 9_000_000, 90, 9, 9])
    ]).finding(.teachersAboveRequiredQualification)
  }

  @Test func eightyFourTeachersAtTwoThousandPupilsMeetAndEightyThreeFallShortByOne() throws {
    let met = try #require(teachers(84))
    #expect(met.verdict == .meets)
    #expect(met.shortBy == 0 && met.spare == 0)
    #expect(met.value == 4.2)
    #expect(
      met.threshold.citation.article
        == "indicator.teachersAboveRequiredQualification.primary.threshold")
    let short = try #require(teachers(83))
    #expect(short.verdict == .fallsShort)
    #expect(short.shortBy == 1 && short.spare == 0)
    #expect(short.reachesFloor == true)
    #expect(teachers(90)?.spare == 6)
  }

  @Test func theFloorHoldsExactlyAtEightyFivePerCent() throws {
    // 3.57 per hundred at 10,000 pupils is 357 persons.
    #expect(try #require(teachers(357, pupils: 10_000)).reachesFloor == true)
    #expect(try #require(teachers(356, pupils: 10_000)).reachesFloor == false)
    #expect(try #require(teachers(357, pupils: 10_000)).verdict == .fallsShort)
  }

  @Test func aValueThatRoundsToTheThresholdDoesNotMeetIt() throws {
    // 419 of 9,977 is 4.19966 per hundred: two decimals print 4.20.
    let finding = try #require(teachers(419, pupils: 9_977))
    #expect(((finding.value ?? 0) * 100).rounded() / 100 == 4.2)
    #expect(finding.verdict == .fallsShort)
    #expect(finding.shortBy == 1)
    // 356 of 9,973 is 3.56964: two decimals print the floor, 3.57, which is not reached.
    let floor = try #require(teachers(356, pupils: 9_973))
    #expect(((floor.value ?? 0) * 100).rounded() / 100 == 3.57)
    #expect(floor.reachesFloor == false)
  }

  @Test func marginsAreTheFewestWholeUnitsThatChangeTheVerdict() throws {
    var numbers = SeededGenerator(seed: 4_2)
    let standard = SampleStandard.make()
    for round in 0..<2_000 {
      let stage = Bool.random(using: &numbers) ? Stage.primary : .junior
      let indicator = try #require(Indicator.allCases.randomElement(using: &numbers))
      let threshold = standard.threshold(indicator, stage)
      let pupils = Int.random(in: 1...3_000, using: &numbers)
      let around = threshold.value.value * Double(pupils) / Double(indicator.pupilBasis)
      let hundredths = Int64((around * 100 * Double.random(in: 0.8...1.2, using: &numbers)))
      let part = Int64.random(in: 1...500, using: &numbers)
      let whole = Int64.random(in: 500...900, using: &numbers)
      // The whole school holds `hundredths`; the section has part ÷ whole of it.
      func finding(_ extra: Int64) -> FindingRow {
        FindingRow.atLeast(
          Fraction(
            hundredths: Int128(hundredths + extra * 100) * Int128(part), divisor: Int128(whole)),
          pupils: pupils, basis: Int64(indicator.pupilBasis),
          threshold: Limit(threshold.value, place: 0),
          floor: standard.floor(indicator, stage).map { Limit($0.value, place: 1) },
          part: FindingRow.Part(scope: .school, numerator: part))
      }
      let start = finding(0)
      let short = try #require(start.shortBy)
      let spare = max(0, start.margin)
      if start.verdict == .meets {
        #expect(short == 0 && finding(-Int64(spare)).verdict == .meets, "round \(round)")
        #expect(finding(-Int64(spare) - 1).verdict == .fallsShort, "round \(round)")
      } else {
        #expect(spare == 0 && short > 0 && finding(Int64(short)).verdict == .meets, "\(round)")
        #expect(finding(Int64(short) - 1).verdict == .fallsShort, "round \(round)")
      }
    }
  }

  @Test func aMissingAmountIsNeitherZeroNorMet() throws {
    for indicator in Indicator.allCases {
      var bench = Bench([BenchSchool("一小", .primary, perGrade: 150)])
      if indicator.resource.isStaff {
        bench.stock.staff[0, 0][indicator.resource] = nil
      } else {
        bench.stock.shared[0, 0][indicator.resource] = nil
      }
      let section = try #require(bench.year.sections[0])
      let finding = section.indicators[indicator.index]
      #expect(finding.verdict == .notAssessed, "\(indicator)")
      #expect(finding.value == nil && finding.numerator == nil && finding.reachesFloor == nil)
      #expect(finding.shortBy == nil && finding.spare == nil)
      #expect(section.verdict == .notAssessed)
      #expect(bench.year.verdict == .notAssessed)
    }
  }

  @Test func aKnownZeroIsShortAndNotMissing() throws {
    var bench = Bench([BenchSchool("一小", .primary, perGrade: 150)])
    bench.stock.shared[0, 0][.sportsArea] = .zero
    let finding = try #require(bench.finding(.sportsArea))
    #expect(finding.verdict == .fallsShort)
    #expect(finding.shortBy == 900 * 75 / 10)
  }

  @Test func aSectionOfUnknownPupilsIsNotAssessedAndOneWithoutPupilsIsNotListed() throws {
    var bench = Bench([
      BenchSchool("一小", .primary, perGrade: 150), BenchSchool("二小", .primary, perGrade: 0),
      BenchSchool("三小", .primary, perGrade: 150),
    ])
    bench.projection.unknownSections = [0]
    bench.projection.isOpen[0, 2] = false
    let sections = bench.year.sections
    let unknown = try #require(sections[0])
    #expect(unknown.indicators.allSatisfy { $0.verdict == .notAssessed && $0.denominator == nil })
    #expect(unknown.verdict == .notAssessed)
    #expect(unknown.classSize.verdict == .notAssessed)
    #expect(unknown.staffRatio?.verdict == .notAssessed)
    #expect(sections[1] == nil)
    #expect(sections[2] == nil)
  }
}
