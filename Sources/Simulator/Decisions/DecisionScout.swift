// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What is known of a configuration before its purchases are searched: what it cannot be better
/// than.
struct DecisionScout: Sendable {
  /// No plan of the configuration ranks before this.
  var floor: DecisionRank
  /// Yuan of the configuration's own plan, projects included, without purchases.
  var presentValue: Double
  /// Whether prices of budgets, caps and coefficients have raised the bound already, or cannot.
  var isSharp: Bool
}

/// Looks at single configurations. Every method is a function of its arguments, so that any number
/// of them may be looked at at the same time; what is kept is kept for speed.
struct DecisionScouting: Sendable {
  let baseline: Baseline
  let plan: Plan
  let future: Future
  let options: SearchOptions
  let space: DecisionSpace
  /// Turns changes into a plan; nil where they cannot be carried out.
  let edit: @Sendable ([Change.Kind]) -> Plan?
  /// Where the price search of the plan as it is ended: those of all others start there. Nil before
  /// that, and where nothing couples the schools.
  var known: WarmStart?
  private let projections = ProjectionMemo()

  init(
    baseline: Baseline, plan: Plan, future: Future, options: SearchOptions, space: DecisionSpace,
    edit: @escaping @Sendable ([Change.Kind]) -> Plan?
  ) {
    self.baseline = baseline
    self.plan = plan
    self.future = future
    self.options = options
    self.space = space
    self.edit = edit
  }

  /// The plan of a configuration; nil where its changes cannot be carried out together.
  func plan(_ configuration: [Int]) -> Plan? {
    let changes = space.changes(configuration)
    return changes.isEmpty ? plan : edit(changes)
  }

  /// What a plan leads to, with the pupils of an earlier one where those are the same.
  func outcome(_ plan: Plan) -> Outcome {
    let tables = PlanTables(baseline: baseline, plan: plan, future: future)
    let projection = projections.projection(tables) {
      Projection(baseline: baseline, tables: tables, future: future)
    }
    return baseline.outcome(plan: plan, future: future, projection: projection)
  }

  /// A configuration's problem, with the budgets that its new projects leave.
  private func problem(_ outcome: Outcome) -> (
    problem: SearchProblem, overdrawn: [BudgetYear: Money]
  ) {
    let budgets = NewMoney(planned: plan, outcome: outcome).budgets(options)
    return (
      SearchProblem(baseline: baseline, outcome: outcome, options: budgets.options),
      budgets.overdrawn
    )
  }

  /// Where the price search of the plan as it is ends; nil where nothing couples its schools.
  func basePrices() -> WarmStart? {
    let search = LagrangianDual(problem: problem(outcome(plan)).problem)
    let floors = search.start.solutions
    let found = search.improved(search.start, floors: floors, passes: options.pricePasses)
    return search.end(of: found, floors: floors)
  }

  /// The bound of a configuration; nil where its changes cannot be carried out together.
  ///
  /// - Parameter passes: Passes of the price search; zero for the prices of the plan as it is, or
  ///   for each school on its own as long as these are not known.
  func scout(_ configuration: [Int], passes: Int) -> DecisionScout? {
    guard let plan = plan(configuration) else { return nil }
    let outcome = outcome(plan)
    let (problem, overdrawn) = problem(outcome)
    let judge = SearchJudge(baseline: baseline, years: problem.complianceYears)
    let beyond =
      judge.beyondLevers(outcome).count { !$0.isMendable } + overdrawn.count
    let search = LagrangianDual(problem: problem)
    var bound = search.start
    bound.known = known
    bound = search.improved(bound, floors: bound.solutions, passes: passes)
    let value = outcome.costing.presentValue
    // A school that cannot be helped makes the plan a half one, of which no cost is certain.
    let least = bound.isAttainable ? max(0, bound.bound) : 0
    let helpless = bound.isAttainable ? 0 : max(1, bound.solutions.count { $0.bound == .infinity })
    return DecisionScout(
      floor: DecisionRank(
        notMet: beyond + helpless,
        // Prices may prove that nothing fits the budgets: then the bound is beyond all money.
        yuan: Int64((min(value + least, 4e18) * (1 - 1e-12)).rounded(.down)) - 1,
        configuration: configuration),
      presentValue: value,
      isSharp: passes > 0 || !search.isCoupled || !bound.isAttainable)
  }
}

extension BeyondLevers {
  /// Whether purchases may mend it after all: a coefficient of what nobody has yet has no value.
  fileprivate var isMendable: Bool {
    if case .missingData(.coefficient) = kind { true } else { false }
  }
}
