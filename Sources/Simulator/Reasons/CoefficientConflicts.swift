// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Coefficients that no action can move before their year, because nothing that is paid arrives in
/// time.
struct CoefficientConflicts {
  let problem: SearchProblem
  let options: SearchOptions

  /// A coefficient by its place.
  struct Key: Hashable {
    var stage: Stage
    var indicator: Indicator
    /// Index of the compliance year.
    var year: Int
  }

  /// The contradiction of a coefficient that is above its limit; nil where nothing is proven.
  func conflict(_ key: Key) -> Conflict? {
    let relaxed = problem.relaxedForBound(anyLead: true)
    guard let cone = relaxed.cone(key.stage, year: key.year, key.indicator) else { return nil }
    let square = cone.members.reduce(0) { $0 + ($1.held * $1.weight) * ($1.held * $1.weight) }
    let sum = cone.members.reduce(0) { $0 + $1.held }
    guard square.squareRoot() > cone.slope * sum * (1 + 1e-9) else { return nil }
    let kind = key.indicator.resource
    let levers = problem.levers.indices.filter { problem.levers[$0].contribution[kind.index] > 0 }
    let deadline = problem.complianceYears[key.year]
    let isLate = levers.allSatisfy { lever in
      problem.levers[lever].firstYear.allSatisfy { $0 > deadline }
    }
    // What can arrive might bring it down, or might not: nothing is claimed then.
    guard isLate else { return nil }
    let coefficient = NamedConstraint.coefficient(
      key.stage, key.indicator, problem.schoolYears[deadline])
    var members = [Conflict.Member(constraint: coefficient, necessity: .shown(.zero))]
    var relaxations: [Relaxation] = []
    if levers.isEmpty {
      var helped = self.only(key)
      helped.addFreeLever(kind)
      for unit in helped.units.indices {
        helped.units[unit].limits.append(helped.units[unit].sections.map { _ in nil })
      }
      members.append(
        Conflict.Member(constraint: .missingLever(kind), necessity: helped.necessity(options)))
      relaxations.append(
        Relaxation(changes: [.lever(kind)], effect: .notTried, isLeast: true, atLeast: nil))
    }
    for lever in levers {
      let lead = problem.lead(lever)
      let action = problem.levers[lever].action
      var quick = only(key)
      quick.advance(lever, by: lead)
      members.append(
        Conflict.Member(
          constraint: .leadTime(action, years: lead), necessity: quick.necessity(options)))
      for years in 1...max(1, lead) {
        var quicker = only(key)
        quicker.advance(lever, by: years)
        guard case .shown(let cost) = quicker.necessity(options) else { continue }
        relaxations.append(
          Relaxation(
            changes: [.leadTime(action, years: lead - years)], effect: .removesThis(cost),
            isLeast: true, atLeast: nil))
        break
      }
    }
    let isShown = members.allSatisfy { $0.necessity != .notShown }
    let value = square / (sum * sum) - 1
    let limit = problem.coefficientLimit(key.stage, year: key.year) ?? 0
    let excess = max(0, value).squareRoot() - limit
    return Conflict(
      members: members, years: [problem.schoolYears[deadline]], certainty: .proven,
      size: isShown ? .smallest : .open,
      shortBy: Quantity(hundredths: Int64((excess * 100).rounded(.up))), money: nil,
      relaxations: relaxations.sortedByPrice())
  }

  /// The problem with this coefficient and nothing else asked.
  private func only(_ key: Key) -> SearchProblem {
    var result = problem
    result.dropRequirement { _, _ in true }
    for unit in result.units.indices {
      for slot in result.units[unit].sections.indices {
        let stage = result.units[unit].sections[slot].id.stage
        for year in problem.complianceYears.indices {
          // A coefficient without data is not assessed.
          for indicator in Indicator.allCases
          where stage != key.stage || year != key.year || indicator != key.indicator {
            result.units[unit].sections[slot].held[year][indicator.index] = .nan
          }
        }
      }
    }
    return result
  }
}
