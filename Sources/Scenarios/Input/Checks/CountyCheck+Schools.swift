// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CountyCheck {
  /// No school, project or measure twice; every zone and parent is there.
  mutating func checkNames() {
    var seen: [ID<School>: Int] = [:]
    for (index, school) in county.schools.enumerated() {
      if let first = seen[school.id] {
        add(
          .duplicateRow(first: sources.row("schools.csv", first)), "schools.csv", item: index,
          "school", school.id.rawValue)
      } else {
        seen[school.id] = index
      }
    }
    var projects: [ID<Project>: Int] = [:]
    for (index, project) in county.plan.projects.enumerated() {
      if let first = projects[project.id] {
        add(
          .duplicateRow(first: sources.row("projects.csv", first)), "projects.csv", item: index,
          "project", project.id.rawValue)
      } else {
        projects[project.id] = index
      }
    }
    var measures: [ID<Measure>: Int] = [:]
    for (index, measure) in county.plan.measures.enumerated() {
      if let first = measures[measure.id] {
        add(
          .duplicateRow(first: sources.row("measures.csv", first)), "measures.csv", item: index,
          "measure", measure.id.rawValue)
      } else {
        measures[measure.id] = index
      }
    }
  }

  /// Stock and staff of each school against each other.
  mutating func checkSchools() {
    let live = county.plan.projects.filter { $0.status == .committed || $0.status == .candidate }
    let opened = Set(live.flatMap { $0.works.map(\.school) })
    for (index, school) in county.schools.enumerated() {
      let name = school.id.rawValue
      if let parent = school.parent {
        if checkSchool(parent, "schools.csv", item: index, "parent") {
          checkParents(of: school, index)
        }
      }
      if let indoor = school.indoorSportsArea, let all = school.shared[.sportsArea], indoor > all {
        add(
          .indoorAboveSportsArea(sportsArea: text(all)), "schools.csv", item: index,
          "indoorSportsArea", text(indoor))
      }
      if let limit = school.sportsAreaLimit, let all = school.shared[.sportsArea], all > limit {
        add(
          .sportsAreaAboveLimit(limit: text(limit)), "schools.csv", item: index, "sportsArea",
          text(all))
      }
      if school.status == .open, sources.areYearsKnown, let built = school.builtOn,
        county.baseYear.advanced(by: 1).completion < built
      {
        add(
          .builtAfterBase(base: county.baseYear), "schools.csv", item: index, "builtOn", "\(built)")
      }
      if school.status == .planned && !opened.contains(school.id) {
        add(.plannedWithoutProject, "schools.csv", item: index, "school", name)
      }
      for section in school.sections { checkStaff(section, of: school) }
    }
  }

  private mutating func checkStaff(_ section: Section, of school: School) {
    guard let staff = section.staff[.staff] else { return }
    let row = sources.sections[SectionID(school: school.id, stage: section.stage)]
    for kind in ResourceKind.staffKinds where kind != .staff {
      guard let count = section.staff[kind], count > staff else { continue }
      add(
        .moreThanStaff(kind, count: text(count), staff: text(staff)), "sections.csv", row: row,
        kind.rawValue, text(count))
    }
  }

  private mutating func checkParents(of school: School, _ index: Int) {
    var chain = [school.id]
    var next = school.parent
    while let id = next, chain.count <= county.schools.count {
      if id == school.id {
        add(
          .parentCycle((chain + [id]).map(\.rawValue)), "schools.csv", item: index, "parent",
          school.parent?.rawValue)
        return
      }
      // A circle further up is reported at the schools that form it.
      if chain.contains(id) { return }
      chain.append(id)
      next = schools[id]?.parent
    }
  }

  /// An amount as a person writes it.
  func text(_ amount: Quantity) -> String { DecimalText.of(amount.hundredths, places: 2) }
}
