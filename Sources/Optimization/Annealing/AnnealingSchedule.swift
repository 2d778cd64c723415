// SPDX-License-Identifier: GPL-3.0-or-later

/// How an annealing cools: geometrically, from one temperature to another.
///
/// A temperature is in the unit of the energy: at temperature T a change for the worse by T is
/// accepted with probability 1/e. Start near the differences between neighbours, end well below
/// the smallest one that matters.
public struct AnnealingSchedule: Sendable, Hashable {
  /// How many neighbours are tried at each temperature.
  public let stepsPerTemperature: Int
  /// The first temperature, in the unit of the energy.
  public let initialTemperature: Double
  /// What the temperature is multiplied with after each round; between 0 and 1.
  public let cooling: Double
  /// The temperature below which the search ends, in the unit of the energy.
  public let minimumTemperature: Double

  /// A schedule; rounds are made while the temperature is at least the minimum.
  /// - Parameters:
  ///   - stepsPerTemperature: above zero.
  ///   - initialTemperature: finite, above zero.
  ///   - cooling: above 0 and below 1; GSL's damping factor `mu_t` is its inverse.
  ///   - minimumTemperature: above zero.
  public init(
    stepsPerTemperature: Int, initialTemperature: Double, cooling: Double,
    minimumTemperature: Double
  ) {
    precondition(stepsPerTemperature > 0)
    precondition(initialTemperature > 0 && initialTemperature.isFinite)
    precondition(cooling > 0 && cooling < 1)
    precondition(minimumTemperature > 0)
    self.stepsPerTemperature = stepsPerTemperature
    self.initialTemperature = initialTemperature
    self.cooling = cooling
    self.minimumTemperature = minimumTemperature
  }

  /// The temperatures, from the first to the last.
  public var temperatures: some Sequence<Double> {
    sequence(first: initialTemperature) { [cooling] in $0 * cooling }
      .prefix { [minimumTemperature] in $0 >= minimumTemperature }
  }
}
