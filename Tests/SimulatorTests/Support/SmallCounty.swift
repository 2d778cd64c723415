// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator

/// Counties that a reader can add up by hand: named schools with the same pupils in every grade.
struct SmallCounty {
  var county = SampleCounty.empty()

  /// Adds a school with `perGrade` pupils in every grade; nil gives it no row at all.
  mutating func add(
    _ name: String, _ kind: SchoolKind = .primary, zone: ID<Zone> = "城关", perGrade: Int?,
    classes: Int = 1, places: Int? = nil
  ) {
    let school = SampleCounty.school(name, kind, zone: zone, places: places)
    county.schools.append(school)
    if let perGrade {
      county.enrolment.append(SampleCounty.record(school, perGrade: perGrade, classes: classes))
    }
  }

  /// Adds a planned school that a project opens.
  mutating func plan(
    _ name: String, _ kind: SchoolKind = .primary, zone: ID<Zone> = "城关", places: Int?,
    opens year: Int, mode: OpeningMode = .byGrade
  ) {
    var school = School(id: ID(name), kind: kind, status: .planned, zone: zone)
    school.sections = kind.stages.map { Section(stage: $0) }
    county.schools.append(school)
    county.plan.projects.append(
      Self.project(
        name, stages: kind.stages, places: places, opens: year, kind: .newBuild, mode: mode))
  }

  /// A committed project complete by the September of `year`, named after its school.
  static func project(
    _ school: String, stages: [Stage], places: Int?, opens year: Int, kind: ProjectKind,
    mode: OpeningMode = .whole
  ) -> Project {
    var project = Project(
      id: ID(school + "建设项目"), kind: kind, completion: PartialDate(year: year, month: 9))
    project.opening = mode
    project.works = stages.map { stage in
      var work = ProjectWork(school: ID(school), stage: stage)
      work.places = places
      return work
    }
    return project
  }

  /// The compiled county.
  var baseline: Baseline { Baseline(county: county, standard: SampleStandard.make()) }

  /// Projects the county's own plan and future.
  func project() -> Projection {
    Projection(baseline: baseline, plan: county.plan, future: county.future)
  }
}

extension Projection {
  /// The grades of one section in one year, `county` telling where it stands.
  func grades(_ baseline: Baseline, _ school: String, _ stage: Stage, _ year: Int) -> [Int] {
    cells(pupils, baseline, school, stage, year)
  }

  /// The classes of one section in one year.
  func classCounts(_ baseline: Baseline, _ school: String, _ stage: Stage, _ year: Int) -> [Int] {
    cells(classes, baseline, school, stage, year)
  }

  private func cells(
    _ grid: Grid<GradeCounts>, _ baseline: Baseline, _ school: String, _ stage: Stage, _ year: Int
  ) -> [Int] {
    let id = SectionID(school: ID(school), stage: stage)
    guard let section = baseline.sections.firstIndex(where: { $0.id == id }),
      let row = years.firstIndex(of: SchoolYear(year))
    else { return [] }
    return (0..<baseline.sections[section].gradeCount).map { grid[row, section][$0] }
  }
}
