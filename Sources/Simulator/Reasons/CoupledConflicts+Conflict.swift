// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CoupledConflicts {
  /// The contradiction: coefficients, what the schools need, the budgets or caps, and what shows
  /// that each is needed.
  func conflict(_ proof: Proof) -> Conflict {
    let limits = SharedConflicts(problem: problem, options: options).limits(of: proof.charge)
    let keys = limits.map(\.key)
    let needy = problem.units.filter { unit in unit.requirements.contains { $0.short > 0 } }.count
    var members = proof.coefficients.map { key in
      Conflict.Member(
        constraint: .coefficient(
          key.stage, key.indicator, problem.schoolYears[problem.complianceYears[key.year]]),
        necessity: necessity(
          proof.usesNeeds, proof.coefficients.filter { $0 != key }, keys))
    }
    if proof.usesNeeds {
      members.append(
        Conflict.Member(
          constraint: .needs(schools: needy), necessity: necessity(false, proof.coefficients, keys))
      )
    }
    members += limits.map { limit in
      Conflict.Member(
        constraint: limit.constraint,
        necessity: necessity(
          proof.usesNeeds, proof.coefficients, keys.filter { $0 != limit.key }))
    }
    let years = proof.charge.years
    return Conflict(
      members: members, years: problem.complianceYears.map { problem.schoolYears[$0] },
      certainty: .proven,
      size: members.allSatisfy { $0.necessity != .notShown } ? .minimal : .open,
      shortBy: Quantity(hundredths: (proof.needed - proof.charge.supply) * 100),
      money: proof.charge.levers != nil
        ? nil
        : MoneyFacts(
          from: problem.decisionYears[years.lowerBound],
          to: problem.decisionYears[years.upperBound], needed: Money(yuan: proof.needed),
          available: Money(yuan: proof.charge.supply), schools: proof.usesNeeds ? needy : 0,
          countsCoefficients: !proof.coefficients.isEmpty),
      relaxations: [])
  }

  private func necessity(_ needs: Bool, _ keys: [Key], _ limits: [SharedConflicts.Limit])
    -> Conflict.Member.Necessity
  {
    restricted(needs: needs, keys: keys, limits).necessity(options)
  }
}
