// SPDX-License-Identifier: GPL-3.0-or-later

extension ProjectionRun {
  /// Classes of the base year: as given; where missing, formed from pupils.
  mutating func formBaseClasses() {
    for section in 0..<sectionCount {
      for slot in 0..<tables.gradeCount[section] {
        let cell = 6 * section + slot
        let given = tables.baseClasses[section][slot]
        classesNow[cell] =
          given > 0 ? (now[cell] > 0 ? given : 0) : form(now[cell], section: section, year: 0)
      }
    }
  }

  /// Starting grades and new sections are formed at the limit; every other cohort keeps its classes,
  /// and is formed anew only if it grew or received pupils and would be oversized otherwise.
  mutating func formClasses(year: Int) {
    for section in 0..<sectionCount {
      let isNew = plan.opening[section] == year
      for slot in 0..<tables.gradeCount[section] {
        let cell = 6 * section + slot
        let pupils = now[cell]
        let carried = slot == 0 || isNew ? 0 : classesBefore[cell - 1]
        if pupils == 0 {
          classesNow[cell] = 0
        } else if carried == 0 {
          classesNow[cell] = form(pupils, section: section, year: year)
        } else if (pupils > before[cell - 1] || hasReceived[cell])
          && pupils * tables.oversizedDivisor > carried * tables.oversizedAverage
        {
          classesNow[cell] = max(carried, form(pupils, section: section, year: year))
        } else {
          classesNow[cell] = min(carried, pupils)
        }
      }
    }
  }

  /// ⌈pupils ÷ limit⌉.
  private func form(_ pupils: Int, section: Int, year: Int) -> Int {
    let limit = tables.formationLimit[year * sectionCount + section]
    return (pupils + limit - 1) / limit
  }
}
