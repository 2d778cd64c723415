// SPDX-License-Identifier: GPL-3.0-or-later

/// How far an annealing has come, for a caller that wants to stop it or to show it.
public struct AnnealingProgress: Sendable, Hashable {
  /// The present temperature, in the unit of the energy.
  public let temperature: Double
  /// How many energies were asked for, the first state's among them.
  public let evaluations: Int
  /// The energy of the present state.
  public let energy: Double
  /// The lowest energy so far.
  public let bestEnergy: Double
}
