// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What a search is asked, so that it can be asked again with something changed.
struct Question: Sendable {
  var baseline: Baseline
  var plan: Plan
  var future: Future
  var options: SearchOptions

  /// The school years that must comply.
  var years: ClosedRange<SchoolYear> {
    options.complianceYears ?? baseline.county.complianceYears
  }

  /// The answer.
  func answer() -> SearchResult {
    baseline.search(plan: plan, future: future, options: options)
  }

  /// The question with changes; nil where one of them is nothing that a search can be asked.
  func applying(_ changes: [Relaxation.Change]) -> Question? {
    var question = self
    var county = baseline.county
    for change in changes {
      guard question.apply(change, to: &county) else { return nil }
    }
    if county != baseline.county {
      question.baseline = baseline.recompiled(county)
    }
    return question
  }

  private mutating func apply(_ one: Relaxation.Change, to county: inout County) -> Bool {
    switch one {
    case .target(let year):
      guard year <= baseline.county.lastYear else { return false }
      options.complianceYears = year...max(year, years.upperBound)
    case .budget(let year, let more):
      var budgets = options.budgets ?? plan.budgets
      guard let money = budgets[year] else { return false }
      budgets[year] = money + more
      options.budgets = budgets
    case .everyBudget(let more):
      options.budgets = (options.budgets ?? plan.budgets).mapValues { $0 + more }
    case .cap(let action, let year, let more):
      var caps = options.caps ?? plan.caps
      guard let units = caps[action]?[year] else { return false }
      caps[action]?[year] = units + more
      options.caps = caps
    case .leadTime(let action, let years):
      return edit(action, of: &county) { $0.leadYears = years }
    case .mostPerSection(let action, let more):
      return edit(action, of: &county) { lever in
        lever.mostPerSection = lever.mostPerSection.map { $0 + more }
      }
    case .site(let school, let more):
      guard let place = county.schools.firstIndex(where: { $0.id == school }),
        let limit = county.schools[place].sportsAreaLimit
      else { return false }
      county.schools[place].sportsAreaLimit = limit + Quantity(more)
    case .unlock(let school):
      plan.lockedSchools.remove(school)
      options.lockedSchools.remove(school)
    case .lever(let kind):
      let place = county.levers.firstIndex {
        !$0.isEnabled && $0.action != .leaseSportsArea && $0.contributions[kind] ?? .zero > .zero
      }
      guard let place else { return false }
      county.levers[place].isEnabled = true
    case .route, .staff: return false
    }
    return true
  }

  /// Of several levers of one action the simulator reads the first.
  private func edit(
    _ action: MeasureAction, of county: inout County, _ body: (inout Lever) -> Void
  ) -> Bool {
    guard let place = county.levers.firstIndex(where: { $0.action == action }) else { return false }
    body(&county.levers[place])
    return true
  }
}
