// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

@testable import Simulator

/// The cheapest configuration with the cheapest purchases by trying everything, with the simulator as the only judge:
/// shares no code with the searches but the list of options.
struct DecisionBruteForce {
  let baseline: Baseline
  let plan: Plan
  let space: DecisionSpace
  /// The most units of one action at one school in one year.
  let most: Int

  struct Best {
    var yuan: Int64
    var configuration: [Int]
    var isAtLimit: Bool
  }

  /// The least whole present value; nil where nothing complies.
  func best() -> Best? {
    let county = baseline.county
    var best: Best?
    for number in 0..<space.configurationCount {
      let configuration = space.configuration(number)
      guard let decided = plan.applying(space.changes(configuration), county: county) else {
        continue
      }
      let base = baseline.outcome(plan: decided, future: county.future)
      let years = baseline.years.indices.filter {
        $0 > 0 && county.complianceYears.contains(baseline.years[$0])
      }
      let judge = SearchJudge(baseline: baseline, years: years)
      for vector in vectors {
        let least = base.costing.presentValue + vector.cost
        if let best, least > Double(best.yuan) + 0.5 { break }
        guard isPayable(vector, base) else { continue }
        // Purchases move no pupils.
        let outcome = baseline.outcome(
          plan: decided.adding(vector.actions), future: county.future,
          projection: base.projection)
        guard judge.check(outcome).failures.isEmpty, judge.beyondLevers(outcome).isEmpty else {
          continue
        }
        let yuan = outcome.costing.presentMoney.yuan
        if best.map({ yuan < $0.yuan }) ?? true {
          best = Best(
            yuan: yuan, configuration: configuration,
            isAtLimit: vector.actions.contains { $0.amount.wholeUnits == most })
        }
        break
      }
    }
    return best
  }

  private struct Vector {
    var cost: Double
    var actions: [SearchAction]
  }

  /// Every combination of purchases, cheapest first.
  private var vectors: [Vector] {
    let county = baseline.county
    var all = [Vector(cost: 0, actions: [])]
    for school in baseline.schools {
      for lever in county.levers {
        for year in 2024...2025 where year + lever.leadYears <= 2025 {
          all = all.flatMap { old in
            (0...most).map { units -> Vector in
              guard units > 0 else { return old }
              var cost = discounted(lever.unitPrice, year)
              for later in (year + lever.leadYears)...2025 {
                cost += discounted(lever.recurrent, later)
              }
              let action = SearchAction(
                school: school.id, stage: nil, action: lever.action, giver: nil,
                paid: BudgetYear(year), counts: SchoolYear(year + lever.leadYears),
                amount: Quantity(units), payment: lever.unitPrice * units, presentValue: .zero)
              return Vector(
                cost: old.cost + Double(units) * cost, actions: old.actions + [action])
            }
          }
        }
      }
    }
    return all.sorted { $0.cost < $1.cost }
  }

  private func discounted(_ money: Money, _ year: Int) -> Double {
    (2023..<year).reduce(Double(money.yuan)) { value, _ in value / 1.04 }
  }

  /// Whether units stay under the caps, and payments with those of newly approved projects within the budgets.
  private func isPayable(_ vector: Vector, _ base: Outcome) -> Bool {
    for year in 2024...2025 {
      let paid = vector.actions.filter { $0.paid.year == year }
      for (action, caps) in plan.caps {
        guard let cap = caps[BudgetYear(year)] else { continue }
        let units = paid.filter { $0.action == action }.reduce(0) { $0 + $1.amount.wholeUnits }
        if units > cap { return false }
      }
      guard let budget = plan.budgets[BudgetYear(year)] else { continue }
      var money = paid.reduce(Money.zero) { $0 + $1.payment }
      for entry in base.costing.entries where entry.year.year == year {
        guard case .project(let name) = entry.cause,
          plan.projects.contains(where: { $0.id == name && $0.status == .candidate })
        else { continue }
        money += entry.amount
      }
      if money > budget { return false }
    }
    return true
  }
}
