// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Assessor {
  /// Seven coefficients for each stage that has pupils in the year, over the sections that the
  /// indicators bind, always of actual data.
  func coefficients(_ year: Int, _ figures: YearFigures) -> [Stage: [CoefficientFinding]] {
    var findings: [Stage: [CoefficientFinding]] = [:]
    for stage in Stage.allCases {
      let sections = baseline.sections.indices.filter {
        baseline.sections[$0].stage == stage && figures.isAssessed[$0] && isInScope(year, $0)
      }
      if !sections.isEmpty {
        findings[stage] = coefficients(stage, sections: sections, figures)
      }
    }
    return findings
  }

  private func coefficients(
    _ stage: Stage, sections: [Int], _ figures: YearFigures
  ) -> [CoefficientFinding] {
    let isPupilMissing = sections.contains { figures.pupils[$0] == nil }
    var isMissing = InlineArray<7, Bool>(repeating: isPupilMissing)
    var rows: [SIMD8<Double>] = []
    rows.reserveCapacity(sections.count)
    for section in sections {
      var row = SIMD8<Double>.zero
      for indicator in Indicator.allCases {
        if let amount = figures.amount(indicator, section) {
          row[indicator.index] = amount.value
        } else {
          isMissing[indicator.index] = true
        }
      }
      rows.append(row)
    }
    let weights = sections.map { Double(figures.pupils[$0] ?? 0) }
    let seven = Coefficient.seven(amounts: rows.span, pupils: weights.span)
    return Indicator.allCases.map { indicator in
      isMissing[indicator.index]
        ? incomplete(
          indicator, stage, sections: sections,
          amounts: sections.map { figures.amount(indicator, $0) },
          pupils: sections.map { figures.pupils[$0] })
        : complete(indicator, stage, seven[indicator.index], sections: sections, figures)
    }
  }

  private func complete(
    _ indicator: Indicator, _ stage: Stage, _ coefficient: Coefficient?, sections: [Int],
    _ figures: YearFigures
  ) -> CoefficientFinding {
    let limit = rules.coefficientLimit(stage)
    let basis = Double(indicator.pupilBasis)
    let verdict: Verdict
    if let coefficient {
      let isKept = CoefficientLimit.isKept(
        coefficient.value, limit: limit.value,
        amounts: sections.compactMap { figures.amount(indicator, $0) },
        pupils: sections.compactMap { figures.pupils[$0] })
      verdict = isKept ? .meets : .fallsShort
    } else {
      verdict = .notAssessed
    }
    return CoefficientFinding(
      stage: stage, indicator: indicator, mean: (coefficient?.mean ?? 0) * basis,
      deviation: (coefficient?.deviation ?? 0) * basis, value: coefficient?.value, limit: limit,
      verdict: verdict, missing: [])
  }

  private func incomplete(
    _ indicator: Indicator, _ stage: Stage, sections: [Int], amounts: [Fraction?],
    pupils: [Int?]
  ) -> CoefficientFinding {
    let known = sections.indices.filter { amounts[$0] != nil && pupils[$0] != nil }
    let coefficient = Coefficient(
      amounts: known.map { amounts[$0]?.value ?? 0 }, pupils: known.map { Double(pupils[$0] ?? 0) })
    let basis = Double(indicator.pupilBasis)
    let missing = Set(sections.indices).subtracting(known).sorted()
    return CoefficientFinding(
      stage: stage, indicator: indicator, mean: (coefficient?.mean ?? 0) * basis,
      deviation: (coefficient?.deviation ?? 0) * basis, value: nil,
      limit: rules.coefficientLimit(stage), verdict: .notAssessed,
      missing: missing.map { baseline.sections[sections[$0]].id })
  }
}
