// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Between what numbers a projection's pupils will be in 80 % of cases, by an error model.
///
/// The base year is a fact and has no band; a section without pupils has none either.
public struct PupilBands: Sendable {
  private let baseline: Baseline
  private let projection: Projection
  private let model: ErrorModel

  /// The bands of a projection.
  public init(baseline: Baseline, projection: Projection, model: ErrorModel) {
    self.baseline = baseline
    self.projection = projection
    self.model = model
  }

  /// The band of a section's pupils in a year, years as indices from the base year.
  public func section(_ section: Int, year: Int) -> ClosedRange<Int>? {
    let pupils = projection.total(year: year, section: section)
    guard year > 0, pupils > 0 else { return nil }
    let base = projection.total(year: 0, section: section)
    let band = model.band(
      pupils: Double(pupils), yearsAhead: year, grades: grades(section, year: year),
      size: base > 0 ? base : nil)
    return Int(band.lowerBound)...Int(band.upperBound.rounded(.up))
  }

  /// The band of the pupils of a stage, or of the county, in a year.
  ///
  /// Sections' own errors are taken as independent of each other, what is common hits all at once.
  public func total(_ stage: Stage?, year: Int) -> ClosedRange<Int>? {
    guard year > 0 else { return nil }
    var (pupils, squares) = (0.0, 0.0)
    for (index, place) in baseline.sections.enumerated() where stage ?? place.stage == place.stage {
      let count = Double(projection.total(year: year, section: index))
      guard count > 0 else { continue }
      let base = projection.total(year: 0, section: index)
      let own = model.ownDeviation(
        pupils: count, yearsAhead: year, grades: grades(index, year: year),
        size: base > 0 ? base : nil)
      pupils += count
      squares += count * own * count * own
    }
    guard pupils > 0 else { return nil }
    let common = model.common * Double(year)
    let deviation = (squares / (pupils * pupils) + common * common).squareRoot()
    let factor = ErrorModel.factor(ErrorModel.eighty * deviation)
    return Int(pupils / factor)...Int((pupils * factor).rounded(.up))
  }

  private func grades(_ section: Int, year: Int) -> Int {
    (0..<baseline.sections[section].gradeCount).count {
      projection.pupils[year, section][$0] > 0
    }
  }
}
