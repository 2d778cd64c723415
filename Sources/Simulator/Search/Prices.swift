// SPDX-License-Identifier: GPL-3.0-or-later

/// Extra prices on what couples the schools: the multipliers of budgets and caps.
///
/// The price of a step of lever `l` paid in decision year `y` is its present cost plus `budget[y]`
/// for each yuan paid plus `cap[l][y]` for each unit. All zero is step nought of the dual method:
/// each school on its own.
struct Prices: Hashable, Sendable {
  /// π: extra price of a yuan paid, by decision year.
  var budget: [Double]
  /// η: extra price of a unit, `[lever][decision year]`.
  var cap: [[Double]]
  /// What else changes the price of a step at one unit, `[lever][slot][decision year]`; empty for
  /// nothing: what a step earns where coefficients bind, and the multipliers of the unit's own
  /// limits.
  var own: [[[Double]]] = []
  /// What giving a step of a rotation costs at one unit and how many at most,
  /// `[lever][slot][decision year]`; nil where nobody gives, empty where nobody gives at all.
  var give: [[[Give?]]] = []

  /// Giving at one place in one year.
  struct Give: Hashable, Sendable {
    /// Price of a step; negative where it earns.
    var price: Double
    /// The most steps.
    var most: Int64
  }

  /// No extra price on anything.
  init(levers: Int, years: Int) {
    budget = Array(repeating: 0, count: years)
    cap = Array(repeating: budget, count: levers)
  }
}

/// What is left of budgets and caps; nil for no limit.
struct Allowance: Hashable, Sendable {
  /// Yuan left, by decision year.
  var budget: [Int64?]
  /// Units left, `[lever][decision year]`.
  var cap: [[Int64?]]

  /// Whether nothing is limited.
  var isUnlimited: Bool {
    budget.allSatisfy { $0 == nil } && cap.allSatisfy { $0.allSatisfy { $0 == nil } }
  }

  /// Takes away what purchases use.
  mutating func spend(_ purchases: [Purchase], _ problem: SearchProblem, sign: Int64 = 1) {
    for purchase in purchases {
      let lever = problem.levers[purchase.lever]
      budget[purchase.year]? -= sign * lever.payment[purchase.year] * purchase.steps
      cap[purchase.lever][purchase.year]? -= sign * lever.step * purchase.steps
    }
  }

  /// Takes away what moves use.
  mutating func spend(_ transfers: [Transfer], _ problem: SearchProblem) {
    spend(
      transfers.map { Purchase(lever: $0.lever, slot: 0, year: $0.year, steps: $0.steps) }, problem)
  }

  /// Whether nothing is overdrawn.
  var isKept: Bool {
    budget.allSatisfy { $0 ?? 0 >= 0 } && cap.allSatisfy { $0.allSatisfy { $0 ?? 0 >= 0 } }
  }

  /// Whether purchases fit.
  func fits(_ purchases: [Purchase], _ problem: SearchProblem) -> Bool {
    var left = self
    left.spend(purchases, problem)
    return left.isKept
  }
}
