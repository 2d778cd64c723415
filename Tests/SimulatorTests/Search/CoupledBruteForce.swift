// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import CountyModel

@testable import Simulator

/// The cheapest plan of a few small units with budgets, caps and a coefficient, by trying every
/// amount: shares no code with the search.
struct CoupledBruteForce {
  let problem: SearchProblem
  let indicator: Indicator
  /// The most steps of one lever at one unit in one year.
  let most: Int64

  struct Plan {
    var cost: Double
    var isAtLimit: Bool
  }

  /// The least cost; nil where nothing up to `most` steps complies.
  func best() -> Plan? {
    var places: [(unit: Int, lever: Int, year: Int)] = []
    for unit in problem.units.indices {
      for lever in problem.levers.indices {
        for year in problem.decisionYears.indices { places.append((unit, lever, year)) }
      }
    }
    var amounts = Array(repeating: Int64(0), count: places.count)
    var best: Plan?
    func visit(_ place: Int, _ cost: Double) {
      if let best, cost >= best.cost - 1e-9 { return }
      guard place < places.count else {
        if complies(places, amounts) {
          best = Plan(cost: cost, isAtLimit: amounts.contains(most))
        }
        return
      }
      let price = problem.levers[places[place].lever].presentCost[places[place].year] ?? .infinity
      let spot = places[place]
      let arrival = problem.levers[spot.lever].firstYear[spot.year]
      let bars = problem.units[spot.unit].bars
      let isBarred = bars.isEmpty ? false : bars[spot.lever][0]?[arrival] ?? false
      for amount in 0...(isBarred ? 0 : most) {
        amounts[place] = amount
        visit(place + 1, cost + (amount == 0 ? 0 : Double(amount) * price))
      }
      amounts[place] = 0
    }
    visit(0, 0)
    return best
  }

  private func complies(
    _ places: [(unit: Int, lever: Int, year: Int)], _ amounts: [Int64]
  ) -> Bool {
    for year in problem.decisionYears.indices {
      var paid: Int64 = 0
      var units = problem.levers.map { _ in Int64(0) }
      for (place, amount) in zip(places, amounts) where place.year == year {
        paid += amount * problem.levers[place.lever].payment[year]
        units[place.lever] += amount * problem.levers[place.lever].step
      }
      if let budget = problem.allowance.budget[year], paid > budget { return false }
      for lever in problem.levers.indices {
        if let cap = problem.allowance.cap[lever][year], units[lever] > cap { return false }
      }
    }
    for (row, left) in zip(problem.allowance.rows, problem.allowance.left) {
      let used = zip(places, amounts).reduce(Int64(0)) {
        $0 + $1.1 * row.uses[$1.0.lever][$1.0.year]
      }
      if used > left { return false }
    }
    for (position, schoolYear) in problem.complianceYears.enumerated() {
      var values: [Double] = []
      var pupils: [Double] = []
      for (index, unit) in problem.units.enumerated() {
        var below = 0
        for requirement in unit.requirements where requirement.year == position {
          let kind = requirement.need.kind.index
          var added: Int64 = 0
          for (place, amount) in zip(places, amounts)
          where place.unit == index
            && problem.levers[place.lever].firstYear[place.year] <= schoolYear
          {
            added += amount * problem.levers[place.lever].contribution[kind]
          }
          if added >= requirement.short { continue }
          guard let floor = requirement.shortToFloor, added >= floor else { return false }
          below += 1
        }
        if below > problem.mayStayAtFloor { return false }
        let section = unit.sections[0]
        var amount = section.held[position][indicator.index]
        for (place, steps) in zip(places, amounts)
        where place.unit == index && problem.levers[place.lever].firstYear[place.year] <= schoolYear
        {
          amount += Double(
            steps * problem.levers[place.lever].contribution[indicator.resource.index])
        }
        let own = Double(section.pupils[position] ?? 0)
        values.append(amount / own)
        pupils.append(own)
      }
      let all = pupils.reduce(0, +)
      let mean = zip(values, pupils).reduce(0) { $0 + $1.0 * $1.1 } / all
      let variance =
        zip(values, pupils).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 } / all
      let limit = problem.coefficientLimits[.primary] ?? .infinity
      if variance.squareRoot() > limit * mean * (1 + 1e-12) { return false }
    }
    return true
  }
}

extension TinyProblem {
  /// A seeded problem of two or three schools that a budget, caps and the coefficient of the sports
  /// area couple.
  static func coupled(seed: Int) -> SearchProblem {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let years = numbers.whole(1...2)
    let count = years == 1 ? 3 : 2
    var problem = empty(decisionYears: years, complianceYears: Array(1...years))
    problem.mayStayAtFloor = numbers.whole(0...1)
    problem.coefficientLimits[.primary] = Double(numbers.whole(10...60)) / 100
    for (action, kind) in [
      (MeasureAction.addSportsArea, ResourceKind.sportsArea),
      (.equipMultimediaRoom, .multimediaClassrooms),
    ] {
      let price = Double(numbers.whole(5...40))
      problem.levers.append(
        lever(
          action, [kind: 100], costs: (0..<years).map { price * (1 - 0.04 * Double($0)) },
          firstYear: (0..<years).map { 1 + $0 }, payment: Int64(price)))
    }
    problem.allowance.cap = problem.levers.map { _ in
      (0..<years).map { _ in numbers.chance(30) ? Int64(numbers.whole(1...5)) : nil }
    }
    problem.allowance.budget = (0..<years).map { _ in
      numbers.chance(50) ? Int64(numbers.whole(40...200)) : nil
    }
    for index in 0..<count {
      var unit = SearchUnit(
        school: ID("校\(index)"), sections: [section("校\(index)", years: years)], requirements: [],
        limits: problem.levers.map { _ in [nil] }, isLocked: false)
      unit.sections[0].pupils = Array(repeating: numbers.whole(80...200), count: years)
      for year in 0..<years {
        let held = index == 0 ? numbers.whole(200...700) : numbers.whole(100...400)
        unit.sections[0].held[year][Indicator.sportsArea.index] = Double(held)
        for indicator in [Indicator.sportsArea, .multimediaClassrooms] {
          let short = Int64(numbers.whole(-100...200))
          unit.requirements.append(
            Requirement(
              slot: 0, year: year, need: .indicator(indicator),
              track: unit.track(indicator.resource, slot: 0), short: short,
              shortToFloor: problem.mayStayAtFloor > 0 ? short - 60 : nil))
        }
        // Only the sports area has data, and so a coefficient.
        for other in Indicator.allCases where other != .sportsArea {
          unit.sections[0].held[year][other.index] = .nan
        }
      }
      problem.units.append(unit)
    }
    // Last, so that the seeds' other numbers stay what they were.
    for calendar in 1...years where numbers.chance(20) {
      let yearly = problem.levers.map { _ in Int64(numbers.whole(0...9)) }
      let uses = problem.levers.indices.map { lever in
        (0..<years).map { problem.levers[lever].firstYear[$0] <= calendar ? yearly[lever] : 0 }
      }
      problem.allowance.rows.append(
        SharedRow(subject: .recurrentMoney(BudgetYear(2000 + calendar)), uses: uses))
      problem.allowance.left.append(Int64(numbers.whole(15...60)))
    }
    return problem
  }
}
