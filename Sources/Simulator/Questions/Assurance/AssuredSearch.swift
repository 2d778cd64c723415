// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Looks for a plan that complies in the expected future and in so many others.
///
/// Futures are chosen, the search plans for all of them at once, and the simulator judges the plan
/// in every future, chosen or not. Where too few are in order the tables of the chosen ones are
/// corrected, their worst coefficients are added, and the search goes on.
struct AssuredSearch {
  /// A plan with the number of futures in order.
  struct Found {
    var actions: [SearchAction]
    var complying: Int
  }

  let judge: FutureJudge
  /// The expected future alone, with the same demands.
  let expected: FutureJudge
  let options: SearchOptions
  let monitor: SearchMonitor

  /// The most rounds of searching and judging.
  private static let rounds = 16
  /// Coefficients of how many more futures are taken in after one round, for each stage and
  /// indicator.
  private static let conesARound = 2

  /// The plan of the round in which enough futures are in order, or the one with most; nil where
  /// none complies in the expected future.
  ///
  /// - Parameter moves: A plan whose moves of teachers are tried where the search finds none that
  ///   do.
  func found(
    _ needed: Int, tables start: FutureTables, chosen: [Int], moves: [SearchAction]
  ) -> Found? {
    var tables = start
    var cones: Set<FutureTables.ConeYear> = []
    var limits = tables.expected.coefficientLimits
    var best: Found?
    for round in 0..<Self.rounds {
      guard monitor.goesOn(.verification, done: round, total: Self.rounds) else { return best }
      monitor.forget()
      let problem = tables.problem(chosen, cones: cones, limits: limits).inOwnOrder
      var work = options.workLimit
      let proposal = proposal(problem, moves: best?.actions ?? moves, work: &work)
      guard proposal.isComplete else { return best }
      let actions = proposal.actions(county: judge.baseline.county)
      let kept = judge.compliance(actions)
      let isExpected = expected.complies(0, actions)
      let count = kept.count(where: \.self)
      if isExpected, count > best?.complying ?? -1 {
        best = Found(actions: actions, complying: count)
      }
      if isExpected, count >= needed { return best }
      let failed = chosen.filter { !kept[$0] }
      mend(&tables, actions, failed: failed, isExpected: isExpected, &cones, &limits)
    }
    return best
  }

  /// The search's plan, or one around the moves of teachers of another plan.
  private func proposal(_ problem: SearchProblem, moves: [SearchAction], work: inout Int64)
    -> PrimalHeuristic.Proposal
  {
    let core = CompiledSearch(options: options, monitor: monitor)
    let found = core.found(problem, work: &work)
    guard !found.proposal.isComplete, !monitor.isStopped else { return found.proposal }
    var known = found.proposal
    known.transfers = problem.transfers(of: moves)
    guard !known.transfers.isEmpty else { return found.proposal }
    let other = core.mended(problem, known, guide: found.guide, work: &work)
    return other.isComplete ? other : found.proposal
  }

  private func mend(
    _ tables: inout FutureTables, _ actions: [SearchAction], failed: [Int], isExpected: Bool,
    _ cones: inout Set<FutureTables.ConeYear>, _ limits: inout [Stage: Double]
  ) {
    var over: [Over] = []
    var tight: Set<Stage> = []
    func read(_ future: Int?, _ outcome: Outcome) {
      tables.correct(
        future, actions, outcome: outcome, baseline: judge.baseline, exempt: judge.exempt)
      for (place, demand) in judge.baseline.demands(judge.years).enumerated() {
        let assessed = outcome.judged(demand, judge.baseline)
        for stage in Stage.allCases {
          for finding in assessed.coefficients[stage] ?? []
          where finding.isAboveWithAllData {
            guard let future else {
              tight.insert(stage)
              continue
            }
            let cone = FutureTables.ConeYear(year: place, future: future)
            if cones.contains(cone) {
              tight.insert(stage)
            } else {
              over.append(
                Over(
                  cone: cone, stage: stage, indicator: finding.indicator,
                  excess: (finding.value ?? .infinity) / finding.limit.value.value))
            }
          }
        }
      }
    }
    if !isExpected { read(nil, expected.outcome(0, actions)) }
    for future in failed { read(future, judge.outcome(future, actions)) }
    let kinds = Dictionary(grouping: over) { [$0.stage.index, $0.indicator.index] }
    for kind in kinds.values {
      for entry in kind.sorted().prefix(Self.conesARound) { cones.insert(entry.cone) }
    }
    // What moves a coefficient differs from plan to plan: a margin that grows until it holds.
    if over.isEmpty {
      for stage in tight { limits[stage] = limits[stage].map { $0 * 0.998 } }
    }
  }

  /// A coefficient over its limit in some future.
  private struct Over: Comparable {
    var cone: FutureTables.ConeYear
    var stage: Stage
    var indicator: Indicator
    var excess: Double

    /// The worst first.
    static func < (left: Self, right: Self) -> Bool {
      left.excess != right.excess ? left.excess > right.excess : left.cone < right.cone
    }
  }
}

extension SearchProblem {
  /// The moves of teachers among some actions, in this problem's places.
  func transfers(of actions: [SearchAction]) -> [Transfer] {
    let places = Dictionary(
      zip(units.map(\.school), 0...), uniquingKeysWith: { first, _ in first })
    return actions.compactMap { action in
      guard let giver = action.giver, let giverUnit = places[giver],
        let receiverUnit = places[action.school],
        let giverSlot = units[giverUnit].sections.firstIndex(where: { $0.id.stage == action.stage }
        ),
        let slot = units[receiverUnit].sections.firstIndex(where: { $0.id.stage == action.stage }),
        let lever = levers.firstIndex(where: { $0.action == action.action }),
        let year = decisionYears.firstIndex(of: action.paid)
      else { return nil }
      return Transfer(
        lever: lever, giverUnit: giverUnit, giverSlot: giverSlot, receiverUnit: receiverUnit,
        receiverSlot: slot, year: year,
        steps: Int64(action.amount.wholeUnits) / max(1, levers[lever].step))
    }
  }
}
