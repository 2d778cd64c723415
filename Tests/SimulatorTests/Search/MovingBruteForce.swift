// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport

@testable import Simulator

/// The cheapest plan of a few small schools whose teachers may move, with a budget, caps, k of n
/// and the coefficient of qualified teachers, by trying every amount and every move: shares no code
/// with the search.
struct MovingBruteForce {
  let problem: SearchProblem
  /// The most steps of one lever at one school.
  let most: Int64

  struct Plan {
    var cost: Double
    var isAtLimit: Bool
  }

  /// The least cost; nil where nothing within `most` complies.
  func best() -> Plan? {
    let buying = problem.levers.indices.filter { !problem.levers[$0].isRotation }
    let moving = problem.levers.firstIndex(where: \.isRotation)
    var places: [(unit: Int, lever: Int)] = []
    for unit in problem.units.indices { for lever in buying { places.append((unit, lever)) } }
    var amounts = Array(repeating: Int64(0), count: places.count)
    // Steps that a school gets, less what it gives.
    var net = problem.units.map { _ in Int64(0) }
    var best: Plan?
    func price(_ lever: Int) -> Double { problem.levers[lever].presentCost[0] ?? .infinity }
    func visit(_ place: Int, _ cost: Double) {
      if let best, cost >= best.cost - 1e-9 { return }
      guard place < places.count else {
        if complies(places, amounts, net, moving) {
          best = Plan(
            cost: cost, isAtLimit: amounts.contains(most) || net.contains { abs($0) == most })
        }
        return
      }
      for amount in 0...most {
        amounts[place] = amount
        visit(place + 1, cost + Double(amount) * price(places[place].lever))
      }
      amounts[place] = 0
    }
    func move(_ unit: Int) {
      guard let moving else { return visit(0, 0) }
      if unit == net.count - 1 {
        net[unit] = -net.dropLast().reduce(0, +)
        if abs(net[unit]) <= most {
          visit(0, net.reduce(0.0) { $0 + Double(max(0, $1)) * price(moving) })
        }
        return
      }
      for amount in -most...most {
        net[unit] = amount
        move(unit + 1)
      }
    }
    move(0)
    return best
  }

  private func complies(
    _ places: [(unit: Int, lever: Int)], _ amounts: [Int64], _ net: [Int64], _ moving: Int?
  ) -> Bool {
    var paid: Int64 = 0
    var units = problem.levers.map { _ in Int64(0) }
    for (place, amount) in zip(places, amounts) {
      paid += amount * problem.levers[place.lever].payment[0]
      units[place.lever] += amount
    }
    if let moving {
      let moved = net.reduce(Int64(0)) { $0 + max(0, $1) }
      paid += moved * problem.levers[moving].payment[0]
      units[moving] += moved
    }
    if let budget = problem.allowance.budget[0], paid > budget { return false }
    for lever in problem.levers.indices {
      if let cap = problem.allowance.cap[lever][0], units[lever] > cap { return false }
    }
    var values: [Double] = []
    var pupils: [Double] = []
    for (index, unit) in problem.units.enumerated() {
      if net[index] < 0, unit.mayGive == [false] { return false }
      func added(_ kind: ResourceKind) -> Int64 {
        var sum: Int64 = 0
        for (place, amount) in zip(places, amounts) where place.unit == index {
          sum += amount * problem.levers[place.lever].contribution[kind.index]
        }
        if let moving { sum += net[index] * problem.levers[moving].contribution[kind.index] }
        return sum
      }
      var below = 0
      for requirement in unit.requirements {
        let sum = added(requirement.need.kind)
        if sum >= requirement.short { continue }
        guard let floor = requirement.shortToFloor, sum >= floor else { return false }
        below += 1
      }
      if below > problem.mayStayAtFloor { return false }
      let kind = ResourceKind.teachersAboveRequiredQualification
      let held = unit.sections[0].held[0][Indicator.teachersAboveRequiredQualification.index]
      let own = Double(unit.sections[0].pupils[0] ?? 0)
      values.append((held + Double(added(kind))) / own)
      pupils.append(own)
    }
    let all = pupils.reduce(0, +)
    let mean = zip(values, pupils).reduce(0) { $0 + $1.0 * $1.1 } / all
    let variance = zip(values, pupils).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 } / all
    let limit = problem.coefficientLimits[.primary] ?? .infinity
    return variance.squareRoot() <= limit * mean * (1 + 1e-12)
  }
}

extension TinyProblem {
  /// A seeded problem of two or three schools whose teachers may move.
  static func moving(seed: Int) -> SearchProblem {
    var numbers = SeededGenerator(seed: UInt64(seed))
    var problem = empty(decisionYears: 1, complianceYears: [1])
    problem.mayStayAtFloor = numbers.whole(0...1)
    problem.coefficientLimits[.primary] = Double(numbers.whole(5...60)) / 100
    let teachers: [ResourceKind: Int64] = [
      .staff: 100, .teachersAboveRequiredQualification: 100,
    ]
    let prices = [numbers.whole(15...60), numbers.whole(1...20), numbers.whole(5...40)].map(
      Double.init)
    problem.levers = [
      lever(.hireTeacher, teachers, costs: [prices[0]], firstYear: [1], payment: Int64(prices[0])),
      lever(
        .rotateTeacher, teachers, costs: [prices[1]], firstYear: [1], payment: Int64(prices[1]),
        limit: .surplusElsewhere),
      lever(
        .equipMultimediaRoom, [.multimediaClassrooms: 100], costs: [prices[2]], firstYear: [1],
        payment: Int64(prices[2])),
    ]
    problem.allowance.cap = problem.levers.map { _ in
      [numbers.chance(30) ? Int64(numbers.whole(1...5)) : nil]
    }
    problem.allowance.budget = [numbers.chance(50) ? Int64(numbers.whole(30...150)) : nil]
    for index in 0..<numbers.whole(2...3) {
      var unit = SearchUnit(
        school: ID("校\(index)"), sections: [section("校\(index)")], requirements: [],
        limits: problem.levers.map { _ in [nil] }, isLocked: false)
      unit.sections[0].pupils = [numbers.whole(80...200)]
      for other in Indicator.allCases { unit.sections[0].held[0][other.index] = .nan }
      let held = Double(numbers.whole(1...7) * 100)
      unit.sections[0].held[0][Indicator.teachersAboveRequiredQualification.index] = held
      for indicator in [Indicator.teachersAboveRequiredQualification, .multimediaClassrooms] {
        let short = Int64(numbers.whole(-250...200))
        unit.requirements.append(
          Requirement(
            slot: 0, year: 0, need: .indicator(indicator),
            track: unit.track(indicator.resource, slot: 0), short: short,
            shortToFloor: problem.mayStayAtFloor > 0 ? short - 60 : nil))
      }
      if numbers.chance(50) {
        unit.requirements.append(
          Requirement(
            slot: 0, year: 0, need: .staffRatio, track: unit.track(.staff, slot: 0),
            short: Int64(numbers.whole(-300...100)), shortToFloor: nil))
      }
      problem.units.append(unit)
    }
    return problem
  }
}
