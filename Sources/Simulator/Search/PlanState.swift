// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What the search has decided so far: one solution for each unit, and the levels they keep.
struct PlanState: Hashable, Sendable {
  /// One for each unit.
  var solutions: [UnitSolution]
  /// Hundredths to add at least, `[unit][requirement]`; `Int64.min` for no level.
  var levels: [[Int64]]

  /// Nothing decided.
  init(_ problem: SearchProblem) {
    solutions = problem.units.map { _ in
      UnitSolution(purchases: [], cost: 0, bound: 0, missing: [])
    }
    levels = problem.units.map { $0.requirements.map { _ in .min } }
  }

  /// Σ cost of the units; infinite where a need cannot be met.
  var cost: Double { solutions.reduce(0) { $0 + $1.cost } }
  /// Whether every unit's needs are met.
  var isComplete: Bool { solutions.allSatisfy(\.missing.isEmpty) }

  /// Present cost of what is bought, met or not, without extra prices.
  func presentCost(_ problem: SearchProblem) -> Double {
    solutions.reduce(0) { sum, solution in
      solution.purchases.reduce(sum) {
        $0 + Double($1.steps) * (problem.levers[$1.lever].presentCost[$1.year] ?? 0)
      }
    }
  }
}

extension SearchProblem {
  /// Hundredths that purchases add to a track of a unit in a compliance year.
  func added(_ purchases: [Purchase], unit: SearchUnit, track: Int, kind: ResourceKind, year: Int)
    -> Int64
  {
    purchases.reduce(0) { sum, purchase in
      guard unit.track(kind, slot: purchase.slot) == track else { return sum }
      return sum + purchase.steps
        * worth(lever: purchase.lever, kind: kind, paid: purchase.year, in: complianceYears[year])
    }
  }

  /// What a section holds of an indicator's resource with the purchases, in hundredths.
  func amount(
    _ purchases: [Purchase], unit: SearchUnit, slot: Int, year: Int, _ indicator: Indicator
  )
    -> Double
  {
    let kind = indicator.resource
    let section = unit.sections[slot]
    let track = unit.track(kind, slot: slot)
    let added = added(purchases, unit: unit, track: track, kind: kind, year: year)
    let part = kind.isStaff ? 1 : section.share[year]
    return section.held[year][indicator.index] + Double(added) * part
  }

  /// The problem as it stands when teachers have moved: stock, needs and room of both sides change.
  func applying(_ transfers: [Transfer]) -> SearchProblem {
    var problem = self
    for transfer in transfers {
      problem.shift(transfer, unit: transfer.receiverUnit, slot: transfer.receiverSlot, sign: 1)
      problem.shift(transfer, unit: transfer.giverUnit, slot: transfer.giverSlot, sign: -1)
    }
    return problem
  }

  private mutating func shift(_ transfer: Transfer, unit: Int, slot: Int, sign: Int64) {
    let lever = levers[transfer.lever]
    let arrival = lever.firstYear[transfer.year]
    for kind in ResourceKind.staffKinds {
      let amount = sign * transfer.steps * lever.contribution[kind.index]
      guard amount != 0 else { continue }
      let track = units[unit].track(kind, slot: slot)
      for index in units[unit].requirements.indices
      where units[unit].requirements[index].track == track
        && complianceYears[units[unit].requirements[index].year] >= arrival
      {
        units[unit].requirements[index].short -= amount
        units[unit].requirements[index].shortToFloor? -= amount
      }
      for (year, schoolYear) in complianceYears.enumerated() where schoolYear >= arrival {
        for indicator in Indicator.allCases where indicator.resource == kind {
          units[unit].sections[slot].held[year][indicator.index] += Double(amount)
        }
      }
    }
    guard !units[unit].room.isEmpty else { return }
    for other in 1..<4 {
      let change =
        -sign * transfer.steps * lever.crowding(other)
      // Moves come after upgrades and designations: the room that they make is there a year later.
      let first = change > 0 ? arrival + 1 : arrival
      for schoolYear in units[unit].room[slot][other - 1].indices where schoolYear >= first {
        units[unit].room[slot][other - 1][schoolYear] += change
      }
    }
  }
}
