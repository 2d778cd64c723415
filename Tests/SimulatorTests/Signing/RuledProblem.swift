// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport

@testable import Simulator

/// Tiny problems with what rules of signing leave of them.
extension TinyProblem {
  /// A coupled problem in which nothing may arrive at some schools in some years.
  static func barred(seed: Int) -> SearchProblem {
    var numbers = SeededGenerator(seed: UInt64(seed))
    var problem = coupled(seed: seed)
    for unit in problem.units.indices {
      problem.units[unit].bars = problem.levers.map { _ in
        [numbers.chance(80) ? problem.schoolYears.map { _ in numbers.chance(40) } : nil]
      }
    }
    return problem
  }

  /// A problem with moves in which some schools give nobody.
  static func guarded(seed: Int) -> SearchProblem {
    var numbers = SeededGenerator(seed: UInt64(seed))
    var problem = moving(seed: seed)
    for unit in problem.units.indices where numbers.chance(50) {
      problem.units[unit].mayGive = [false]
    }
    return problem
  }

  /// One school that designates backbone teachers, who may be three in ten of its staff, and hires.
  static func parted(seed: Int) -> SearchProblem {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let years = numbers.whole(1...2)
    var problem = empty(decisionYears: years, complianceYears: Array(1...years))
    let menu: [(MeasureAction, [ResourceKind: Int64], [Int64])] = [
      (
        .hireTeacher, [.staff: 100, .teachersAboveRequiredQualification: 100], [0, 0, -30, -100]
      ),
      (.designateBackbone, [.backboneTeachers: 100], [0, 0, 100, 0]),
    ]
    for (action, contributions, crowding) in menu {
      let price = Double(numbers.whole(1...40))
      var lever = lever(
        action, contributions, costs: (0..<years).map { price * (1 - 0.04 * Double($0)) },
        firstYear: (0..<years).map { 1 + $0 })
      lever.crowdingOfPart = crowding
      problem.levers.append(lever)
    }
    var unit = SearchUnit(
      school: "甲", sections: [section("甲", years: years)], requirements: [],
      limits: problem.levers.map { _ in [nil] }, isLocked: false)
    let room = problem.schoolYears.map { _ in Int64(numbers.whole(-60...300)) }
    unit.room = [[[], room, []]]
    for year in 0..<years {
      for indicator in [Indicator.backboneTeachers, .teachersAboveRequiredQualification] {
        unit.requirements.append(
          Requirement(
            slot: 0, year: year, need: .indicator(indicator),
            track: unit.track(indicator.resource, slot: 0), short: Int64(numbers.whole(-100...250)),
            shortToFloor: nil))
      }
    }
    problem.units = [unit]
    problem.allowance.cap = problem.levers.map { _ in Array(repeating: nil, count: years) }
    return problem
  }
}
