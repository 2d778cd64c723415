// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What the indicators and the coefficients of one year both read, looked up once.
struct YearFigures {
  /// Pupils, `[section]`; nil where they are not known.
  let pupils: [Int?]
  /// Whether the section is open, of a kind that is assessed, and has pupils or unknown ones.
  let isAssessed: [Bool]
  /// The section's part of its school's stock, `[section]`; nil where it is not known.
  let shares: [SplitShare?]
  /// Amounts, `[section][indicator]` in one row; nil where missing or not assessed.
  private let amounts: [Fraction?]

  init(_ assessor: Assessor, _ year: Int) {
    let sections = assessor.baseline.sections.indices
    let count = Indicator.allCases.count
    var amounts = [Fraction?](repeating: nil, count: sections.count * count)
    var shares = [SplitShare?](repeating: nil, count: sections.count)
    pupils = sections.map { assessor.pupils(year, $0) }
    isAssessed = sections.map { assessor.isAssessed(year, $0) }
    for section in sections where isAssessed[section] {
      shares[section] = assessor.share(year, section)
      for indicator in Indicator.allCases {
        amounts[section * count + indicator.index] = assessor.stock.sectionAmount(
          indicator.resource, year: year, section: section, baseline: assessor.baseline,
          projection: assessor.projection)
      }
    }
    self.amounts = amounts
    self.shares = shares
  }

  /// The amount of one indicator of a section.
  func amount(_ indicator: Indicator, _ section: Int) -> Fraction? {
    amounts[section * Indicator.allCases.count + indicator.index]
  }
}
