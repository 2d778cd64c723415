// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

struct SplitTests {
  /// A nine-year school with the published example's 166 and 210 pupils.
  private var example: BenchSchool {
    var school = BenchSchool("九年制", .nineYear, perGrade: 0)
    school.pupils = [28, 28, 28, 28, 27, 27, 70, 70, 70]
    return school
  }

  @Test func thePublishedSplitExampleGivesItsWeightedPupils() throws {
    let rows = try Fixture.rows("worked-example/split_worked_example_9year_school.csv")
    let printed = Dictionary(
      rows.map { ($0[0], Double($0[1])) }, uniquingKeysWith: { first, _ in first })
    let bench = Bench([example])
    let primary = try #require(
      SplitShare(
        section: 0, year: 0, baseline: bench.baseline, projection: bench.projection))
    let junior = try #require(
      SplitShare(
        section: 1, year: 0, baseline: bench.baseline, projection: bench.projection))
    // The weights have one decimal, so weighted pupils are counted in tenths.
    #expect(primary.numerator == 1_660 && junior.numerator == 2_310)
    #expect(primary.denominator == 3_970 && junior.denominator == 3_970)
    #expect(printed["weighted_students"] == 397)
    let books = try #require(printed["total_books"] ?? nil)
    #expect((primary.value * books - 9_711.63).magnitude < 0.01)
    #expect((junior.value * books - 13_514.37).magnitude < 0.01)
  }

  @Test func theSharesOfASchoolMakeOneWhole() throws {
    for kind in [SchoolKind.nineYear, .twelveYear, .completeSecondary] {
      var school = BenchSchool("校", kind, perGrade: 37)
      school.school.seniorPupils = 411
      let bench = Bench([school])
      let shares = try bench.baseline.sections.indices.map { section in
        try #require(
          SplitShare(
            section: section, year: 0, baseline: bench.baseline, projection: bench.projection))
      }
      let whole = try #require(shares.first).denominator
      let senior = try #require(SplitShare(parts: shares[0].parts, of: .senior))
      let sum = shares.map(\.numerator).reduce(0, +)
      #expect(sum + senior.numerator == whole)
      #expect((senior.numerator == 0) == (kind == .nineYear))
    }
  }

  @Test func unknownSeniorPupilsLeaveSharedStockUnknown() throws {
    let bench = Bench([BenchSchool("完中", .completeSecondary, perGrade: 100)])
    let section = try #require(bench.year.sections[0])
    #expect(section.indicators[Indicator.sportsArea.index].verdict == .notAssessed)
    #expect(section.indicators[Indicator.backboneTeachers.index].verdict != .notAssessed)
  }

  @Test func aMixedSchoolsMarginIsWhatTheWholeSchoolNeeds() throws {
    var school = example
    school.school.shared[.sportsArea] = Quantity(2_000)
    var bench = Bench([school])
    let junior = try #require(bench.finding(.sportsArea, section: 1))
    #expect(junior.marginScope == .school)
    // Junior needs 10.2 · 210 = 2,142 m²; its share is 231 of 397, so the school needs 3,681.28….
    #expect(junior.shortBy == 1_682)
    bench.stock.shared[0, 0][.sportsArea] = Quantity(3_682)
    #expect(try #require(bench.finding(.sportsArea, section: 1)).verdict == .meets)
    bench.stock.shared[0, 0][.sportsArea] = Quantity(3_681)
    #expect(try #require(bench.finding(.sportsArea, section: 1)).shortBy == 1)
    #expect(
      try #require(bench.finding(.backboneTeachers, section: 1)).marginScope == .section)
  }
}
