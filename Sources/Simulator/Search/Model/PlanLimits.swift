// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Budgets, caps and locked schools that a plan must keep beside the standard.
struct PlanLimits {
  let base: Outcome
  let plan: Outcome
  let options: SearchOptions
  let levers: [Lever]

  /// Years in which the plan's measures and newly approved projects are paid more, over and above
  /// the base plan's, than the budget holds: of measures unit prices only, as a search reckons.
  func overdrawn(years: [SchoolYear]) -> [PlanCheck.Breach] {
    let budgets = options.budgets ?? base.plan.budgets
    let projects = NewMoney(planned: base.plan, outcome: plan).byYear
    return years.dropFirst().map { BudgetYear($0.firstYear) }.compactMap { year in
      guard let budget = budgets[year] else { return nil }
      let measures = paid(plan, year) - paid(base, year)
      let excess = measures + (projects[year] ?? .zero) - budget
      return excess > .zero ? breach(.need(.budget), year, Double(excess.yuan)) : nil
    }
  }

  private func paid(_ outcome: Outcome, _ year: BudgetYear) -> Money {
    outcome.costing.entries.reduce(.zero) { sum, entry in
      guard entry.year == year, !entry.isRecurrent, case .measure = entry.cause else { return sum }
      return sum + entry.amount
    }
  }

  /// Years in which more units of an action are paid than its cap allows, the base plan's own
  /// included.
  var overCap: [PlanCheck.Breach] {
    let caps = options.caps ?? base.plan.caps
    var found: [PlanCheck.Breach] = []
    for action in MeasureAction.allCases {
      guard let years = caps[action] else { continue }
      let lead = levers.first { $0.action == action }?.leadYears ?? 0
      for (year, cap) in years.sorted(by: { $0.key < $1.key }) {
        let counts = SchoolYear(year.year + lead)
        let used = plan.plan.measures.reduce(0) { sum, measure in
          let holds = (measure.from...max(measure.from, measure.until ?? measure.from))
            .contains(counts)
          return measure.action == action && holds ? sum + measure.amount.wholeUnits : sum
        }
        if used > cap { found.append(breach(.need(.cap(action)), year, Double(used - cap))) }
      }
    }
    return found
  }

  /// Locked schools at which the plan has measures that the base plan has not.
  var touched: [PlanCheck.Breach] {
    let locked = options.lockedSchools.union(base.plan.lockedSchools)
    let known = Set(base.plan.measures)
    let schools = plan.plan.measures.filter { !known.contains($0) }
      .flatMap { [$0.school, $0.giver].compactMap { $0 } }
    return Set(schools).intersection(locked).sorted().map { school in
      PlanCheck.Breach(
        kind: .lockedSchool, school: school, stage: nil, year: nil, budgetYear: nil,
        verdict: .fallsShort, shortBy: nil)
    }
  }

  private func breach(_ kind: PlanCheck.Breach.Kind, _ year: BudgetYear, _ by: Double)
    -> PlanCheck.Breach
  {
    PlanCheck.Breach(
      kind: kind, school: nil, stage: nil, year: nil, budgetYear: year, verdict: .fallsShort,
      shortBy: by)
  }
}
