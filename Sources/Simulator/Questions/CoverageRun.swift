// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Answers questions about how many sections comply, with the simulator's verdict on every plan.
struct CoverageRun {
  let baseline: Baseline
  let plan: Plan
  let future: Future
  let options: SearchOptions
  /// The base plan, run.
  let base: Outcome
  /// The search's tables without coefficients and moves of teachers, mended where the simulator finds less.
  var problem: SearchProblem
  /// Which sections count, `[unit][slot]`.
  let counts: [[Bool]]
  /// Sections that are assessed in the years, in table order.
  let assessed: [SectionID]
  private let judge: SearchJudge
  private let blind: Set<SectionID>

  init(baseline: Baseline, plan: Plan, future: Future, options: SearchOptions) {
    self.baseline = baseline
    self.plan = plan
    self.future = future
    var options = options
    options.allowsRotation = false
    self.options = options
    base = baseline.outcome(plan: plan, future: future)
    var problem = SearchProblem(baseline: baseline, outcome: base, options: options)
    problem.coefficientLimits = [:]
    self.problem = problem
    judge = SearchJudge(baseline: baseline, years: problem.complianceYears)
    let years = base.strict.years
    assessed = baseline.sections.indices.filter { section in
      problem.complianceYears.contains { years[$0].sections[section] != nil }
    }.map { baseline.sections[$0].id }
    let missing = judge.beyondLevers(base).compactMap { item -> SectionID? in
      guard case .missingData = item.kind, let school = item.school, let stage = item.stage else {
        return nil
      }
      return SectionID(school: school, stage: stage)
    }
    let blind = Set(missing).union(options.exemptSections)
    self.blind = blind
    counts = problem.units.map { unit in unit.sections.map { !blind.contains($0.id) } }
  }

  /// A plan with the simulator's verdict.
  struct Judged {
    var actions: [SearchAction]
    var plan: Plan
    var outcome: Outcome
    var check: SearchCheck
    var cost: Money
    /// Sections that comply, in table order.
    var compliant: [SectionID]
  }

  /// Runs a plan.
  func judged(_ actions: [SearchAction]) -> Judged {
    let plan = plan.adding(actions)
    let outcome = baseline.outcome(plan: plan, future: future)
    let check = judge.check(outcome)
    let failing = Set(check.failures.compactMap(\.section)).union(blind)
    let value = outcome.costing.presentValue - base.costing.presentValue
    return Judged(
      actions: actions, plan: plan, outcome: outcome, check: check,
      cost: Money(yuan: Int64(value.rounded())),
      compliant: assessed.filter { !failing.contains($0) })
  }

  /// Purchases as a task list.
  func actions(_ purchases: [[Purchase]]) -> [SearchAction] {
    zip(problem.units, purchases).flatMap { unit, list in
      list.map { purchase in
        let lever = problem.levers[purchase.lever]
        let present = (lever.presentCost[purchase.year] ?? 0) * Double(purchase.steps)
        return SearchAction(
          school: unit.school,
          stage: lever.action.target.isStaff ? unit.sections[purchase.slot].id.stage : nil,
          action: lever.action, giver: nil, paid: problem.decisionYears[purchase.year],
          counts: baseline.county.baseYear.advanced(by: lever.firstYear[purchase.year]),
          amount: Quantity(Int(lever.step * purchase.steps)),
          payment: Money(yuan: lever.payment[purchase.year] * purchase.steps),
          presentValue: Money(yuan: Int64(present.rounded())))
      }
    }.sorted()
  }

  /// Takes into the tables what the simulator finds less of than they reckon with; false where nothing was wrong.
  mutating func correct(_ purchases: [[Purchase]], _ outcome: Outcome) -> Bool {
    let compiler = UnitCompiler(baseline: baseline, outcome: outcome, problem: problem)
    var isChanged = false
    for (index, unit) in problem.units.enumerated() {
      guard let school = baseline.schools.firstIndex(where: { $0.id == unit.school }),
        let found = compiler.unit(school, isLocked: unit.isLocked),
        found.requirements.count == unit.requirements.count
      else { continue }
      for (place, requirement) in unit.requirements.enumerated() {
        let added = problem.added(
          purchases[index], unit: unit, track: requirement.track, kind: requirement.need.kind,
          year: requirement.year)
        let error = found.requirements[place].short - (requirement.short - added)
        guard error > 0 else { continue }
        problem.units[index].requirements[place].short += error
        problem.units[index].requirements[place].shortToFloor? += error
        isChanged = true
      }
    }
    return isChanged
  }

  /// The sections chosen to comply.
  func wanted(_ picked: CoverageChoice.Picked) -> Set<SectionID> {
    var found: Set<SectionID> = []
    for (unit, choice) in zip(problem.units, picked.choices) {
      guard let choice else { continue }
      for (section, isKept) in zip(unit.sections, choice.kept) where isKept {
        found.insert(section.id)
      }
    }
    return found
  }
}
