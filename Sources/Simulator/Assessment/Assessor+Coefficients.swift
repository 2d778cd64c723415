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
    let pupils = sections.map { figures.pupils[$0] }
    let amounts = Indicator.allCases.map { indicator in
      sections.map { figures.amount(indicator, $0) }
    }
    var lanes = [SIMD8<Double>](repeating: .zero, count: sections.count)
    for (lane, column) in amounts.enumerated() {
      for (row, amount) in column.enumerated() { lanes[row][lane] = amount?.value ?? 0 }
    }
    let weights = pupils.map { Double($0 ?? 0) }
    let seven = Coefficient.seven(amounts: lanes.span, pupils: weights.span)
    return Indicator.allCases.map { indicator in
      let column = amounts[indicator.index]
      let isMissing = sections.indices.contains { column[$0] == nil || pupils[$0] == nil }
      return isMissing
        ? incomplete(indicator, stage, sections: sections, amounts: column, pupils: pupils)
        : complete(
          indicator, stage, seven[indicator.index], amounts: column.compactMap { $0 },
          pupils: pupils.compactMap { $0 })
    }
  }

  private func complete(
    _ indicator: Indicator, _ stage: Stage, _ coefficient: Coefficient?, amounts: [Fraction],
    pupils: [Int]
  ) -> CoefficientFinding {
    let limit = rules[stage].coefficientLimit
    let basis = Double(indicator.pupilBasis)
    let verdict: Verdict
    if let coefficient {
      let isKept = CoefficientLimit.isKept(
        coefficient.value, limit: limit.value, amounts: amounts, pupils: pupils)
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
      limit: rules[stage].coefficientLimit, verdict: .notAssessed,
      missing: missing.map { baseline.sections[sections[$0]].id })
  }
}
