// SPDX-License-Identifier: GPL-3.0-or-later

/// Where an annealing stands: the present state, the best one, and the counts.
struct AnnealingWalk<State> {
  private(set) var state: State
  private(set) var energy: Double
  private var best: State
  private var bestEnergy: Double
  private var evaluations = 1
  private var accepted = 0

  init(at state: State, energy: Double) {
    (self.state, self.energy) = (state, energy)
    (best, bestEnergy) = (state, energy)
  }

  /// The highest energy that the next candidate may have: Metropolis's rule, solved for the energy.
  func limit(at temperature: Double, _ random: inout RandomSource) -> Double {
    energy - temperature * logarithm(random.positiveUniform())
  }

  /// Moves to the candidate if its energy is within the limit.
  /// - Parameter candidateEnergy: nil for "above the limit".
  /// - Returns: false if the energy is not a number or negative infinity.
  mutating func consider(_ candidate: State, energy candidateEnergy: Double?, limit: Double) -> Bool
  {
    evaluations += 1
    guard let candidateEnergy else { return true }
    guard candidateEnergy > -.infinity else { return false }
    guard candidateEnergy <= limit else { return true }
    (state, energy) = (candidate, candidateEnergy)
    accepted += 1
    if energy < bestEnergy { (best, bestEnergy) = (state, energy) }
    return true
  }

  func progress(at temperature: Double) -> AnnealingProgress {
    AnnealingProgress(
      temperature: temperature, evaluations: evaluations, energy: energy, bestEnergy: bestEnergy)
  }

  func result(_ status: AnnealingResult<State>.Status) -> AnnealingResult<State> {
    AnnealingResult(
      best: best, bestEnergy: bestEnergy, evaluations: evaluations, accepted: accepted,
      status: status)
  }

  /// The walk that has found the least energy, the first among equals.
  static func best(of walks: [AnnealingWalk]) -> AnnealingWalk {
    walks.dropFirst().reduce(walks[0]) { $1.bestEnergy < $0.bestEnergy ? $1 : $0 }
  }

  /// The best walk's result with the counts of all.
  static func result(of walks: [AnnealingWalk], _ status: AnnealingResult<State>.Status)
    -> AnnealingResult<State>
  {
    let best = best(of: walks)
    return AnnealingResult(
      best: best.best, bestEnergy: best.bestEnergy,
      evaluations: walks.reduce(0) { $0 + $1.evaluations },
      accepted: walks.reduce(0) { $0 + $1.accepted }, status: status)
  }
}
