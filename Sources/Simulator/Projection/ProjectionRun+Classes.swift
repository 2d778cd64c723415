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

  /// Starting grades and new sections are formed at the limit in force, and a cohort that outgrows
  /// the limit it was formed at gets another class, because the county forms classes by that rule.
  ///
  /// Classes of the base year's table were formed by nobody knows which rule: such a cohort keeps
  /// them, and is formed anew only if it grew or received pupils and would be oversized otherwise.
  mutating func formClasses(year: Int) {
    for section in 0..<sectionCount {
      let isNew = plan.opening[section] == year
      for slot in 0..<tables.gradeCount[section] {
        let cell = 6 * section + slot
        let pupils = now[cell]
        let isCarried = slot > 0 && !isNew
        let carried = isCarried ? classesBefore[cell - 1] : 0
        let formedAt = isCarried ? formedAtBefore[cell - 1] : 0
        if pupils == 0 {
          classesNow[cell] = 0
          formedAtNow[cell] = 0
        } else if carried == 0 || outgrows(cell, pupils, carried: carried, formedAt: formedAt) {
          let formed = form(pupils, section: section, year: year)
          classesNow[cell] = min(max(carried, formed), pupils)
          formedAtNow[cell] = tables.formationLimit[year * sectionCount + section]
        } else {
          classesNow[cell] = min(carried, pupils)
          formedAtNow[cell] = formedAt
        }
      }
    }
  }

  private func outgrows(_ cell: Int, _ pupils: Int, carried: Int, formedAt: Int) -> Bool {
    if formedAt > 0 { return pupils > carried * formedAt }
    return (pupils > before[cell - 1] || hasReceived[cell])
      && pupils * tables.oversizedDivisor > carried * tables.oversizedAverage
  }

  /// ⌈pupils ÷ limit⌉.
  private func form(_ pupils: Int, section: Int, year: Int) -> Int {
    let limit = tables.formationLimit[year * sectionCount + section]
    return (pupils + limit - 1) / limit
  }
}
