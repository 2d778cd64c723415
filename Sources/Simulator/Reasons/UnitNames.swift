// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What the conditions of one school are called.
struct UnitNames {
  let problem: SearchProblem
  let unit: SearchUnit

  /// The named condition.
  func name(_ constraint: UnitConstraint) -> NamedConstraint {
    switch constraint {
    case .need(let slot, let need, let year):
      .requirement(
        section: unit.sections[slot].id, need: SearchNeed(need), year: schoolYear(year),
        atFloor: false)
    case .floor(let slot, let indicator, let year):
      .requirement(
        section: unit.sections[slot].id, need: .indicator(indicator), year: schoolYear(year),
        atFloor: true)
    case .rule(let slot, let year):
      .requirement(
        section: unit.sections[slot].id, need: .schoolRule, year: schoolYear(year), atFloor: false)
    case .lead(let lever):
      .leadTime(problem.levers[lever].action, years: problem.lead(lever))
    case .limit(let lever, let slot):
      if let rule = unit.rule(lever, slot: slot) {
        .rule(rule, problem.levers[lever].action, unit.school)
      } else {
        .limit(problem.levers[lever].action, problem.levers[lever].limit, unit.school)
      }
    case .room(let slot, let kind):
      if kind == ResourceKind.backboneTeachers.index, problem.limitsBackbone {
        .rule(.backboneTeachers, .designateBackbone, unit.school)
      } else {
        .staff(unit.sections[slot].id, ResourceKind.staffKinds[kind])
      }
    case .most(let lever):
      .mostPerSection(
        problem.levers[lever].action,
        units: Int((problem.levers[lever].mostPerSection ?? 0) * problem.levers[lever].step))
    case .locked: .lockedSchool(unit.school)
    case .missing(let kind): .missingLever(ResourceKind.allCases[kind])
    }
  }

  /// The school year of a compliance year.
  func schoolYear(_ year: Int) -> SchoolYear { problem.schoolYears[problem.complianceYears[year]] }

  /// The conflict of a set, with what shows that each member is needed; without relaxations.
  ///
  /// - Parameters:
  ///   - school: The school as it is: what shows that a member is needed is a plan for it.
  ///   - easier: The school on which the proof was made.
  func conflict(_ found: UnitConflicts.Found, in school: UnitCase, easier: UnitCase) -> Conflict {
    let members = found.all.map { constraint in
      let rest = found.all.filter { $0 != constraint }
      let necessity: Conflict.Member.Necessity
      // What other schools spare is known to the easier problem only.
      if case .possible(let cost) = (isRotation(constraint) ? easier : school).answer(rest) {
        necessity = .shown(Money(yuan: Int64(cost.rounded())))
      } else {
        necessity = .notShown
      }
      return Conflict.Member(constraint: name(constraint), necessity: necessity)
    }
    let isShown = members.allSatisfy { $0.necessity != .notShown }
    return Conflict(
      members: members, years: found.years.sorted().map(schoolYear), certainty: .proven,
      size: !isShown ? .open : found.isSmallest ? .smallest : .minimal, shortBy: short(found),
      money: nil, relaxations: [])
  }

  private func isRotation(_ constraint: UnitConstraint) -> Bool {
    if case .limit(let lever, _) = constraint { return problem.levers[lever].isRotation }
    return false
  }

  /// How much a single thing asked lacks after all that arrives in time.
  private func short(_ found: UnitConflicts.Found) -> Quantity? {
    guard found.asked.count == 1 else { return nil }
    var one = unit
    one.requirements = unit.requirements.filter { requirement in
      switch found.asked[0] {
      case .need(let slot, let need, let year):
        requirement.slot == slot && requirement.need == need && requirement.year == year
      case .floor(let slot, let indicator, let year):
        requirement.slot == slot && requirement.need == .indicator(indicator)
          && requirement.year == year
      default: false
      }
    }
    guard !one.requirements.isEmpty else { return nil }
    if case .floor = found.asked[0] {
      one.requirements[0].short = one.requirements[0].shortToFloor ?? one.requirements[0].short
      one.requirements[0].shortToFloor = nil
    }
    let missing = SchoolSolver(problem: problem).solve(one).missing.first?.short
    return missing.map { Quantity(hundredths: $0) }
  }
}
