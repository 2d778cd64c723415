// SPDX-License-Identifier: GPL-3.0-or-later

/// What an annealing found. It proves nothing about the optimum.
public struct AnnealingResult<State> {
  /// How an annealing ended.
  public enum Status: Sendable, Hashable {
    /// The temperature fell below the minimum: the schedule was carried out in full.
    case cooled
    /// The caller's check stopped it.
    case stopped
    /// An energy was not a number, or negative infinity.
    case functionNotFinite
  }

  /// The state of the lowest energy that was seen, the first one of equals.
  public let best: State
  /// Its energy; infinite if no allowed state was met, not a number if the first state has none.
  public let bestEnergy: Double
  /// How many energies were asked for, the first state's among them.
  public let evaluations: Int
  /// How many neighbours were moved to.
  public let accepted: Int
  /// How the search ended.
  public let status: Status
}

extension AnnealingResult: Sendable where State: Sendable {}
extension AnnealingResult: Equatable where State: Equatable {}
extension AnnealingResult: Hashable where State: Hashable {}
