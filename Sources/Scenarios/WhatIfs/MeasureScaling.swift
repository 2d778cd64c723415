// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Multiplies the yearly amount of a measure from given years on, splitting it where it must.
enum MeasureScaling {
  /// The measure with its factors; each step holds until the next. Pieces of no amount vanish.
  static func scaled(
    _ measure: Measure, by steps: [(from: SchoolYear, factor: Double)]
  ) -> [Measure] {
    let last = measure.until ?? measure.from
    var pieces: [Measure] = []
    var start = measure.from
    func take(through end: SchoolYear, factor: Double, step: SchoolYear?) {
      guard start <= end else { return }
      var piece = measure
      piece.from = start
      if measure.until != nil { piece.until = end }
      piece.amount = amount(measure, times: factor)
      if let step, start > measure.from {
        piece.id = ID("\(measure.id) [\(step.firstYear)]")
      }
      if piece.amount > .zero { pieces.append(piece) }
      start = end.advanced(by: 1)
    }
    var factor = 1.0
    var current: SchoolYear?
    for step in steps {
      take(through: min(last, step.from.advanced(by: -1)), factor: factor, step: current)
      (factor, current) = (step.factor, step.from)
    }
    take(through: last, factor: factor, step: current)
    return pieces
  }

  /// Persons and rooms rounded up to whole ones, area up to hundredths, money up to yuan.
  static func amount(_ measure: Measure, times factor: Double) -> Quantity {
    let isArea = measure.action.counting == .area
    // The factor as it was written, to six decimals: 10 × 1.1 is 11 and not a little more.
    let millionths = Int128((factor * 1_000_000).rounded())
    let product = Int128(measure.amount.hundredths) * millionths
    let unit = Int128(isArea ? 1 : 100) * 1_000_000
    return Quantity(hundredths: Int64((product + unit - 1) / unit) * (isArea ? 1 : 100))
  }
}
