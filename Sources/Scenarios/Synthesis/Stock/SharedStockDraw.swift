// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator

/// Amounts of one kind of stock that schools share among their stages.
///
/// A school of one stage has what that stage's draw says. A nine-year school has one stock for both of
/// its stages, split by weighted pupils: it lies between the two draws, so that the stage with fewer
/// schools of its own decides more.
struct SharedStockDraw {
  /// How exactly amounts are kept.
  enum Grain: Hashable {
    /// Square metres with two decimals.
    case hundredth
    /// Whole yuan.
    case whole
    /// Whole rooms, whose sum matters even where a school has few.
    case room
  }

  let units: [SectionScope.Unit]
  /// Wanted mean per pupil.
  let means: StageTable<Double>
  /// Wanted coefficients.
  let spreads: StageTable<Double>
  /// Drawn differences by unit, of mean one over pupils.
  let relative: StageTable<[Double]>
  let grain: Grain
  /// How much each stage decides in nine-year schools: the less, the more of its pupils are in schools
  /// of their own.
  private let says: StageTable<Double>

  init(
    units: [SectionScope.Unit], means: StageTable<Double>, spreads: StageTable<Double>,
    relative: StageTable<[Double]>, grain: Grain
  ) {
    self.units = units
    self.means = means
    self.spreads = spreads
    self.relative = relative
    self.grain = grain
    func own(_ stage: Stage) -> Double {
      let all = units.reduce(0) { $0 + $1.pupils[stage] }
      let through = units.reduce(0) { $0 + ($1.isThrough ? $1.pupils[stage] : 0) }
      return all > 0 ? Double(all - through) / Double(all) : 0
    }
    let (primary, junior) = (own(.primary), own(.junior))
    let both = primary + junior
    says =
      both > 0
      ? StageTable(primary: junior / both, junior: primary / both)
      : StageTable(primary: 0.5, junior: 0.5)
  }

  /// Amounts by unit: means and coefficients as wanted, as far as both stages' can be had at once.
  func amounts() -> [Double] {
    var scales = StageTable(primary: 1.0, junior: 1.0)
    let pupils = StageTable(primary: pupils(.primary), junior: pupils(.junior))
    let attempts = SpreadSearch.attempts(units.count)
    // Each stage's solution moves the other's through the nine-year schools; the pull is weak, so
    // that a few turns settle it.
    let turns = units.contains(where: \.isThrough) ? 6 : 1
    for turn in 0..<turns {
      for stage in Stage.allCases where pupils[stage].contains(where: { $0 > 0 }) {
        scales[stage] = SpreadSearch.scale(
          target: spreads[stage], attempts: turn == turns - 1 ? attempts : 0
        ) { scale in
          var trial = scales
          trial[stage] = scale
          let amounts = amounts(trial)
          let own = units.indices.map {
            units[$0].perPupil(amounts[$0], stage) * pupils[stage][$0]
          }
          return Coefficient(amounts: own, pupils: pupils[stage])?.value ?? 0
        }
      }
    }
    return amounts(scales)
  }

  private func pupils(_ stage: Stage) -> [Double] { units.map { Double($0.pupils[stage]) } }

  /// Amounts by unit at these scales.
  private func amounts(_ scales: StageTable<Double>) -> [Double] {
    let levels = levels(scales)
    var running = [0.0, 0.0, 0.0]
    var before = [0.0, 0.0, 0.0]
    return units.indices.map { index in
      let unit = units[index]
      var perWeight = 0.0
      for stage in Stage.allCases where unit.pupils[stage] > 0 {
        perWeight += levels[stage] * part(unit, stage, index, scales)
      }
      let amount = perWeight * unit.weighted
      switch grain {
      case .hundredth: return (amount * 100).rounded() / 100
      case .whole: return amount.rounded()
      case .room:
        let group = unit.isThrough ? 2 : unit.pupils.primary > 0 ? 0 : 1
        running[group] += amount
        let now = running[group].rounded()
        defer { before[group] = now }
        return now - before[group]
      }
    }
  }

  /// What one stage contributes to a unit's stock for each weighted pupil, at level one.
  private func part(
    _ unit: SectionScope.Unit, _ stage: Stage, _ index: Int, _ scales: StageTable<Double>
  ) -> Double {
    let say = unit.isThrough ? says[stage] : 1
    let difference = 1 - scales[stage] + scales[stage] * relative[stage][index]
    return say * difference / unit.weights[stage]
  }

  /// The two factors on the draws at which both stages have their wanted means: two linear equations,
  /// because nine-year schools count in both.
  private func levels(_ scales: StageTable<Double>) -> StageTable<Double> {
    var matrix = StageTable(
      primary: StageTable(primary: 0.0, junior: 0.0), junior: StageTable(primary: 0.0, junior: 0.0))
    var wanted = StageTable(primary: 0.0, junior: 0.0)
    for (index, unit) in units.enumerated() {
      for row in Stage.allCases where unit.pupils[row] > 0 {
        let weight = Double(unit.pupils[row]) * unit.weights[row]
        wanted[row] += Double(unit.pupils[row]) * means[row]
        for column in Stage.allCases where unit.pupils[column] > 0 {
          matrix[row][column] += weight * part(unit, column, index, scales)
        }
      }
    }
    let (a, b) = (matrix.primary.primary, matrix.primary.junior)
    let (c, d) = (matrix.junior.primary, matrix.junior.junior)
    if wanted.junior == 0 { return StageTable(primary: a > 0 ? wanted.primary / a : 0, junior: 0) }
    if wanted.primary == 0 { return StageTable(primary: 0, junior: d > 0 ? wanted.junior / d : 0) }
    let determinant = a * d - b * c
    if abs(determinant) > 1e-9 * (a * d + b * c) {
      let levels = StageTable(
        primary: (wanted.primary * d - b * wanted.junior) / determinant,
        junior: (a * wanted.junior - c * wanted.primary) / determinant)
      let isPlausible = Stage.allCases.allSatisfy {
        levels[$0] > 0.2 * means[$0] && levels[$0] < 5 * means[$0]
      }
      if isPlausible { return levels }
    }
    // Nine-year schools alone cannot have two means at once: each stage keeps its own.
    return means
  }
}
