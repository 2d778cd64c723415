// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// One coefficient's limit as a cone over what the sections hold.
///
/// With z_i the amount a section holds, n_i its pupils and N their sum, S ≤ c·X̄ says √(N · Σ
/// z_i²/n_i) ≤ √(1+c²) · Σ z_i: the population form of the weighted coefficient, both sides times
/// N.
struct CoefficientCone: Hashable {
  /// A section of the coefficient.
  struct Member: Hashable {
    /// Index of its unit.
    var unit: Int
    /// Its place in the unit.
    var slot: Int
    /// Pupils.
    var pupils: Double
    /// What it holds without new actions, in hundredths.
    var held: Double
    /// The part of an addition to the track that counts for it.
    var part: Double
    /// √(N/n).
    var weight: Double
  }

  /// The stage.
  var stage: Stage
  /// The indicator.
  var indicator: Indicator
  /// Index of the compliance year.
  var year: Int
  /// √(1+c²).
  var slope: Double
  /// Sections.
  var members: [Member]
}

extension SearchProblem {
  /// The cone of a coefficient; nil where it has no limit, no sections, or data are missing.
  func cone(_ stage: Stage, year: Int, _ indicator: Indicator) -> CoefficientCone? {
    guard let limit = coefficientLimit(stage, year: year, indicator) else { return nil }
    var members: [CoefficientCone.Member] = []
    // By index, not by value: a copy of a school costs more than what is read of it.
    for index in units.indices {
      for slot in units[index].sections.indices
      where units[index].sections[slot].id.stage == stage {
        guard let pupils = units[index].sections[slot].pupils[year], pupils > 0 else { continue }
        let held = units[index].sections[slot].held[year][indicator.index]
        guard held.isFinite else { return nil }
        let part = indicator.resource.isStaff ? 1 : units[index].sections[slot].share[year]
        members.append(
          CoefficientCone.Member(
            unit: index, slot: slot, pupils: Double(pupils), held: held, part: part, weight: 0))
      }
    }
    guard !members.isEmpty else { return nil }
    let all = members.reduce(0) { $0 + $1.pupils }
    for place in members.indices {
      members[place].weight = (all / members[place].pupils).squareRoot()
    }
    // A hair loose: the simulator decides exactly what lies on the limit.
    let loose = limit * (1 + 1e-9)
    return CoefficientCone(
      stage: stage, indicator: indicator, year: year, slope: (1 + loose * loose).squareRoot(),
      members: members)
  }
}

/// A cone's multipliers: λ and one component for each section, no longer together than λ.
struct ConeMultiplier: Hashable {
  /// The cone.
  var cone: CoefficientCone
  /// λ ≥ 0.
  var head: Double
  /// One a member: −λ·u with ‖u‖ ≤ 1.
  var components: [Double]

  /// What a hundredth held by a member earns: λ·√(1+c²) − λ·u_i·√(N/n_i); negative where it costs.
  func reward(_ member: Int) -> Double {
    head * cone.slope + components[member] * cone.members[member].weight
  }

  /// Makes them smaller.
  mutating func scale(_ factor: Double) {
    head *= factor
    for place in components.indices { components[place] *= factor }
  }

  /// Raises λ to the length of the components where rounding left it below.
  mutating func close() {
    let length = components.reduce(0) { $0 + $1 * $1 }.squareRoot()
    head = max(head, length * (1 + 1e-12))
  }
}
