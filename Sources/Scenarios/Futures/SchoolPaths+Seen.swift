// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization
import Simulator

extension SchoolPaths {
  /// What a first year shows, and what it says of the county's own deviate.
  ///
  /// A section shows one number, its own deviation and the county's together. Of the county's
  /// standard normal deviate g, seen through sections with o = σ z + c g, the first year leaves
  /// g ~ N(m, v) with 1 / v = 1 + Σ c² / σ² and m = v Σ c o / σ² (the posterior of a normal mean).
  struct Seen: Sendable {
    /// The logarithm of each section's factor after a year.
    var logarithms: [Double]
    /// The county's deviate as the sections show it.
    var mean: Double
    /// The standard deviation that is left of it.
    var left: Double
  }

  /// Draws a first year.
  func seen(_ schools: inout RandomSource, county: inout RandomSource) -> Seen {
    var together: RandomSource? = county
    var own: RandomSource? = schools
    let shared = Self.deviate(&together)
    var logarithms: [Double] = []
    var (precision, sum) = (1.0, 0.0)
    for deviations in deviations {
      let deviation = deviations.count > 1 ? deviations[1] : 0
      let logarithm = deviation * Self.deviate(&own) + common * shared
      logarithms.append(logarithm)
      guard deviation > 0 else { continue }
      precision += common * common / (deviation * deviation)
      sum += common * logarithm / (deviation * deviation)
    }
    return Seen(
      logarithms: logarithms, mean: sum / precision, left: (1 / precision).squareRoot())
  }

  /// Factors of one future in which the first year came as seen.
  func draw(
    after seen: Seen, _ schools: inout RandomSource, county: inout RandomSource
  ) -> [SectionID: [Double]] {
    var (own, together): (RandomSource?, RandomSource?) = (schools, county)
    let shared = seen.mean + seen.left * Self.deviate(&together)
    let factors = factors(after: seen, county: shared) { Self.deviate(&own) }
    if let together { county = together }
    return factors
  }

  /// The factors that are expected once the first year is seen: of each logarithm the mean.
  func expected(after seen: Seen) -> [SectionID: [Double]] {
    factors(after: seen, county: seen.mean) { 0 }
  }

  private func factors(after seen: Seen, county: Double, deviate: () -> Double)
    -> [SectionID: [Double]]
  {
    var factors: [SectionID: [Double]] = [:]
    factors.reserveCapacity(sections.count)
    for (section, deviations) in deviations.enumerated() {
      var deviates = factor.map { _ in deviate() }
      let first = deviations.count > 1 ? deviations[1] : 0
      if first > 0, !deviates.isEmpty {
        deviates[0] = (seen.logarithms[section] - common * county) / first
      }
      var path = [1.0]
      for (year, row) in factor.enumerated() {
        // What the first year showed stands, whatever the county's deviate is taken to be.
        path.append(
          ErrorModel.factor(
            year == 0
              ? seen.logarithms[section]
              : deviations[year + 1] * Self.dot(row, deviates)
                + common * Double(year + 1) * county))
      }
      factors[sections[section]] = path
    }
    return factors
  }

  private static func dot(_ row: [Double], _ deviates: [Double]) -> Double {
    zip(row, deviates).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
