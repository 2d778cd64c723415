// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization

extension ErrorModel {
  /// A forecast beside what came, as the fit reads it.
  public struct Miss: Hashable, Sendable {
    var base: SchoolYear
    var section: Int
    var size: Int
    var forecast: Double
    var actual: Double
    var yearsAhead: Int
    var grades: Int

    /// Whether what came lies in the band.
    func isWithin(_ model: ErrorModel) -> Bool {
      model.band(pupils: forecast, yearsAhead: yearsAhead, grades: grades, size: size)
        .contains(actual)
    }
  }

  /// How far counties differ from where estimates start, in logarithms of the four numbers.
  private static let spreads = [0.5, 0.7, 0.15, 0.1]
  /// Errors of the years ahead overlap: three forecasts tell about as much as one.
  private static let overlap = 3.0
  /// County years that the start of `common` weighs.
  private static let startYears = 5.0

  /// The model of a county's own past errors.
  ///
  /// The 80 % quantile of |log error| is fitted (Koenker and Bassett, 1978): with q the model's
  /// quantile and e the error, the sum of ρ(log e − log q), ρ(x) = 0.8·x above zero and −0.2·x
  /// below, plus the squared distance from where estimates start. Nothing is said about the
  /// errors' form, so that bands hold 80 % though large errors are many. What is left over is in
  /// `corrections`.
  public static func fitted(to misses: [Miss]) -> ErrorModel {
    guard !misses.isEmpty else { return start }
    var start = start
    start.common = commonDeviation(misses)
    let sizes = misses.map {
      Elementary.logarithm(max(1e-4, abs(Elementary.logarithm($0.actual / $0.forecast))))
    }
    let perPupil = misses.map { 1 / max(1, $0.forecast) }
    let years = misses.reduce(0) { max($0, $1.yearsAhead) }
    let cells = misses.map { 6 * ($0.yearsAhead - 1) + min(6, max(1, $0.grades)) - 1 }
    let common = misses.map {
      let deviation = start.common * Double($0.yearsAhead)
      return deviation * deviation
    }
    let result = Minimizer.nelderMead(
      start: [0, 0, 0, 0], step: [0.6, 0.4, 1, 1], sizeTolerance: 0.002, iterations: 400
    ) { point in
      var loss = 0.0
      for index in 0..<4 { loss += point[index] * point[index] / 2 }
      let model = moved(start, by: point)
      let squares = (0..<6 * years).map {
        model.square(yearsAhead: $0 / 6 + 1, grades: $0 % 6 + 1)
      }
      let sum = Self.pinball(
        sizes.span, perPupil.span, cells.span, common.span, squares.span, model)
      // 0.4 / (0.8 · 0.2) scales the loss to a likelihood near its minimum.
      return loss + sum / overlap * 0.4 / 0.16
    }
    var model = moved(start, by: result.point.span)
    model.corrections = ErrorCorrections(
      misses,
      ratios: misses.indices.map {
        let deviation = model.plainDeviation(
          pupils: misses[$0].forecast, yearsAhead: misses[$0].yearsAhead, grades: misses[$0].grades)
        return sizes[$0] - Elementary.logarithm(eighty * deviation)
      })
    return model
  }

  /// Σ ρ of every error: its logarithm's size, 1 / pupils, its place in `squares`, and what is
  /// common.
  private static func pinball(
    _ sizes: Span<Double>, _ perPupil: Span<Double>, _ cells: Span<Int>, _ common: Span<Double>,
    _ squares: Span<Double>, _ model: ErrorModel
  ) -> Double {
    let eighty = Elementary.logarithm(eighty)
    var sum = 0.0
    for turn in sizes.indices {
      let variance =
        (model.perPupil * perPupil[turn] + model.perSection) * squares[cells[turn]] + common[turn]
      let above = sizes[turn] - eighty - Elementary.logarithm(variance) / 2
      sum += above > 0 ? 0.8 * above : -0.2 * above
    }
    return sum
  }

  private static func moved(_ start: ErrorModel, by point: Span<Double>) -> ErrorModel {
    var result = start
    result.perPupil *= Elementary.exponential(spreads[0] * point[0])
    result.perSection *= Elementary.exponential(spreads[1] * point[1])
    result.growth *= Elementary.exponential(spreads[2] * point[2])
    result.fewGrades *= Elementary.exponential(spreads[3] * point[3])
    return result
  }

  /// The root of the mean square of the county's log error per year ahead, with some years at the
  /// start's.
  private static func commonDeviation(_ misses: [Miss]) -> Double {
    var totals: [SchoolYear: [Int: (forecast: Double, actual: Double)]] = [:]
    for miss in misses {
      let sum = totals[miss.base]?[miss.yearsAhead] ?? (0, 0)
      totals[miss.base, default: [:]][miss.yearsAhead] = (
        sum.forecast + miss.forecast, sum.actual + miss.actual
      )
    }
    var (squares, count) = (startYears * start.common * start.common, startYears)
    for base in totals.keys.sorted() {
      for (years, sum) in (totals[base] ?? [:]).sorted(by: { $0.key < $1.key }) {
        let error = Elementary.logarithm(sum.actual / sum.forecast) / Double(years)
        squares += error * error
        count += 1
      }
    }
    return (squares / count).squareRoot()
  }
}
