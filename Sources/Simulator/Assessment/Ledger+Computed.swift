// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Ledger {
  /// What the simulator computes of one item.
  struct Computed {
    var verdict: Verdict
    var short: [SectionID] = []
    var shortCoefficients: [CoefficientKey] = []
  }

  /// The verdict of a computed item over the county.
  func computed(_ item: ComputedItem) -> Computed {
    switch item {
    case .indicator(let indicator):
      let sections = over(inScope: true) { $0.counted(indicator) }
      return sections.and(coefficients { $0 == indicator })
    case .schoolRule: return over(inScope: true, \.schoolRule)
    case .coefficients: return coefficients { _ in true }
    case .artsRooms: return over(inScope: false, \.artsRooms)
    case .classSize: return over(inScope: false, \.classSize)
    case .staffRatio: return over(inScope: false, \.staffRatio)
    case .schoolSize: return schoolSize()
    case .rotation:
      // The ratio is of the teachers who are due to rotate, and no table of the county counts them.
      return Computed(verdict: .notAssessed)
    }
  }

  /// All assessed sections together; a county without any is not assessed.
  private func over(inScope: Bool, _ verdict: (SectionOutline) -> Verdict) -> Computed {
    var result = Computed(verdict: .meets)
    var isEmpty = true
    for section in outlines.indices {
      guard let outline = outlines[section], outline.isInScope || !inScope else { continue }
      isEmpty = false
      let own = verdict(outline)
      result.verdict = result.verdict.and(own)
      if own == .fallsShort { result.short.append(baseline.sections[section].id) }
    }
    return isEmpty ? Computed(verdict: .notAssessed) : result
  }

  private func coefficients(_ counts: (Indicator) -> Bool) -> Computed {
    var result = Computed(verdict: coefficients.isEmpty ? .notAssessed : .meets)
    for stage in Stage.allCases {
      for finding in coefficients[stage] ?? [] where counts(finding.indicator) {
        result.verdict = result.verdict.and(finding.verdict)
        if finding.verdict == .fallsShort {
          result.shortCoefficients.append(
            CoefficientKey(stage: stage, indicator: finding.indicator))
        }
      }
    }
    return result
  }

  private func schoolSize() -> Computed {
    var result = Computed(verdict: .meets)
    var isEmpty = true
    for school in schoolSizes.indices {
      guard let verdict = schoolSizes[school]?.verdict else { continue }
      isEmpty = false
      result.verdict = result.verdict.and(verdict)
      if verdict == .fallsShort {
        result.short += baseline.sectionsOfSchool[school].map { baseline.sections[$0].id }
      }
    }
    return isEmpty ? Computed(verdict: .notAssessed) : result
  }
}

extension Ledger.Computed {
  fileprivate func and(_ other: Self) -> Self {
    var both = self
    both.verdict = verdict.and(other.verdict)
    both.short += other.short
    both.shortCoefficients += other.shortCoefficients
    return both
  }
}
