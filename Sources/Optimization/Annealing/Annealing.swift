// SPDX-License-Identifier: GPL-3.0-or-later

/// Simulated annealing: a random walk among states that goes down willingly and up ever more
/// rarely.
///
/// The loop is written here, over GSL's random numbers, and is that of `gsl_siman_solve`. That
/// function itself hands its callbacks the state and nothing else, so Swift closures, and the
/// errors they throw, could only reach them inside every copy of the state; nor can it be stopped,
/// nor say how many energies it asked for.
public enum Annealing {
  /// Searches for the state of least energy.
  ///
  /// A neighbour that is lower is moved to; one that is higher by d is moved to with probability
  /// `exp(−d / temperature)`. Energies may be positive infinity, for states that are not allowed.
  /// The same arguments give the same result, as long as the closures depend on their arguments
  /// only. Nothing runs concurrently; for restarts, run one search for each `stream`.
  /// - Parameters:
  ///   - start: the first state.
  ///   - schedule: the temperatures, in the unit of the energy.
  ///   - seed: determines the random numbers.
  ///   - stream: which of the seed's streams to use, from 0: the number of the restart.
  ///   - energy: what is to become small.
  ///   - neighbour: a state near another one, chosen with the random numbers given.
  ///   - shouldStop: asked before every step. If it looks at a clock, the result depends on it.
  /// - Returns: the best state; how the search ended is its `status`.
  /// - Throws: only what the closures throw.
  public static func minimise<State, Failure: Error>(
    start: State, schedule: AnnealingSchedule, seed: UInt64, stream: Int = 0,
    energy: (State) throws(Failure) -> Double,
    neighbour: (State, inout RandomSource) throws(Failure) -> State,
    shouldStop: (AnnealingProgress) -> Bool = { _ in false }
  ) throws(Failure) -> AnnealingResult<State> {
    try minimise(
      start: start, schedule: schedule, seed: seed, stream: stream,
      boundedEnergy: { (state, _) throws(Failure) in try energy(state) },
      neighbour: neighbour, shouldStop: shouldStop)
  }

  /// Searches for the state of least energy, where it may be cheaper to see that an energy is too
  /// high than to compute it.
  ///
  /// Whether a neighbour will be moved to is drawn before its energy is asked for: it must not be
  /// above `current − temperature · ln u`, with u uniform between 0 and 1. The closure is given
  /// this limit and may return nil as soon as a lower bound exceeds it. The result is the same as
  /// with the full energy. All else as in the other `minimise`.
  /// - Parameters:
  ///   - start: the first state; its limit is infinite.
  ///   - schedule: the temperatures, in the unit of the energy.
  ///   - seed: determines the random numbers.
  ///   - stream: which of the seed's streams to use, from 0: the number of the restart.
  ///   - boundedEnergy: given a state and a limit, the energy, or nil if it is above the limit.
  ///   - neighbour: a state near another one, chosen with the random numbers given.
  ///   - shouldStop: asked before every step.
  /// - Returns: the best state; how the search ended is its `status`.
  /// - Throws: only what the closures throw.
  public static func minimise<State, Failure: Error>(
    start: State, schedule: AnnealingSchedule, seed: UInt64, stream: Int = 0,
    boundedEnergy: (State, _ limit: Double) throws(Failure) -> Double?,
    neighbour: (State, inout RandomSource) throws(Failure) -> State,
    shouldStop: (AnnealingProgress) -> Bool = { _ in false }
  ) throws(Failure) -> AnnealingResult<State> {
    var random = RandomSource(seed: seed, stream: stream)
    var walk = AnnealingWalk(at: start, energy: try boundedEnergy(start, .infinity) ?? .infinity)
    guard walk.energy > -.infinity else { return walk.result(.functionNotFinite) }

    for temperature in schedule.temperatures {
      for _ in 0..<schedule.stepsPerTemperature {
        if shouldStop(walk.progress(at: temperature)) { return walk.result(.stopped) }
        let candidate = try neighbour(walk.state, &random)
        let limit = walk.limit(at: temperature, &random)
        guard walk.consider(candidate, energy: try boundedEnergy(candidate, limit), limit: limit)
        else { return walk.result(.functionNotFinite) }
      }
    }
    return walk.result(.cooled)
  }
}
