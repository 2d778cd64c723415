// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The most sections that budgets and caps allow: proven, by prices on money and posts.
///
/// With prices π and η of at least zero, any plan within budgets B and caps K brings at most
/// Σ_units max_choices { sections − price of the choice } + ⟨π, B⟩ + ⟨η, K⟩ sections into
/// compliance, where a choice is priced by the least that it must pay at these prices. Improved by
/// subgradient steps.
struct CoverageBound {
  /// The search's tables, without coefficients.
  let problem: SearchProblem
  /// Which sections count, `[unit][slot]`.
  let counts: [[Bool]]

  /// What the steps found.
  struct Found {
    /// No plan brings more sections into compliance.
    var atMost: Int
    /// The prices at the best step: sections for each yuan, and for each unit.
    var prices: Prices
  }

  /// - Parameters:
  ///   - known: Sections of a plan that exists: what the steps aim at.
  ///   - payments: Yuan that everything possible would be paid with: where the prices start.
  ///   - steps: How many steps are taken.
  func found(known: Int, payments: Double, steps: Int) -> Found {
    var free = problem
    for lever in free.levers.indices {
      free.levers[lever].presentCost = free.levers[lever].presentCost.map { $0.map { _ in 0 } }
    }
    let all = counts.reduce(0) { $0 + $1.count { $0 } }
    var prices = Prices(problem)
    var best = Found(atMost: all, prices: prices)
    for year in problem.decisionYears.indices where problem.allowance.budget[year] != nil {
      prices.budget[year] = Double(all) / max(1, payments)
    }
    var value = Double.infinity
    for _ in 0..<steps {
      let table = CoverageTable(problem: free, counts: counts, prices: prices)
      var sum = 0.0
      var used = problem.allowance
      for choices in table.choices {
        var gain = 0.0
        var pick: CoverageTable.Choice?
        for choice in choices {
          let worth = Double(choice.count) - choice.solution.bound
          if pick == nil || worth > gain { (gain, pick) = (worth, choice) }
        }
        sum += max(0, gain)
        if let pick { used.spend(pick.solution.purchases, free) }
      }
      let bound = sum + allowanceValue(prices)
      if bound < value {
        value = bound
        // The unit's trees are exact to 1e-7 of what they cost.
        best = Found(atMost: min(best.atMost, Int((bound + 1e-4).rounded(.down))), prices: prices)
      }
      guard best.atMost > known, move(&prices, left: used, excess: bound - Double(known)) else {
        break
      }
    }
    return best
  }

  private func allowanceValue(_ prices: Prices) -> Double {
    var sum = 0.0
    for year in problem.decisionYears.indices {
      if let budget = problem.allowance.budget[year] {
        sum += prices.budget[year] * Double(max(0, budget))
      }
      for lever in problem.levers.indices {
        if let cap = problem.allowance.cap[lever][year] {
          sum += prices.cap[lever][year] * Double(max(0, cap))
        }
      }
    }
    return sum
  }

  /// A step against what is left over (Polyak's length); false where nothing is overdrawn or owed.
  private func move(_ prices: inout Prices, left: Allowance, excess: Double) -> Bool {
    var norm = 0.0
    for year in left.budget.indices {
      if let money = left.budget[year] { norm += Double(money) * Double(money) }
      for lever in left.cap.indices {
        if let units = left.cap[lever][year] { norm += Double(units) * Double(units) * 1e8 }
      }
    }
    guard norm > 0 else { return false }
    // Units of a cap are some ten thousand yuan each: both sides of the step get the same weight.
    let length = max(0.5, excess) / norm
    for year in left.budget.indices {
      if let money = left.budget[year] {
        prices.budget[year] = max(0, prices.budget[year] - length * Double(money))
      }
      for lever in left.cap.indices {
        if let units = left.cap[lever][year] {
          prices.cap[lever][year] = max(
            0, prices.cap[lever][year] - length * 1e8 * Double(units))
        }
      }
    }
    return true
  }
}
