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
      let sections = over(inScope: true) { Self.verdict(of: indicator, in: $0) }
      return sections.and(coefficients { $0 == indicator })
    case .schoolRule: return over(inScope: true, \.verdict)
    case .coefficients: return coefficients { _ in true }
    case .artsRooms: return over(inScope: false) { $0.musicRooms.verdict.and($0.artRooms.verdict) }
    case .classSize: return over(inScope: false, \.classSize.verdict)
    case .staffRatio: return over(inScope: false) { $0.staffRatio?.verdict ?? .notAssessed }
    case .schoolSize: return schoolSize()
    case .rotation:
      // The ratio is of the teachers who are due to rotate, and no table of the county counts them.
      return Computed(verdict: .notAssessed)
    }
  }

  /// An indicator of a section as its item counts it: reached, or left out by the rule k of n with its
  /// floor kept, which the same row of the standard allows. Where all must reach, nothing is left out.
  private static func verdict(
    of indicator: Indicator, in section: SectionAssessment
  ) -> Verdict {
    let finding = section.indicators[indicator.index]
    return section.verdict == .meets ? .meets : finding.verdict
  }

  /// All assessed sections together; a county without any is not assessed.
  private func over(inScope: Bool, _ verdict: (SectionAssessment) -> Verdict) -> Computed {
    var result = Computed(verdict: .meets)
    var isEmpty = true
    for (place, section) in zip(baseline.sections, sections) {
      guard let section, section.isInScope || !inScope else { continue }
      isEmpty = false
      let own = verdict(section)
      result.verdict = result.verdict.and(own)
      if own == .fallsShort { result.short.append(place.id) }
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
    for (school, finding) in schoolSizes.enumerated() {
      guard let finding else { continue }
      isEmpty = false
      result.verdict = result.verdict.and(finding.verdict)
      if finding.verdict == .fallsShort {
        result.short += baseline.sectionsOfSchool[school].map { baseline.sections[$0].id }
      }
    }
    return isEmpty ? Computed(verdict: .notAssessed) : result
  }
}

extension Ledger.Computed {
  fileprivate func and(_ other: Self) -> Self {
    Self(
      verdict: verdict.and(other.verdict), short: short + other.short,
      shortCoefficients: shortCoefficients + other.shortCoefficients)
  }
}
