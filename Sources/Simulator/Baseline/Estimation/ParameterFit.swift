// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization

/// The parameters of an estimate from the county's own history, by penalised maximum likelihood.
///
/// Each past year is forecast from the years before it, one year ahead, and every grade of every
/// section is held against what came. With pupils x forecast as f, the squared error over f +
/// 0.003·f² (chance of single children, and 5 % of schools' own ways) is cut at 25 and its mean m
/// over n grades profiled:
///
///     n/2 · log m  +  Σ (θ − θ₀)² / 2τ²
///
/// θ are the reversion and the logarithms of share scale and pooling, θ₀ where estimates start, τ
/// how far counties are taken to differ **[A]**. Fewer than five years on record tell less than θ₀
/// does.
enum ParameterFit {
  /// Years on record from which a county's own parameters are looked for.
  private static let leastYears = 5
  /// Years that are forecast from those before them.
  private static let origins = 3
  /// How far counties differ: the reversion, and the logarithms of the others.
  private static let spreads = [0.1, 0.7, 0.7]

  /// A county's parameters; those at which estimates start, where its history is short.
  static func parameters(_ frame: EstimationFrame, settings: Settings) -> EstimatorParameters {
    let start = EstimatorParameters(settings: settings)
    let years = frame.history.years
    guard years.count >= leastYears else { return start }
    let frames = (1...origins).map { frame.past(years.upperBound.advanced(by: -$0)) }
    let result = Minimizer.nelderMead(
      start: [0, 0, 0], step: [0.5, 0.5, 0.5], sizeTolerance: 0.05, iterations: 40
    ) { point in
      var penalty = 0.0
      for index in 0..<3 { penalty += point[index] * point[index] / 2 }
      let parameters = parameters(at: point, start: start)
      var (sum, count) = (0.0, 0)
      for past in frames {
        let (error, cells) = error(past, parameters, later: frame)
        sum += error
        count += cells
      }
      guard count > 0, sum > 0 else { return penalty }
      return Double(count) / 2 * Elementary.logarithm(sum / Double(count)) + penalty
    }
    return parameters(at: result.point.span, start: start)
  }

  private static func parameters(
    at point: Span<Double>, start: EstimatorParameters
  ) -> EstimatorParameters {
    var result = start
    result.reversion = max(0, start.reversion + spreads[0] * point[0])
    result.shareScale *= Elementary.exponential(spreads[1] * point[1])
    result.pooling *= Elementary.exponential(spreads[2] * point[2])
    return result
  }

  /// Squared errors of one year ahead, and how many grades they are of.
  private static func error(
    _ past: EstimationFrame, _ parameters: EstimatorParameters, later: EstimationFrame
  ) -> (Double, Int) {
    let none = Array(repeating: -1, count: past.sections.count)
    let estimate = Estimate(past, parameters: parameters, onwardSchools: none)
    let held = estimate.levels.zoneEntrants.map { $0 * estimate.levels.countyFactor }
    let entrants = held + held
    let course = DefaultCourse(past, estimate, entrants: entrants, years: 2)
    let year = past.history.years.upperBound.advanced(by: 1)
    var (sum, count) = (0.0, 0)
    for (section, place) in past.sections.enumerated() where past.isCounted[section] {
      for slot in 0..<place.gradeCount {
        let forecast = course.pupils[past.base.count + 6 * section + slot]
        guard forecast > 0, let pupils = later.pupils(year, section, slot) else { continue }
        let error = pupils - forecast
        sum += min(25, error * error / (forecast + 0.003 * forecast * forecast))
        count += 1
      }
    }
    return (sum, count)
  }
}
