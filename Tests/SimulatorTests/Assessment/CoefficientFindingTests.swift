// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import TestSupport
import Testing

@testable import Simulator

struct CoefficientFindingTests {
  private func schools(_ numbers: inout SeededGenerator) -> [BenchSchool] {
    (0..<Int.random(in: 2...8, using: &numbers)).map { index in
      let kind: SchoolKind = [.primary, .junior, .nineYear][index % 3]
      return BenchSchool(
        "校\(index)", kind, perGrade: Int.random(in: 1...200, using: &numbers),
        staff: (0..<4).map { _ in Int.random(in: 1...99, using: &numbers) },
        shared: [
          Int.random(in: 100...9_000, using: &numbers),
          Int.random(in: 100...9_000, using: &numbers),
          Int.random(in: 100_000...3_000_000, using: &numbers),
          Int.random(in: 1...60, using: &numbers), 4, 4,
        ])
    }
  }

  @Test func everyCoefficientIsThatOfItsOwnStageAndIndicator() throws {
    var numbers = SeededGenerator(seed: 31)
    for round in 0..<60 {
      let bench = Bench(schools(&numbers))
      let year = bench.year
      for stage in Stage.allCases {
        let sections = bench.baseline.sections.indices.filter {
          bench.baseline.sections[$0].stage == stage
        }
        guard !sections.isEmpty else {
          #expect(year.coefficients[stage] == nil)
          continue
        }
        let findings = try #require(year.coefficients[stage])
        #expect(findings.map(\.indicator) == Indicator.allCases)
        for finding in findings {
          let amounts = try sections.map { section in
            try #require(
              bench.finding(finding.indicator, section: section)?.numerator
            ).value
          }
          let pupils = sections.map { Double(bench.projection.total(year: 0, section: $0)) }
          let expected = ReferenceCoefficient.value(amounts, pupils)
          let value = try #require(finding.value)
          #expect((value - expected).magnitude < 1e-12, "round \(round) \(finding.indicator)")
          #expect(
            (finding.mean - amounts.reduce(0, +) / pupils.reduce(0, +)
              * Double(finding.indicator.pupilBasis)).magnitude <= 1e-12 * finding.mean)
          #expect(finding.verdict == (value <= finding.limit.value.value ? .meets : .fallsShort))
        }
      }
    }
  }

  @Test func scalingPupilsAndResourcesChangesNoVerdictAndNoCoefficient() throws {
    var numbers = SeededGenerator(seed: 17)
    for round in 0..<200 {
      let few = schools(&numbers)
      let factor = Int.random(in: 2...9, using: &numbers)
      let many = few.map { school in
        var scaled = school
        scaled.pupils = school.pupils.map { $0 * factor }
        for kind in ResourceKind.sharedKinds {
          scaled.school.shared[kind] = school.school.shared[kind].map { $0 * factor }
        }
        for place in scaled.school.sections.indices {
          for kind in ResourceKind.staffKinds {
            scaled.school.sections[place].staff[kind] =
              school.school.sections[place].staff[kind].map { $0 * factor }
          }
        }
        return scaled
      }
      let (small, large) = (Bench(few).year, Bench(many).year)
      for (one, other) in zip(small.sections, large.sections) {
        #expect(one?.indicators.map(\.verdict) == other?.indicators.map(\.verdict), "\(round)")
        #expect(one?.verdict == other?.verdict)
      }
      for stage in Stage.allCases {
        for (one, other) in zip(small.coefficients[stage] ?? [], large.coefficients[stage] ?? []) {
          let (value, scaled) = (try #require(one.value), try #require(other.value))
          #expect((value - scaled).magnitude < 1e-12, "round \(round)")
          #expect(one.verdict == other.verdict)
        }
      }
    }
  }

  @Test func oneMissingAmountKeepsItsCoefficientFromBeingAssessedAndNoOther() throws {
    var bench = Bench([
      BenchSchool("一小", .primary, perGrade: 100), BenchSchool("二小", .primary, perGrade: 150),
      BenchSchool("一中", .junior, perGrade: 150),
    ])
    bench.stock.shared[0, 1][.equipmentValue] = nil
    let year = bench.year
    let findings = try #require(year.coefficients[.primary])
    for finding in findings {
      if finding.indicator == .equipmentValue {
        #expect(finding.value == nil && finding.verdict == .notAssessed)
        #expect(finding.missing == [SectionID(school: "二小", stage: .primary)])
        // For information, over the school that is known: 2.4 million for 600 pupils.
        #expect(finding.mean == 4_000)
      } else {
        #expect(finding.value != nil && finding.missing.isEmpty)
      }
    }
    #expect(try #require(year.coefficients[.junior]).allSatisfy { $0.value != nil })
  }

  @Test func anIndicatorOfWhichNobodyHasAnythingIsNotAssessed() throws {
    let year = Bench([
      BenchSchool("一小", .primary, perGrade: 100, staff: [60, 50, 0, 11]),
      BenchSchool("二小", .primary, perGrade: 100, staff: [60, 50, 0, 11]),
    ]).year
    let finding = try #require(year.coefficients[.primary])[Indicator.backboneTeachers.index]
    #expect(finding.verdict == .notAssessed && finding.value == nil)
    #expect(finding.missing.isEmpty)
  }

  @Test func smallTeachingPointsStandOutsideTheSevenWhereTheStandardSaysSo() throws {
    var standard = SampleStandard.make()
    standard.values["scope.teachingPoint.pupils"] = CitedValue(
      key: "scope.teachingPoint.pupils", value: ExactDecimal(50), unit: .pupils,
      from: PartialDate(year: 2017), citation: Citation(document: "sample", article: "scope"))
    func bench(_ pupils: Int, _ standard: Standard) -> YearAssessment {
      Bench(
        [
          BenchSchool("一小", .primary, perGrade: 100),
          BenchSchool(
            "教学点", .teachingPoint, total: pupils, staff: [2, 0, 0, 0],
            shared: [100, 100, 1_000, 0, 1, 1]),
        ], standard: standard
      ).year
    }
    let out = bench(49, standard)
    #expect(out.sections[1]?.isInScope == false)
    #expect(out.sections[1]?.verdict == .notAssessed)
    #expect(out.coefficients[.primary]?.allSatisfy { $0.value == 0 } == true)
    #expect(out.verdict == .meets)
    for year in [bench(50, standard), bench(49, SampleStandard.make())] {
      #expect(year.sections[1]?.isInScope == true)
      #expect(year.sections[1]?.verdict == .fallsShort)
      #expect(year.coefficients[.primary]?.contains { ($0.value ?? 0) > 0.2 } == true)
    }
  }
}
