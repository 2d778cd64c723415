// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization

/// Births of every zone by calendar year, such that about one child enters grade 1 for each birth.
///
/// The county's births follow the recipe's trend exactly; what each zone has of them drifts slowly
/// from the country into the city, with some noise. Zones without a primary section have none.
struct ZoneBirths {
  /// The calendar years that all pupils of the county were born in, and those of the recipe.
  let years: ClosedRange<Int>
  /// Births by zone and year, `[zone][year − years.lowerBound]`.
  private(set) var births: [[Int]]

  init(
    _ recipe: SynthesisRecipe, baseYear: SchoolYear, zoneHasPrimary: [Bool],
    assumptions: SynthesisAssumptions
  ) {
    var source = DrawStream.births.source(recipe.seed)
    let trend = BirthTrend.named(recipe.birthTrend)
    let base = baseYear.firstYear
    let oldest = base - recipe.historyYears - 15
    years = min(oldest, recipe.birthYears.lowerBound)...max(base, recipe.birthYears.upperBound)
    births = Array(
      repeating: Array(repeating: 0, count: years.count), count: recipe.zones.count)
    let cohorts = Stage.primary.grades.map { trend.cohort(entering: base + 1 - $0) }
    let scale = Double(recipe.pupils.primary) / cohorts.reduce(0, +)
    for year in years {
      let weights = recipe.zones.enumerated().map { index, zone in
        let noise = 1 + assumptions.births.noise * source.bell()
        let drift = 1 + assumptions.births.drift[zone.locality] * Double(year - (base - 8))
        return zoneHasPrimary[index] ? max(0, zone.weight * noise * max(0.2, drift)) : 0
      }
      guard weights.contains(where: { $0 > 0 }) else { continue }
      let total = Int((scale * trend[year]).rounded())
      let parts = LargestRemainder.share(total, weights: weights)
      for (zone, part) in parts.enumerated() { births[zone][year - years.lowerBound] = part }
    }
  }

  /// Children of a zone who enter grade 1 in September of a school year.
  func cohort(zone: Int, entering year: Int) -> Double {
    (count(zone, year - 7) + 2 * count(zone, year - 6)) / 3
  }

  private func count(_ zone: Int, _ year: Int) -> Double {
    Double(births[zone][min(max(year, years.lowerBound), years.upperBound) - years.lowerBound])
  }
}
