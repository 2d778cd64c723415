// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization

/// Pupils of every section in the base year, adding up to the recipe's totals.
struct SectionSizes {
  /// Pupils by school; zero for a stage that is not taught or a school that is not open.
  private(set) var pupils: [StageTable<Int>]

  /// The county's pupils are shared among zones by their weights, then inside each zone by the
  /// drawn sizes of its sections, between a least and a most.
  init(
    _ recipe: SynthesisRecipe, roster: SchoolRoster, assumptions: SynthesisAssumptions
  ) {
    var source = DrawStream.sizes.source(recipe.seed)
    pupils = Array(
      repeating: StageTable(primary: 0, junior: 0), count: roster.schools.count)
    let factors = roster.schools.map { source.skewed(assumptions.sizeNoise[$0.locality]) }
    for stage in Stage.allCases {
      var members = Array(repeating: [Int](), count: recipe.zones.count)
      var left = recipe.pupils[stage]
      for (index, school) in roster.schools.enumerated()
      where school.status == .open && school.sections.contains(where: { $0.stage == stage }) {
        if school.kind == .special {
          pupils[index][stage] = min(left, assumptions.special[stage])
          left -= pupils[index][stage]
        } else {
          members[roster.zones[index]].append(index)
        }
      }
      let used = recipe.zones.indices.filter { !members[$0].isEmpty }
      let totals = LargestRemainder.share(left, weights: used.map { recipe.zones[$0].weight })
      for (zone, total) in zip(used, totals) {
        let sizes = members[zone].map { assumptions.size(roster.schools[$0], stage) }
        let grades = Double(assumptions.leastPerGrade * stage.grades.count)
        let parts = LargestRemainder.share(
          total,
          weights: zip(members[zone], sizes).map { max(grades, $1.typical * factors[$0]) },
          least: sizes.map { min(grades, $0.most) },
          // Where a zone has too many pupils for its schools, they still differ in size.
          most: zip(members[zone], sizes).map { $1.most * (0.75 + 0.25 * factors[$0]) })
        for (index, part) in zip(members[zone], parts) { pupils[index][stage] = part }
      }
    }
  }
}

extension SynthesisAssumptions {
  /// The typical and the most pupils of one school's section.
  fileprivate func size(_ school: School, _ stage: Stage) -> (typical: Double, most: Double) {
    switch school.kind {
    case .teachingPoint: (teachingPoint, teachingPoint)
    case .nineYear, .twelveYear:
      (
        throughSizes[stage].typical[school.locality], throughSizes[stage].most[school.locality]
      )
    case .primary, .junior, .completeSecondary, .special:
      (sizes[stage].typical[school.locality], sizes[stage].most[school.locality])
    }
  }
}
