// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The part of its school's shared stock that falls to a section: numerator ÷ divisor.
///
/// weight · pupils of the section ÷ Σ weight · pupils of the school's parts, seniors included
/// (domain.md section 2); the weights are decimals of the standard, brought to whole numbers.
struct SectionShare: Hashable, Sendable {
  var numerator: Int64
  var divisor: Int64

  /// A section whose part cannot be told, because pupils are missing.
  static let unknown = SectionShare(numerator: 0, divisor: 0)
  /// The only part of its school.
  static let whole = SectionShare(numerator: 1, divisor: 1)
}

/// The weights by which schools of one kind split their stock, as whole numbers on one scale.
struct SplitWeights {
  private let stages: [Int64]
  private let senior: Int64?

  /// Reads the weights of a kind of school; a stage without a weight counts once.
  init(_ kind: SchoolKind, standard: Standard) {
    let decimals = Stage.allCases.map {
      standard.splitWeight(kind, $0)?.value ?? ExactDecimal(1)
    }
    let seniorDecimal = standard.seniorSplitWeight(kind)?.value
    let scale = (decimals + [seniorDecimal].compactMap(\.self)).map(\.divisor).max() ?? 1
    stages = decimals.map { $0.significand * (scale / $0.divisor) }
    senior = seniorDecimal.map { $0.significand * (scale / $0.divisor) }
  }

  /// How a school's stock is split; nil where its only section has all of it.
  func split(_ school: School, sections: [Int], stages: [Stage]) -> StockRules.Split? {
    if sections.count == 1 && senior == nil { return nil }
    return StockRules.Split(
      sections: sections, weights: sections.map { self.stages[stages[$0] == .primary ? 0 : 1] },
      seniors: senior.map { weight in school.seniorPupils.map { weight * Int64($0) } } ?? 0)
  }
}

extension StockRules.Split {
  /// Enters the parts of the school's sections in one year; unknown where any pupils are.
  func enter(_ year: Int, projection: Projection, into shares: inout Grid<SectionShare>) {
    var total = seniors
    for section in sections {
      shares[year, section] = .unknown
      if projection.unknownSections.contains(section) { total = nil }
    }
    guard var total else { return }
    for (section, weight) in zip(sections, weights) {
      shares[year, section].numerator =
        weight * Int64(projection.total(year: year, section: section))
      total += shares[year, section].numerator
    }
    for section in sections { shares[year, section].divisor = total }
  }
}
