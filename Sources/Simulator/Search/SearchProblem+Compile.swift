// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension SearchProblem {
  /// Compiles the search from a county and the outcome of its base plan.
  init(baseline: Baseline, outcome: Outcome, options: SearchOptions) {
    let county = baseline.county
    let plan = outcome.plan
    let asked = options.complianceYears ?? county.complianceYears
    schoolYears = baseline.years
    let demands = baseline.demands(
      baseline.years.indices.filter { $0 > 0 && asked.contains(baseline.years[$0]) })
    complianceYears = demands.map(\.year)
    let standards = demands.map { baseline.standard(of: $0) }
    decisionYears = baseline.years.dropFirst().map { BudgetYear($0.firstYear) }
    let years = decisionYears
    // Of several levers of one action the simulator reads the first.
    levers = MeasureAction.allCases.compactMap { action in
      county.levers.first { $0.action == action }
    }
    .filter { options.allowsRotation || !$0.action.isRotation }
    .compactMap {
      SearchLever($0, county: county, future: outcome.future, decisionYears: years)
    }
    if let first = options.earliestPayment {
      for (year, paid) in years.enumerated() where paid < first {
        for lever in levers.indices {
          // What may not be paid never arrives.
          levers[lever].presentCost[year] = nil
          levers[lever].firstYear[year] = max(levers[lever].firstYear[year], schoolYears.count)
        }
      }
    }
    let mayStay = standards.map(\.mayStayAtFloor)
    mayStayAtFloor = mayStay.max() ?? baseline.standard.mayStayAtFloor
    if Set(mayStay).count > 1 { mayStayInYear = mayStay }
    retention = Array(repeating: 1, count: ResourceKind.allCases.count)
    let writeOff = county.settings.equipmentWriteOffRate.millionths
    retention[ResourceKind.equipmentValue.index] = 1 - Double(writeOff) / 1_000_000
    let limits = standards.map { standard in
      Dictionary(
        uniqueKeysWithValues: Stage.allCases.map { ($0, standard.coefficientLimit($0).value.value) }
      )
    }
    let first = limits.first ?? [:]
    coefficientLimits = first
    if limits.contains(where: { $0 != first }) {
      // A limit of zero cannot be multiplied into another: then the least one holds in all years.
      if first.values.contains(0) {
        coefficientLimits = first.mapValues { _ in 0 }
      } else {
        limitFactors = limits.map { own in
          own.merging(first) { $0 / $1 }
        }
      }
    }
    allowance = Self.allowance(
      plan: plan, county: county, levers: levers, years: years, options: options)
    for (row, left) in Self.recurrentRows(county, base: outcome, levers: levers, years: years) {
      allowance.rows.append(row)
      allowance.left.append(left)
    }
    nodeLimit = options.nodeLimit
    let areaActions = county.levers.filter { $0.contributions[.sportsArea] ?? .zero > .zero }
      .map(\.action)
    sitesGiveWay = plan.measures.contains {
      $0.action == .addSportsArea || areaActions.contains($0.action)
    }
    units = []
    let compiler = UnitCompiler(baseline: baseline, outcome: outcome, problem: self)
    let locked = options.lockedSchools.union(plan.lockedSchools)
    units = baseline.schools.indices.compactMap { school in
      compiler.unit(school, isLocked: locked.contains(baseline.schools[school].id))?
        .exempting(options.exemptSections, complianceYears: complianceYears)
    }
  }

  /// Budgets and caps, less what the base plan's own measures use of the caps.
  private static func allowance(
    plan: Plan, county: County, levers: [SearchLever], years: [BudgetYear], options: SearchOptions
  ) -> Allowance {
    let budgets = options.budgets ?? plan.budgets
    let caps = options.caps ?? plan.caps
    return Allowance(
      budget: years.map { budgets[$0]?.yuan },
      cap: levers.map { lever in
        let lead = county.levers.first { $0.action == lever.action }?.leadYears ?? 0
        return years.map { year in
          guard let cap = caps[lever.action]?[year] else { return nil }
          let counts = SchoolYear(year.year + lead)
          let used = plan.measures.reduce(0) { sum, measure in
            let holds = (measure.from...max(measure.from, measure.until ?? measure.from))
              .contains(counts)
            return measure.action == lever.action && holds ? sum + measure.amount.wholeUnits : sum
          }
          return Int64(max(0, cap - used))
        }
      })
  }
}
