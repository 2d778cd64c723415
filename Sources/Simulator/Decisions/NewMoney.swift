// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Money that outer decisions add to what the county has decided already: it counts against the
/// budgets, which are for what is new.
///
/// All payments of a project that the decisions approve, and of a project that they make dearer the
/// part above its old cost, year by year in proportion. What only moves to other years is old
/// money.
struct NewMoney {
  /// The plan before the decisions.
  let planned: Plan
  /// What the plan with the decisions leads to.
  let outcome: Outcome

  /// Search options with budgets less the new money, and by how much it alone exceeds a year's.
  func budgets(_ options: SearchOptions) -> (
    options: SearchOptions, overdrawn: [BudgetYear: Money]
  ) {
    let budgets = options.budgets ?? planned.budgets
    guard !budgets.isEmpty else { return (options, [:]) }
    let used = byYear
    var left: [BudgetYear: Money] = [:]
    var overdrawn: [BudgetYear: Money] = [:]
    for (year, budget) in budgets {
      let rest = budget - (used[year] ?? .zero)
      left[year] = max(.zero, rest)
      if rest < .zero, used[year] != nil { overdrawn[year] = -rest }
    }
    var changed = options
    changed.budgets = left
    return (changed, overdrawn)
  }

  /// New money by calendar year.
  var byYear: [BudgetYear: Money] {
    let old = Dictionary(planned.projects.map { ($0.id, $0) }) { first, _ in first }
    var parts: [ID<Project>: (new: Int64, whole: Int64)] = [:]
    for project in outcome.plan.projects where project.status == .committed {
      guard let cost = project.cost?.yuan, cost > 0 else { continue }
      let before = old[project.id]
      let decided = before?.status == .committed ? before?.cost?.yuan ?? 0 : 0
      if cost > decided { parts[project.id] = (cost - decided, cost) }
    }
    var sums: [BudgetYear: Money] = [:]
    for entry in outcome.costing.entries {
      guard case .project(let project) = entry.cause, let part = parts[project] else { continue }
      let product = Int128(entry.amount.yuan) * Int128(part.new)
      let share = (product + Int128(part.whole) - 1) / Int128(part.whole)
      sums[entry.year, default: .zero] += Money(yuan: Int64(clamping: share))
    }
    return sums
  }
}
