// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What plans take from a supply that all schools share: money of some years, or units of some
/// actions.
///
/// If the least that the schools' own needs take from it, each school by itself, is more in all
/// than there is, no plan exists: payments of a plan are the sum of what the schools pay, and each
/// pays at least its least.
struct Charge: Hashable {
  /// What a step takes, `[lever][decision year]`.
  var amounts: [[Int64]]
  /// What there is.
  var supply: Int64
  /// The decision years concerned.
  var years: ClosedRange<Int>
  /// Levers whose caps are meant; nil for budgets.
  var levers: [Int]?
}

extension SearchProblem {
  /// The budgets of consecutive years together; nil where one of them has no limit.
  func moneyCharge(_ years: ClosedRange<Int>) -> Charge? {
    var supply: Int64 = 0
    for year in years {
      guard let budget = allowance.budget[year] else { return nil }
      supply += max(0, budget)
    }
    let amounts = levers.map { lever in
      lever.payment.indices.map { years.contains($0) ? lever.payment[$0] : 0 }
    }
    return Charge(amounts: amounts, supply: supply, years: years, levers: nil)
  }

  /// The caps of levers in consecutive years together; nil where one of them has no limit.
  func capCharge(_ chosen: [Int], _ years: ClosedRange<Int>) -> Charge? {
    var supply: Int64 = 0
    for lever in chosen {
      for year in years {
        guard let cap = allowance.cap[lever][year] else { return nil }
        supply += max(0, cap)
      }
    }
    let amounts = levers.indices.map { lever in
      decisionYears.indices.map {
        chosen.contains(lever) && years.contains($0) ? levers[lever].step : 0
      }
    }
    return Charge(amounts: amounts, supply: supply, years: years, levers: chosen)
  }

  /// Every charge worth looking at: runs of years up to each year first, then all runs.
  var charges: [Charge] {
    let years = decisionYears.indices
    let runs = years.flatMap { first in years.filter { $0 >= first }.map { first...$0 } }
    let capped = levers.indices.filter { lever in allowance.cap[lever].contains { $0 != nil } }
    var groups = capped.map { [$0] }
    for kind in ResourceKind.allCases {
      let together = capped.filter { levers[$0].contribution[kind.index] > 0 }
      if together.count > 1, !groups.contains(together) { groups.append(together) }
    }
    return runs.compactMap(moneyCharge)
      + groups.flatMap { group in runs.compactMap { capCharge(group, $0) } }
  }

  /// The problem in which the present cost of a step is what it takes from the supply, and no
  /// allowance holds but that of others.
  func priced(by charge: Charge) -> SearchProblem {
    var priced = self
    for lever in levers.indices {
      for year in decisionYears.indices where levers[lever].presentCost[year] != nil {
        priced.levers[lever].presentCost[year] = Double(charge.amounts[lever][year])
      }
    }
    priced.allowance = .unlimited(levers: levers.count, years: decisionYears.count)
    return priced
  }

  /// The least that each unit's own needs take; whole amounts, never more than the truth.
  ///
  /// - Parameter chosen: The units to look at; the others take nothing.
  func leastTaken(_ charge: Charge, units chosen: some Sequence<Int>) -> [Int64] {
    let priced = priced(by: charge)
    var solver = SchoolSolver(problem: priced)
    solver.usesRotation = true
    var result = Array(repeating: Int64(0), count: units.count)
    for index in chosen {
      let unit = units[index]
      let extra = unit.requirements.map {
        roundsWearUp && $0.need.kind == .equipmentValue ? -keptEquipment : 0
      }
      let bound = solver.solve(unit, extra: extra).bound
      // Whole yuan or units: what branch and bound may have left open is taken off before rounding
      // up.
      if bound.isFinite { result[index] = Int64((bound * (1 - 2e-7) - 1e-3).rounded(.up)) }
    }
    return result.map { max(0, $0) }
  }
}
