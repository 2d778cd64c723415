// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Prices on what couples the schools, and the lower bound that they prove.
struct PriceSearch {
  /// The problem, and the easier one on which bounds are taken.
  let problem: SearchProblem
  private let relaxed: SearchProblem

  /// What it finds.
  struct Outcome {
    /// A lower bound on what any plan costs.
    var bound: Double
    /// The bound without prices: holds also where no plan fits, where prices drive the bound without end.
    var alone: Double
    /// Whether every unit's needs can be met at all.
    var isAttainable: Bool
    /// The multipliers behind it.
    var multipliers: Multipliers
    /// Levels by price; `Int64.min` for none.
    var levels: [[Int64]]
    /// Whether anything couples the schools: otherwise the bound is the sum of their minima.
    var isCoupled: Bool
  }

  init(problem: SearchProblem) {
    self.problem = problem
    relaxed = problem.relaxedForBound()
  }

  /// Finds prices in so many passes of the relaxation.
  func outcome(passes: Int, rounds: Int = 4) -> Outcome {
    let alone = DualBound(table: StepTable(problem: relaxed, cones: [])).withoutPrices()
    var outcome = Outcome(
      bound: alone.value, alone: alone.value, isAttainable: alone.isAttainable,
      multipliers: alone.multipliers,
      levels: problem.units.map { $0.requirements.map { _ in .min } }, isCoupled: false)
    let cones = bindingCones(alone.solutions)
    let isOverdrawn = !problem.allowance.fits(alone.solutions.flatMap(\.purchases), problem)
    guard passes > 0, alone.isAttainable, isOverdrawn || !cones.isEmpty else { return outcome }
    outcome.isCoupled = true
    let table = StepTable(problem: relaxed, cones: cones)
    let bound = DualBound(table: table)
    var solutions = alone.solutions
    let extra = relaxed.units.map { unit in
      unit.requirements.map {
        $0.need.kind == .equipmentValue ? -relaxed.keptEquipment : Int64(0)
      }
    }
    var point: ConicProgram.Point?
    for _ in 0..<rounds {
      let answer = SearchRelaxation(table: table, solutions: solutions, extra: extra)
        .solved(from: point, passes: passes)
      let found = bound.value(at: answer.multipliers)
      if found.value > outcome.bound {
        outcome.bound = found.value
        outcome.multipliers = found.multipliers
      }
      outcome.levels = answer.levels
      point = answer.point
      solutions = found.solutions
      guard problem.mayStayAtFloor > 0 else { break }
    }
    return outcome
  }

  /// Coefficients near or above their limits where every unit buys what it needs on its own.
  private func bindingCones(_ solutions: [UnitSolution]) -> [CoefficientCone] {
    var cones: [CoefficientCone] = []
    for stage in Stage.allCases {
      for year in relaxed.complianceYears.indices {
        for indicator in Indicator.allCases {
          guard let cone = relaxed.cone(stage, year: year, indicator) else { continue }
          var square = 0.0
          var sum = 0.0
          for member in cone.members {
            let amount = relaxed.amount(
              solutions[member.unit].purchases, unit: relaxed.units[member.unit],
              slot: member.slot, year: year, indicator)
            square += amount * amount * member.weight * member.weight
            sum += amount
          }
          if square.squareRoot() > 0.98 * cone.slope * sum { cones.append(cone) }
        }
      }
    }
    return cones
  }
}
