// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

/// Intakes of tiny counties against trying everything in coarse steps: shares of entrants in tenths
/// and blocks of none to two classes at each school, with the simulator as the only judge.
@Suite struct IntakeOracleTests {
  /// What a plan is worth: requirements not met, then blocks, diverted children, and children
  /// without a place in earlier years, in yuan.
  private struct Worth: Comparable {
    var failures: Int
    var yuan: Double

    static func < (left: Self, right: Self) -> Bool {
      (left.failures, left.yuan) < (right.failures, right.yuan)
    }
  }

  /// Two or three primary schools of one zone; entrants of 2024 to 2026 are decided for 2026.
  private func county(seed: Int) -> County {
    var numbers = SeededGenerator(seed: UInt64(seed))
    var small = SmallCounty()
    for index in 0..<(seed.isMultiple(of: 3) ? 3 : 2) {
      let perGrade = numbers.whole(20...100)
      let classes = max(1, (perGrade + numbers.whole(-5...8)) / 45 + 1)
      small.add(
        "校\(index)", perGrade: perGrade, classes: classes,
        places: 6 * perGrade + numbers.whole(-120...160))
    }
    small.county.targetYear = SchoolYear(2026)
    small.county.inspectionYears = []
    small.county.lastYear = SchoolYear(2026)
    return small.county
  }

  private func worth(
    _ changes: [Change.Kind], _ county: County, _ baseline: Baseline, _ rules: IntakeRules,
    _ start: RecordedProjection
  ) -> Worth? {
    guard let plan = county.plan.applying(changes, county: county) else { return nil }
    let outcome = baseline.outcome(plan: plan, future: county.future)
    let run = RecordedProjection(baseline: baseline, plan: plan, future: county.future)
    let failures = rules.judge.failures(outcome, run)
    var yuan = 0.0
    for change in changes {
      if case .expand(let block) = change {
        yuan += Double(block.classes) * county.settings.classCost.value
      }
    }
    for year in baseline.years.indices {
      for (section, place) in baseline.sections.enumerated() {
        let pool = Double(run.record.pools[year][2 * place.zone])
        let less = start.record.parts[year][section] - run.record.parts[year][section]
        yuan += max(0, less) * pool * county.settings.diversionPrice.value
        // Children without places before the year that must comply weigh little, and weigh.
        if (1..<3).contains(year) {
          let places = run.tables.places[year * baseline.sections.count + section]
          let above = run.projection.total(year: year, section: section) - places
          yuan += Double(max(0, above)) * rules.prices.passingBreach * 1_000
        }
      }
    }
    return Worth(failures: failures.count, yuan: yuan)
  }

  /// Every way to share out tenths, and to leave the shares as they are.
  private func catchments(_ baseline: Baseline) -> [[Change.Kind]] {
    let schools = baseline.schools.map(\.id)
    var splits: [[Int]] = [[]]
    for place in schools.indices {
      splits = splits.flatMap { split -> [[Int]] in
        let rest = 10 - split.reduce(0, +)
        return place == schools.count - 1 ? [split + [rest]] : (0...rest).map { split + [$0] }
      }
    }
    return [[]]
      + splits.map { split in
        zip(schools, split).map { school, tenths in
          .catchment(
            CatchmentShare(
              source: .zone("城关"), stage: .primary, target: school,
              share: ExactDecimal(significand: Int64(tenths), scale: 1).value,
              from: SchoolYear(2024)))
        }
      }
  }

  private func blocks(_ baseline: Baseline) -> [[Change.Kind]] {
    var all: [[Change.Kind]] = [[]]
    for school in baseline.schools {
      all = all.flatMap { old in
        (0...2).map { classes -> [Change.Kind] in
          guard classes > 0 else { return old }
          return old + [
            .expand(
              ClassExpansion(
                school: school.id, stage: .primary, classes: classes, year: SchoolYear(2026)))
          ]
        }
      }
    }
    return all
  }

  @Test func nothingTriedInCoarseStepsIsBetter() {
    var mended = 0
    var built = 0
    var diverted = 0
    for seed in 1...60 {
      let county = county(seed: seed)
      let baseline = Baseline(county: county, standard: SampleStandard.make())
      let found = baseline.intakePlan(plan: county.plan, future: county.future)
      let rules = IntakeRules(
        baseline: baseline, future: county.future, demands: baseline.demands([3]),
        lockedSchools: [])
      let start = RecordedProjection(
        baseline: baseline, plan: county.plan, future: county.future)
      guard let own = worth(found.changes, county, baseline, rules, start) else {
        Issue.record("seed \(seed): contradictory changes")
        continue
      }
      #expect(own.failures == found.notMet.after, "seed \(seed)")
      var best = Worth(failures: .max, yuan: .infinity)
      for rows in catchments(baseline) {
        for classes in blocks(baseline) {
          guard let worth = worth(classes + rows, county, baseline, rules, start) else {
            continue
          }
          best = min(best, worth)
        }
      }
      // Rounding to thousandths and whole children may divert a handful more than the programme.
      let handful = 12 * county.settings.diversionPrice.value
      #expect(
        own.failures < best.failures
          || (own.failures == best.failures && own.yuan <= best.yuan + handful),
        "seed \(seed): \(own) against \(best)")
      if found.notMet.before > 0, own.failures == 0 {
        mended += 1
        if found.classes > 0 { built += 1 }
        if found.diverted > 0 { diverted += 1 }
      }
    }
    #expect(mended >= 20 && built >= 10 && diverted >= 5, "\(mended) \(built) \(diverted)")
  }
}
