// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization
import Simulator

/// By what factors the pupils of each section may come out, year by year, against the forecast.
///
/// The logarithm of a section's factor is a Gaussian path whose standard deviation h years ahead is
/// the error model's own one, plus what is common to the county, which grows in proportion to h. The
/// error model's deviation grows as h^c; the process that does so with stationary increments is
/// fractional Brownian motion with Hurst index c (Mandelbrot and Van Ness, 1968): with c above one
/// half a school that gained pupils tends to go on gaining. Paths come from the Cholesky factor of
/// its correlation matrix.
struct SchoolPaths: Sendable {
  let sections: [SectionID]
  /// Standard deviation of the logarithm, `[section][year]`; the base year's is zero.
  let deviations: [[Double]]
  /// The lower triangle of the Cholesky factor, `[year − 1][year − 1]`.
  let factor: [[Double]]
  let common: Double

  /// Reads sizes and grades from what is expected.
  init(_ model: ErrorModel, baseline: Baseline, expected outcome: Outcome) {
    let projection = outcome.projection
    sections = baseline.sections.map(\.id)
    deviations = baseline.sections.indices.map { section in
      let base = projection.total(year: 0, section: section)
      return baseline.years.indices.map { year in
        let pupils = projection.total(year: year, section: section)
        guard year > 0, pupils > 0 else { return 0 }
        let grades = (0..<baseline.sections[section].gradeCount).count {
          projection.pupils[year, section][$0] > 0
        }
        return model.ownDeviation(
          pupils: Double(pupils), yearsAhead: year, grades: grades, size: base > 0 ? base : nil)
      }
    }
    common = model.common
    factor = Self.cholesky(years: baseline.years.count - 1, hurst: model.growth)
  }

  /// One future's factors: the schools' paths from one source of random numbers, the county's from
  /// another; what has no source is as forecast.
  func draw(_ schools: RandomSource?, county: inout RandomSource?) -> [SectionID: [Double]] {
    var schools = schools
    let together = Self.deviate(&county)
    var factors: [SectionID: [Double]] = [:]
    factors.reserveCapacity(sections.count)
    for (section, deviations) in deviations.enumerated() {
      let deviates = factor.map { _ in Self.deviate(&schools) }
      var path = [1.0]
      path.reserveCapacity(deviations.count)
      for (year, row) in factor.enumerated() {
        let own = zip(row, deviates).reduce(0) { $0 + $1.0 * $1.1 }
        path.append(
          ErrorModel.factor(
            deviations[year + 1] * own + common * Double(year + 1) * together))
      }
      factors[sections[section]] = path
    }
    return factors
  }

  /// A standard deviate, cut off at three and a half, so that nothing grows to nonsense; zero without
  /// a source.
  static func deviate(_ source: inout RandomSource?) -> Double {
    min(3.5, max(-3.5, source?.gaussian() ?? 0))
  }

  /// The Cholesky factor of the correlations of fractional Brownian motion at 1, 2 … years.
  ///
  /// - Parameter hurst: Kept between a half, independent steps, and 0.98, nearly straight paths.
  static func cholesky(years: Int, hurst: Double) -> [[Double]] {
    let index = min(0.98, max(0.5, hurst))
    func power(_ time: Int) -> Double {
      time == 0 ? 0 : Elementary.power(Double(time), 2 * index)
    }
    var rows: [[Double]] = []
    for row in 0..<max(0, years) {
      var line: [Double] = []
      for column in 0...row {
        let (now, then) = (power(row + 1), power(column + 1))
        let covariance = (now + then - power(row - column)) / 2
        let correlation = covariance / (now * then).squareRoot()
        let known = zip(line, column < row ? rows[column] : line).reduce(0) { $0 + $1.0 * $1.1 }
        line.append(
          column < row
            ? (correlation - known) / rows[column][column]
            : max(0, correlation - known).squareRoot())
      }
      rows.append(line)
    }
    return rows
  }
}
