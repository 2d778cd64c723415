// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

struct SchoolSizeTests {
  /// A standard with Jiangxi's rule for older schools.
  static var older: Standard {
    var standard = SampleStandard.make(required: 7)
    for (key, value) in [("percent", 120), ("builtBeforeYear", 2018), ("builtBeforeMonth", 9)] {
      standard.values["schoolSize.older." + key] = CitedValue(
        key: "schoolSize.older." + key, value: ExactDecimal(value), unit: .count,
        from: PartialDate(year: 2018), citation: Citation(document: "sample", article: "12"))
    }
    return standard
  }

  /// The size finding of each year of a school with these pupils in its years.
  private func sizes(
    _ pupils: [Int], kind: SchoolKind = .primary, builtOn: PartialDate? = nil,
    standard: Standard = SampleStandard.make(), before: Int? = nil
  ) throws -> [Finding] {
    var school = BenchSchool("校", kind, perGrade: 1)
    school.school.builtOn = builtOn
    var bench = Bench([school], standard: standard, years: pupils.count) { county in
      if let before {
        var grades: [Int?] = Array(repeating: 0, count: 9)
        grades[0] = before
        county.enrolment = [
          EnrolmentRecord(
            school: "校", year: SchoolYear(2022), pupils: grades,
            classes: Array(repeating: nil, count: 9))
        ]
      }
    }
    for (year, count) in pupils.enumerated() {
      for section in bench.baseline.sections.indices {
        bench.projection.pupils[year, section] = GradeCounts()
      }
      bench.projection.pupils[year, 0][0] = count
    }
    return try bench.assess().years.map { try #require($0.schoolSizes[0]) }
  }

  @Test func theLimitIsThatOfTheSchoolsKind() throws {
    for (kind, limit) in [
      (SchoolKind.primary, 2_000), (.junior, 2_000), (.completeSecondary, 2_000),
      (.nineYear, 2_500), (.twelveYear, 2_500),
    ] {
      let findings = try sizes([limit, limit + 1], kind: kind)
      #expect(findings.map(\.verdict) == [.meets, .fallsShort], "\(kind)")
      #expect(findings.map(\.shortBy) == [0, 1])
      #expect(findings.map(\.value) == [Double(limit), Double(limit + 1)])
    }
  }

  @Test func anOlderSchoolMayReachTheHigherLimitOnlyWhileItsSizeFalls() throws {
    let old = PartialDate(year: 2010)
    let findings = try sizes(
      [2_401, 2_400, 2_400, 2_399, 2_410, 2_000], builtOn: old, standard: Self.older)
    #expect(
      findings.map(\.verdict) == [
        .fallsShort, .meets, .fallsShort, .meets, .fallsShort, .meets,
      ])
    #expect(findings.map(\.shortBy) == [1, 0, 400, 0, 410, 0])
    #expect(
      findings.map(\.threshold.value.significand) == [2_400, 2_400, 2_000, 2_400, 2_000, 2_000])
    #expect(findings[1].threshold.citation.article == "12")
  }

  @Test func theRuleIsForSchoolsSurelyBuiltBeforeTheDate() throws {
    let dates: [(PartialDate?, Verdict)] = [
      (PartialDate(year: 2018, month: 8), .meets), (PartialDate(year: 2018, month: 9), .fallsShort),
      (PartialDate(year: 2018), .fallsShort), (nil, .fallsShort), (PartialDate(year: 2017), .meets),
    ]
    for (date, verdict) in dates {
      let finding = try sizes([2_100], builtOn: date, standard: Self.older)[0]
      #expect(finding.verdict == verdict, "\(date.map(\.description) ?? "unknown")")
    }
    #expect(try sizes([2_100], builtOn: PartialDate(year: 2010))[0].verdict == .fallsShort)
  }

  @Test func theBaseYearIsHeldAgainstTheYearBeforeWhereTheCountyKnowsIt() throws {
    let old = PartialDate(year: 2010)
    for (before, verdict) in [(2_101, Verdict.meets), (2_100, .fallsShort), (2_000, .fallsShort)] {
      let finding = try sizes([2_100], builtOn: old, standard: Self.older, before: before)[0]
      #expect(finding.verdict == verdict, "\(before)")
    }
  }

  @Test func aSectionOfUnknownPupilsLeavesTheSizeUnknownUnlessTheOtherIsTooLargeAlready() throws {
    for (pupils, verdict) in [(2_501, Verdict.fallsShort), (2_500, .notAssessed)] {
      var bench = Bench([BenchSchool("九年制", .nineYear, perGrade: 0)])
      bench.projection.pupils[0, 0][0] = pupils
      bench.projection.unknownSections = [1]
      #expect(bench.year.schoolSizes[0]?.verdict == verdict)
    }
  }

  @Test func aSchoolThatIsNotOpenHasNoSize() {
    var bench = Bench([BenchSchool("一小", .primary, perGrade: 10)])
    bench.projection.isOpen[0, 0] = false
    #expect(Array(bench.year.schoolSizes) == [nil])
  }
}
