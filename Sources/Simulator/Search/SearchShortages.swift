// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension PrimalHeuristic.Proposal {
  /// What the proposal leaves short, with reasons, and whether that is proven to be beyond all
  /// levers.
  func shortages(schoolYears: [SchoolYear]) -> (list: [SearchShortage], isProven: Bool) {
    var list: [SearchShortage] = []
    var isProven = false
    let solver = SchoolSolver(problem: problem)
    for (index, solution) in state.solutions.enumerated() where !solution.missing.isEmpty {
      let unit = problem.units[index]
      // Alone, without budgets and levels: what is missing then is missing for good.
      let alone = solver.solve(unit)
      let lacking = Set(alone.missing.map(\.requirement))
      if !lacking.isEmpty { isProven = true }
      let withLevels = solver.solve(unit, levels: state.levels[index])
      for missing in lacking.isEmpty ? solution.missing : alone.missing {
        let requirement = unit.requirements[missing.requirement]
        let reason: SearchShortage.Reason =
          if !lacking.isEmpty {
            reason(requirement, missing.requirement, unit: unit, solver)
          } else if !withLevels.missing.isEmpty {
            .levels
          } else {
            problem.allowance.reason
          }
        list.append(
          SearchShortage(
            section: unit.sections[requirement.slot].id, stage: nil,
            need: SearchNeed(requirement.need),
            year: schoolYears[problem.complianceYears[requirement.year]], budgetYear: nil,
            shortBy: Quantity(hundredths: missing.short), reason: reason))
      }
    }
    for coefficient in unmet {
      list.append(
        SearchShortage(
          section: nil, stage: coefficient.stage, need: .coefficient(coefficient.indicator),
          year: schoolYears[problem.complianceYears[coefficient.year]], budgetYear: nil,
          // Where nobody has anything the coefficient has no value, and its excess none that is
          // finite.
          shortBy: Quantity(
            hundredths: Int64((min(coefficient.excess, 1_000_000) * 100).rounded(.up))),
          reason: .levels))
    }
    if let short = budgetShort {
      list.append(
        SearchShortage(
          section: nil, stage: nil, need: .budget, year: nil,
          budgetYear: problem.decisionYears[short.year], shortBy: Quantity(Int(short.yuan)),
          reason: .budget))
    }
    return (list, isProven)
  }

  /// Why a unit's need cannot be met on its own.
  private func reason(
    _ requirement: Requirement, _ index: Int, unit: SearchUnit, _ solver: SchoolSolver
  ) -> SearchShortage.Reason {
    if unit.isLocked { return .locked }
    if let rule = rule(against: requirement, index, unit: unit, solver) { return .rule(rule) }
    let kind = requirement.need.kind
    let levers = problem.levers.indices.filter {
      !problem.levers[$0].isRotation && problem.levers[$0].contribution[kind.index] > 0
    }
    if levers.isEmpty { return .noLever }
    let deadline = problem.complianceYears[requirement.year]
    let inTime = levers.filter { problem.levers[$0].firstYear.contains { $0 <= deadline } }
    if inTime.isEmpty { return .leadTime }
    for lever in inTime where problem.levers[lever].mostPerSection != nil { return .mostPerSection }
    for lever in inTime where problem.levers[lever].limit != .none {
      return .limit(problem.levers[lever].limit)
    }
    return .competition
  }
}

extension PrimalHeuristic.Proposal {
  /// The rule of signing without which the need could be met; nil where none stands in the way.
  private func rule(
    against requirement: Requirement, _ index: Int, unit: SearchUnit, _ solver: SchoolSolver
  ) -> SigningRule? {
    let kind = requirement.need.kind
    var open = unit
    var found: SigningRule?
    for lever in problem.levers.indices where problem.levers[lever].contribution[kind.index] > 0 {
      let slot = kind.isStaff ? requirement.slot : 0
      guard let rule = unit.rule(lever, slot: slot) else { continue }
      found = found ?? rule
      open.release(lever, slot: slot)
    }
    if kind == .backboneTeachers, problem.limitsBackbone, !unit.room.isEmpty {
      found = found ?? .backboneTeachers
      open.room[requirement.slot][kind.index - 1] = []
    }
    guard let found, !solver.solve(open).missing.contains(where: { $0.requirement == index }) else {
      return nil
    }
    return found
  }
}

extension Allowance {
  /// What keeps a need from being met that could be met without limits.
  fileprivate var reason: SearchShortage.Reason {
    if budget.contains(where: { $0 != nil }) { return .budget }
    if let row = rows.first, cap.allSatisfy({ $0.allSatisfy { $0 == nil } }) {
      return .rule(row.rule)
    }
    return .cap
  }
}

extension SearchProblem {
  /// Whether backbone teachers may be a part of the staff only.
  var limitsBackbone: Bool { levers.contains { !$0.crowdingOfPart.isEmpty } }
}

extension SearchNeed {
  /// The need of a section's requirement.
  init(_ need: Requirement.Need) {
    switch need {
    case .indicator(let indicator): self = .indicator(indicator)
    case .staffRatio: self = .staffRatio
    case .musicRooms: self = .musicRooms
    case .artRooms: self = .artRooms
    }
  }
}
