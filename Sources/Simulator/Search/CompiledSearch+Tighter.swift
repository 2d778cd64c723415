// SPDX-License-Identifier: GPL-3.0-or-later

extension CompiledSearch {
  /// A gap above which a small question is asked again with less money.
  private static let wideGap = 0.01
  /// The parts of its budgets with which it is asked.
  private static let parts = [0.9, 0.8]

  /// A proposal, or a cheaper one that the same question with tighter budgets leads to.
  ///
  /// Whoever may pay early starts from another plan than whoever may not, and improvement may end
  /// at a dearer one. What fits tighter budgets fits these. So the question asks itself with less
  /// money where its gap is wide; nothing is kept from other questions.
  func withTighterBudgets(
    _ known: PrimalHeuristic.Proposal, _ table: PlanTable, guide: LagrangianDual.Outcome
  ) -> PrimalHeuristic.Proposal {
    let budgets = table.problem.allowance.budget
    var best = known
    guard budgets.contains(where: { $0 != nil }), options.workLimit > 0,
      table.columns.count <= PlanImprovement.relaxedLimit
    else { return known }
    for part in Self.parts
    where best.isComplete && best.cost > guide.bound * (1 + Self.wideGap) && !monitor.isStopped {
      var tight = table.problem
      tight.allowance.budget = budgets.map { $0.map { Int64(Double($0) * part) } }
      // Its bound is none of the question asked.
      let inner = SearchMonitor { [monitor] _ in
        monitor.goesOn(.improvement, done: 0, total: 0)
      }
      var core = CompiledSearch(options: options, monitor: inner)
      core.asksTighter = false
      var work = options.workLimit
      let other = core.found(tight, work: &work).proposal
      guard other.isComplete else { break }
      let ledger = Incumbent(table, other)
      guard ledger.keepsAll, ledger.cost < best.cost else { continue }
      var rest = options.workLimit
      let improved = PlanImprovement(table: table, options: options, monitor: monitor)
        .improved(ledger.proposal(), guide: guide, isCoupled: true, work: &rest)
      if improved.proposal.isBetter(than: best) { best = improved.proposal }
    }
    return best
  }
}
