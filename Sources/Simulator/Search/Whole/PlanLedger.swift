// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A whole plan with everything it leaves: of needs, budgets, caps, pools of moves and coefficients. One step more
/// or less costs only what it touches.
struct PlanLedger {
  let table: PlanTable
  /// Steps by column.
  private(set) var amounts: [Int64]
  /// Hundredths added, `[unit][track · years + year]`.
  private(set) var added: [[Int64]]
  /// What is left of budgets and caps.
  private(set) var left: Allowance
  /// Received less given, by pool.
  private(set) var balance: [Int64]
  /// What members of cones hold, `[cone][member]`.
  private(set) var held: [[Double]]
  /// Σ z by cone.
  private(set) var sums: [Double]
  /// Σ (weight · z)² by cone.
  private(set) var squares: [Double]
  /// Present cost.
  private(set) var cost = 0.0

  private var problem: SearchProblem { table.problem }

  /// Nothing decided.
  init(_ table: PlanTable) {
    self.table = table
    let problem = table.problem
    amounts = table.columns.map { _ in 0 }
    added = problem.units.map {
      Array(repeating: 0, count: $0.trackCount * problem.complianceYears.count)
    }
    left = problem.allowance
    balance = Array(repeating: 0, count: table.pools)
    held = table.cones.map { $0.members.map(\.held) }
    sums = held.map { $0.reduce(0, +) }
    squares = zip(table.cones, held).map { cone, held in
      zip(cone.members, held).reduce(0) { $0 + $1.0.weight * $1.0.weight * $1.1 * $1.1 }
    }
  }

  /// Takes so many steps more of a column, or fewer.
  mutating func add(_ steps: Int64, to index: Int) {
    guard steps != 0 else { return }
    let column = table.columns[index]
    amounts[index] += steps
    for entry in column.tracks { added[column.unit][entry.place] += steps * entry.hundredths }
    left.budget[column.year]? -= steps * column.payment
    left.cap[column.lever][column.year]? -= steps * column.units
    if column.pool >= 0 { balance[column.pool] += steps * column.sign }
    for entry in column.cones {
      let weight = table.cones[entry.cone].members[entry.member].weight
      let old = held[entry.cone][entry.member]
      let new = old + Double(steps) * entry.amount
      held[entry.cone][entry.member] = new
      sums[entry.cone] += new - old
      squares[entry.cone] += weight * weight * (new - old) * (new + old)
    }
    cost += Double(steps) * column.price
  }

  /// Sets a column's steps.
  mutating func set(_ index: Int, to steps: Int64) { add(steps - amounts[index], to: index) }

  /// The same amounts with sums taken anew, so that rounding does not build up.
  var refreshed: PlanLedger {
    var fresh = PlanLedger(table)
    for index in amounts.indices { fresh.set(index, to: amounts[index]) }
    return fresh
  }

  /// How far above one a cone's length is, relative to what it may be; negative where it holds.
  func excess(_ cone: Int) -> Double {
    let bound = table.cones[cone].slope * sums[cone]
    guard bound > 0 else { return .infinity }
    return squares[cone].squareRoot() / bound - 1
  }

  /// Whether a coefficient holds.
  func keeps(cone: Int) -> Bool {
    let bound = table.cones[cone].slope * sums[cone]
    return bound > 0 && squares[cone] <= bound * bound
  }

  /// Whether budgets, caps and pools are kept.
  var keepsShared: Bool { left.isKept && balance.allSatisfy { $0 == 0 } }

  /// Whether everything is kept.
  var keepsAll: Bool {
    keepsShared && table.cones.indices.allSatisfy(keeps(cone:))
      && problem.units.indices.allSatisfy(keeps(unit:))
  }

  /// Whether one unit's needs, with the rule k of n, and its limits are kept.
  func keeps(unit index: Int) -> Bool {
    keepsNeeds(unit: index) && keepsLimits(unit: index)
  }

  private func keepsNeeds(unit index: Int) -> Bool {
    let unit = problem.units[index]
    let years = problem.complianceYears.count
    var below = 0
    var counts: [Int] = []
    for requirement in unit.requirements {
      let sum = added[index][requirement.track * years + requirement.year]
      if sum >= requirement.short { continue }
      guard let floor = requirement.shortToFloor, sum >= floor, problem.mayStayAtFloor > 0 else {
        return false
      }
      if counts.isEmpty { counts = Array(repeating: 0, count: unit.sections.count * years) }
      counts[requirement.slot * years + requirement.year] += 1
      below = max(below, counts[requirement.slot * years + requirement.year])
      if below > problem.mayStayAtFloor { return false }
    }
    return true
  }

  private func keepsLimits(unit index: Int) -> Bool {
    let unit = problem.units[index]
    let range = table.ofUnit[index]
    for column in range where amounts[column] != 0 {
      if amounts[column] < 0 || amounts[column] > table.columns[column].most ?? .max {
        return false
      }
    }
    for (lever, slots) in unit.limits.enumerated() {
      for (slot, limits) in slots.enumerated() {
        guard let limits else { continue }
        for (schoolYear, limit) in limits.enumerated() {
          var arrived: Int64 = 0
          for column in range {
            let entry = table.columns[column]
            if entry.lever == lever && entry.slot == slot && entry.sign > 0
              && problem.levers[lever].firstYear[entry.year] <= schoolYear
            {
              arrived += amounts[column]
            }
          }
          if arrived > max(0, limit) { return false }
        }
      }
    }
    return keepsRoom(unit: index)
  }

  private func keepsRoom(unit index: Int) -> Bool {
    let unit = problem.units[index]
    let range = table.ofUnit[index]
    for (slot, rooms) in unit.room.enumerated() {
      let own = range.filter {
        amounts[$0] != 0 && table.columns[$0].slot == slot
          && problem.levers[table.columns[$0].lever].isStaff
      }
      for kind in 1..<4 where !rooms[kind - 1].isEmpty && !own.isEmpty {
        for at in own {
          let arrival = problem.levers[table.columns[at].lever].firstYear[table.columns[at].year]
          var change: Int64 = 0
          var isCrowding = false
          for column in own {
            let entry = table.columns[column]
            let lever = problem.levers[entry.lever]
            guard lever.firstYear[entry.year] <= arrival else { continue }
            let part = entry.sign * (lever.contribution[kind] - lever.contribution[0])
            if part > 0 { isCrowding = true }
            change += amounts[column] * part
          }
          if isCrowding && change > max(0, rooms[kind - 1][arrival]) { return false }
        }
      }
    }
    return true
  }
}
