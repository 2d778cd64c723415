// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization
import Simulator

/// How much more or less than the mean each section has per pupil, before it is scaled to the
/// recipe's spread.
enum RelativeAmounts {
  /// Amounts per pupil relative to their mean over pupils, for every unit with the stage (zero for
  /// the others): higher in small schools, shaped by locality, with noise of their own.
  ///
  /// - Parameter spread: The coefficient of variation that must be within reach: where the draw
  ///   stays below it, it is squared, which keeps the order of the schools.
  static func draw(
    _ indicator: Indicator, _ stage: Stage, scope: SectionScope, schools: [School],
    spread: Double, shape: SynthesisAssumptions.Shape, seed: UInt64
  ) -> [Double] {
    var source = DrawStream.indicator(indicator, stage).source(seed)
    let pupils = scope.units.map { Double($0.pupils[stage]) }
    var values = scope.units.map { unit -> Double in
      let noise = source.skewed(shape.noise)
      guard unit.pupils[stage] > 0 else { return 0 }
      let size = shape.halfSize / (shape.halfSize + Double(unit.pupils[stage]))
      return size * shape.locality[schools[unit.school].locality] * noise
    }
    values = normalised(values, pupils)
    // Six squarings take a spread of a few percent to any that was ever published.
    for _ in 0..<6 where coefficient(values, pupils) < 1.15 * spread {
      values = normalised(values.map { $0 * $0 }, pupils)
    }
    return values
  }

  /// The coefficient of values per pupil.
  static func coefficient(_ values: [Double], _ pupils: [Double]) -> Double {
    Coefficient(amounts: zip(values, pupils).map(*), pupils: pupils)?.value ?? 0
  }

  /// Scaled so that the mean over pupils is one.
  private static func normalised(_ values: [Double], _ pupils: [Double]) -> [Double] {
    let mean = zip(values, pupils).map(*).reduce(0, +) / max(1, pupils.reduce(0, +))
    return mean > 0 ? values.map { $0 / mean } : values
  }
}
