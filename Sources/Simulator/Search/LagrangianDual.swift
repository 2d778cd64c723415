// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Prices on what couples the schools, and the lower bound that they prove.
///
/// Lagrangean relaxation (A. M. Geoffrion, Mathematical Programming Study 2, 1974): what couples
/// the schools is priced into each one's own problem; `DualBound` turns any prices into a proof.
struct LagrangianDual {
  /// What it finds.
  struct Outcome {
    /// A lower bound on what any plan costs.
    var bound: Double
    /// The bound without prices: holds also where no plan fits, where prices drive the bound
    /// without end.
    var alone: Double
    /// Whether every unit's needs can be met at all.
    var isAttainable: Bool
    /// The multipliers behind the bound.
    var multipliers: Multipliers
    /// The last prices found, to plan by.
    var prices: Prices
    /// The multipliers that `prices` and `solutions` belong to.
    var latest: Multipliers
    /// Levels by price, moves counted in; `Int64.min` for none.
    var levels: [[Int64]]
    /// Teachers who move in the relaxation, in whole steps.
    var transfers: [Transfer] = []
    /// The units' own optima at the last prices; what stays at its floor in them is tried next.
    var solutions: [UnitSolution]
    /// Whether `solutions` are what the units of the problem itself, not of the relaxed one, do at
    /// `prices`, with nothing else that changes a price: then nobody need solve them again.
    var isOwn = false
    /// Where the relaxation ended.
    var point: ConicProgram.Point?
    /// Where the search of another configuration ended, to start from as long as there is no point.
    var known: WarmStart?
  }

  /// The problem made easier, on which bounds are taken.
  private let relaxed: SearchProblem
  /// Whether a unit's optimum in the relaxed problem is one in the problem itself.
  private let isExact: Bool
  private let table: StepTable
  /// Plans dearer than this do not matter; the bound is never above it.
  var ceiling: Double
  /// The start: no prices.
  let start: Outcome
  /// Whether anything couples the schools; otherwise the bound is the sum of their minima already.
  let isCoupled: Bool

  init(problem: SearchProblem) {
    let relaxed = problem.relaxedForBound()
    let alone = DualBound(table: StepTable(stepless: relaxed)).withoutPrices()
    let cones = Self.bindingCones(alone.solutions, relaxed)
    let isOverdrawn = !problem.allowance.fits(alone.solutions.flatMap(\.purchases), problem)
    self.relaxed = relaxed
    let moves = problem.levers.contains(where: \.isRotation)
    isExact = !moves && problem.isItsOwnRelaxation
    isCoupled = alone.isAttainable && (isOverdrawn || moves || !cones.isEmpty)
    ceiling = 20 * max(0, alone.value) + 1e8
    table = StepTable(problem: relaxed, cones: isCoupled ? cones : [])
    start = Outcome(
      bound: alone.value, alone: alone.value, isAttainable: alone.isAttainable,
      multipliers: alone.multipliers, prices: alone.multipliers.prices,
      latest: alone.multipliers, levels: problem.units.map { $0.requirements.map { _ in .min } },
      solutions: alone.solutions, isOwn: isExact)
  }

  /// Prices where indicators stay at their floors as in the units' solutions; the bound never
  /// falls.
  ///
  /// Without passes the prices that are known are tried as they are.
  func improved(_ old: Outcome, floors: [UnitSolution], passes: Int) -> Outcome {
    guard isCoupled, passes > 0 || old.known != nil else { return old }
    let answer = relaxation(floors)
      .solved(from: old.point, or: old.known, passes: passes)
    let found = DualBound(table: table, ceiling: ceiling).value(at: answer.multipliers)
    var outcome = old
    if found.value > old.bound {
      outcome.bound = found.value
      outcome.multipliers = found.multipliers
    }
    outcome.prices = found.multipliers.prices
    outcome.latest = found.multipliers
    outcome.levels = answer.levels
    outcome.transfers = answer.transfers
    outcome.solutions = found.solutions
    outcome.isOwn =
      isExact && found.multipliers.cones.isEmpty
      && found.multipliers.own.allSatisfy { $0.value == 0 }
    outcome.point = answer.point
    return outcome
  }

  /// Where an outcome ended, for the search of another configuration; nil where nothing was
  /// searched.
  func end(of outcome: Outcome, floors: [UnitSolution]) -> WarmStart? {
    outcome.point.map { relaxation(floors).start(of: $0) }
  }

  func relaxation(_ floors: [UnitSolution]) -> SearchRelaxation {
    let extra = relaxed.units.map { unit in
      unit.requirements.map { $0.need.kind == .equipmentValue ? -relaxed.keptEquipment : 0 }
    }
    return SearchRelaxation(table: table, solutions: floors, extra: extra)
  }

  /// The bound that any multipliers prove.
  func value(at multipliers: Multipliers) -> Double { bound(at: multipliers).value }

  /// The same with what the units do at these multipliers.
  func bound(at multipliers: Multipliers) -> DualBound.Value {
    DualBound(table: table, ceiling: ceiling).value(at: multipliers)
  }

  /// Coefficients near or above their limits where every unit buys what it needs on its own.
  private static func bindingCones(_ solutions: [UnitSolution], _ relaxed: SearchProblem)
    -> [CoefficientCone]
  {
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
