// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

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
  /// ρ: extra price of what a step takes of a row that all share, by row.
  private(set) var shared: [Double] = []
  /// What these add to a step, `[stage][lever][decision year]`; empty for nothing.
  private var extra: [[[Double]]] = []
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

  /// Prices on the way to others.
  func towards(_ other: Prices, by part: Double) -> Prices {
    func mix(_ left: [Double], _ right: [Double]) -> [Double] {
      left.count == right.count ? zip(left, right).map { (1 - part) * $0 + part * $1 } : left
    }
    var result = self
    result.budget = mix(budget, other.budget)
    result.cap = zip(cap, other.cap).map { mix($0, $1) }
    result.shared = mix(shared, other.shared)
    // What was dropped counts as none.
    let none = cap.map { $0.map { _ in 0.0 } }
    guard !extra.isEmpty || !other.extra.isEmpty else { return result }
    result.extra = Stage.allCases.map { stage in
      zip(
        extra.isEmpty ? none : extra[stage.index],
        other.extra.isEmpty ? none : other.extra[stage.index]
      ).map { mix($0, $1) }
    }
    return result
  }

  /// What shared rows add to the price of a step at a place of a unit.
  func extra(lever: Int, year: Int, slot: Int, in unit: SearchUnit) -> Double {
    extra.isEmpty ? 0 : extra[unit.sections[slot].id.stage.index][lever][year]
  }

  /// Sets the prices of the rows that all share.
  mutating func set(shared values: [Double], _ rows: [SharedRow]) {
    shared = values
    guard values.contains(where: { $0 != 0 }) else {
      extra = []
      return
    }
    extra = Stage.allCases.map { stage in
      cap.indices.map { lever in
        budget.indices.map { year in
          zip(values, rows).reduce(0) {
            $0 + $1.0 * Double($1.1.use(lever: lever, year: year, stage: stage))
          }
        }
      }
    }
  }
}

/// What is left of budgets, caps and shared rows; nil for no limit.
struct Allowance: Hashable, Sendable {
  /// Yuan left, by decision year.
  var budget: [Int64?]
  /// Units left, `[lever][decision year]`.
  var cap: [[Int64?]]
  /// What else all schools share.
  var rows: [SharedRow] = []
  /// What is left of each row.
  var left: [Int64] = []

  /// No limit on anything.
  static func unlimited(levers: Int, years: Int) -> Allowance {
    let none = [Int64?](repeating: nil, count: years)
    return Allowance(budget: none, cap: Array(repeating: none, count: levers))
  }

  /// Whether nothing is limited.
  var isUnlimited: Bool {
    rows.isEmpty && budget.allSatisfy { $0 == nil }
      && cap.allSatisfy { $0.allSatisfy { $0 == nil } }
  }

  /// Takes away what purchases use.
  mutating func spend(_ purchases: [Purchase], _ problem: SearchProblem, sign: Int64 = 1) {
    for purchase in purchases {
      let lever = problem.levers[purchase.lever]
      budget[purchase.year]? -= sign * lever.payment[purchase.year] * purchase.steps
      cap[purchase.lever][purchase.year]? -= sign * lever.step * purchase.steps
      for (place, row) in rows.enumerated() {
        let use = row.use(lever: purchase.lever, year: purchase.year, stage: purchase.stage)
        left[place] -= sign * use * purchase.steps
      }
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
      && left.allSatisfy { $0 >= 0 }
  }

  /// Whether purchases fit.
  func fits(_ purchases: [Purchase], _ problem: SearchProblem) -> Bool {
    var left = self
    left.spend(purchases, problem)
    return left.isKept
  }

  /// Takes away what known actions use; false where the problem does not know one of them.
  mutating func spend(_ actions: [SearchAction], _ problem: SearchProblem) -> Bool {
    for action in actions {
      guard let year = problem.decisionYears.firstIndex(of: action.paid),
        let lever = problem.levers.firstIndex(where: { $0.action == action.action })
      else { return false }
      let units = Int64(action.amount.wholeUnits)
      budget[year]? -= action.payment.yuan
      cap[lever][year]? -= units
      for (place, row) in rows.enumerated() {
        let use = row.use(lever: lever, year: year, stage: action.stage)
        left[place] -= use * (units / max(1, problem.levers[lever].step))
      }
    }
    return true
  }
}
