// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Assessor {
  /// Seven coefficients for each stage that has pupils in the year, over the sections that the
  /// indicators bind, always of actual data.
  func coefficients(_ year: Int, _ rows: CoefficientRows) -> [Stage: [CoefficientFinding]] {
    var findings: [Stage: [CoefficientFinding]] = [:]
    for (place, stage) in Stage.allCases.enumerated() where !rows.stages[place].sections.isEmpty {
      let ofStage = rows.stages[place]
      let limit = rules.coefficientLimit(place)
      let seven = Coefficient.seven(ofStage.rows.span)
      findings[stage] = Indicator.allCases.map { indicator in
        ofStage.missing & 1 << indicator.index == 0
          ? complete(indicator, stage, seven[indicator.index], ofStage.sections, year, limit)
          : incomplete(indicator, stage, ofStage.sections, year, limit)
      }
    }
    return findings
  }

  /// A section's amount, reckoned anew: only a coefficient at its limit or without all data asks.
  private func amount(_ indicator: Indicator, _ year: Int, _ section: Int) -> Fraction? {
    amount(indicator, in: stock, year, section)
  }

  private func complete(
    _ indicator: Indicator, _ stage: Stage, _ coefficient: Coefficient?, _ sections: [Int],
    _ year: Int, _ limit: Limit
  ) -> CoefficientFinding {
    let cited = rules.sources.values[Int(limit.place)]
    let basis = Double(indicator.pupilBasis)
    let verdict: Verdict
    if let coefficient {
      let isKept = CoefficientLimit.isKept(
        coefficient.value, limit: cited.value,
        amounts: sections.compactMap { amount(indicator, year, $0) },
        pupils: sections.compactMap { pupils(year, $0) })
      verdict = isKept ? .meets : .fallsShort
    } else {
      verdict = .notAssessed
    }
    return CoefficientFinding(
      stage: stage, indicator: indicator, mean: (coefficient?.mean ?? 0) * basis,
      deviation: (coefficient?.deviation ?? 0) * basis, value: coefficient?.value, limit: cited,
      verdict: verdict, missing: [])
  }

  private func incomplete(
    _ indicator: Indicator, _ stage: Stage, _ sections: [Int], _ year: Int, _ limit: Limit
  ) -> CoefficientFinding {
    var amounts: [Double] = []
    var weights: [Double] = []
    var missing: [SectionID] = []
    // Pupils of the sections without an amount; nil where those are not known either.
    var others: Double? = 0
    for section in sections {
      if let amount = amount(indicator, year, section), let pupils = pupils(year, section) {
        amounts.append(amount.value)
        weights.append(Double(pupils))
      } else {
        missing.append(rules.sectionIDs[section])
        others = pupils(year, section).flatMap { count in others.map { $0 + Double(count) } }
      }
    }
    let coefficient = Coefficient(amounts: amounts, pupils: weights)
    let basis = Double(indicator.pupilBasis)
    let cited = rules.sources.values[Int(limit.place)]
    let isOver =
      others.map {
        CoefficientLimit.isSurelyOver(
          limit: cited.value, amounts: amounts, pupils: weights, others: $0)
      } ?? false
    return CoefficientFinding(
      stage: stage, indicator: indicator, mean: (coefficient?.mean ?? 0) * basis,
      deviation: (coefficient?.deviation ?? 0) * basis, value: nil, limit: cited,
      verdict: isOver ? .fallsShort : .notAssessed, missing: missing)
  }
}
