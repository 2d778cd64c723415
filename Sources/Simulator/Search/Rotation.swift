// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Teachers move from sections that hold more than they need to those of the same stage that hold
/// least.
///
/// What one gains the other loses; nobody gives what its own thresholds need. Chosen before
/// anything is bought, where a move costs less than the cheapest purchase of the same kind: richest
/// giver to poorest receiver, a heuristic, which is why the search also tries to do without.
struct Rotation {
  let problem: SearchProblem

  /// Moves worth their price.
  func transfers() -> [Transfer] {
    var current = problem
    var transfers: [Transfer] = []
    guard let first = problem.complianceYears.first else { return [] }
    for (index, lever) in problem.levers.enumerated() where lever.isRotation {
      let kind = lever.action.target
      // The latest payment that arrives by the first year of compliance.
      guard
        let year = problem.decisionYears.indices.last(where: {
          lever.firstYear[$0] <= first && lever.presentCost[$0] != nil
        }), let price = lever.presentCost[year], lever.contribution[kind.index] > 0,
        price < cheapestPurchase(of: kind)
      else { continue }
      for stage in Stage.allCases {
        while let move = nextMove(current, lever: index, kind: kind, stage: stage, year: year) {
          transfers.append(move)
          current = current.applying([move])
        }
      }
    }
    return merged(transfers)
  }

  private func cheapestPurchase(of kind: ResourceKind) -> Double {
    problem.levers.reduce(Double.infinity) { least, lever in
      guard !lever.isRotation, lever.contribution[kind.index] > 0 else { return least }
      let prices = lever.presentCost.indices.compactMap { year in
        lever.firstYear[year] <= problem.complianceYears.first ?? 0 ? lever.presentCost[year] : nil
      }
      return min(least, prices.min() ?? .infinity)
    }
  }

  /// One step from the richest section with something to spare to the poorest in need.
  private func nextMove(
    _ current: SearchProblem, lever: Int, kind: ResourceKind, stage: Stage, year: Int
  ) -> Transfer? {
    let contribution = current.levers[lever].contribution
    let arrival = current.levers[lever].firstYear[year]
    var giver: (unit: Int, slot: Int, value: Double)?
    var receiver: (unit: Int, slot: Int, value: Double)?
    for (index, unit) in current.units.enumerated() where !unit.isLocked {
      for (slot, section) in unit.sections.enumerated() where section.id.stage == stage {
        guard unit.opening.isEmpty || unit.opening[slot] <= arrival else { continue }
        guard let indicator = Indicator.allCases.first(where: { $0.resource == kind }) else {
          continue
        }
        let values = section.pupils.indices.compactMap { place -> Double? in
          guard let pupils = section.pupils[place], pupils > 0 else { return nil }
          return section.held[place][indicator.index] / Double(pupils)
        }
        guard let value = values.min(), value.isFinite else { continue }
        let needs = unit.requirements.filter { $0.slot == slot }
        let track = unit.track(kind, slot: slot)
        let isShort = needs.contains { $0.track == track && $0.short > 0 }
        let canGive = ResourceKind.staffKinds.allSatisfy { other in
          let given = contribution[other.index]
          return needs.allSatisfy {
            $0.track != unit.track(other, slot: slot) || $0.short + given <= 0 || given <= 0
          }
        }
        let keepsRoom =
          unit.room.isEmpty
          || (1..<4).allSatisfy { special in
            let change = -current.levers[lever].crowding(special)
            return unit.room[slot][special - 1].dropFirst(arrival).allSatisfy { $0 >= change }
          }
        let takesRoom =
          unit.room.isEmpty
          || (1..<4).allSatisfy { special in
            let change = current.levers[lever].crowding(special)
            return unit.room[slot][special - 1].dropFirst(arrival).allSatisfy { $0 >= change }
          }
        let mayCome = unit.mayArrive(lever, slot: slot, in: arrival)
        if canGive, keepsRoom, unit.gives(slot), value > giver?.value ?? -1 {
          giver = (index, slot, value)
        }
        if isShort, takesRoom, mayCome, value < receiver?.value ?? .infinity {
          receiver = (index, slot, value)
        }
      }
    }
    guard let giver, let receiver, giver.unit != receiver.unit else { return nil }
    return Transfer(
      lever: lever, giverUnit: giver.unit, giverSlot: giver.slot, receiverUnit: receiver.unit,
      receiverSlot: receiver.slot, year: year, steps: 1)
  }

  /// Moves between the same two sections as one.
  private func merged(_ moves: [Transfer]) -> [Transfer] {
    var steps: [Transfer: Int64] = [:]
    var order: [Transfer] = []
    for move in moves {
      if steps[move] == nil { order.append(move) }
      steps[move, default: 0] += 1
    }
    return order.map { move in
      var whole = move
      whole.steps = steps[move] ?? 1
      return whole
    }
  }
}
