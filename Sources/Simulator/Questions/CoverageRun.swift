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
  /// The search's tables without coefficients and moves of teachers, mended where the simulator
  /// finds less.
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
    return Judged(
      actions: actions, plan: plan, outcome: outcome, check: check,
      cost: outcome.costing.presentMoney(over: base.costing),
      compliant: assessed.filter { !failing.contains($0) })
  }

  /// Purchases as a task list.
  func actions(_ purchases: [[Purchase]]) -> [SearchAction] {
    let baseYear = baseline.county.baseYear
    return zip(problem.units, purchases).flatMap { unit, list in
      list.map { problem.action($0, unit, baseYear: baseYear) }
    }.sorted()
  }

  /// Takes into the tables what the simulator finds other than they reckon with; false where no
  /// need rose.
  mutating func correct(_ judged: Judged) -> Bool {
    problem.correct(judged.actions, outcome: judged.outcome, baseline: baseline, exempt: [])
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
