// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization
import Simulator

/// How much more or less than the mean each school has per pupil, before it is scaled to the recipe's
/// spread.
struct RelativeAmounts {
  let indicator: Indicator
  let schools: [School]
  let assumptions: SynthesisAssumptions
  let seed: UInt64

  /// Amounts per pupil relative to their mean over pupils: higher in small schools, shaped by
  /// locality, with noise of their own.
  ///
  /// - Parameters:
  ///   - stage: The stage whose stream of random numbers is used; nil for stock of both stages.
  ///   - units: Schools.
  ///   - pupils: Their pupils, by which the mean is weighted; a school without any gets zero.
  ///   - reach: The coefficient of variation that must be within reach: where the draw stays below
  ///     it, it is squared, which keeps the order of the schools.
  func draw(
    _ stage: Stage?, units: [SectionScope.Unit], pupils: [Double], reach: Double
  ) -> [Double] {
    let shape = assumptions.shapes[indicator.index]
    var source = DrawStream.indicator(indicator, stage).source(seed)
    var values = zip(units, pupils).map { unit, pupils -> Double in
      let noise = source.skewed(shape.noise)
      guard pupils > 0 else { return 0 }
      let size = shape.halfSize / (shape.halfSize + pupils)
      return size * shape.locality[schools[unit.school].locality] * noise
    }
    values = normalised(values, pupils)
    // Six squarings take a spread of a few percent to any that was ever published.
    for _ in 0..<6 where Self.coefficient(values, pupils) < reach {
      values = normalised(values.map { $0 * $0 }, pupils)
    }
    return values
  }

  /// The coefficient of values per pupil; zero where there are none.
  static func coefficient(_ values: [Double], _ pupils: [Double]) -> Double {
    Coefficient(amounts: zip(values, pupils).map(*), pupils: pupils)?.value ?? 0
  }

  /// Scaled so that the mean over pupils is one, and cut off, so that no school becomes absurd.
  private func normalised(_ values: [Double], _ pupils: [Double]) -> [Double] {
    func scaled(_ values: [Double]) -> [Double] {
      let mean = zip(values, pupils).map(*).reduce(0, +) / max(1, pupils.reduce(0, +))
      return mean > 0 ? values.map { $0 / mean } : values
    }
    // Cutting off lowers the mean; three turns bring both close enough, the last one scales.
    var result = scaled(values)
    for _ in 0..<3 { result = scaled(result.map { min($0, assumptions.mostRelative) }) }
    return result
  }
}
