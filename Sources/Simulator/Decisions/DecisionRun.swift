// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// One search over outer decisions, from the plan as it is to the best configuration found.
struct DecisionRun {
  var scouting: DecisionScouting
  let effort: DecisionEffort
  let seed: UInt64
  let progress: (DecisionProgress) -> Bool

  /// Every configuration searched in full.
  private(set) var found: [[Int]: DecisionRank] = [:]
  /// The best of them in full, best first.
  private(set) var leaders: [(rank: DecisionRank, plan: DecisionPlan)] = []
  /// The plan as it is.
  private(set) var base: DecisionPlan?
  /// Scouts by configuration.
  var scouts: [[Int]: DecisionScout?] = [:]
  /// Configurations that a bound kept from being searched.
  var bounded: Set<[Int]> = []
  var isInterrupted = false
  /// The least bound of the configurations not searched that might meet as much as the best, where all were looked at.
  var leastOpenBound: Int64?
  var isExhaustive = false

  init(
    scouting: DecisionScouting, effort: DecisionEffort, seed: UInt64,
    progress: @escaping (DecisionProgress) -> Bool
  ) {
    self.scouting = scouting
    self.effort = effort
    self.seed = seed
    self.progress = progress
  }

  /// The rank of the best configuration so far.
  var best: DecisionRank? { leaders.first?.rank }
  /// Whether no further configuration may be searched.
  var isSpent: Bool { found.count >= effort.searches }

  mutating func result() -> DecisionSearchResult {
    let space = scouting.space
    var method = DecisionExploration.Method.nothingOpen
    _ = search(space.base)
    if space.decisions.isEmpty {
      isExhaustive = !isInterrupted
    } else if space.configurationCount <= effort.enumeratedConfigurations {
      method = .enumeration
      if !isInterrupted { enumerate() }
    } else {
      method = .annealing
      if !isInterrupted { anneal() }
    }
    guard let base, let best = leaders.first else {
      preconditionFailure("the plan as it is was searched")
    }
    return DecisionSearchResult(
      base: base, best: best.plan, others: leaders.dropFirst().map(\.plan),
      exploration: DecisionExploration(
        method: method, decisions: space.decisions, configurations: space.configurationCount,
        impossible: scouts.values.count { $0 == nil }, boundedAway: bounded.count,
        searched: found.count, isExhaustive: isExhaustive, isInterrupted: isInterrupted),
      lowerBound: lowerBound(best.plan))
  }

  /// The least of all configurations' bounds.
  private func lowerBound(_ best: DecisionPlan) -> Money? {
    guard isExhaustive || leastOpenBound != nil, !isInterrupted,
      best.result.status == .optimal || best.result.status == .feasible
    else { return nil }
    var least = best.total.yuan
    for (configuration, scout) in scouts where found[configuration] != nil {
      guard let scout, scout.floor.notMet <= best.notMet else { continue }
      least = min(least, scout.floor.yuan)
    }
    if let leastOpenBound { least = min(least, leastOpenBound) }
    return Money(yuan: max(0, least))
  }

  /// The bound of a configuration, from what is kept or anew; nil where it is impossible.
  mutating func scout(_ configuration: [Int], sharp: Bool = false) -> DecisionScout? {
    if case .some(let known) = scouts[configuration], known?.isSharp ?? true || !sharp {
      return known
    }
    let made = scouting.scout(configuration, passes: sharp ? effort.boundPasses : 0)
    scouts[configuration] = .some(made)
    return made
  }

  /// Searches a configuration in full; nil where it is impossible or the caller stops.
  mutating func search(_ configuration: [Int]) -> DecisionRank? {
    if let known = found[configuration] { return known }
    guard var scout = scout(configuration), let plan = scouting.plan(configuration) else {
      return nil
    }
    let outcome = scouting.outcome(plan)
    let money = NewMoney(planned: scouting.plan, outcome: outcome).budgets(scouting.options)
    let isBase = configuration == scouting.space.base
    let now = DecisionProgress(
      step: isBase ? .base : .search, done: found.count, total: effort.searches,
      best: leaders.first?.plan.total)
    let (progress, future) = (progress, scouting.future)
    let result = scouting.baseline.search(plan: plan, future: future, options: money.options) { _ in
      progress(now)
    }
    if result.isInterrupted || result.status == .stopped {
      isInterrupted = true
      guard isBase else { return nil }
    }
    let isMet = result.status == .optimal || result.status == .feasible
    if isMet {
      // The search's own bound is sharper than the scout's.
      let whole = (scout.presentValue * (1 - 1e-12)).rounded(.down)
      scout.floor.yuan = max(scout.floor.yuan, Int64(whole) + result.lowerBound.yuan - 1)
      scout.isSharp = true
      scouts[configuration] = .some(scout)
    }
    let total = scouting.baseline.outcome(plan: result.plan, future: future).costing.presentMoney
    let unmet = isMet ? 0 : max(1, result.check.failures.count)
    let rank = DecisionRank(
      notMet: result.beyondLevers.count + money.overdrawn.count + unmet, yuan: total.yuan,
      configuration: configuration)
    let entry = DecisionPlan(
      changes: scouting.space.changes(configuration), plan: plan, result: result, total: total,
      lowerBound: Money(yuan: max(0, scout.floor.yuan)),
      budgets: money.options.budgets, overdrawn: money.overdrawn,
      notMet: rank.notMet)
    if isBase { base = entry }
    keep(rank, entry)
    return rank
  }

  private mutating func keep(_ rank: DecisionRank, _ plan: DecisionPlan) {
    found[rank.configuration] = rank
    let place = leaders.firstIndex { rank < $0.rank } ?? leaders.count
    leaders.insert((rank, plan), at: place)
    if leaders.count > effort.alternatives + 1 { leaders.removeLast() }
  }

  /// Whether a bound says that a configuration cannot be the best.
  func isOutranked(_ floor: DecisionRank) -> Bool {
    guard effort.usesBounds, let best else { return false }
    return best < floor
  }
}
