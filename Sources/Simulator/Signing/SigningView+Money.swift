// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SigningView {
  /// Wages, rents and allowances of the plan's measures fit the recurrent budget of each year.
  func judgeRecurrentMoney(_ findings: inout SigningFindings) {
    var paid: [BudgetYear: Money] = [:]
    for entry in outcome.costing.entries where entry.isRecurrent && entry.amount > .zero {
      if case .measure = entry.cause { paid[entry.year, default: .zero] += entry.amount }
    }
    var unlimited: [SigningYearlyMoney] = []
    for (year, amount) in paid.sorted(by: { $0.key < $1.key }) {
      guard let budget = county.signing.recurrentBudgets[year] else {
        unlimited.append(SigningYearlyMoney(year: year, amount: amount))
        continue
      }
      guard amount > budget else { continue }
      findings.breaches.append(
        SigningBreach(
          rule: .recurrentMoney, school: nil, stage: nil, year: nil, budgetYear: year,
          subject: .recurrentMoney, figure: Quantity(amount), limit: Quantity(budget),
          origin: .stated, added: nil))
    }
    if !unlimited.isEmpty { findings.notes.append(.recurrentUnlimited(unlimited)) }
  }

  /// Private schools get nothing of the county: no purchases, no leases, no people, no projects.
  func judgePrivateSchools(_ findings: inout SigningFindings) {
    guard !county.signing.fundsPrivateSchools else { return }
    let isPrivate = baseline.schools.map(\.isPrivate)
    for year in baseline.years.indices {
      var sums: [[Int]: Quantity] = [:]
      for change in changes
      where change.year == year && change.amount > .zero && isPrivate[change.school]
        && change.kind == change.action.target
      {
        let key = [change.school, change.kind.index, change.section ?? -1]
        sums[key, default: .zero] += change.amount
      }
      for (key, amount) in sums.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        findings.breaches.append(
          SigningBreach(
            rule: .privateSchools, school: baseline.schools[key[0]].id,
            stage: key[2] < 0 ? nil : baseline.sections[key[2]].stage, year: schoolYear(year),
            budgetYear: nil, subject: .resource(ResourceKind.allCases[key[1]]), figure: amount,
            limit: .zero, origin: .rule, added: nil))
      }
    }
    for project in outcome.plan.projects where project.status == .committed {
      let schools = project.works.compactMap { baseline.schoolIndex[$0.school] }
      guard let school = schools.first, schools.allSatisfy({ isPrivate[$0] }) else { continue }
      let cost = money(of: .project(project.id))
      guard cost > .zero else { continue }
      findings.breaches.append(
        SigningBreach(
          rule: .privateSchools, school: baseline.schools[school].id, stage: nil, year: nil,
          budgetYear: nil, subject: .project(project.id), figure: Quantity(cost), limit: .zero,
          origin: .rule, added: nil))
    }
  }

  /// What is paid for one cause through the last year of the simulation.
  func money(of cause: CostEntry.Cause) -> Money {
    outcome.costing.entries.reduce(.zero) { $1.cause == cause ? $0 + $1.amount : $0 }
  }
}

extension Quantity {
  /// Yuan.
  init(_ money: Money) { self.init(hundredths: money.yuan * 100) }
}
