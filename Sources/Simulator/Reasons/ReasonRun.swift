// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// One look for reasons, from the base plan to the remedies.
struct ReasonRun {
  let question: Question
  let result: SearchResult
  let workers: Workers
  let progress: (ReasonProgress) -> Bool
  let problem: SearchProblem
  let outcome: Outcome
  private let relaxed: SearchProblem
  /// The same with every year from the first one asked for to the last one projected.
  private let wide: SearchProblem

  init(
    question: Question, result: SearchResult, workers: Workers,
    progress: @escaping (ReasonProgress) -> Bool
  ) {
    self.question = question
    self.result = result
    self.workers = workers
    self.progress = progress
    let baseline = question.baseline
    outcome = baseline.outcome(plan: question.plan, future: question.future)
    problem = SearchProblem(baseline: baseline, outcome: outcome, options: question.options)
    relaxed = problem.relaxedForBound(anyLead: true)
    var longer = question.options
    let first = question.years.lowerBound
    longer.complianceYears = first...max(first, baseline.county.lastYear)
    wide = SearchProblem(baseline: baseline, outcome: outcome, options: longer)
  }

  func report() -> InfeasibilityReport {
    var report = InfeasibilityReport(
      conflicts: [], remedies: [], beyondLevers: result.beyondLevers,
      years: problem.complianceYears.map { problem.schoolYears[$0] }, isInterrupted: false)
    guard progress(ReasonProgress(step: .schools, done: 0, total: problem.units.count)) else {
      report.isInterrupted = true
      return report
    }
    let found = workers.map(problem.units.count) { [relaxed] in
      UnitConflicts(unit: UnitCase(problem: relaxed, unit: relaxed.units[$0])).found()
    }
    var rest = problem
    for (index, sets) in found.enumerated() {
      for set in sets {
        report.conflicts.append(conflict(set, unit: index))
        rest.units[index].dropRequirement(for: set)
      }
    }
    for (conflict, asked) in PoolConflicts(problem: rest, options: question.options).found() {
      report.conflicts.append(conflict)
      for entry in asked {
        let set = UnitConflicts.Found(
          asked: [entry.constraint], obstacles: [], years: [entry.constraint.year ?? 0],
          isSmallest: false)
        rest.units[entry.unit].dropRequirement(for: set)
      }
    }
    for (key, conflict) in coefficients() {
      report.conflicts.append(conflict)
      rest.dropRequirement(for: key)
    }
    guard progress(ReasonProgress(step: .money, done: 0, total: 1)) else {
      report.isInterrupted = true
      return report
    }
    if !problem.allowance.isUnlimited {
      let shared = SharedConflicts(problem: rest, options: question.options)
      for budgets in [true, false] {
        guard let proof = shared.proof(budgets: budgets) else { continue }
        report.conflicts.append(shared.conflict(proof))
        rest.lift(proof.charge)
      }
    }
    var attempt = rest.plan(question.options)
    if !attempt.isComplete, !problem.allowance.isUnlimited {
      let coupled = CoupledConflicts(problem: rest, options: question.options)
      for budgets in [true, false] {
        guard let proof = coupled.proof(budgets: budgets, attempt: attempt) else { continue }
        report.conflicts.append(coupled.conflict(proof))
        rest.lift(proof.charge)
      }
      attempt = rest.plan(question.options)
    }
    report.conflicts += notFound(attempt)
    addRoutes(to: &report.conflicts)
    return report
  }

  private func conflict(_ set: UnitConflicts.Found, unit index: Int) -> Conflict {
    let unit = problem.units[index]
    let names = UnitNames(problem: problem, unit: unit)
    let school = UnitCase(problem: problem, unit: unit)
    var conflict = names.conflict(
      set, in: school, easier: UnitCase(problem: relaxed, unit: relaxed.units[index]))
    let later = wide.units.first { $0.school == unit.school }
    let relaxations = UnitRelaxations(
      names: names, school: school, later: later.map { (wide, $0) },
      site: { site(lever: $0, more: $1, school: unit.school) })
    conflict.relaxations = relaxations.list(set)
    return conflict
  }

  /// Steps that a site holds by school year where it is larger.
  private func site(lever: Int, more: Int64, school: ID<School>) -> [Int64]? {
    let baseline = question.baseline
    let brought = problem.levers[lever].contribution[ResourceKind.sportsArea.index]
    guard let place = baseline.schools.firstIndex(where: { $0.id == school }),
      let limit = baseline.schools[place].sportsAreaLimit, brought > 0
    else { return nil }
    return baseline.years.indices.map { year in
      let held = outcome.stock.sportsAreaOnLand(year: year, school: place) ?? .zero
      return max(0, (limit + Quantity(Int(more)) - held).hundredths) / brought
    }
  }

  private func coefficients() -> [(CoefficientConflicts.Key, Conflict)] {
    let search = CoefficientConflicts(problem: problem, options: question.options)
    return result.shortages.compactMap { shortage in
      guard case .coefficient(let indicator) = shortage.need, let stage = shortage.stage,
        let year = shortage.year,
        let place = problem.complianceYears.firstIndex(where: { problem.schoolYears[$0] == year })
      else { return nil }
      let key = CoefficientConflicts.Key(stage: stage, indicator: indicator, year: place)
      return search.conflict(key).map { (key, $0) }
    }
  }

  /// What a search leaves short where everything proven impossible is left out: not found, and not
  /// proven.
  private func notFound(_ proposal: PrimalHeuristic.Proposal) -> [Conflict] {
    guard !proposal.isComplete else { return [] }
    return proposal.shortages(schoolYears: problem.schoolYears).list.compactMap { shortage in
      let constraint: NamedConstraint
      switch shortage.need {
      case .coefficient(let indicator):
        guard let stage = shortage.stage, let year = shortage.year else { return nil }
        constraint = .coefficient(stage, indicator, year)
      case .budget:
        guard let year = shortage.budgetYear,
          let place = problem.decisionYears.firstIndex(of: year)
        else { return nil }
        constraint = .budget(year, Money(yuan: problem.allowance.budget[place] ?? 0))
      default:
        guard let section = shortage.section, let year = shortage.year else { return nil }
        constraint = .requirement(
          section: section, need: shortage.need, year: year, atFloor: false)
      }
      return Conflict(
        members: [Conflict.Member(constraint: constraint, necessity: .notShown)],
        years: [shortage.year].compactMap { $0 }, certainty: .notFound, size: .open,
        shortBy: shortage.shortBy, money: nil, relaxations: [])
    }
  }
}

extension SearchProblem {
  /// Leaves the budgets or caps of a charge out.
  fileprivate mutating func lift(_ charge: Charge) {
    for year in charge.years {
      guard let levers = charge.levers else {
        allowance.budget[year] = nil
        continue
      }
      for lever in levers { allowance.cap[lever][year] = nil }
    }
  }

  /// Leaves a coefficient out: without data it is not assessed.
  mutating func dropRequirement(for key: CoefficientConflicts.Key) {
    for unit in units.indices {
      for slot in units[unit].sections.indices
      where units[unit].sections[slot].id.stage == key.stage {
        units[unit].sections[slot].held[key.year][key.indicator.index] = .nan
      }
    }
  }
}

extension SearchUnit {
  /// Leaves out what a set asks for, in all its years, so that the others can be looked at.
  mutating func dropRequirement(for set: UnitConflicts.Found) {
    for year in set.years {
      for constraint in set.asked {
        switch set.years.count > 1 ? constraint.inYear(year) : constraint {
        case .need(let slot, let need, let year):
          requirements.removeAll { $0.slot == slot && $0.need == need && $0.year == year }
        case .floor(let slot, let indicator, let year):
          for place in requirements.indices
          where requirements[place].slot == slot && requirements[place].year == year
            && requirements[place].need == .indicator(indicator)
          {
            // Where the rule is left out already the floor is all that is asked.
            let isFloorOnly = requirements[place].short == requirements[place].shortToFloor
            requirements[place].shortToFloor = Requirement.nothing
            if isFloorOnly { requirements[place].short = Requirement.nothing }
          }
        case .rule(let slot, let year):
          for place in requirements.indices
          where requirements[place].slot == slot && requirements[place].year == year {
            guard let floor = requirements[place].shortToFloor else { continue }
            requirements[place].short = floor
          }
        default: break
        }
      }
    }
  }
}
