// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization

extension DecisionRun {
  /// Walks among configurations by simulated annealing, then tries every single change of the best one until none helps.
  ///
  /// Energy is the whole plan's present value, and for each requirement not met as much as a change between neighbours
  /// may be worth; the best configuration is kept by rank, not by energy.
  mutating func anneal() {
    guard let start = best else { return }
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

  /// Takes the first single change that ranks better, again and again.
  private mutating func improve() {
    let decisions = scouting.space.decisions
    var isBetter = true
    while isBetter, !isInterrupted {
      isBetter = false
      guard let start = best?.configuration else { return }
      for place in decisions.indices {
        for option in decisions[place].options.indices where option != start[place] {
          var next = start
          next[place] = option
          if found[next] != nil { continue }
          guard !isSpent, !isInterrupted else { return }
          guard let scout = scout(next), !isOutranked(scout.floor),
            let sharp = self.scout(next, sharp: effort.usesBounds), !isOutranked(sharp.floor)
          else {
            bounded.insert(next)
            continue
          }
          bounded.remove(next)
          _ = search(next)
        }
      }
      isBetter = best?.configuration != start
    }
  }
}
