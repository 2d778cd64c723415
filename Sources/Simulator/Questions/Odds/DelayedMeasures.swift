// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A plan in a future in which some school opens later than expected: what was meant for it then
/// comes when it opens.
struct DelayedMeasures: Sendable {
  private let baseline: Baseline
  private let plan: Plan
  /// Index of the year in which each section opens as expected, `[section]`; nil for never.
  private let expected: [Int?]

  init(baseline: Baseline, plan: Plan, expected: Future) {
    self.init(
      baseline: baseline, plan: plan,
      opening: Self.opening(
        Projection(baseline: baseline, plan: plan, future: expected), baseline))
  }

  init(baseline: Baseline, plan: Plan, opening: [Int?]) {
    self.baseline = baseline
    self.plan = plan
    expected = opening
  }

  /// The plan as it would be carried out in a future.
  func plan(in future: Future, _ projection: Projection) -> Plan {
    guard !future.delays.isEmpty || future.slippageYears != 0 else { return plan }
    let opening = Self.opening(projection, baseline)
    guard opening != expected else { return plan }
    var plan = plan
    for index in plan.measures.indices {
      let measure = plan.measures[index]
      guard let name = measure.school, let school = baseline.schoolIndex[name] else { continue }
      let sections = baseline.sectionsOfSchool[school].filter {
        measure.stage == nil || baseline.sections[$0].stage == measure.stage
      }
      let from = baseline.county.baseYear.distance(to: measure.from)
      guard let meant = sections.compactMap({ expected[$0] }).min(), meant <= from,
        let opens = sections.compactMap({ opening[$0] }).min(), opens > from
      else { continue }
      plan.measures[index].from = baseline.years[opens]
      plan.measures[index].until = measure.until.map { max($0, baseline.years[opens]) }
    }
    return plan
  }

  /// Index of the year in which each section opens, `[section]`; nil for never.
  static func opening(_ projection: Projection, _ baseline: Baseline) -> [Int?] {
    baseline.sections.indices.map { section in
      baseline.years.indices.first { projection.isOpen[$0, section] }
    }
  }
}
