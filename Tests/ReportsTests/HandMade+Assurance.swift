// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

@testable import Simulator

extension HandMade {
  /// The futures that are assumed where the county says nothing.
  static let spread = FutureSpread.assumed

  private static func exam(
    _ complying: Int, of futures: Int = 50, whole: Int, troubles: [FutureExam.Trouble] = [],
    onTime: Int? = nil, asExpected: Int? = nil, slips: [FutureExam.Slip] = []
  ) -> FutureExam {
    FutureExam(
      futures: futures, complying: complying, purchasable: complying, whole: whole,
      troubles: troubles, onTime: onTime, asExpected: asExpected, slips: slips)
  }

  private static let troubles = [
    FutureExam.Trouble(
      subject: .section(primary, .indicator(.teachingFloorArea)), futures: 18,
      years: SchoolYear(2029)...SchoolYear(2031), shortBy: 120, value: nil, limit: nil,
      counts: true),
    FutureExam.Trouble(
      subject: .section(junior, .musicRooms), futures: 1,
      years: SchoolYear(2030)...SchoolYear(2030), shortBy: 1, value: nil, limit: nil, counts: true),
    FutureExam.Trouble(
      subject: .coefficient(.primary, .backboneTeachers), futures: 7,
      years: SchoolYear(2029)...SchoolYear(2029), shortBy: nil, value: 0.5312, limit: 0.5,
      counts: true),
    FutureExam.Trouble(
      subject: .beyond(.classSize, "青石学校", .primary), futures: 4,
      years: SchoolYear(2029)...SchoolYear(2030), shortBy: 6, value: nil, limit: nil,
      counts: false),
  ]

  /// A cheapest plan that complies in half the futures, one that is surer, one share that cannot be had.
  static func assurance(on plan: Plan) -> Assurance {
    func assured(
      _ share: Double, _ needed: Int, _ cost: Double, _ exam: FutureExam, _ test: FutureExam
    ) -> AssuredPlan {
      var more = actions
      more[0].amount = Quantity(1_000)
      more[0].presentValue = wan(231.1)
      more[4].amount = Quantity(2)
      return AssuredPlan(
        share: share, needed: needed, actions: more, plan: plan.adding(more), cost: wan(cost),
        lowerBound: wan(cost - 4), exam: exam, test: test)
    }
    return Assurance(
      years: [SchoolYear(2029), SchoolYear(2030), SchoolYear(2031)], tooEarly: SchoolYear(2028),
      demand: .purchases,
      exempt: [
        .init(
          section: nineYear, need: .indicator(.sportsArea), futures: 50, isExpected: true,
          shortBy: 640),
        .init(
          section: SectionID(school: "青石学校", stage: .primary), need: .artRooms, futures: 3,
          isExpected: false, shortBy: 1),
      ], attainable: 47, inOrder: 44, cheapest: found(on: plan),
      exam: exam(
        26, whole: 20, troubles: troubles, onTime: 34, asExpected: 41,
        slips: [
          .init(project: "城关第一小学", years: 1, troubles: Array(troubles.prefix(1))),
          .init(project: "第一中学", years: 2, troubles: Array(troubles.prefix(3))),
        ]), test: exam(100, of: 200, whole: 80),
      plans: [
        assured(0.95, 48, 402, exam(47, whole: 40), exam(170, of: 200, whole: 150)),
        assured(0.8, 40, 366.5, exam(40, whole: 36), exam(152, of: 200, whole: 131)),
        assured(0.5, 25, 331.9, exam(26, whole: 20), exam(60, of: 200, whole: 50)),
      ], isInterrupted: true)
  }

  /// Not even the expected future has a plan.
  static func unsure(on plan: Plan) -> Assurance {
    Assurance(
      years: [SchoolYear(2029)], tooEarly: nil, demand: .whole, exempt: [], attainable: 0,
      inOrder: 50, cheapest: found(.infeasible, on: plan, shortages: shortages), exam: nil,
      test: nil, plans: [], isInterrupted: false)
  }
}
