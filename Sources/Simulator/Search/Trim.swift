// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Takes back what a plan can do without: levels and whole units round up, and what is bought for one coefficient
/// may serve another.
///
/// Dearest first, as many steps at once as still keep everything. Afterwards no single step can be
/// taken back without breaking a section's rule or a coefficient.
struct Trim {
  let problem: SearchProblem
  private let levels: CoefficientLevels

  init(problem: SearchProblem) {
    self.problem = problem
    levels = CoefficientLevels(problem: problem)
  }

  /// The state without what it can do without; only for a state that keeps everything.
  func trimmed(_ state: PlanState) -> PlanState {
    var result = state
    for _ in 0..<4 {
      let before = result
      for (unit, place) in order(result) { takeBack(&result, unit: unit, place: place) }
      for unit in result.solutions.indices {
        result.solutions[unit].purchases.removeAll { $0.steps == 0 }
      }
      if result == before { break }
    }
    return result
  }

  /// Every purchase, dearest step first.
  private func order(_ state: PlanState) -> [(unit: Int, place: Int)] {
    let all = state.solutions.indices.flatMap { unit in
      state.solutions[unit].purchases.indices.map { place in
        (unit: unit, place: place, price: price(state.solutions[unit].purchases[place]))
      }
    }
    let sorted = all.sorted { left, right in
      left.price != right.price
        ? left.price > right.price : (left.unit, left.place) < (right.unit, right.place)
    }
    return sorted.map { ($0.unit, $0.place) }
  }

  private func price(_ purchase: Purchase) -> Double {
    problem.levers[purchase.lever].presentCost[purchase.year] ?? 0
  }

  /// Takes back as many steps of a purchase as possible, by halves.
  private func takeBack(_ state: inout PlanState, unit: Int, place: Int) {
    let purchase = state.solutions[unit].purchases[place]
    var step = purchase.steps
    while step > 0 {
      let held = state.solutions[unit].purchases[place].steps
      if step > held {
        step /= 2
        continue
      }
      state.solutions[unit].purchases[place].steps = held - step
      if keeps(state, unit: unit, without: purchase) {
        state.solutions[unit].cost -= Double(step) * price(purchase)
      } else {
        state.solutions[unit].purchases[place].steps = held
        step /= 2
      }
    }
  }

  /// Whether the unit's rules and the coefficients that the purchase touches are kept.
  private func keeps(_ state: PlanState, unit index: Int, without purchase: Purchase) -> Bool {
    let unit = problem.units[index]
    let purchases = state.solutions[index].purchases
    guard keepsNeeds(purchases, unit, extra: state.extra[index]), keepsRoom(purchases, unit) else {
      return false
    }
    let lever = problem.levers[purchase.lever]
    let indicators = Indicator.allCases.filter { lever.contribution[$0.resource.index] != 0 }
    let stages =
      lever.isStaff ? [unit.sections[purchase.slot].id.stage] : unit.sections.map(\.id.stage)
    return stages.allSatisfy { stage in
      indicators.allSatisfy { levels.isKept(state, stage: stage, indicator: $0) }
    }
  }

  /// The rule k of n with its floors, staff and rooms, in every year.
  private func keepsNeeds(_ purchases: [Purchase], _ unit: SearchUnit, extra: [Int64]) -> Bool {
    var below: [Int: Int] = [:]
    for (place, requirement) in unit.requirements.enumerated() {
      let added = problem.added(
        purchases, unit: unit, track: requirement.track, kind: requirement.need.kind,
        year: requirement.year)
      if added >= requirement.short + extra[place] { continue }
      guard let floor = requirement.shortToFloor, added >= floor + extra[place] else {
        return false
      }
      let cell = requirement.slot * problem.complianceYears.count + requirement.year
      below[cell, default: 0] += 1
      if below[cell, default: 0] > problem.mayStayAtFloor { return false }
    }
    return true
  }

  /// No kind of people above the staff, in any year.
  private func keepsRoom(_ purchases: [Purchase], _ unit: SearchUnit) -> Bool {
    for (slot, rooms) in unit.room.enumerated() {
      let own = purchases.filter { $0.slot == slot && problem.levers[$0.lever].isStaff }
      guard own.contains(where: { problem.isCrowding($0.lever) }) else { continue }
      let arrivals = Set(own.map { problem.levers[$0.lever].firstYear[$0.year] })
      for kind in 1..<4 where !rooms[kind - 1].isEmpty {
        for arrival in arrivals {
          let change = own.reduce(Int64(0)) { sum, purchase in
            let lever = problem.levers[purchase.lever]
            guard lever.firstYear[purchase.year] <= arrival else { return sum }
            return sum + purchase.steps * (lever.contribution[kind] - lever.contribution[0])
          }
          if change > max(0, rooms[kind - 1][arrival]) { return false }
        }
      }
    }
    return true
  }
}
