// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization

/// Pupils of every section by grade, in the base year and in the years before it.
struct GradeTable {
  /// Pupils in the base year, `[school][stage][grade slot]`; empty for a stage that is not taught.
  private(set) var base: [StageTable<[Int]>]
  /// Pupils in earlier years, the nearest first: `[years back − 1][school][stage][grade slot]`.
  private(set) var earlier: [[StageTable<[Int]>]] = []

  init(
    _ recipe: SynthesisRecipe, roster: SchoolRoster, sizes: SectionSizes, births: ZoneBirths,
    baseYear: SchoolYear, assumptions: SynthesisAssumptions
  ) {
    let cohorts = Cohorts(roster: roster, births: births)
    var source = DrawStream.grades.source(recipe.seed)
    base = []
    base.reserveCapacity(roster.schools.count)
    for (index, school) in roster.schools.enumerated() {
      var row = StageTable<[Int]>(primary: [], junior: [])
      for stage in Stage.allCases where sizes.isTaught(stage, by: school) {
        let weights = stage.grades.map { grade in
          let slot = Double(grade - stage.startingGrade)
          let middle = Double(stage.grades.count - 1) / 2
          let tilt = 1 + assumptions.gradeTilt.drift[school.locality] * (middle - slot)
          let noise = 1 + assumptions.gradeTilt.noise * source.bell()
          return cohorts.of(index, grade: grade, in: baseYear.firstYear) * max(0.1, tilt * noise)
        }
        row[stage] = LargestRemainder.share(
          sizes.pupils[index][stage], weights: weights, floor: assumptions.leastPerGrade - 1)
      }
      base.append(row)
    }
    goBack(recipe, roster: roster, cohorts: cohorts, baseYear: baseYear, assumptions: assumptions)
  }

  /// Each earlier year is the later one moved down a grade; the oldest pupils of a stage, who have
  /// left since, were to the next ones as their cohorts of births.
  private mutating func goBack(
    _ recipe: SynthesisRecipe, roster: SchoolRoster, cohorts: Cohorts, baseYear: SchoolYear,
    assumptions: SynthesisAssumptions
  ) {
    guard recipe.historyYears > 0 else { return }
    var source = DrawStream.history.source(recipe.seed)
    var later = base
    for back in 1...recipe.historyYears {
      let year = baseYear.firstYear - back
      var rows = later
      for (index, school) in roster.schools.enumerated() {
        let drift = assumptions.history.drift[school.locality]
        for stage in Stage.allCases where !later[index][stage].isEmpty {
          let pupils = later[index][stage]
          let last = pupils.count - 1
          var row = pupils
          for slot in 0...last {
            let rate = max(0.5, 1 + drift + assumptions.history.noise * source.bell())
            if slot < last {
              row[slot] = Int((Double(pupils[slot + 1]) / rate).rounded())
            } else {
              let grade = stage.grades.upperBound
              let now = cohorts.of(index, grade: grade, in: year + 1)
              let then = cohorts.of(index, grade: grade, in: year)
              let ratio = now > 0 ? then / now : 1
              row[slot] = Int((Double(pupils[last]) * min(2, max(0.5, ratio)) / rate).rounded())
            }
          }
          rows[index][stage] = row
        }
      }
      earlier.append(rows)
      later = rows
    }
  }

  /// The cohorts of births from which the grades of a school's zone come.
  private struct Cohorts {
    let roster: SchoolRoster
    let births: ZoneBirths

    /// Zero where no primary section takes the zone's children in: its grades are equal then.
    func of(_ school: Int, grade: Int, in year: Int) -> Double {
      births.cohort(zone: roster.zones[school], entering: year + 1 - grade)
    }
  }
}

extension SectionSizes {
  /// Whether an open school teaches the stage.
  func isTaught(_ stage: Stage, by school: School) -> Bool {
    school.status == .open && school.sections.contains { $0.stage == stage }
  }
}
