// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Ledger {
  /// What falls short of a computed item.
  struct Shortcomings {
    var sections: [SectionID] = []
    var coefficients: [CoefficientKey] = []
  }

  /// What falls short of a computed item, in order of the baseline.
  func shortcomings(_ item: ComputedItem) -> Shortcomings {
    switch item {
    case .indicator(let indicator):
      Shortcomings(
        sections: sections(inScope: true) { $0.counted(indicator) },
        coefficients: coefficients { $0 == indicator })
    case .schoolRule: Shortcomings(sections: sections(inScope: true, \.schoolRule))
    case .coefficients: Shortcomings(coefficients: coefficients { _ in true })
    case .artsRooms: Shortcomings(sections: sections(inScope: false, \.artsRooms))
    case .classSize: Shortcomings(sections: sections(inScope: false, \.classSize))
    case .staffRatio: Shortcomings(sections: sections(inScope: false, \.staffRatio))
    case .schoolSize: Shortcomings(sections: sectionsOfLargeSchools)
    case .rotation: Shortcomings()
    }
  }

  private func sections(
    inScope: Bool, _ verdict: (SectionOutline) -> Verdict
  ) -> [SectionID] {
    table.outlines.indices.compactMap { section in
      let outline = table.outlines[section]
      let counts = outline.isAssessed && (outline.isInScope || !inScope)
      return counts && verdict(outline) == .fallsShort ? table.rules.sectionIDs[section] : nil
    }
  }

  private func coefficients(_ counts: (Indicator) -> Bool) -> [CoefficientKey] {
    Stage.allCases.flatMap { stage in
      (coefficients[stage] ?? []).compactMap { finding in
        counts(finding.indicator) && finding.verdict == .fallsShort
          ? CoefficientKey(stage: stage, indicator: finding.indicator) : nil
      }
    }
  }

  private var sectionsOfLargeSchools: [SectionID] {
    (0..<table.schoolCount).filter { table.sizeVerdict(school: $0) == .fallsShort }
      .flatMap { table.rules.sectionsOfSchool[$0].map { table.rules.sectionIDs[$0] } }
  }
}
