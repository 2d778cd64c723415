// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

/// Searches under a law that changes during the projection, and for inspections by another
/// standard.
@Suite struct YearlyLawSearchTests {
  /// The sample standard with another threshold of qualified teachers in primary schools.
  private func standard(
    _ id: String = "sample", qualified: String, required: Int = 7, limit: String = "0.50"
  ) throws -> Standard {
    var standard = SampleStandard.make(required: required)
    standard.id = id
    for (key, text) in [
      ("indicator.teachersAboveRequiredQualification.primary.threshold", qualified),
      ("coefficient.primary.limit", limit),
    ] {
      let old = try #require(standard.values[key])
      standard.values[key] = CitedValue(
        key: key, value: try #require(ExactDecimal(text)), unit: old.unit, from: old.from,
        citation: old.citation)
    }
    return standard
  }

  /// 1,998 pupils in every year and 80 qualified teachers.
  private func county() -> County {
    var county = SearchCounty.fourTeachersShort(isLevel: true)
    county.inspectionYears = [SchoolYear(2027)]
    return county
  }

  private func search(_ baseline: Baseline, years: ClosedRange<Int>? = nil) -> SearchResult {
    var options = SearchOptions()
    options.complianceYears = years.map { SchoolYear($0.lowerBound)...SchoolYear($0.upperBound) }
    return baseline.search(
      plan: baseline.county.plan, future: baseline.county.future, options: options)
  }

  private func hired(_ result: SearchResult, by year: Int) -> Int {
    result.actions.filter { $0.counts <= SchoolYear(year) }.reduce(0) { $0 + $1.amount.wholeUnits }
  }

  @Test func thePlanMeetsEachYearsOwnLimit() throws {
    let county = county()
    let years = Array(county.years)
    let (low, high) = (try standard(qualified: "4.2"), try standard(qualified: "4.5"))
    let standards = YearlyStandards(
      years.map { $0 < SchoolYear(2026) ? low : high }, years: years)
    let baseline = Baseline(county: county, standards: standards)
    #expect(baseline.assessmentRules[0] === baseline.assessmentRules[2])
    #expect(baseline.assessmentRules[3] === baseline.assessmentRules[8])
    #expect(baseline.assessmentRules[2] !== baseline.assessmentRules[3])
    let result = search(baseline)
    #expect(result.complies, "\(result.shortages) \(result.check.failures)")
    // 84 from 2024, 90 from 2026: four teachers first, and six when the limit rises.
    #expect(hired(result, by: 2024) == 4)
    #expect(hired(result, by: 2025) == 4)
    #expect(hired(result, by: 2026) == 10)
    let outcome = baseline.outcome(plan: result.plan, future: county.future)
    for year in 1...4 {
      let finding = try #require(outcome.strict.years[year].sections[0]).indicators[0]
      #expect(finding.threshold.value == ExactDecimal(year < 3 ? "4.2" : "4.5"))
      #expect(finding.verdict == .meets)
    }
    let always = search(Baseline(county: county, standard: high))
    #expect(hired(always, by: 2024) == 10)
    #expect(always.cost > result.cost)
  }

  @Test func eachInspectionIsMetByItsOwnStandardInItsYear() throws {
    var county = county()
    county.inspections = [Inspection(year: SchoolYear(2027), level: "国家", standard: "state")]
    let own = try standard(qualified: "4.2")
    let state = try standard("state", qualified: "5")
    let baseline = Baseline(
      county: county, standards: YearlyStandards(own),
      inspections: [InspectionStandard(inspection: county.inspections[0], standard: state)])
    #expect(
      baseline.demands([1, 2, 3, 4]) == [
        SearchDemand(year: 1), SearchDemand(year: 2), SearchDemand(year: 3),
        SearchDemand(year: 4, inspection: 0),
      ])
    let result = search(baseline)
    #expect(result.complies, "\(result.shortages) \(result.check.failures)")
    // 5 for every hundred of 1,998 pupils is 100 teachers, but not before the inspection.
    #expect(hired(result, by: 2024) == 4)
    #expect(hired(result, by: 2026) == 4)
    #expect(hired(result, by: 2027) == 20)
    let outcome = baseline.outcome(plan: result.plan, future: county.future)
    let found = outcome.assessment(baseline.inspections[0], baseline)
    #expect(found.strict.sections[0]?.verdict == .meets)
    #expect(found.strict.standard.id == "state")
    let before = baseline.outcome(plan: county.plan, future: county.future)
    #expect(before.assessment(baseline.inspections[0], baseline).strict.verdict == .fallsShort)
  }

  @Test func aTargetYearThatIsInspectedMeetsBothStandards() throws {
    var county = county()
    county.targetYear = SchoolYear(2027)
    county.inspections = [Inspection(year: SchoolYear(2027), standard: "state")]
    // The state asks less of teachers and lets one indicator stay at its floor.
    let own = try standard(qualified: "4.5")
    let state = try standard("state", qualified: "4.2", required: 6, limit: "0.40")
    let baseline = Baseline(
      county: county, standards: YearlyStandards(own),
      inspections: [InspectionStandard(inspection: county.inspections[0], standard: state)])
    #expect(
      baseline.demands([4]) == [SearchDemand(year: 4), SearchDemand(year: 4, inspection: 0)])
    let outcome = baseline.outcome(plan: county.plan, future: county.future)
    let problem = SearchProblem(baseline: baseline, outcome: outcome, options: SearchOptions())
    #expect(problem.complianceYears == [4, 4])
    #expect([0, 1].map { problem.mayStay($0) } == [0, 1])
    let limits = [0, 1].compactMap { problem.coefficientLimit(.primary, year: $0, .sportsArea) }
    #expect(limits.count == 2)
    #expect(abs(limits[0] - 0.50) < 1e-12 && abs(limits[1] - 0.40) < 1e-12)
    let result = search(baseline)
    #expect(result.complies, "\(result.shortages) \(result.check.failures)")
    #expect(result.check.years == [SchoolYear(2027), SchoolYear(2027)])
    let check = baseline.check(plan: result.plan, base: county.plan, future: county.future)
    #expect(check.standards == ["sample", "state"])
    #expect(check.breaches == [])
    let short = baseline.check(plan: county.plan, base: county.plan, future: county.future)
    #expect(
      short.verdicts.map(\.computed) == [.fallsShort, .meets],
      "the state's floor is reached without a hire")
    let names = baseline.searchModel(
      plan: county.plan, future: county.future, options: SearchOptions()
    ).rows.map(\.name)
    #expect(Set(names).count == names.count, "every row has a name of its own")
  }

  @Test func oldSchoolsMayGrowWhereTheStandardLetsThem() throws {
    var county = SearchCounty.fourTeachersShort(isLevel: true)
    county.schools[0].builtOn = PartialDate(year: 2010, month: 9)
    county.enrolment[0].pupils = [380, 380, 380, 380, 380, 380, nil, nil, nil]
    var standard = SampleStandard.make()
    func put(_ key: String, _ value: Int, _ unit: Standards.Unit) {
      standard.values[key] = CitedValue(
        key: key, value: ExactDecimal(value), unit: unit, from: PartialDate(year: 2017),
        citation: Citation(document: "sample", article: key))
    }
    put("schoolSize.older.percent", 120, .percent)
    put("schoolSize.older.builtBeforeYear", 2018, .year)
    put("schoolSize.older.builtBeforeMonth", 9, .count)
    func size(_ year: Int) -> Verdict? {
      let baseline = Baseline(county: county, standard: standard)
      let outcome = baseline.outcome(plan: county.plan, future: county.future)
      return outcome.strict.years[year].schoolSizes[0]?.verdict
    }
    // 2,280 pupils every year are within 120 % of 2,000, and no fewer than the year before.
    #expect(size(1) == .fallsShort)
    put("schoolSize.older.mustShrink", 0, .flag)
    #expect(size(1) == .meets)
  }
}
