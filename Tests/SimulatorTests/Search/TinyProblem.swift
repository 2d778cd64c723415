// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport

@testable import Simulator

/// Search problems small enough to try everything.
enum TinyProblem {
  /// Kinds that overlap, then kinds that stand alone.
  static let indicators: [Indicator] = [
    .teachersAboveRequiredQualification, .peAndArtsTeachers, .backboneTeachers, .equipmentValue,
    .sportsArea,
  ]

  static func lever(
    _ action: MeasureAction, _ contributions: [ResourceKind: Int64], costs: [Double?],
    firstYear: [Int], payment: Int64 = 100, most: Int64? = nil, limit: Lever.Limit = .none
  ) -> SearchLever {
    var contribution = Array(repeating: Int64(0), count: 10)
    for (kind, amount) in contributions { contribution[kind.index] = amount }
    return SearchLever(
      action: action, step: 1, contribution: contribution, presentCost: costs,
      payment: costs.map { _ in payment }, firstYear: firstYear, mostPerSection: most, limit: limit)
  }

  static func empty(decisionYears: Int, complianceYears: [Int]) -> SearchProblem {
    SearchProblem(
      schoolYears: (0..<decisionYears + 2).map { SchoolYear(2023 + $0) },
      decisionYears: (0..<decisionYears).map { BudgetYear(2024 + $0) },
      complianceYears: complianceYears, levers: [], units: [], mayStayAtFloor: 0,
      retention: Array(repeating: 1, count: 10), coefficientLimits: [:],
      allowance: Allowance(budget: Array(repeating: nil, count: decisionYears), cap: []))
  }

  static func section(_ name: String, _ stage: Stage = .primary, years: Int = 1) -> SearchSection {
    SearchSection(
      id: SectionID(school: ID(name), stage: stage), index: 0,
      pupils: Array(repeating: 1_000, count: years),
      held: Array(repeating: Array(repeating: 0, count: 7), count: years),
      share: Array(repeating: 1, count: years))
  }

  /// A seeded problem with one unit: overlapping teacher levers, wear, limits, arrival times.
  static func random(seed: Int) -> SearchProblem {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let years = numbers.whole(1...2)
    var problem = empty(decisionYears: years, complianceYears: Array(1...years))
    problem.mayStayAtFloor = numbers.whole(0...1)
    problem.retention[ResourceKind.equipmentValue.index] = numbers.chance(50) ? 0.7 : 1
    let menu: [(MeasureAction, [ResourceKind: Int64])] = [
      (.hireTeacher, [.teachersAboveRequiredQualification: 100, .staff: 100]),
      (
        .hirePEOrArtsTeacher,
        [.teachersAboveRequiredQualification: 100, .peAndArtsTeachers: 100, .staff: 100]
      ),
      (.upgradeQualification, [.teachersAboveRequiredQualification: 100]),
      (.designateBackbone, [.backboneTeachers: 100]),
      (.buyEquipment, [.equipmentValue: 100 * Int64(numbers.whole(2...3))]),
      (.addSportsArea, [.sportsArea: 100]),
    ]
    let slots = numbers.chance(30) ? 2 : 1
    let wanted = slots == 2 && years == 2 ? 2 : 3
    for (action, contributions) in menu.shuffled(using: &numbers).prefix(wanted) {
      let lead = numbers.chance(25) ? 1 : 0
      let price = Double(numbers.whole(1...40))
      problem.levers.append(
        lever(
          action, contributions,
          costs: (0..<years).map { price * (1 - 0.04 * Double($0)) + Double(numbers.whole(0...3)) },
          firstYear: (0..<years).map { 1 + $0 + lead },
          most: numbers.chance(10) ? Int64(numbers.whole(1...2)) : nil))
    }
    let kinds: [Stage] = slots == 2 ? [.primary, .junior] : [.primary]
    var unit = SearchUnit(
      school: "甲", sections: kinds.map { section("甲", $0, years: years) }, requirements: [],
      limits: problem.levers.map { _ in Array(repeating: nil, count: slots) }, isLocked: false)
    for (index, lever) in problem.levers.enumerated() where numbers.chance(10) {
      for slot in 0..<(lever.isStaff ? slots : 1) {
        unit.limits[index][slot] = problem.schoolYears.map { _ in Int64(numbers.whole(0...3)) }
      }
    }
    for slot in 0..<slots {
      for year in 0..<years {
        for indicator in indicators {
          let kind = indicator.resource
          guard problem.levers.contains(where: { $0.contribution[kind.index] != 0 }) else {
            continue
          }
          let short = Int64(numbers.whole(-100...200))
          unit.requirements.append(
            Requirement(
              slot: slot, year: year, need: .indicator(indicator),
              track: unit.track(kind, slot: slot), short: short,
              shortToFloor: problem.mayStayAtFloor > 0 ? short - Int64(numbers.whole(0...150)) : nil
            ))
        }
        if numbers.chance(50), problem.levers.contains(where: { $0.contribution[0] != 0 }) {
          unit.requirements.append(
            Requirement(
              slot: slot, year: year, need: .staffRatio, track: unit.track(.staff, slot: slot),
              short: Int64(numbers.whole(-100...200)), shortToFloor: nil))
        }
      }
    }
    problem.units = [unit]
    problem.allowance.cap = problem.levers.map { _ in Array(repeating: nil, count: years) }
    return problem
  }
}
