// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchModelBuilder {
  /// One cone for each stage, indicator and year whose data are complete, unless nothing can break
  /// it.
  mutating func addCones() {
    for stage in Stage.allCases {
      for (year, schoolYear) in problem.complianceYears.enumerated() {
        for indicator in Indicator.allCases {
          guard let limit = problem.coefficientLimit(stage, year: year, indicator) else { continue }
          let members = members(stage: stage, year: year, indicator: indicator)
          guard !members.isEmpty, members.allSatisfy(\.held.isFinite) else { continue }
          let cone = SearchModel.Cone(
            stage: stage, indicator: indicator, year: problem.schoolYears[schoolYear],
            standard: problem.standard(ofPlace: year), limit: limit, members: members)
          let isFixed = members.allSatisfy(\.terms.isEmpty)
          if isFixed, let value = cone.value({ _ in 0 }), value <= limit { continue }
          model.cones.append(cone)
        }
      }
    }
  }

  private func members(stage: Stage, year: Int, indicator: Indicator) -> [SearchModel.Cone.Member] {
    let kind = indicator.resource
    let schoolYear = problem.complianceYears[year]
    var members: [SearchModel.Cone.Member] = []
    for (index, unit) in problem.units.enumerated() {
      for (slot, section) in unit.sections.enumerated() where section.id.stage == stage {
        guard let pupils = section.pupils[year], pupils > 0 else { continue }
        var member = SearchModel.Cone.Member(
          name: SearchModel.place(index, stage), pupils: Double(pupils),
          held: section.held[year][indicator.index])
        let part = kind.isStaff ? 1 : section.share[year]
        member.terms = columns[index].compactMap { column in
          guard unit.track(kind, slot: column.slot) == unit.track(kind, slot: slot) else {
            return nil
          }
          let worth = problem.worth(
            lever: column.lever, kind: kind, paid: column.year, in: schoolYear)
          return worth == 0 ? nil : (column.variable, Double(column.sign * worth) * part)
        }
        members.append(member)
      }
    }
    return members
  }
}

extension SearchModel.Cone {
  /// The coefficient at a point; nil where nobody holds anything.
  func value(_ amount: (Int) -> Double) -> Double? {
    let amounts = members.map { member in
      member.terms.reduce(member.held) { $0 + $1.amount * amount($1.variable) }
    }
    return Coefficient(amounts: amounts, pupils: members.map(\.pupils))?.value
  }
}
