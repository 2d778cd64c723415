// SPDX-License-Identifier: GPL-3.0-or-later

extension Annealing {
  /// Several walks side by side, whose candidates are asked for together, so that the caller may
  /// reckon their energies at the same time.
  ///
  /// Each walk has its own stream of random numbers and otherwise goes on as in the other
  /// `minimise`; it knows nothing of the others. The same arguments give the same result, as long
  /// as the closures depend on their arguments only.
  /// - Parameters:
  ///   - starts: the first states, one for each walk; at least one.
  ///   - schedule: the temperatures; each walk takes the steps of each.
  ///   - seed: determines the random numbers.
  ///   - firstStream: the first walk's stream of the seed's; the others have the following ones.
  ///   - boundedEnergies: given states and their limits, one for each walk in order, the energies,
  ///     or nil for one above its limit.
  ///   - neighbour: a state near another one, chosen with the random numbers given.
  ///   - shouldStop: asked before every step of all, with the progress of the walk that has found
  ///     the least energy.
  /// - Returns: the best state of all walks, of the first among equals, with the counts of all.
  /// - Throws: only what the closures throw.
  public static func minimise<State, Failure: Error>(
    starts: [State], schedule: AnnealingSchedule, seed: UInt64, firstStream: Int = 0,
    boundedEnergies: ([(state: State, limit: Double)]) throws(Failure) -> [Double?],
    neighbour: (State, inout RandomSource) throws(Failure) -> State,
    shouldStop: (AnnealingProgress) -> Bool = { _ in false }
  ) throws(Failure) -> AnnealingResult<State> {
    precondition(!starts.isEmpty, "a walk starts somewhere")
    var random = starts.indices.map { RandomSource(seed: seed, stream: firstStream + $0) }
    let energies = try boundedEnergies(starts.map { ($0, .infinity) })
    var walks = zip(starts, energies).map { AnnealingWalk(at: $0, energy: $1 ?? .infinity) }
    guard walks.allSatisfy({ $0.energy > -.infinity }) else {
      return AnnealingWalk.result(of: walks, .functionNotFinite)
    }
    for temperature in schedule.temperatures {
      for _ in 0..<schedule.stepsPerTemperature {
        if shouldStop(AnnealingWalk.best(of: walks).progress(at: temperature)) {
          return AnnealingWalk.result(of: walks, .stopped)
        }
        var candidates: [(state: State, limit: Double)] = []
        for place in walks.indices {
          let state = try neighbour(walks[place].state, &random[place])
          candidates.append((state, walks[place].limit(at: temperature, &random[place])))
        }
        let energies = try boundedEnergies(candidates)
        precondition(energies.count == candidates.count, "an energy or nil for each")
        for place in walks.indices {
          let (state, limit) = candidates[place]
          guard walks[place].consider(state, energy: energies[place], limit: limit) else {
            return AnnealingWalk.result(of: walks, .functionNotFinite)
          }
        }
      }
    }
    return AnnealingWalk.result(of: walks, .cooled)
  }
}
