// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization

/// Classes of every section by grade in the base year, around the recipe's average sizes.
struct ClassCounts {
  /// `[school][stage][grade slot]`; empty for a stage that is not taught.
  private(set) var classes: [StageTable<[Int]>]

  init(
    _ recipe: SynthesisRecipe, roster: SchoolRoster, grades: GradeTable,
    assumptions: SynthesisAssumptions
  ) {
    var source = DrawStream.classes.source(recipe.seed)
    classes = roster.schools.indices.map { index in
      let noise = max(0.5, 1 + assumptions.classNoise * source.bell())
      let locality = roster.schools[index].locality
      var row = StageTable<[Int]>(primary: [], junior: [])
      for stage in Stage.allCases {
        let size = recipe.classSizes[stage][locality] * noise
        row[stage] = grades.base[index][stage].map { pupils in
          pupils == 0 ? 0 : max(1, Int((Double(pupils) / size).rounded()))
        }
      }
      return row
    }
  }

  /// All classes of a school.
  func total(_ school: Int) -> Int {
    classes[school].primary.reduce(0, +) + classes[school].junior.reduce(0, +)
  }
}
