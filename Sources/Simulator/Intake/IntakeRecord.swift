// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A zone that sends children, and a section of another one that takes them.
struct ZoneSection: Hashable {
  var zone: Int
  var section: Int
}

/// Who enters where in one projection, before anybody is sent on for want of places.
struct IntakeRecord {
  /// Children of a zone who enter a stage and whom its catchment shares out,
  /// `[year][2 · zone + stage]`; leavers with a catchment of their own are not among them.
  var pools: [[Int]]
  /// The part of its own zone's children that each section takes, `[year][section]`.
  var parts: [[Double]]
  /// The part of another zone's children that a section takes, by that zone and the section:
  /// `[year]`; none where no zone sends any.
  var crossing: [ZoneSection: [Double]] = [:]
  /// Children whom zones' catchments share out to each section, `[year][section]`.
  var shared: [[Double]]
  /// All entrants of each section, those of other zones and of feeders among them,
  /// `[year][section]`.
  var entrants: [[Int]]

  init(years: Int, zones: Int, sections: Int) {
    pools = Array(repeating: Array(repeating: 0, count: 2 * zones), count: years)
    parts = Array(repeating: Array(repeating: 0, count: sections), count: years)
    entrants = Array(repeating: Array(repeating: 0, count: sections), count: years)
    shared = parts
  }

  /// One zone's children and how they are shared out.
  mutating func note(
    _ children: Int, zone: Int, stage: Int, year: Int, _ shares: EntrantShares,
    _ tables: ProjectionTables
  ) {
    pools[year][2 * zone + stage] = children
    for section in shares.sections {
      let part = shares.part[section]
      shared[year][section] += Double(children) * part
      if tables.zone[section] == zone {
        parts[year][section] = part
      } else if part > 0 {
        let key = ZoneSection(zone: zone, section: section)
        crossing[key, default: Array(repeating: 0, count: pools.count)][year] = part
      }
    }
  }

  /// Children of other zones whom a section takes, `[year]`.
  func incoming(_ section: Int, from zones: Range<Int>, stage: Int) -> [Double] {
    var children = Array(repeating: 0.0, count: pools.count)
    for zone in zones {
      guard let parts = crossing[ZoneSection(zone: zone, section: section)] else { continue }
      for year in parts.indices {
        children[year] += parts[year] * Double(pools[year][2 * zone + stage])
      }
    }
    return children
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
