// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator

@testable import Simulator

extension HandMade {
  static func coverage(on plan: Plan) -> Coverage {
    Coverage(
      years: [SchoolYear(2028), SchoolYear(2029)], sections: 6, compliant: [primary, junior],
      left: [
        .init(section: nineYear, unmet: [], isBeyondPurchases: true)
      ], atMost: 3,
      coefficients: [
        SearchCheck.Failure(
          section: nil, stage: .primary, need: .coefficient(.equipmentValue),
          year: SchoolYear(2029), verdict: .fallsShort, shortBy: nil)
      ], actions: Array(actions.prefix(2)), cost: wan(294.9), plan: plan)
  }

  private static func point(
    _ year: Int, _ result: SearchResult, _ coverage: Coverage? = nil,
    _ obstacles: YearFrontier.Obstacles = .init(tooLate: [], never: [], money: nil)
  ) -> YearFrontier.Point {
    YearFrontier.Point(
      year: SchoolYear(year), years: SchoolYear(year)...SchoolYear(2031), result: result,
      coverage: coverage, obstacles: obstacles)
  }

  /// Too late at first, then too little money, then purchases suffice, then everything complies.
  static func frontier(on plan: Plan) -> YearFrontier {
    let money = ProvenShortage(
      years: BudgetYear(2026)...BudgetYear(2027), least: wan(312), budget: wan(200))
    return YearFrontier(
      points: [
        point(
          2027, found(.infeasible, on: plan, shortages: shortages), coverage(on: plan),
          .init(tooLate: [primary, nineYear], never: [nineYear], money: nil)),
        point(
          2028, found(.infeasible, on: plan, shortages: shortages), coverage(on: plan),
          .init(tooLate: [], never: [], money: money)),
        point(2029, found(on: plan, beyond: beyond)), point(2030, found(on: plan, cost: 322.4)),
      ], isInterrupted: false)
  }

  static func earliest(on plan: Plan) -> EarliestYear {
    let frontier = frontier(on: plan)
    return EarliestYear(
      frontier: frontier, complying: frontier.points[3], purchasable: frontier.points[2],
      inTime: SchoolYear(2028), nearest: nil, topUp: nil)
  }

  /// No year can be met with the money there is.
  static func never(on plan: Plan) -> EarliestYear {
    var frontier = frontier(on: plan)
    frontier.points.removeLast(2)
    frontier.isInterrupted = true
    frontier.points[1].obstacles.never = [nineYear]
    return EarliestYear(
      frontier: frontier, complying: nil, purchasable: nil, inTime: SchoolYear(2028),
      nearest: frontier.points[1],
      topUp: .init(
        year: SchoolYear(2030), perYear: wan(61), provenAtLeast: wan(56),
        result: found(on: plan)))
  }

  static func stairs(on plan: Plan) -> SectionStaircase {
    SectionStaircase(
      years: [SchoolYear(2029), SchoolYear(2030)], sections: 6, most: 5,
      steps: [
        .init(
          sections: 2, cost: .zero, lowerBound: .zero, gained: [primary, junior],
          coefficientsOver: 2, actions: []),
        .init(
          sections: 4, cost: wan(88), lowerBound: wan(80.5),
          gained: [nineYear, SectionID(school: "青石学校", stage: .primary)], coefficientsOver: 1,
          actions: actions),
        .init(
          sections: 5, cost: wan(260), lowerBound: wan(255),
          gained: [SectionID(school: "河西小学", stage: .primary)], coefficientsOver: 0,
          actions: actions),
      ], whole: found(on: plan), isInterrupted: false)
  }

  static func alternatives(on plan: Plan) -> Alternatives {
    let fewer = Array(actions.dropLast(2))
    func amounts(_ schools: Double, _ posts: Double, _ built: Double) -> [SecondaryGoal: Double] {
      [.schoolsTouched: schools, .posts: posts, .construction: built]
    }
    return Alternatives(
      cheapest: found(on: plan), exempt: [], within: 0.02,
      plans: [
        .init(goal: nil, actions: actions, cost: wan(331.9), amounts: amounts(3, 2, 850)),
        .init(
          goal: .schoolsTouched, actions: fewer, cost: wan(335), amounts: amounts(2, 2, 850)),
      ], different: nil, forced: [], least: amounts(2, 1, 700),
      shared: SharedActions([actions, fewer]), isInterrupted: true)
  }
}
