// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// One search over outer decisions, from the plan as it is to the best configuration found.
///
/// Configurations are looked at in rounds. What is in a round depends on the question alone, and
/// its results are taken in their order, so that the answer is the same for any number of workers.
struct DecisionRun {
  var scouting: DecisionScouting
  let effort: DecisionEffort
  let seed: UInt64
  let workers: Workers
  let monitor: DecisionMonitor

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
  /// The least bound of the configurations not searched that might meet as much as the best, where
  /// all were looked at.
  var leastOpenBound: Int64?
  var isExhaustive = false

  init(
    scouting: DecisionScouting, effort: DecisionEffort, seed: UInt64, workers: Workers,
    monitor: DecisionMonitor
  ) {
    self.scouting = scouting
    self.effort = effort
    self.seed = seed
    self.workers = workers
    self.monitor = monitor
  }

  /// The rank of the best configuration so far.
  var best: DecisionRank? { leaders.first?.rank }
  /// Whether no further configuration may be searched.
  var isSpent: Bool { found.count >= effort.searches }

  mutating func result() -> DecisionSearchResult {
    let space = scouting.space
    var method = DecisionExploration.Method.nothingOpen
    searchBase()
    if !space.decisions.isEmpty, !isInterrupted, effort.startsFromKnownPrices {
      scouting.known = scouting.basePrices()
    }
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
      best.result.isMet
    else { return nil }
    var least = best.total.yuan
    for (configuration, scout) in scouts where found[configuration] != nil {
      guard let scout, scout.floor.notMet <= best.notMet else { continue }
      least = min(least, scout.floor.yuan)
    }
    if let leastOpenBound { least = min(least, leastOpenBound) }
    return Money(yuan: max(0, least))
  }

  /// The bounds of configurations, from what is kept or anew; nil where one is impossible, or where
  /// the caller stops.
  mutating func scouts(_ configurations: [[Int]], sharp: Bool = false) -> [DecisionScout?] {
    var wanted: [[Int]] = []
    var seen: Set<[Int]> = []
    for configuration in configurations where seen.insert(configuration).inserted {
      if case .some(let known) = scouts[configuration], known?.isSharp ?? true || !sharp {
        continue
      }
      wanted.append(configuration)
    }
    let passes = sharp ? effort.boundPasses : 0
    // The sharpening of a round is over in seconds; plain bounds come by the thousand.
    let length = sharp ? max(1, wanted.count) : Self.scoutsAtATime
    var first = 0
    while first < wanted.count {
      let part = Array(wanted[first..<min(first + length, wanted.count)])
      guard goesOn(.bounds, done: scouts.count, total: scouting.space.configurationCount) else {
        break
      }
      let scouting = scouting
      let made = workers.map(part.count) { scouting.scout(part[$0], passes: passes) }
      for (configuration, scout) in zip(part, made) { scouts[configuration] = .some(scout) }
      first += length
    }
    return configurations.map { scouts[$0] ?? nil }
  }

  /// Between two questions whether to go on.
  private static let scoutsAtATime = 32

  /// Searches configurations in full; what is impossible, and what the caller's end left
  /// unfinished, is not found.
  mutating func search(_ configurations: [[Int]]) {
    var seen: Set<[Int]> = []
    let wanted = configurations.filter { found[$0] == nil && seen.insert($0).inserted }
    let scouts = self.scouts(wanted).compactMap { $0 }
    let now = DecisionProgress(
      step: .search, done: found.count, total: effort.searches, best: leaders.first?.plan.total)
    guard !scouts.isEmpty, goesOn(now) else { return }
    let (scouting, monitor) = (scouting, monitor)
    let made = workers.map(scouts.count) { scouting.searched(scouts[$0]) { monitor.goesOn(now) } }
    for made in made.compactMap({ $0 }) {
      if made.isInterrupted { isInterrupted = true } else { keep(made) }
    }
  }

  /// Searches the plan as it is, which is an answer even where the caller stops.
  private mutating func searchBase() {
    let now = DecisionProgress(step: .base, done: 0, total: effort.searches)
    guard let scout = scouting.scout(scouting.space.base, passes: 0),
      let made = scouting.searched(scout, goesOn: { [monitor] in monitor.goesOn(now) })
    else { preconditionFailure("the plan as it is needs no change") }
    isInterrupted = made.isInterrupted
    base = made.plan
    keep(made)
  }

  /// Tells the caller how far the search is; false where it is to end.
  mutating func goesOn(_ step: DecisionProgress.Step, done: Int, total: Int) -> Bool {
    goesOn(
      DecisionProgress(step: step, done: done, total: total, best: leaders.first?.plan.total))
  }

  private mutating func goesOn(_ now: DecisionProgress) -> Bool {
    if !monitor.goesOn(now) { isInterrupted = true }
    return !isInterrupted
  }

  /// How many configurations the next round may search.
  var roundLength: Int { max(0, min(effort.roundLength, effort.searches - found.count)) }

  private mutating func keep(_ made: SearchedConfiguration) {
    let rank = made.rank
    scouts[rank.configuration] = .some(made.scout)
    bounded.remove(rank.configuration)
    found[rank.configuration] = rank
    let place = leaders.firstIndex { rank < $0.rank } ?? leaders.count
    leaders.insert((rank, made.plan), at: place)
    if leaders.count > effort.alternatives + 1 { leaders.removeLast() }
  }

  /// Whether a bound says that a configuration cannot be the best.
  func isOutranked(_ floor: DecisionRank) -> Bool {
    guard effort.usesBounds, let best else { return false }
    return best < floor
  }
}
