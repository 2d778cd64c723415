// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What projects bring to sections: openings and places, gathered over all projects so that their
/// order does not matter.
struct WorkTables {
  /// The year in which a planned section opens; `PlanTables.never` without a committed project.
  private(set) var opening: [Int]
  /// Whether it opens with every grade at once.
  private(set) var isWhole: [Bool]
  /// Places brought, `[year][section]`; index 0 gathers what was complete by the base year.
  private var added: [Int]
  /// Whether any work states places, `[year][section]`.
  private var states: [Bool]
  /// Whether a relocation puts an end to the old places, `[year][section]`.
  private var replaces: [Bool]
  private let yearCount: Int
  /// Rooms for classes that expansions bring after the base year, by year and section.
  private(set) var classRooms: [PlanTables.ClassRooms] = []

  /// Reads every committed project that is in use within the horizon.
  init(baseline: Baseline, plan: Plan, future: Future) {
    let count = baseline.sections.count
    yearCount = baseline.years.count
    opening = Array(repeating: PlanTables.never, count: count)
    isWhole = Array(repeating: false, count: count)
    added = Array(repeating: 0, count: yearCount * count)
    states = Array(repeating: false, count: yearCount * count)
    replaces = states
    // A stage that some project names opens with such a project; only a stage that none names opens
    // with works for the whole school.
    var isNamed = Array(repeating: false, count: count)
    for project in plan.projects where project.opensSchools {
      for work in project.works {
        guard let stage = work.stage, let section = baseline.section(work.school, stage: stage)
        else { continue }
        isNamed[section] = true
      }
    }
    for project in plan.projects {
      guard
        let year = project.commissioning(
          base: baseline.county.baseYear, slippage: future.slippage(of: project.id))
      else { continue }
      for work in project.works {
        guard let school = baseline.schoolIndex[work.school] else { continue }
        for section in baseline.sectionsOfSchool[school] {
          let stage = baseline.sections[section].stage
          if project.opensSchools, work.stage == stage || (work.stage == nil && !isNamed[section]) {
            open(section, in: max(1, year), mode: project.opening)
          }
          if work.stage == stage, year < yearCount {
            let cell = max(0, year) * count + section
            if let places = work.places {
              added[cell] += places
              states[cell] = true
            }
            if project.kind == .relocation { replaces[cell] = true }
            if project.kind == .expansion, year > 0, let classes = work.classes, classes > 0 {
              classRooms.append(.init(year: year, section: section, classes: classes))
            }
          }
        }
      }
    }
    gatherClassRooms()
  }

  /// One entry for each year and section, so that the order of projects does not matter.
  private mutating func gatherClassRooms() {
    guard classRooms.count > 1 else { return }
    classRooms.sort { ($0.year, $0.section, $0.classes) < ($1.year, $1.section, $1.classes) }
    var gathered: [PlanTables.ClassRooms] = []
    for rooms in classRooms {
      if let last = gathered.last, last.year == rooms.year, last.section == rooms.section {
        gathered[gathered.count - 1].classes += rooms.classes
      } else {
        gathered.append(rooms)
      }
    }
    classRooms = gathered
  }

  private mutating func open(_ section: Int, in year: Int, mode: OpeningMode) {
    if year < opening[section] {
      opening[section] = year
      isWhole[section] = mode == .whole
    } else if year == opening[section], mode == .whole {
      isWhole[section] = true
    }
  }

  /// Places, `[year][section]`; −1 where no limit is known.
  ///
  /// A section of the base year has its table's places, then what projects after the base year add
  /// to a known number, from a relocation on the new site's alone. A planned section has the sum of
  /// its projects' places; where none states any, its table's.
  func places(baseline: Baseline) -> [Int] {
    let count = baseline.sections.count
    var result = Array(repeating: -1, count: yearCount * count)
    for section in 0..<count {
      let place = baseline.sections[section]
      let listed = baseline.schools[place.school].sections
        .first { $0.stage == place.stage }?.places
      let isPlanned = baseline.schools[place.school].status == .planned
      var known = listed
      var stated = 0
      var isStated = false
      for year in 0..<yearCount {
        let cell = year * count + section
        if isPlanned {
          stated += added[cell]
          isStated = isStated || states[cell]
          known = isStated ? stated : listed
        } else if year > 0 {
          if replaces[cell] {
            known = states[cell] ? added[cell] : nil
          } else if let old = known {
            known = old + added[cell]
          }
        }
        result[cell] = known.map { max(0, $0) } ?? -1
      }
    }
    return result
  }
}

extension Project {
  /// Whether its kind of work can open a school.
  var opensSchools: Bool {
    switch kind {
    case .newBuild, .expansion, .relocation: true
    case .sportsGround, .equipment, .programme: false
    }
  }
}
