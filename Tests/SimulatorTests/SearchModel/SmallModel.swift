// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

@testable import Simulator

/// A problem of two schools that has a row of every kind.
enum SmallModel {
  /// 甲校 lacks 7 qualified teachers (2 to its floor) and 150 yuan of equipment in 2025 and 2026; 乙校 has one teacher
  /// to spare. Equipment loses half its value a year; upgrades take a year.
  static func problem() -> SearchProblem {
    var problem = TinyProblem.empty(decisionYears: 2, complianceYears: [1, 2])
    problem.schoolYears = [2024, 2025, 2026].map { SchoolYear($0) }
    problem.decisionYears = [2025, 2026].map { BudgetYear($0) }
    problem.mayStayAtFloor = 1
    problem.retention[ResourceKind.equipmentValue.index] = 0.5
    problem.levers = [
      TinyProblem.lever(
        .hireTeacher, [.staff: 100, .teachersAboveRequiredQualification: 100],
        costs: [30_000, 20_000], firstYear: [1, 2], payment: 5_000, most: 4),
      TinyProblem.lever(
        .upgradeQualification, [.teachersAboveRequiredQualification: 100], costs: [9_000, 8_000],
        firstYear: [2, 3], payment: 9_000, limit: .unqualifiedTeachers),
      TinyProblem.lever(
        .rotateTeacher, [.staff: 100, .teachersAboveRequiredQualification: 100],
        costs: [2_000, 1_500], firstYear: [1, 2], payment: 1_000, limit: .surplusElsewhere),
      TinyProblem.lever(
        .buyEquipment, [.equipmentValue: 10_000], costs: [100, 96], firstYear: [1, 2],
        payment: 100),
      TinyProblem.lever(
        .addSportsArea, [.sportsArea: 1_000], costs: [400, 390], firstYear: [1, 2], payment: 400,
        limit: .site),
    ]
    problem.levers[3].step = 100
    problem.levers[4].step = 10
    problem.units = [
      unit("甲校", qualified: (700, 200), equipment: (15_000, 15_000), held: 3_500, unqualified: 1),
      unit("乙校", qualified: (-100, -300), equipment: (-100, -100), held: 5_000, unqualified: 9),
    ]
    problem.coefficientLimits = [.primary: 0.1]
    problem.allowance.budget = [30_000, nil]
    problem.allowance.cap = problem.levers.map { _ in [nil, nil] }
    problem.allowance.cap[0] = [4, 3]
    return problem
  }

  private static func unit(
    _ name: String, qualified: (Int64, Int64), equipment: (Int64, Int64), held: Double,
    unqualified: Int64
  ) -> SearchUnit {
    var section = TinyProblem.section(name, years: 2)
    for year in 0..<2 { section.held[year] = [held, .nan, .nan, .nan, .nan, .nan, .nan] }
    var unit = SearchUnit(
      school: ID(name), sections: [section], requirements: [],
      limits: Array(repeating: [nil], count: 5), isLocked: false)
    unit.opening = [0]
    unit.room = [[Array(repeating: unqualified * 100, count: 3), [], []]]
    unit.limits[4][0] = [0, 6, 6]
    for year in 0..<2 {
      unit.requirements.append(
        Requirement(
          slot: 0, year: year, need: .indicator(.teachersAboveRequiredQualification),
          track: unit.track(.teachersAboveRequiredQualification, slot: 0), short: qualified.0,
          shortToFloor: qualified.1))
      unit.requirements.append(
        Requirement(
          slot: 0, year: year, need: .indicator(.equipmentValue),
          track: unit.track(.equipmentValue, slot: 0), short: equipment.0,
          shortToFloor: equipment.1))
    }
    return unit
  }

  /// An action of the small problem.
  static func action(
    _ action: MeasureAction, at school: String, _ amount: Int, paid: Int, from giver: String? = nil
  ) -> SearchAction {
    SearchAction(
      school: ID(school), stage: action.target.isStaff ? .primary : nil, action: action,
      giver: giver.map { ID($0) }, paid: BudgetYear(paid), counts: SchoolYear(paid),
      amount: Quantity(amount), payment: .zero, presentValue: .zero)
  }
}
