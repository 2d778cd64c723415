// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Multipliers of everything that couples the schools, and of limits inside a unit where these keep
/// what a coefficient would pay for.
struct Multipliers: Hashable {
  /// A limit inside a unit.
  struct Own: Hashable {
    /// What is limited.
    enum Limit: Hashable {
      /// Steps of a lever that have arrived at a place by a school year.
      case arrived(lever: Int, slot: Int, by: Int)
      /// Steps of a lever at a place paid in one decision year.
      case yearly(lever: Int, slot: Int, year: Int)
      /// How far a kind of people may grow more than the staff, by a school year, in hundredths.
      case room(kind: Int, slot: Int, by: Int)
    }
    /// Index of the unit.
    var unit: Int
    /// What is limited.
    var limit: Limit
    /// The most.
    var bound: Double
    /// The multiplier, not negative.
    var value: Double
  }

  /// π and η.
  var prices: Prices
  /// Coefficients.
  var cones: [ConeMultiplier] = []
  /// Limits inside units.
  var own: [Own] = []
  /// What a step of a move is worth, by pool of `StepTable`: receivers pay it, givers earn it.
  /// Either sign.
  var pools: [Double] = []
}

extension SearchProblem {
  /// What a step takes of a limit inside its unit.
  func use(_ limit: Multipliers.Own.Limit, lever: Int, slot: Int, year: Int) -> Double {
    switch limit {
    case .arrived(let other, let place, let by):
      lever == other && slot == place && levers[lever].firstYear[year] <= by ? 1 : 0
    case .yearly(let other, let place, let paid):
      lever == other && slot == place && year == paid ? 1 : 0
    case .room(let kind, let place, let by):
      levers[lever].isStaff && slot == place && levers[lever].firstYear[year] <= by
        ? Double(levers[lever].crowding(kind)) : 0
    }
  }

  /// Years in which a lever may be paid at a place so that it arrives while the place is open and
  /// before the last year of compliance ends.
  func years(_ lever: Int, slot: Int, in unit: SearchUnit) -> [Int] {
    guard let last = complianceYears.last else { return [] }
    return decisionYears.indices.filter {
      levers[lever].presentCost[$0] != nil
        && levers[lever].firstYear[$0] <= last
        && unit.mayArrive(lever, slot: slot, in: levers[lever].firstYear[$0])
    }
  }
}
