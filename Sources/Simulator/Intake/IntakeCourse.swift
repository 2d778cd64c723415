// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// How many pupils a section has if so many enter: linear in its entrants of each year, measured
/// around one projection.
///
///     pupils(t) = fixed(t) + Σ entrants(t − k) · stay(t − k, k)
///
/// Cohorts stay at the section's own progression rates, scaled as the projection scales them to
/// their zone's total. `fixed` is what the projection has beside its own entrants: who was there
/// in the base year, who moved, who came when a school opened whole.
struct IntakeCourse {
  let section: Int
  /// `[year]`.
  let fixed: [Double]
  /// Part of the entrants of a year who are there so many years later, `[year of entry][later]`.
  let stay: [[Double]]
  /// Entrants whom no decision of the search moves: whom the zone's catchment does not share out,
  /// and those of other zones as the plan has them. `[year]`.
  let outside: [Double]
  /// Children whom it does, `[year]`.
  let pool: [Int]

  /// - Parameter incoming: Children of other zones whom the section takes by the plan, `[year]`.
  init(
    _ section: Int, _ run: RecordedProjection, baseline: Baseline, future: Future,
    norms: IntakeNorms, incoming: [Double]
  ) {
    self.section = section
    let tables = baseline.projectionTables
    let years = baseline.years.count
    let (stage, zone) = (tables.stage[section], tables.zone[section])
    var stay: [[Double]] = []
    for entry in 0..<years {
      var parts = [1.0]
      for later in 1..<max(1, tables.gradeCount[section]) where entry + later < years {
        let year = entry + later
        let rate =
          tables.sectionRate[6 * baseline.sections.count * year + 6 * section + later - 1]
        parts.append(
          parts[later - 1] * max(0, rate + future.progressionShift)
            * norms.factor(zone: zone, stage: stage, slot: later - 1, year: year))
      }
      stay.append(parts)
    }
    self.stay = stay
    let record = run.record
    fixed = (0..<years).map { year in
      var pupils = Double(run.projection.total(year: year, section: section))
      for entry in 1..<max(1, years)
      where entry <= year && year - entry < stay[entry].count {
        pupils -= Double(record.entrants[entry][section]) * stay[entry][year - entry]
      }
      return pupils
    }
    pool = (0..<years).map { record.pools[$0][2 * zone + stage] }
    outside = (0..<years).map { year in
      max(0, Double(record.entrants[year][section]) - record.shared[year][section])
        + incoming[year]
    }
  }
}

/// By how much the projection scales the sections' rates so that their zone's total comes out.
struct IntakeNorms {
  private let factors: [Double]
  private let zones: Int

  init(_ projection: Projection, baseline: Baseline, future: Future) {
    let tables = baseline.projectionTables
    zones = baseline.zones.count
    let sections = baseline.sections.count
    var factors = Array(repeating: 1.0, count: baseline.years.count * zones * 12)
    for year in 1..<max(1, baseline.years.count) {
      for zone in 0..<zones {
        for stage in 0..<2 {
          let first = stage == 0 ? 0 : tables.lastPrimaryGrade
          let slots = stage == 0 ? tables.lastPrimaryGrade : 9 - tables.lastPrimaryGrade
          for slot in 0..<max(0, slots - 1) {
            var pupils = 0.0
            var own = 0.0
            for section in tables.sectionsOfZone[2 * zone + stage] {
              let count = Double(projection.pupils[year - 1, section][slot])
              pupils += count
              let rate = tables.sectionRate[6 * sections * year + 6 * section + slot]
              own += count * max(0, rate + future.progressionShift)
            }
            let rate = tables.zoneRate[9 * zones * year + 9 * zone + first + slot]
            guard own > 0 else { continue }
            factors[12 * (year * zones + zone) + 6 * stage + slot] =
              pupils * max(0, rate + future.progressionShift) / own
          }
        }
      }
    }
    self.factors = factors
  }

  func factor(zone: Int, stage: Int, slot: Int, year: Int) -> Double {
    factors[12 * (year * zones + zone) + 6 * stage + slot]
  }
}
