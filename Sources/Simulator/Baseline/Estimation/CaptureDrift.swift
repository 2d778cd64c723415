// SPDX-License-Identifier: GPL-3.0-or-later
import Optimization

/// How a zone's capture moves from year to year: families settle where the good schools are.
///
/// The slope of log capture over the years on record, drawn towards none as far as it may be
/// chance, and fading in the future. Three years tell no slope.
struct CaptureDrift {
  /// Entrants for each birth in a year on record.
  struct Point {
    /// Years after the base year; 0 or less.
    var year: Double
    var entrants: Double
    var cohort: Double
    /// How much the year weighs.
    var weight: Double
  }

  /// The slope a year, in logarithms.
  let slope: Double
  /// The middle of the years that capture is measured over, in years after the base.
  let middle: Double

  /// How far a capture is taken to move in a year, in logarithms **[A]**.
  private static let spread = 0.02
  /// What of a year's movement goes on in the next **[A]**.
  private static let fading = 0.8
  /// Years on record that tell a slope.
  private static let leastYears = 4

  init(_ points: [Point]) {
    let told = points.filter { $0.entrants > 0 && $0.cohort > 0 }
    let weights = told.reduce(0) { $0 + $1.weight * $1.cohort }
    guard told.count >= Self.leastYears, weights > 0 else {
      (slope, middle) = (0, 0)
      return
    }
    middle = told.reduce(0) { $0 + $1.weight * $1.cohort * $1.year } / weights
    let count = Double(told.count)
    let years = told.reduce(0) { $0 + $1.year } / count
    let values = told.map { Elementary.logarithm($0.entrants / $0.cohort) }
    let mean = values.reduce(0, +) / count
    var (cross, square) = (0.0, 0.0)
    for (point, value) in zip(told, values) {
      cross += (point.year - years) * (value - mean)
      square += (point.year - years) * (point.year - years)
    }
    let raw = cross / square
    var rest = 0.0
    for (point, value) in zip(told, values) {
      let error = value - mean - raw * (point.year - years)
      rest += error * error
    }
    // Never surer than the chance of single children allows.
    let chance = told.reduce(0) { $0 + 1 / $1.entrants } / count
    let variance = max(rest / (count - 2), chance) / square
    slope = raw * Self.spread * Self.spread / (Self.spread * Self.spread + variance)
  }

  /// What capture is in a year beside its mean over the years on record.
  func factor(yearsAhead: Int) -> Double {
    guard slope != 0 else { return 1 }
    var ahead = 0.0
    var step = 1.0
    for _ in 0..<max(0, yearsAhead) {
      step *= Self.fading
      ahead += step
    }
    return Elementary.exponential(slope * (ahead - middle))
  }
}
