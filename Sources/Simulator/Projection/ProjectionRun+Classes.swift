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
    Self.formClasses(
      ClassForming(tables: tables, plan: plan, year: year, count: sectionCount), pupils: now,
      before: before, hasReceived: hasReceived, carried: classesBefore, formedAt: formedAtBefore,
      classes: &classesNow, limits: &formedAtNow)
  }

  /// What forming classes reads beside the pupils.
  private struct ClassForming {
    let tables: ProjectionTables
    let plan: PlanTables
    let year: Int
    let count: Int
  }

  private static func formClasses(
    _ rules: ClassForming, pupils: [Int], before: [Int], hasReceived: [Bool], carried: [Int],
    formedAt: [Int], classes: inout [Int], limits: inout [Int]
  ) {
    let (pupils, before, hasReceived) = (pupils.span, before.span, hasReceived.span)
    let (carriedClasses, formedAtBefore) = (carried.span, formedAt.span)
    let (openings, gradeCounts) = (rules.plan.opening, rules.tables.gradeCount)
    let average = rules.tables.oversizedAverage[rules.year]
    let divisor = rules.tables.oversizedDivisor[rules.year]
    let formationLimits = rules.tables.formationLimit
    let row = rules.year * rules.count
    var classesNow = classes.mutableSpan
    var formedAtNow = limits.mutableSpan
    for section in 0..<rules.count {
      let isNew = openings[section] == rules.year
      let limit = formationLimits[row + section]
      for slot in 0..<gradeCounts[section] {
        let cell = 6 * section + slot
        let pupils = pupils[cell]
        let isCarried = slot > 0 && !isNew
        let carried = isCarried ? carriedClasses[cell - 1] : 0
        let formedAt = isCarried ? formedAtBefore[cell - 1] : 0
        if pupils == 0 {
          classesNow[cell] = 0
          formedAtNow[cell] = 0
          continue
        }
        var isFormed = carried == 0
        if !isFormed {
          isFormed =
            formedAt > 0
            ? pupils > carried * formedAt
            : (pupils > before[cell - 1] || hasReceived[cell])
              && pupils * divisor > carried * average
        }
        if isFormed {
          let formed = (pupils + limit - 1) / limit
          classesNow[cell] = min(max(carried, formed), pupils)
          formedAtNow[cell] = limit
        } else {
          classesNow[cell] = min(carried, pupils)
          formedAtNow[cell] = formedAt
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
