// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Who enters where in one projection, before anybody is sent on for want of places.
struct IntakeRecord {
  /// Children of a zone who enter a stage and whom its catchment shares out,
  /// `[year][2 · zone + stage]`; leavers with a catchment of their own are not among them.
  var pools: [[Int]]
  /// The part of its own zone's children that each section takes, `[year][section]`.
  var parts: [[Double]]
  /// All entrants of each section, those of other zones and of feeders among them,
  /// `[year][section]`.
  var entrants: [[Int]]

  init(years: Int, zones: Int, sections: Int) {
    pools = Array(repeating: Array(repeating: 0, count: 2 * zones), count: years)
    parts = Array(repeating: Array(repeating: 0, count: sections), count: years)
    entrants = Array(repeating: Array(repeating: 0, count: sections), count: years)
  }

  /// One zone's children and how they are shared out.
  mutating func note(
    _ children: Int, zone: Int, stage: Int, year: Int, _ shares: EntrantShares,
    _ tables: ProjectionTables
  ) {
    pools[year][2 * zone + stage] = children
    for section in shares.sections where tables.zone[section] == zone {
      parts[year][section] = shares.part[section]
    }
  }
}

/// One plan's pupils as a search of intakes reads them: nobody is sent on for want of places, so
/// that pupils are linear in entrants.
struct RecordedProjection {
  let record: IntakeRecord
  let projection: Projection
  let tables: PlanTables

  init(baseline: Baseline, plan: Plan, future: Future) {
    tables = PlanTables(baseline: baseline, plan: plan, future: future)
    var run = ProjectionRun(baseline: baseline, plan: tables, future: future)
    run.record = IntakeRecord(
      years: baseline.years.count, zones: baseline.zones.count, sections: baseline.sections.count)
    projection = run.run()
    record = run.record ?? IntakeRecord(years: 0, zones: 0, sections: 0)
  }
}
