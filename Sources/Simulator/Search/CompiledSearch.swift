// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The search of a compiled problem, from prices to a plan with its bound. It knows no simulator.
struct CompiledSearch {
  let options: SearchOptions
  let monitor: SearchMonitor
  /// Where the price search of another configuration ended; nil to start from no prices.
  var known: WarmStart?
  /// Whether a small question may ask itself with less money, too.
  var asksTighter = true

  /// A round that moves neither bound nor cost by more is the last one.
  private static let settled = 1e-5

  /// What the search knows before the simulator has its say.
  struct Found {
    /// Prices and the bound.
    var bound: LagrangianDual.Outcome
    /// Prices to plan by; nil where nothing couples the schools.
    var guide: LagrangianDual.Outcome?
    /// Whether the programme was searched to the end: then the plan is the cheapest, or there is
    /// none.
    var isExhausted = false
    /// Whether that found no plan at all.
    var isImpossible = false
    /// The cheapest plan found.
    var proposal: PrimalHeuristic.Proposal
  }

  /// A plan with the bound on its cost.
  ///
  /// What stays at its floor is taken from the schools alone first, then from the plans found, as
  /// long as that brings bound and plan closer; each round goes on where the last one ended. Then
  /// the plan is improved as far as the work allows.
  func found(_ problem: SearchProblem, work: inout Int64) -> Found {
    var search = LagrangianDual(problem: problem)
    var start = search.start
    start.known = known
    var bound = search.improved(start, floors: start.solutions, passes: options.pricePasses)
    monitor.proved(bound.alone)
    let table = PlanTable(problem: problem)
    var engine = PrimalHeuristic(
      table: table, options: options, guide: search.isCoupled ? bound : nil, monitor: monitor)
    var found = Found(bound: bound, proposal: engine.propose())
    guard search.isCoupled else { return found }
    for _ in 0..<options.priceRounds {
      guard found.proposal.isComplete, !monitor.isStopped,
        found.proposal.cost > bound.bound * (1 + options.priceGap)
      else { break }
      let old = (bound: bound.bound, cost: found.proposal.cost)
      search.ceiling = found.proposal.cost
      bound = search.improved(
        bound, floors: found.proposal.solutionsWithMoves, passes: options.pricePasses)
      engine.guide = bound
      found.proposal = engine.followed(found.proposal)
      let isSettled =
        bound.bound <= old.bound * (1 + Self.settled)
        && found.proposal.cost >= old.cost * (1 - Self.settled)
      if isSettled { break }
    }
    if found.proposal.isComplete { monitor.proved(bound.bound) }
    let improvement = PlanImprovement(table: table, options: options, monitor: monitor)
      .improved(found.proposal, guide: bound, isCoupled: true, work: &work)
    found.proposal = improvement.proposal
    if improvement.proven == nil, asksTighter {
      found.proposal = withTighterBudgets(improvement.proposal, table, guide: bound)
    }
    found.guide = engine.guide
    if let proven = improvement.proven, problem.isItsOwnRelaxation {
      found.isExhausted = true
      found.isImpossible = improvement.isImpossible
      if proven.isFinite { bound.bound = max(bound.bound, proven) }
    } else if found.proposal.isComplete, !monitor.isStopped {
      let isOpen = found.proposal.cost > bound.bound * (1 + 1e-7) + 1
      let whole =
        isOpen ? wholeBound(problem, table, below: found.proposal.cost, &work) : -.infinity
      search.ceiling = found.proposal.cost
      bound = search.blended(
        bound, rounds: options.priceRounds, passes: options.pricePasses,
        goal: found.proposal.cost / (1 + options.priceGap))
      bound.bound = max(bound.bound, whole)
      monitor.proved(bound.bound)
    }
    found.bound = bound
    return found
  }

  /// What a small question costs at least, by a tree of all schools on the question made easier;
  /// nothing known of a large one.
  ///
  /// - Parameter below: The cost of the plan: no more is proven.
  private func wholeBound(
    _ problem: SearchProblem, _ table: PlanTable, below: Double, _ work: inout Int64
  ) -> Double {
    guard PlanImprovement.isSmall(table), work > 0 else { return -.infinity }
    let relaxed = PlanTable(problem: problem.relaxedForWholeSearch)
    let found = WholeSearch(table: relaxed).solved(
      below: below, nodeLimit: PlanImprovement.wholeNodes,
      workLimit: min(work, options.workLimit / 8))
    work -= found.work
    // The tree stops within 1e-7 of the optimum.
    return found.bound - 2e-7 * abs(found.bound)
  }

  /// A plan for the problem as the simulator corrected it: the old one with what it lacks, or one
  /// made anew where that is cheaper.
  ///
  /// What the simulator finds missing is little, what improving the old plan saved is not: so it is
  /// kept.
  func mended(
    _ problem: SearchProblem, _ old: PrimalHeuristic.Proposal, guide: LagrangianDual.Outcome?,
    work: inout Int64
  ) -> PrimalHeuristic.Proposal {
    let table = PlanTable(problem: problem)
    let engine = PrimalHeuristic(table: table, options: options, guide: guide, monitor: monitor)
    var proposal = engine.extending(old)
    let anew = engine.propose(transfers: old.transfers)
    if anew.isBetter(than: proposal) { proposal = anew }
    guard let guide, proposal.isComplete else { return proposal }
    return PlanImprovement(table: table, options: options, monitor: monitor)
      .improved(proposal, guide: guide, isCoupled: true, work: &work).proposal
  }

  /// A plan that does no less anywhere than an old one, for the problem as the simulator corrected
  /// it.
  func extended(_ problem: SearchProblem, _ old: PrimalHeuristic.Proposal)
    -> PrimalHeuristic.Proposal
  {
    PrimalHeuristic(
      table: PlanTable(problem: problem), options: options, guide: nil, monitor: monitor
    )
    .extending(old)
  }
}
