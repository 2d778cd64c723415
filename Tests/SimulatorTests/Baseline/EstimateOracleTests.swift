// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

/// The estimator against a program of its own (Python, plain loops over the formulas of
/// docs/projection.md): small and partial schools, missing rows, no parameters of their own.
@Suite struct EstimateOracleTests {
  @Test func everyGradeOfEverySectionIsWhatAnotherProgramFinds() throws {
    let county = try Panel("small-schools.csv") { String($0["zone"] ?? "") }.county
    let baseline = Baseline(county: county, standard: SampleStandard.make())
    #expect(baseline.rates.parameters == EstimatorParameters(settings: county.settings))
    let course = DefaultCourse(baseline)
    var compared = 0
    for row in try Panel.rows("small-schools-expected.csv") {
      let name = "\(row["school"] ?? "")/\(row["stage"] ?? "")"
      let section = try #require(baseline.sections.firstIndex { "\($0.id.school)" == name })
      let year = county.baseYear.distance(to: SchoolYear(Int(row["year"] ?? "") ?? 0))
      for slot in 0..<baseline.sections[section].gradeCount {
        let expected = try #require(Double(row["\(slot + 1)"] ?? ""))
        let own = course.pupils[6 * (baseline.sections.count * year + section) + slot]
        #expect(abs(own - expected) < 1e-6, "\(name) \(year) \(slot): \(own), \(expected)")
        compared += 1
      }
    }
    #expect(compared > 2000)
  }
}

extension DefaultCourse {
  /// The course of a county, measured anew.
  fileprivate init(_ baseline: Baseline) {
    let merged = MergedSchools(baseline.county.schools)
    let history = EnrolmentHistory(
      county: baseline.county, merged: merged, sections: baseline.sections)
    let frame = EstimationFrame(
      history: history, sections: baseline.sections, schools: merged.schools,
      zoneCount: baseline.zones.count, division: .sixThree, settings: baseline.county.settings)
    let estimate = Estimate(
      frame, parameters: baseline.rates.parameters,
      onwardSchools: Array(repeating: -1, count: baseline.sections.count))
    let tables = baseline.projectionTables
    self.init(
      frame, estimate, entrants: zip(tables.earlyEntrants, tables.lateEntrants).map(+),
      years: baseline.years.count)
  }
}
