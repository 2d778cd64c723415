// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Runs the search on a compiled problem: sections, coefficients, budgets and caps.
///
/// It knows no simulator. What it returns is a proposal; `Baseline.search` has it judged.
struct PrimalHeuristic {
  /// The problem's columns, before anybody moves.
  let table: PlanTable
  let options: SearchOptions
  /// Prices and levels to try beside none.
  var guide: LagrangianDual.Outcome?
  let monitor: SearchMonitor

  /// The problem.
  var problem: SearchProblem { table.problem }

  /// What the engine proposes.
  struct Proposal: Hashable {
    /// The problem after the transfers, which the state's indices refer to.
    var problem: SearchProblem
    /// Teachers who move.
    var transfers: [Transfer]
    /// Purchases and levels.
    var state: PlanState
    /// Coefficients that no level brings within their limits.
    var unmet: [CoefficientLevels.Unmet]
    /// Money missing within budgets: year index and yuan, at the year up to which most is missing.
    var budgetShort: (year: Int, yuan: Int64)? {
      get { budgetShortYear.map { ($0, budgetShortYuan) } }
      set {
        budgetShortYear = newValue?.year
        budgetShortYuan = newValue?.yuan ?? 0
      }
    }
    private var budgetShortYear: Int?
    private var budgetShortYuan: Int64 = 0
    /// Whether the caller stopped the search.
    var isStopped = false

    init(problem: SearchProblem, transfers: [Transfer], state: PlanState) {
      self.problem = problem
      self.transfers = transfers
      self.state = state
      unmet = []
    }

    /// Whether everything the search looks at is met.
    var isComplete: Bool { state.isComplete && unmet.isEmpty && !isStopped }

    /// Whether it does the job where the other does not, or for less.
    func isBetter(than other: Proposal) -> Bool {
      isComplete != other.isComplete ? isComplete : cost < other.cost
    }

    /// Present cost of purchases and moves.
    var cost: Double {
      transfers.reduce(state.presentCost(problem)) {
        $0 + Double($1.steps) * (problem.levers[$1.lever].presentCost[$1.year] ?? 0)
      }
    }
  }

  init(
    table: PlanTable, options: SearchOptions, guide: LagrangianDual.Outcome?, monitor: SearchMonitor
  ) {
    self.table = table
    self.options = options
    self.guide = guide
    self.monitor = monitor
  }

  /// An engine on its own, which tells its caller how far it is.
  init(
    problem: SearchProblem, options: SearchOptions, guide: LagrangianDual.Outcome? = nil,
    progress: @escaping (SearchProgress) -> Bool
  ) {
    self.init(
      table: PlanTable(problem: problem), options: options, guide: guide,
      monitor: SearchMonitor(progress))
  }

  /// The cheapest proposal of those tried: with and without moving teachers.
  ///
  /// - Parameter known: Moves to keep; nil to try some.
  func propose(transfers known: [Transfer]? = nil) -> Proposal {
    if let known { return propose(moving: known) }
    var best = propose(moving: [])
    guard !best.isStopped, problem.levers.contains(where: \.isRotation) else { return best }
    for moves in [Rotation(problem: problem).transfers(), guide?.transfers ?? []] {
      let moves = table.fitting(moves)
      guard !moves.isEmpty else { continue }
      let moved = propose(moving: moves)
      if !moved.isStopped && moved.isBetter(than: best) { best = moved }
    }
    return best
  }

  /// A proposal whose purchases and moves do no less anywhere than those of an old one.
  func extending(_ old: Proposal) -> Proposal {
    let levels = problem.units.indices.map { index in
      let unit = problem.units[index]
      return unit.requirements.map { requirement in
        let added = problem.added(
          old.state.solutions[index].purchases, unit: unit, track: requirement.track,
          kind: requirement.need.kind, year: requirement.year)
        return added > 0 ? added : .min
      }
    }
    return propose(transfers: old.transfers, guide: guide, levels: levels)
  }

  /// The better of two: with the guide's prices and levels, and with uniform levels and no prices.
  private func propose(moving transfers: [Transfer]) -> Proposal {
    guard let guide else { return propose(transfers: transfers, guide: nil, levels: nil) }
    guard transfers.isEmpty else {
      // Which moves a plan can do without is known only once there is one.
      return followed(propose(transfers: transfers, guide: nil, levels: nil))
    }
    let priced = guided(by: guide, moving: transfers)
    // Within a ten-thousandth of the bound there is nothing left worth the time.
    if priced.isComplete && priced.cost <= guide.bound * (1 + 1e-4) { return priced }
    let plain = propose(transfers: transfers, guide: nil, levels: nil)
    return priced.isComplete && priced.isBetter(than: plain) ? priced : plain
  }

  /// The guide's plan where it is better, else the one known.
  func followed(_ known: Proposal) -> Proposal {
    guard let guide else { return known }
    let other = guided(by: guide, moving: known.transfers)
    return other.isComplete && other.isBetter(than: known) ? other : known
  }

  private func guided(by guide: LagrangianDual.Outcome, moving transfers: [Transfer]) -> Proposal {
    // Levels are amounts to add to what was there before anybody moved.
    let levels = problem.levels(guide.levels, after: transfers)
    return propose(transfers: transfers, guide: guide, levels: levels)
  }

  private func propose(
    transfers: [Transfer], guide: LagrangianDual.Outcome?, levels: [[Int64]]?
  ) -> Proposal {
    var problem = problem.applying(transfers)
    problem.allowance.spend(transfers, problem)
    var proposal = Proposal(problem: problem, transfers: transfers, state: PlanState(problem))
    if let levels { proposal.state.levels = levels }
    let solver = SchoolSolver(problem: problem, prices: guide?.prices)
    let isSolved =
      transfers.isEmpty && guide?.isOwn == true
      && proposal.state.levels.allSatisfy { $0.allSatisfy { $0 == .min } }
    if isSolved, let guide { proposal.state.solutions = guide.solutions }
    for unit in problem.units.indices where !isSolved {
      guard monitor.goesOn(.sections, done: unit, total: problem.units.count)
      else {
        proposal.isStopped = true
        return proposal
      }
      solve(unit, with: solver, &proposal.state)
    }
    guard raiseLevels(&proposal, solver) else { return proposal }
    let isOverdrawn = !problem.allowance.fits(
      proposal.state.solutions.flatMap(\.purchases), problem)
    if isOverdrawn, !shift(&proposal, guide) { repair(&proposal, solver) }
    if proposal.isComplete {
      trim(&proposal)
      monitor.found(proposal.cost)
    }
    return proposal
  }

  /// Takes back what the plan can do without: levels and whole units round up, and what is bought
  /// for one coefficient may serve another.
  private func trim(_ proposal: inout Proposal) {
    let ledger = Incumbent(table, proposal)
    // What keeps its limit by a hair less than the ledger asks for stays as it is.
    guard ledger.keepsAll else { return }
    proposal = PlanTrim(table: table).trimmed(ledger).proposal()
  }

  private func solve(_ unit: Int, with solver: SchoolSolver, _ state: inout PlanState) {
    state.solutions[unit] = solver.solve(
      solver.problem.units[unit], levels: state.levels[unit])
  }

  /// Raises levels until all coefficients hold; false where the caller stops.
  private func raiseLevels(_ proposal: inout Proposal, _ solver: SchoolSolver) -> Bool {
    let levels = CoefficientLevels(problem: proposal.problem)
    for round in 0..<options.levelRounds {
      guard monitor.goesOn(.coefficients, done: round, total: options.levelRounds) else {
        proposal.isStopped = true
        return false
      }
      let (changed, _) = levels.raise(&proposal.state)
      if changed.isEmpty { break }
      for unit in changed.sorted() { solve(unit, with: solver, &proposal.state) }
    }
    proposal.unmet = levels.unmet(proposal.state)
    return true
  }

  /// Pays in other years until budgets and caps are kept; false where that is not enough.
  private func shift(_ proposal: inout Proposal, _ guide: LagrangianDual.Outcome?) -> Bool {
    guard let guide, proposal.isComplete else { return false }
    let prices = table.columns.map { table.coupledPrice($0, guide.prices) }
    let ledger = PlanShift(table: table, prices: prices).shifted(Incumbent(table, proposal))
    guard ledger.keepsAll else { return false }
    let levels = proposal.state.levels
    proposal = ledger.proposal()
    proposal.state.levels = levels
    return true
  }

  /// Fits budgets and caps; other actions may move a coefficient, so that levels are looked at
  /// again.
  private func repair(_ proposal: inout Proposal, _ solver: SchoolSolver) {
    let levels = CoefficientLevels(problem: proposal.problem)
    var free = proposal.state
    proposal.budgetShort = shortOfMoney(free, proposal.problem)
    for round in 0..<5 {
      guard monitor.goesOn(.repair, done: round, total: 5) else {
        proposal.isStopped = true
        return
      }
      proposal.state = Repair(problem: proposal.problem, prices: solver.prices).repaired(free)
      proposal.unmet = levels.unmet(proposal.state)
      if proposal.unmet.isEmpty || !proposal.state.isComplete { break }
      var raised = proposal.state
      let changed = levels.raise(&raised).changed
      if changed.isEmpty { break }
      free.levels = raised.levels
      for unit in changed.sorted() { solve(unit, with: solver, &free) }
    }
    if proposal.state.isComplete { proposal.budgetShort = nil }
  }

  /// The most by which payments up to a year exceed the budgets up to it, in the plan without
  /// budgets.
  private func shortOfMoney(_ state: PlanState, _ problem: SearchProblem) -> (
    year: Int, yuan: Int64
  )? {
    var payments = problem.decisionYears.map { _ in Int64(0) }
    for purchase in state.solutions.flatMap(\.purchases) {
      payments[purchase.year] +=
        problem.levers[purchase.lever].payment[purchase.year] * purchase.steps
    }
    var worst: (year: Int, yuan: Int64)?
    var balance: Int64 = 0
    for year in payments.indices {
      guard let budget = problem.allowance.budget[year] else { return worst }
      balance += payments[year] - budget
      if balance > worst?.yuan ?? 0 { worst = (year, balance) }
    }
    return worst
  }
}
