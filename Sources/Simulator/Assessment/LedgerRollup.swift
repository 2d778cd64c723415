// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The verdict on everything computed, over all sections, schools and coefficients of one year.
struct LedgerRollup {
  private var sections = Bound()
  private var inScope = Bound()
  private var sizes = Verdict.notAssessed
  private var coefficients = InlineArray<7, Verdict>(repeating: .notAssessed)

  /// What is rolled up over sections, all of them or those in scope.
  private struct Bound {
    var isEmpty = true
    var schoolRule = Verdict.meets
    var classSize = Verdict.meets
    var staffRatio = Verdict.meets
    var artsRooms = Verdict.meets
    var indicators = IndicatorMarks.allMet
  }

  init(_ table: YearTable, coefficients found: [Stage: [CoefficientFinding]]) {
    let outlines = table.outlines
    for place in outlines.indices {
      let outline = outlines[place]
      guard outline.isAssessed else { continue }
      sections.isEmpty = false
      sections.classSize = sections.classSize.and(outline.classSize)
      sections.staffRatio = sections.staffRatio.and(outline.staffRatio)
      sections.artsRooms = sections.artsRooms.and(outline.artsRooms)
      guard outline.isInScope else { continue }
      inScope.isEmpty = false
      inScope.schoolRule = inScope.schoolRule.and(outline.schoolRule)
      if outline.schoolRule == .meets { continue }
      inScope.indicators.formUnion(outline.indicators)
    }
    for school in 0..<table.schoolCount {
      guard let verdict = table.sizeVerdict(school: school) else { continue }
      sizes = isSizeAssessed ? sizes.and(verdict) : verdict
      isSizeAssessed = true
    }
    if found.isEmpty { return }
    coefficients = InlineArray(repeating: .meets)
    for findings in found.values {
      for finding in findings {
        let index = finding.indicator.index
        coefficients[index] = coefficients[index].and(finding.verdict)
      }
    }
  }

  private var isSizeAssessed = false

  /// The verdict on a computed item; a county without any assessed section is not assessed.
  func verdict(_ item: ComputedItem) -> Verdict {
    switch item {
    case .indicator(let indicator):
      (inScope.isEmpty ? .notAssessed : inScope.indicators[indicator.index])
        .and(coefficients[indicator.index])
    case .schoolRule: inScope.isEmpty ? .notAssessed : inScope.schoolRule
    case .coefficients: allCoefficients
    case .artsRooms: sections.isEmpty ? .notAssessed : sections.artsRooms
    case .classSize: sections.isEmpty ? .notAssessed : sections.classSize
    case .staffRatio: sections.isEmpty ? .notAssessed : sections.staffRatio
    case .schoolSize: sizes
    // The ratio is of the teachers who are due to rotate, and no table of the county counts them.
    case .rotation: .notAssessed
    }
  }

  private var allCoefficients: Verdict {
    var verdict = coefficients[0]
    for index in 1..<7 { verdict = verdict.and(coefficients[index]) }
    return verdict
  }
}
