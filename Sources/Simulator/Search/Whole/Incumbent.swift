// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A whole plan with everything it leaves: of needs, budgets, caps, pools of moves and
/// coefficients. One step more or less costs only what it touches.
struct Incumbent {
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
    for place in column.tracks {
      let entry = table.tracks[place]
      added[column.unit][entry.place] += steps * entry.hundredths
    }
    left.budget[column.year]? -= steps * column.payment
    left.cap[column.lever][column.year]? -= steps * column.units
    for place in column.shared {
      let entry = table.sharedList[place]
      left.left[entry.row] -= steps * entry.use
    }
    if column.pool >= 0 { balance[column.pool] += steps * column.sign }
    for place in column.cones {
      let entry = table.coneList[place]
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
  var refreshed: Incumbent {
    var fresh = Incumbent(table)
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
    keepsShared && table.cones.indices.allSatisfy { keeps(cone: $0) }
      && added.indices.allSatisfy { keeps(unit: $0) }
  }

  /// Whether one unit's needs, with the rule k of n, and its limits are kept.
  func keeps(unit index: Int) -> Bool {
    keepsNeeds(unit: index) && keepsLimits(unit: index)
  }

  private func keepsNeeds(unit index: Int) -> Bool {
    let requirements = table.problem.units[index].requirements
    let years = table.problem.complianceYears.count
    var counts: [Int] = []
    for requirement in requirements {
      let sum = added[index][requirement.track * years + requirement.year]
      if sum >= requirement.short { continue }
      let mayStay = table.problem.mayStay(requirement.year)
      guard let floor = requirement.shortToFloor, sum >= floor, mayStay > 0 else { return false }
      let cell = requirement.slot * years + requirement.year
      while counts.count <= cell { counts.append(0) }
      counts[cell] += 1
      if counts[cell] > mayStay { return false }
    }
    return true
  }

  private func keepsLimits(unit index: Int) -> Bool {
    let range = table.ofUnit[index]
    for column in range where amounts[column] != 0 {
      if amounts[column] < 0 || amounts[column] > table.columns[column].most ?? .max {
        return false
      }
    }
    for limit in table.limits[index] {
      for (schoolYear, most) in limit.most.enumerated() {
        var arrived: Int64 = 0
        for column in limit.columns where table.columns[column].arrival <= schoolYear {
          arrived += amounts[column]
        }
        if arrived > max(0, most) { return false }
      }
    }
    return keepsRoom(unit: index)
  }

  /// Whether no kind of people grows above the staff.
  func keepsRoom(unit index: Int) -> Bool {
    let rooms = table.problem.units[index].room
    guard !rooms.isEmpty else { return true }
    let own = table.ofUnit[index].filter { amounts[$0] != 0 && table.columns[$0].isStaff }
    for at in own {
      let (slot, arrival) = (table.columns[at].slot, table.columns[at].arrival)
      var change = SIMD4<Int64>.zero
      var isCrowding = SIMD4<Int64>.zero
      for column in own {
        let entry = table.columns[column]
        guard entry.slot == slot else { continue }
        let crowding = entry.crowding(by: arrival)
        change &+= crowding &* amounts[column]
        isCrowding.replace(with: 1, where: crowding .> 0)
      }
      for kind in 1..<4 where isCrowding[kind] > 0 && !rooms[slot][kind - 1].isEmpty {
        if change[kind] > max(0, rooms[slot][kind - 1][arrival]) { return false }
      }
    }
    return true
  }
}
