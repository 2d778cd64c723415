// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What the loops over sections and years read of a projection, without names.
struct StockTables {
  /// Whether the section's pupils are not known.
  let isUnknown: [Bool]
  /// Whether the section takes pupils, `[year][section]`.
  let isOpen: Grid<Bool>
  /// Whether any section of the school does, `[year][school]`.
  let isSchoolOpen: Grid<Bool>
  /// Pupils, `[year][section]`.
  let pupils: Grid<Int>
  /// Classes by grade, `[year][section]`.
  let classes: Grid<GradeCounts>

  /// Reads the tables of a projection.
  init(rules: StockRules, projection: Projection) {
    let (years, count) = (projection.years.count, rules.schoolOf.count)
    var unknown = Array(repeating: false, count: count)
    for section in projection.unknownSections { unknown[section] = true }
    isUnknown = unknown
    isOpen = projection.isOpen
    classes = projection.classes
    var totals = Grid(rows: years, columns: count, repeating: 0)
    var open = Grid(rows: years, columns: rules.schools.count, repeating: false)
    for year in 0..<years {
      for section in 0..<count {
        totals[year, section] = projection.pupils[year, section].total
        if projection.isOpen[year, section] { open[year, rules.schoolOf[section]] = true }
      }
    }
    pupils = totals
    isSchoolOpen = open
  }
}
