// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization

extension DecisionRun {
  /// Goes where bounds promise most, walks on from there by simulated annealing, then tries every
  /// single change of the best configuration until none helps.
  ///
  /// Energy is the whole plan's present value, and for each requirement not met as much as a change
  /// between neighbours may be worth; the best configuration is kept by rank, not by energy.
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
    let walks = max(1, effort.roundLength)
    let schedule = AnnealingSchedule(
      stepsPerTemperature: max(1, 4 * decisions.count / walks), initialTemperature: scale,
      cooling: 0.8, minimumTemperature: scale / 1_000)
    _ = Annealing.minimise(
      starts: Array(repeating: start, count: walks), schedule: schedule, seed: seed,
      firstStream: round * walks,
      boundedEnergies: { energies($0, until: limit, scale: scale) },
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

  /// The energies of configurations; nil where a bound says that one is above its limit, where it
  /// is impossible, and where no search is left for it.
  private mutating func energies(
    _ candidates: [(state: [Int], limit: Double)], until most: Int, scale: Double
  ) -> [Double?] {
    func energy(_ rank: DecisionRank) -> Double {
      Double(rank.yuan) + Double(rank.notMet) * scale
    }
    var open = candidates.filter { found[$0.state] == nil }
    for sharp in [false, true] where effort.usesBounds {
      let scouts = self.scouts(open.map(\.state), sharp: sharp)
      open = zip(open, scouts).compactMap { candidate, scout in
        guard let scout else { return nil }
        if energy(scout.floor) <= candidate.limit { return candidate }
        bounded.insert(candidate.state)
        return nil
      }
    }
    var round: [[Int]] = []
    for candidate in open where !round.contains(candidate.state) { round.append(candidate.state) }
    if !isInterrupted {
      search(Array(round.prefix(max(0, min(roundLength, most - found.count)))))
    }
    return candidates.map { found[$0.state].map(energy) }
  }

  /// From the plan as it is, gives each decision in turn the option of the least bound, until none
  /// changes; then searches where that leads. Bounds lie close under plans and cost a fraction of
  /// them.
  private mutating func followBounds() {
    let decisions = scouting.space.decisions
    guard var leader = scouts([scouting.space.base])[0], effort.usesBounds else { return }
    for _ in 0..<4 {
      let start = leader.floor.configuration
      for place in decisions.indices {
        let nearby = decisions[place].options.indices.map { option in
          var next = leader.floor.configuration
          next[place] = option
          return next
        }
        for scout in scouts(nearby).compactMap({ $0 }) where scout.floor < leader.floor {
          leader = scout
        }
        if isInterrupted { return }
      }
      if leader.floor.configuration == start { break }
    }
    if !isSpent { search([leader.floor.configuration]) }
  }

  /// Searches the single changes of the best configuration in order of their bounds, a round at a
  /// time, again and again while that finds a better one.
  private mutating func improve() {
    let decisions = scouting.space.decisions
    var isBetter = true
    while isBetter, !isInterrupted, let start = best?.configuration {
      var changed: [[Int]] = []
      for place in decisions.indices {
        for option in decisions[place].options.indices where option != start[place] {
          var next = start
          next[place] = option
          if found[next] == nil { changed.append(next) }
        }
      }
      // The last one is taken first.
      var near = scouts(changed).compactMap { $0 }.sorted { $1.floor < $0.floor }
      // From a better configuration other changes promise more.
      while !near.isEmpty, best?.configuration == start {
        guard !isSpent, !isInterrupted else { return }
        let round = near.suffix(roundLength).reversed().map(\.floor)
        near.removeLast(round.count)
        let likely = promising(round)
        let sharp = effort.usesBounds ? scouts(likely, sharp: true).compactMap { $0?.floor } : nil
        search(sharp.map { promising($0) } ?? likely)
      }
      isBetter = best?.configuration != start
    }
  }

  /// Those of some configurations that might be the best; the others are bounded away.
  private mutating func promising(_ floors: [DecisionRank]) -> [[Int]] {
    floors.compactMap { floor in
      if !isOutranked(floor) { return floor.configuration }
      bounded.insert(floor.configuration)
      return nil
    }
  }
}
