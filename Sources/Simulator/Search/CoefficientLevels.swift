// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization

/// Levels that bring the coefficients of variation within their limits: water-filling.
///
/// For one stage, indicator and year every section below a level L is raised to L. The coefficient
/// falls as L rises, so that the least sufficient L is a root of one variable (GSL's Brent). A
/// level becomes a further threshold of the section problems, whole units and overlapping actions
/// included; what they round up to is judged again, until every coefficient holds. Levels only
/// rise, and only as far as the highest section, so that this ends.
struct CoefficientLevels {
  let problem: SearchProblem

  /// A coefficient that levels could not bring within its limit.
  struct Unmet: Hashable {
    var stage: Stage
    var year: Int
    var indicator: Indicator
    /// Coefficient less limit.
    var excess: Double
  }

  /// One section of a coefficient.
  private struct Member {
    var unit: Int
    var slot: Int
    var pupils: Double
    /// Per pupil, in hundredths of the resource.
    var value: Double
    /// The most per pupil that its levers can reach.
    var ceiling: Double
    /// Index of the requirement that a level is written to.
    var requirement: Int?
  }

  /// Coefficients above their limits with the purchases of a state.
  func unmet(_ state: PlanState) -> [Unmet] {
    var found: [Unmet] = []
    visit { stage, year, indicator, limit in
      let members = members(state, stage, year, indicator)
      let excess = Self.coefficient(members, level: 0) - limit
      if excess > 0 {
        found.append(Unmet(stage: stage, year: year, indicator: indicator, excess: excess))
      }
    }
    return found
  }

  /// Raises the levels of a state where a coefficient is above its limit; year after year in order.
  ///
  /// - Returns: Units whose levels rose, and coefficients that no level brings within its limit.
  func raise(_ state: inout PlanState) -> (changed: Set<Int>, unmet: [Unmet]) {
    var changed: Set<Int> = []
    var unmet: [Unmet] = []
    visit { stage, year, indicator, limit in
      let members = members(state, stage, year, indicator)
      let excess = Self.coefficient(members, level: 0) - limit
      guard excess > 0 else { return }
      guard let level = Self.level(members, limit: limit) else {
        unmet.append(Unmet(stage: stage, year: year, indicator: indicator, excess: excess))
        return
      }
      var rose = false
      for member in members where member.value < min(level, member.ceiling) {
        guard let requirement = member.requirement else { continue }
        let unit = problem.units[member.unit]
        let section = unit.sections[member.slot]
        let part = indicator.resource.isStaff ? 1 : section.share[year]
        let wanted = min(level, member.ceiling) * member.pupils
        let short = (wanted - section.held[year][indicator.index]) / part
        let hundredths = Int64((short - 1e-6).rounded(.up))
        if hundredths > state.levels[member.unit][requirement] {
          state.levels[member.unit][requirement] = hundredths
          changed.insert(member.unit)
          rose = true
        }
      }
      if !rose {
        unmet.append(Unmet(stage: stage, year: year, indicator: indicator, excess: excess))
      }
    }
    return (changed, unmet)
  }
}

extension CoefficientLevels {
  private func visit(_ body: (Stage, Int, Indicator, Double) -> Void) {
    for stage in Stage.allCases {
      for year in problem.complianceYears.indices {
        for indicator in Indicator.allCases {
          guard let limit = problem.coefficientLimit(stage, year: year, indicator) else { continue }
          body(stage, year, indicator, limit * SearchProblem.onTheLimit)
        }
      }
    }
  }

  /// The sections of a coefficient; empty where one's data are missing.
  private func members(_ state: PlanState, _ stage: Stage, _ year: Int, _ indicator: Indicator)
    -> [Member]
  {
    var members: [Member] = []
    let need = Requirement.Need.indicator(indicator)
    for index in problem.units.indices {
      for slot in problem.units[index].sections.indices
      where problem.units[index].sections[slot].id.stage == stage {
        let unit = problem.units[index]
        guard let pupils = unit.sections[slot].pupils[year], pupils > 0 else { continue }
        let amount = problem.amount(
          state.solutions[index].purchases, unit: unit, slot: slot, year: year, indicator)
        guard amount.isFinite else { return [] }
        let requirement = unit.requirements.firstIndex {
          $0.slot == slot && $0.year == year && $0.need == need
        }
        members.append(
          Member(
            unit: index, slot: slot, pupils: Double(pupils), value: amount / Double(pupils),
            ceiling: ceiling(unit, slot: slot, year: year, indicator, amount: amount)
              / Double(pupils),
            requirement: requirement))
      }
    }
    return members
  }

  /// The most that a section can hold of an indicator's resource in a year.
  private func ceiling(
    _ unit: SearchUnit, slot: Int, year: Int, _ indicator: Indicator, amount: Double
  ) -> Double {
    let kind = indicator.resource
    if unit.isLocked { return amount }
    var most = 0.0
    let place = kind.isStaff ? slot : 0
    let part = kind.isStaff ? 1 : unit.sections[slot].share[year]
    let schoolYear = problem.complianceYears[year]
    for index in problem.levers.indices {
      let brought = problem.levers[index].contribution[kind.index]
      guard brought > 0, !problem.levers[index].isRotation, place < unit.limits[index].count
      else { continue }
      let years = problem.levers[index].firstYear.count { $0 <= schoolYear }
      guard years > 0 else { continue }
      var steps = Double.infinity
      if let limits = unit.limits[index][place] {
        steps = Double(limits[schoolYear...].min() ?? 0)
      }
      if let yearly = problem.levers[index].mostPerSection {
        steps = min(steps, Double(yearly) * Double(years))
      }
      most += steps * Double(brought)
    }
    let held = unit.sections[slot].held[year][indicator.index]
    return max(amount, held + most * part)
  }

  /// The coefficient when every section below the level is raised to it, as far as it can be.
  private static func coefficient(_ members: [Member], level: Double) -> Double {
    guard !members.isEmpty else { return 0 }
    let amounts = members.map { max($0.value, min(level, $0.ceiling)) * $0.pupils }
    return Coefficient(amounts: amounts, pupils: members.map(\.pupils))?.value ?? .infinity
  }

  /// The least level with which the coefficient keeps the limit; nil where none does.
  private static func level(_ members: [Member], limit: Double) -> Double? {
    let breaks = Set(members.map(\.value) + members.map(\.ceiling).filter(\.isFinite)).sorted()
    guard var below = breaks.first else { return nil }
    for above in breaks.dropFirst() {
      guard coefficient(members, level: above) > limit else {
        let found = Root.brent(
          in: below...above, tolerance: Tolerance(relative: 1e-12), iterations: 200
        ) { level in
          // Where nothing is held at all the coefficient has no value: the level is too low.
          min(coefficient(members, level: level), 1e6) - limit
        }
        // The upper end of the bracket keeps the limit, the root itself might miss it by a digit.
        let candidate = found.status == .converged ? found.bracket.upperBound : above
        return coefficient(members, level: candidate) <= limit ? candidate : above
      }
      below = above
    }
    return nil
  }
}
