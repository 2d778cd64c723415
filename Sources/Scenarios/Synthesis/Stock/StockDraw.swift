// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What every school and section of a made-up county holds of the seven indicators' resources.
struct StockDraw {
  /// People of the sections that count, `[indicator.index][school][stage]`; zero elsewhere.
  private(set) var people: [[StageTable<Int>]] = []
  /// Shared stock of the schools that count, `[indicator.index][school]`, in its own unit.
  private(set) var shared: [[Double]] = []

  init(
    _ recipe: SynthesisRecipe, schools: [School], scope: SectionScope, standard: Standard,
    assumptions: SynthesisAssumptions
  ) {
    let nobody = Array(repeating: StageTable(primary: 0, junior: 0), count: schools.count)
    let nothing = Array(repeating: 0.0, count: schools.count)
    for indicator in Indicator.allCases {
      func mean(_ stage: Stage) -> Double {
        recipe.level[stage][indicator.index] * standard.threshold(indicator, stage).value.value
          / Double(indicator.pupilBasis)
      }
      let relative = RelativeAmounts(
        indicator: indicator, schools: schools, assumptions: assumptions, seed: recipe.seed)
      var persons = nobody
      var amounts = nothing
      if indicator.resource.isStaff {
        for stage in Stage.allCases {
          let pupils = scope.units.map { Double($0.pupils[stage]) }
          let spread = recipe.spread[stage][indicator.index]
          let counts = StaffDraw.counts(
            relative.draw(stage, units: scope.units, pupils: pupils, reach: 1.15 * spread),
            pupils: pupils, mean: mean(stage), spread: spread)
          for (unit, count) in zip(scope.units, counts) { persons[unit.school][stage] = count }
        }
      } else {
        let draw = SharedStockDraw(
          units: scope.units,
          means: StageTable(primary: mean(.primary), junior: mean(.junior)),
          spreads: StageTable(
            primary: recipe.spread.primary[indicator.index],
            junior: recipe.spread.junior[indicator.index]),
          grain: Self.grain(indicator), relative: relative)
        for (unit, amount) in zip(scope.units, draw.amounts()) { amounts[unit.school] = amount }
      }
      people.append(persons)
      shared.append(amounts)
    }
  }

  private static func grain(_ indicator: Indicator) -> SharedStockDraw.Grain {
    switch indicator {
    case .equipmentValue: .whole
    case .multimediaClassrooms: .room
    default: .hundredth
    }
  }
}
