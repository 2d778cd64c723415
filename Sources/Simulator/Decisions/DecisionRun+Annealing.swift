// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization

extension DecisionRun {
  /// Goes where bounds promise most, walks on from there by simulated annealing, then tries every single change of the best
  /// configuration until none helps.
  ///
  /// Energy is the whole plan's present value, and for each requirement not met as much as a change between neighbours
  /// may be worth; the best configuration is kept by rank, not by energy.
  mutating func anneal() {
    followBounds()
    guard let start = best, !isInterrupted else { return }
    // Half of the searches are left for the single changes, which prove more.
    let walk = max(1, effort.searches / 2)
    for round in 0..<effort.annealings {
      let limit = found.count + max(1, (walk - found.count) / (effort.annealings - round))
      anneal(round: round, until: min(limit, walk), scale: max(1, Double(start.yuan)) / 100)
      if isInterrupted { return }
    }
    improve()
  }

  private mutating func anneal(round: Int, until limit: Int, scale: Double) {
    guard let start = best?.configuration else { return }
    let decisions = scouting.space.decisions
    let schedule = AnnealingSchedule(
      stepsPerTemperature: 4 * decisions.count, initialTemperature: scale, cooling: 0.8,
      minimumTemperature: scale / 1_000)
    _ = Annealing.minimise(
      start: start, schedule: schedule, seed: seed, stream: round,
      boundedEnergy: { energy($0, limit: $1, scale: scale) },
      neighbour: { configuration, random in
        var next = configuration
        let steps = random.integer(below: 4) == 0 ? 2 : 1
        for _ in 0..<steps {
          let place = random.integer(below: decisions.count)
          let others = decisions[place].options.count - 1
          next[place] =
            (next[place] + 1 + random.integer(below: others))
            % decisions[place].options.count
        }
        return next
      },
      shouldStop: { _ in isInterrupted || found.count >= limit || isSpent })
  }

  /// The energy of a configuration; nil where a bound says that it is above the limit, or it is impossible.
  private mutating func energy(_ configuration: [Int], limit: Double, scale: Double) -> Double? {
    func energy(_ rank: DecisionRank) -> Double {
      Double(rank.yuan) + Double(rank.notMet) * scale
    }
    if let known = found[configuration] { return energy(known) }
    for sharp in [false, true] where effort.usesBounds {
      guard let scout = scout(configuration, sharp: sharp) else { return nil }
      if energy(scout.floor) > limit {
        bounded.insert(configuration)
        return nil
      }
    }
    let rank = search(configuration)
    bounded.remove(configuration)
    return rank.map(energy)
  }

  /// From the plan as it is, gives each decision in turn the option of the least bound, until none changes; then searches
  /// where that leads. Bounds lie close under plans and cost a fraction of them.
  private mutating func followBounds() {
    let decisions = scouting.space.decisions
    guard var leader = scout(scouting.space.base), effort.usesBounds else { return }
    for _ in 0..<4 {
      let start = leader.floor.configuration
      for place in decisions.indices {
        for option in decisions[place].options.indices {
          var next = leader.floor.configuration
          next[place] = option
          guard isGoingOn(.bounds) else { return }
          if let scout = scout(next), scout.floor < leader.floor { leader = scout }
        }
      }
      if leader.floor.configuration == start { break }
    }
    if !isSpent { _ = search(leader.floor.configuration) }
  }

  /// Tells the caller how far the search is; false where it is to end.
  private mutating func isGoingOn(_ step: DecisionProgress.Step) -> Bool {
    let now = DecisionProgress(
      step: step, done: scouts.count, total: scouting.space.configurationCount,
      best: leaders.first?.plan.total)
    if !progress(now) { isInterrupted = true }
    return !isInterrupted
  }

  /// Searches the single changes of the best configuration in order of their bounds, again and again while that finds a
  /// better one.
  private mutating func improve() {
    let decisions = scouting.space.decisions
    var isBetter = true
    while isBetter, !isInterrupted, let start = best?.configuration {
      var near: [DecisionScout] = []
      for place in decisions.indices {
        for option in decisions[place].options.indices where option != start[place] {
          var next = start
          next[place] = option
          guard isGoingOn(.bounds) else { return }
          if found[next] == nil, let scout = scout(next) { near.append(scout) }
        }
      }
      near.sort { $0.floor < $1.floor }
      for scout in near {
        let next = scout.floor.configuration
        let isPromising =
          !isOutranked(scout.floor)
          && !(self.scout(next, sharp: effort.usesBounds).map { isOutranked($0.floor) } ?? true)
        guard isPromising else {
          bounded.insert(next)
          continue
        }
        guard !isSpent, !isInterrupted else { return }
        bounded.remove(next)
        _ = search(next)
        // From a better configuration other changes promise more.
        if best?.configuration != start { break }
      }
      isBetter = best?.configuration != start
    }
  }
}
