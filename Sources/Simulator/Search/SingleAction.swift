// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A group that one action serves, whose steps are worth the same whenever they are paid: floor
/// area, rooms.
///
/// By every compliance year so many steps must have arrived, the most of what its needs ask for.
/// What a year asks for beyond the year before is bought where that is cheapest among the years
/// that still arrive in time. That is the optimum: the years in time only grow, so that the
/// cheapest price falls from deadline to deadline.
struct SingleAction {
  /// A year of payment.
  private struct Offer {
    var year: Int
    var arrival: Int
    var price: Double
  }

  private let lever: Int
  private let slot: Int
  private let offers: [Offer]
  /// Compliance year and worth of a step, by requirement of the group.
  private let needs: [(year: Int, worth: Int64)]
  private let complianceYears: [Int]
  /// The cheapest offer that arrives by each compliance year; −1 for none.
  private let cheapest: [Int]
  /// The most steps that may have arrived, by school year; nil for no limit.
  private let most: [Int64]?

  /// Nil where more than one action, or what is left of money, decides.
  init?(
    problem: SearchProblem, unit: SearchUnit, program: UnitProgram, prices: Prices,
    allowance: Allowance?
  ) {
    guard allowance?.isUnlimited ?? true, let first = program.columns.first else { return nil }
    (lever, slot) = (first.lever, first.slot)
    let action = problem.levers[lever]
    guard !action.isStaff, action.mostPerSection == nil else { return nil }
    complianceYears = problem.complianceYears
    most = unit.limits[lever][slot]
    var offers: [Offer] = []
    for column in program.columns {
      guard column.lever == lever, column.slot == slot, column.sign > 0,
        let price = action.price(
          column.year, lever: lever, slot: slot, in: unit, prices: prices), price >= 0
      else { return nil }
      offers.append(
        Offer(year: column.year, arrival: action.firstYear[column.year], price: price))
    }
    var needs: [(year: Int, worth: Int64)] = []
    for index in program.requirements {
      let requirement = unit.requirements[index]
      let schoolYear = complianceYears[requirement.year]
      var common: Int64 = 0
      guard unit.track(requirement.need.kind, slot: slot) == requirement.track else { return nil }
      for offer in offers {
        let worth = problem.worth(
          lever: lever, kind: requirement.need.kind, paid: offer.year, in: schoolYear)
        let isInTime = offer.arrival <= schoolYear
        guard worth >= 0, (worth > 0) == isInTime else { return nil }
        guard isInTime else { continue }
        guard common == 0 || worth == common else { return nil }
        common = worth
      }
      needs.append((requirement.year, common))
    }
    self.needs = needs
    self.offers = offers
    cheapest = complianceYears.map { Self.cheapest(offers, by: $0) }
  }

  /// The cheapest steps that reach what is required; nil where none do.
  func solution(_ required: [Int64]) -> GroupSolver.Solution? {
    var arrived = complianceYears.map { _ in Int64(0) }
    for (need, hundredths) in zip(needs, required) {
      guard let steps = steps(need, hundredths) else { return nil }
      arrived[need.year] = max(arrived[need.year], steps)
    }
    var bought = offers.map { _ in Int64(0) }
    guard buy(arrived, &bought) else { return nil }
    let purchases = zip(offers, bought).compactMap { offer, steps in
      steps > 0 ? Purchase(lever: lever, slot: slot, year: offer.year, steps: steps) : nil
    }
    let price = price(bought)
    return GroupSolver.Solution(
      purchases: purchases, price: price, cost: price, bound: price, isProven: true, missing: [])
  }

  /// What it costs to serve each pattern; nil where one of them cannot be served.
  func costs(
    _ patterns: [FloorAssignments.Pattern], bundles: [FloorAssignments.Bundle],
    needs ranges: [NeedRange]
  ) -> [Double]? {
    var stays: [(year: Int, bundle: Int, full: Int64, least: Int64)] = []
    for (need, range) in zip(needs, ranges) {
      guard let full = steps(need, range.full), let least = steps(need, range.least)
      else { return nil }
      stays.append((need.year, -1, full, least))
    }
    for (number, bundle) in bundles.enumerated() {
      for place in bundle.places { stays[place].bundle = number }
    }
    var costs: [Double] = []
    costs.reserveCapacity(patterns.count)
    var arrived = complianceYears.map { _ in Int64(0) }
    var bought = offers.map { _ in Int64(0) }
    for pattern in patterns {
      for year in arrived.indices { arrived[year] = 0 }
      for need in stays {
        let isLeft = need.bundle >= 0 && pattern.leaves(need.bundle)
        arrived[need.year] = max(arrived[need.year], isLeft ? need.least : need.full)
      }
      guard buy(arrived, &bought) else { return nil }
      costs.append(price(bought))
    }
    return costs
  }

  /// Steps that bring so many hundredths; nil where none do.
  private func steps(_ need: (year: Int, worth: Int64), _ hundredths: Int64) -> Int64? {
    guard hundredths > 0 else { return 0 }
    guard need.worth > 0 else { return nil }
    let (quotient, remainder) = hundredths.quotientAndRemainder(dividingBy: need.worth)
    return quotient + (remainder > 0 ? 1 : 0)
  }

  /// The steps by offer with which so many have arrived by each compliance year; false where that
  /// cannot be.
  private func buy(_ arrived: [Int64], _ bought: inout [Int64]) -> Bool {
    for offer in bought.indices { bought[offer] = 0 }
    var total: Int64 = 0
    for (year, wanted) in arrived.enumerated() where wanted > total {
      let offer = cheapest[year]
      guard offer >= 0 else { return false }
      bought[offer] += wanted - total
      total = wanted
    }
    return keepsLimit(bought)
  }

  private func price(_ bought: [Int64]) -> Double {
    var price = 0.0
    for (offer, steps) in bought.enumerated() where steps > 0 {
      price += offers[offer].price * Double(steps)
    }
    return price
  }

  /// The cheapest offer that arrives in time; among equals the latest, for the money stays longest;
  /// −1 for none.
  private static func cheapest(_ offers: [Offer], by schoolYear: Int) -> Int {
    var best = -1
    for (index, offer) in offers.enumerated() where offer.arrival <= schoolYear {
      if best >= 0, offers[best].price < offer.price { continue }
      best = index
    }
    return best
  }

  private func keepsLimit(_ bought: [Int64]) -> Bool {
    guard let most else { return true }
    return most.enumerated().allSatisfy { schoolYear, limit in
      let arrived = zip(offers, bought).reduce(Int64(0)) {
        $1.0.arrival <= schoolYear ? $0 + $1.1 : $0
      }
      return arrived <= max(0, limit)
    }
  }
}
