// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What the loops over sections and years read, without names and apart from the county itself.
struct StockTables {
  /// Schools in table order.
  let schools: [School]
  let sectionsOfSchool: [[Int]]
  /// School, stage and zone of each section.
  let schoolOf: [Int]
  let stageOf: [Stage]
  let zoneOf: [Int]
  /// Whether the section is assessed: not in special schools.
  let isAssessed: [Bool]
  /// Whether the section's pupils are not known.
  let isUnknown: [Bool]
  /// Sections of each stage, primary first.
  let sectionsOfStage: [[Int]]
  /// Whether the section takes pupils, `[year][section]`.
  let isOpen: Grid<Bool>
  /// Pupils, `[year][section]`.
  let pupils: Grid<Int>
  /// Classes by grade, `[year][section]`.
  let classes: Grid<GradeCounts>

  /// Reads the tables of a baseline and its projection.
  init(baseline: Baseline, projection: Projection) {
    let sections = baseline.sections
    schools = baseline.schools
    sectionsOfSchool = baseline.sectionsOfSchool
    schoolOf = sections.map(\.school)
    let stages = sections.map(\.stage)
    stageOf = stages
    zoneOf = sections.map(\.zone)
    isAssessed = sections.map(\.isAssessed)
    isUnknown = sections.indices.map { projection.unknownSections.contains($0) }
    sectionsOfStage = Stage.allCases.map { stage in
      stages.indices.filter { stages[$0] == stage }
    }
    isOpen = projection.isOpen
    classes = projection.classes
    var totals = Grid(rows: projection.years.count, columns: sections.count, repeating: 0)
    for year in projection.years.indices {
      for section in sections.indices {
        totals[year, section] = projection.pupils[year, section].total
      }
    }
    pupils = totals
  }
}
