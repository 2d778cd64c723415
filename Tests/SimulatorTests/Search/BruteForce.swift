// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

@testable import Simulator

/// The cheapest purchases for one unit by trying every amount: shares no code with the solver.
struct BruteForce {
  let problem: SearchProblem
  let unit: SearchUnit
  let most: Int64
  /// The part of the staff that backbone teachers may be, in percent; nil where nobody asks.
  var part: Int64?

  struct Choice {
    var lever: Int
    var slot: Int
    var year: Int
    var price: Double
  }

  /// The least cost; nil where no amounts up to `most` steps comply.
  func leastCost() -> Double? {
    var choices: [Choice] = []
    for (index, lever) in problem.levers.enumerated() {
      for slot in 0..<(lever.contribution[..<4].allSatisfy { $0 == 0 } ? 1 : unit.sections.count) {
        for year in problem.decisionYears.indices {
          guard let price = lever.presentCost[year] else { continue }
          choices.append(Choice(lever: index, slot: slot, year: year, price: price))
        }
      }
    }
    var best: Double?
    var amounts = Array(repeating: Int64(0), count: choices.count)
    func visit(_ place: Int, cost: Double) {
      if let best, cost >= best - 1e-9 { return }
      if place == choices.count {
        if complies(choices, amounts) { best = cost }
        return
      }
      let limit = min(most, problem.levers[choices[place].lever].mostPerSection ?? most)
      for amount in 0...limit {
        amounts[place] = amount
        visit(place + 1, cost: cost + Double(amount) * choices[place].price)
      }
      amounts[place] = 0
    }
    visit(0, cost: 0)
    return best
  }

  private func complies(_ choices: [Choice], _ amounts: [Int64]) -> Bool {
    for (place, choice) in choices.enumerated() where amounts[place] > 0 {
      guard let limits = unit.limits[choice.lever][choice.slot] else { continue }
      for (schoolYear, limit) in limits.enumerated() {
        var arrived: Int64 = 0
        for (other, second) in choices.enumerated()
        where second.lever == choice.lever && second.slot == choice.slot
          && problem.levers[second.lever].firstYear[second.year] <= schoolYear
        {
          arrived += amounts[other]
        }
        if arrived > max(0, limit) { return false }
      }
    }
    if let part, !keepsPart(part, choices, amounts) { return false }
    for slot in unit.sections.indices {
      for (position, schoolYear) in problem.complianceYears.enumerated() {
        var below = 0
        for requirement in unit.requirements
        where requirement.slot == slot && requirement.year == position {
          let added = self.added(requirement, choices, amounts, schoolYear)
          if added >= requirement.short { continue }
          guard let floor = requirement.shortToFloor, added >= floor else { return false }
          below += 1
        }
        if below > problem.mayStayAtFloor { return false }
      }
    }
    return true
  }

  /// Whether backbone teachers stay under a part of the staff in every year in which people may come.
  private func keepsPart(_ part: Int64, _ choices: [Choice], _ amounts: [Int64]) -> Bool {
    Set(choices.map { problem.levers[$0.lever].firstYear[$0.year] }).allSatisfy { arrival in
      var (backbone, staff) = (Int64(0), Int64(0))
      for (other, second) in choices.enumerated() {
        let lever = problem.levers[second.lever]
        guard lever.firstYear[second.year] <= arrival else { continue }
        backbone += amounts[other] * lever.contribution[ResourceKind.backboneTeachers.index]
        staff += amounts[other] * lever.contribution[0]
      }
      let room = unit.room[0][ResourceKind.backboneTeachers.index - 1][arrival]
      return backbone == 0 || backbone * 100 <= max(0, room) * 100 + staff * part
    }
  }

  private func added(
    _ requirement: Requirement, _ choices: [Choice], _ amounts: [Int64], _ schoolYear: Int
  ) -> Int64 {
    let kind = requirement.need.kind
    var sum: Int64 = 0
    for (place, choice) in choices.enumerated() {
      let lever = problem.levers[choice.lever]
      guard lever.firstYear[choice.year] <= schoolYear,
        !kind.isStaff || choice.slot == requirement.slot
      else { continue }
      var worth = Double(lever.contribution[kind.index])
      for _ in lever.firstYear[choice.year]..<schoolYear {
        worth *= problem.retention[kind.index]
      }
      sum += Int64(worth.rounded()) * amounts[place]
    }
    return sum
  }
}
