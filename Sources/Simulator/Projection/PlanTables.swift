// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A plan and a future compiled to dense tables for one projection; years are indices from the
/// base.
struct PlanTables: Hashable {
  /// A year that never comes.
  static let never = Int.max

  /// A row of the catchment table.
  struct Row: Hashable {
    var target: Int
    var from: Int
    var share: Double
  }
  /// A line of the migration table; zone −1 is the whole county.
  struct Migration: Hashable {
    var year: Int
    var zone: Int
    var grades: ClosedRange<Int>
    var pupils: Int
  }

  /// The year in which each section opens; 0 for those of the base year.
  var opening: [Int]
  /// Whether it opens with every grade at once.
  var isWhole: [Bool]
  /// The first year without the section.
  var closing: [Int]
  /// The section that takes a closing one's pupils; −1 for none named.
  var receiver: [Int]
  /// Places, `[year][section]`; −1 where no limit is known.
  var places: [Int]
  /// Rows whose source is a zone, `[2 · zone + stage]`, by target, then the latest first.
  var zoneRows: [[Row]]
  /// Rows whose source is a primary section, `[section]`, by target, then the latest first.
  var feederRows: [[Row]]
  /// Whether any row at all has a section as its source.
  var hasFeederRows = false
  /// Migration in table order.
  var migration: [Migration] = []

  /// Classes for which expansions bring rooms, by year and section.
  var classRooms: [ClassRooms] = []

  /// Rooms for further classes of a section from a year on.
  struct ClassRooms: Hashable {
    var year: Int
    var section: Int
    var classes: Int
  }

  /// Compiles a plan.
  init(baseline: Baseline, plan: Plan, future: Future) {
    let count = baseline.sections.count
    let tables = baseline.projectionTables
    opening = tables.opensInBase.map { $0 ? 0 : Self.never }
    isWhole = Array(repeating: false, count: count)
    closing = Array(repeating: Self.never, count: count)
    receiver = Array(repeating: -1, count: count)
    places = []
    zoneRows = Array(repeating: [], count: 2 * baseline.zones.count)
    feederRows = Array(repeating: [], count: count)
    let works = WorkTables(baseline: baseline, plan: plan, future: future)
    for section in 0..<count where opening[section] != 0 {
      opening[section] = works.opening[section]
      isWhole[section] = works.isWhole[section]
    }
    places = works.places(baseline: baseline)
    classRooms = works.classRooms
    addClosures(plan.closures, baseline: baseline)
    addCatchments(plan.catchments, baseline: baseline)
    addStatedFeeders(tables)
    let zones = Dictionary(
      zip(baseline.zones, 0...), uniquingKeysWith: { first, _ in first })
    for estate in baseline.county.estates {
      guard let zone = zones[estate.zone], estate.pupils > 0 else { continue }
      migration.append(
        Migration(
          year: baseline.county.baseYear.distance(to: estate.year), zone: zone,
          grades: estate.grades, pupils: estate.pupils))
    }
    for line in future.migration {
      let zone = line.zone.map { zones[$0] ?? -2 } ?? -1
      guard zone >= -1 else { continue }
      migration.append(
        Migration(
          year: baseline.county.baseYear.distance(to: line.year), zone: zone, grades: line.grades,
          pupils: line.pupils))
    }
  }

  /// Whether a section teaches in a year.
  func isOpen(_ section: Int, in year: Int) -> Bool {
    opening[section] <= year && year < closing[section]
  }
}

extension PlanTables {
  private mutating func addClosures(_ closures: [Closure], baseline: Baseline) {
    for closure in closures {
      // A campus has no section of its own any more, so that only whole schools close here.
      guard let school = baseline.schoolIndex[closure.school],
        baseline.schools[school].id == closure.school
      else { continue }
      // The base year's pupils are a fact: nothing closes before the year after.
      let year = max(1, baseline.county.baseYear.distance(to: closure.year))
      for section in baseline.sectionsOfSchool[school] where year < closing[section] {
        closing[section] = year
        receiver[section] =
          baseline.section(closure.receiver, stage: baseline.sections[section].stage) ?? -1
        if receiver[section] == section { receiver[section] = -1 }
      }
    }
    // Pupils must have somewhere to go: what would leave a stage without any section stays open.
    for sections in baseline.projectionTables.sectionsOfStage {
      for year in 1..<max(2, baseline.years.count)
      where !sections.contains(where: { isOpen($0, in: year) }) {
        for section in sections where closing[section] == year { closing[section] = Self.never }
      }
    }
  }

  private mutating func addCatchments(_ rows: [CatchmentShare], baseline: Baseline) {
    guard !rows.isEmpty else { return }
    let base = baseline.county.baseYear
    var zones: [ID<Zone>: Int] = [:]
    for (index, zone) in baseline.zones.enumerated() { zones[zone] = index }
    for row in rows {
      guard let target = baseline.section(row.target, stage: row.stage) else { continue }
      let share = row.share.isFinite ? max(0, row.share) : 0
      let entry = Row(target: target, from: base.distance(to: row.from), share: share)
      switch row.source {
      case .zone(let name):
        guard let zone = zones[name] else { continue }
        zoneRows[2 * zone + row.stage.index].append(entry)
      case .school(let name):
        guard row.stage == .junior, let source = baseline.section(name, stage: .primary)
        else { continue }
        feederRows[source].append(entry)
        hasFeederRows = true
      }
    }
    for index in zoneRows.indices where zoneRows[index].count > 1 { Self.sort(&zoneRows[index]) }
    for index in feederRows.indices where feederRows[index].count > 1 {
      Self.sort(&feederRows[index])
    }
  }

  /// Primary sections whose onward school is stated, unless the plan lists rows of their own.
  private mutating func addStatedFeeders(_ tables: ProjectionTables) {
    for (section, target) in tables.feederTarget.enumerated()
    where target >= 0 && feederRows[section].isEmpty {
      feederRows[section] = [Row(target: target, from: 0, share: 1)]
      hasFeederRows = true
    }
  }

  /// By target, then the latest first; of two rows of one year the larger share first, so that the
  /// order of the table does not matter.
  private static func sort(_ rows: inout [Row]) {
    rows.sort { ($0.target, -$0.from, -$0.share) < ($1.target, -$1.from, -$1.share) }
  }
}

extension Baseline {
  /// Index of a school's section of a stage; nil where there is no such school or section.
  func section(_ school: ID<School>?, stage: Stage) -> Int? {
    guard let school, let index = schoolIndex[school] else { return nil }
    return sectionsOfSchool[index].first { sections[$0].stage == stage }
  }
}
