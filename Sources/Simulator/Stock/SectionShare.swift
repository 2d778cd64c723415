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

  /// Whether seniors share the stock beside the compulsory sections.
  var countsSeniors: Bool { senior != nil }

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

  /// The parts of every section of one school in one year, in the order of its sections.
  func shares(school: Int, year: Int, baseline: Baseline, projection: Projection)
    -> [SectionShare]
  {
    let sections = baseline.sectionsOfSchool[school]
    if sections.count == 1 && senior == nil { return [.whole] }
    let unknown = Array(repeating: SectionShare.unknown, count: sections.count)
    var total: Int64 = 0
    if let senior {
      guard let pupils = baseline.schools[school].seniorPupils else { return unknown }
      total = senior * Int64(pupils)
    }
    var parts = unknown
    for (position, section) in sections.enumerated() {
      if projection.unknownSections.contains(section) { return unknown }
      let weight = stages[baseline.sections[section].stage == .primary ? 0 : 1]
      parts[position].numerator = weight * Int64(projection.total(year: year, section: section))
      total += parts[position].numerator
    }
    for position in parts.indices { parts[position].divisor = total }
    return parts
  }
}
