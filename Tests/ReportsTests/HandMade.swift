// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

@testable import Reports
@testable import Simulator

/// Answers of searches written by hand, so that wording is tested without any search: what a search
/// finds may become cheaper, what is said of it may not change by that.
enum HandMade {
  static let primary = SectionID(school: "城关第一小学", stage: .primary)
  static let nineYear = SectionID(school: "青石学校", stage: .junior)
  static let junior = SectionID(school: "第一中学", stage: .junior)

  static func wan(_ amount: Double) -> Money { Money(yuan: Int64(amount * 10_000)) }

  static let actions = [
    task("城关第一小学", nil, .addTeachingArea, 2026, 2028, 850, pays: 212.5, value: 196.47),
    task("青石学校", .junior, .hirePEOrArtsTeacher, 2026, 2027, 2, pays: 0, value: 98.4),
    task("青石学校", .primary, .rotateBackbone, 2027, 2028, 1, pays: 0.6, value: 3.2, from: "第一中学"),
    task("第一中学", .junior, .designateBackbone, 2027, 2028, 3, pays: 1.5, value: 1.33),
    task("第一中学", nil, .openMusicRoom, 2028, 2029, 1, pays: 12, value: 10.3),
    task("第一中学", nil, .buyEquipment, 2028, 2029, 260_000, pays: 26, value: 22.2),
  ]

  private static func task(
    _ school: ID<School>, _ stage: Stage?, _ action: MeasureAction, _ paid: Int, _ counts: Int,
    _ amount: Int, pays: Double, value: Double, from giver: ID<School>? = nil
  ) -> SearchAction {
    SearchAction(
      school: school, stage: stage, action: action, giver: giver, paid: BudgetYear(paid),
      counts: SchoolYear(counts), amount: Quantity(amount), payment: wan(pays),
      presentValue: wan(value))
  }

  /// A plan of 331.9 万元 above a bound of 322.4.
  static func found(
    _ status: SearchResult.Status = .feasible, on plan: Plan, cost: Double = 331.9,
    bound: Double = 322.4, beyond: [BeyondLevers] = [], actions: [SearchAction] = actions,
    shortages: [SearchShortage] = [], failures: [SearchCheck.Failure] = [],
    isInterrupted: Bool = false
  ) -> SearchResult {
    SearchResult(
      status: status, actions: actions, cost: wan(cost), lowerBound: wan(bound),
      shortages: shortages, isInfeasibilityProven: !shortages.isEmpty, beyondLevers: beyond,
      plan: plan.adding(actions),
      check: SearchCheck(
        years: [SchoolYear(2029), SchoolYear(2030), SchoolYear(2031)], failures: failures,
        verdicts: Array(
          repeating: verdicts(beyond.isEmpty && status != .infeasible), count: 3)),
      verificationRounds: 1, prices: SearchPrices(budgets: [:], caps: [:]),
      isInterrupted: isInterrupted)
  }

  /// A year whose computed part meets or not, with something planned and something undeclared.
  static func verdicts(_ isMet: Bool) -> YearVerdicts {
    var declared = DeclaredStanding()
    (declared.met, declared.planned, declared.undeclared) = (["10", "16"], ["19"], ["14", "15"])
    var score = ScoreStanding()
    score.reached = ExactDecimal(57)
    (score.open, score.openItems) = (ExactDecimal(33), ["8", "9", "23", "25"])
    score.pass = CitedValue(
      key: "score.pass", value: ExactDecimal(90), unit: .points, from: PartialDate(year: 2018),
      citation: Citation(document: "d", article: "表末说明"))
    declared.score = score
    var vetoes = VetoStanding()
    (vetoes.ruledOut, vetoes.undeclared) = (["V1", "V2"], ["V3"])
    return YearVerdicts(
      computed: isMet ? .meets : .fallsShort, declared: declared, vetoes: vetoes)
  }

  /// What the simulator finds otherwise.
  static let failures = [
    SearchCheck.Failure(
      section: nineYear, stage: .junior, need: .staffRatio, year: SchoolYear(2029),
      verdict: .fallsShort, shortBy: 1),
    SearchCheck.Failure(
      section: nil, stage: .primary, need: .coefficient(.backboneTeachers),
      year: SchoolYear(2030), verdict: .fallsShort, shortBy: nil),
  ]

  static let beyond = [
    BeyondLevers(
      kind: .classSize, school: "第一中学", stage: .junior, year: SchoolYear(2029), excess: 3),
    BeyondLevers(
      kind: .classSize, school: "第一中学", stage: .junior, year: SchoolYear(2030), excess: 5),
    BeyondLevers(
      kind: .classSize, school: "青石学校", stage: .primary, year: SchoolYear(2029), excess: 1),
    BeyondLevers(
      kind: .placeShortfall, school: nil, stage: nil, year: SchoolYear(2029), excess: nil),
  ]

  static let shortages = [
    SearchShortage(
      section: nineYear, stage: nil, need: .indicator(.sportsArea), year: SchoolYear(2029),
      budgetYear: nil, shortBy: Quantity(640), reason: .limit(.site)),
    SearchShortage(
      section: primary, stage: nil, need: .indicator(.peAndArtsTeachers), year: SchoolYear(2029),
      budgetYear: nil, shortBy: Quantity(hundredths: 250), reason: .leadTime),
    SearchShortage(
      section: nil, stage: .primary, need: .coefficient(.equipmentValue), year: SchoolYear(2029),
      budgetYear: nil, shortBy: Quantity(hundredths: 300), reason: .levels),
    SearchShortage(
      section: nil, stage: nil, need: .budget, year: nil, budgetYear: BudgetYear(2027),
      shortBy: Quantity(3_120_000), reason: .budget),
  ]

  /// A site that is full, a lead time, money that does not suffice, and a coefficient that was not met.
  static let reasons = InfeasibilityReport(
    conflicts: [
      Conflict(
        members: [
          .init(
            constraint: .requirement(
              section: nineYear, need: .indicator(.sportsArea), year: SchoolYear(2029),
              atFloor: false), necessity: .shown(.zero)),
          .init(
            constraint: .limit(.addSportsArea, .site, "青石学校"), necessity: .shown(wan(51.2))),
        ], years: [SchoolYear(2029), SchoolYear(2030)], certainty: .proven, size: .smallest,
        shortBy: Quantity(640), money: nil,
        relaxations: [
          Relaxation(
            changes: [.site("青石学校", more: 640)], effect: .removesThis(wan(51.2)), isLeast: true,
            atLeast: nil)
        ]),
      Conflict(
        members: [
          .init(
            constraint: .requirement(
              section: primary, need: .indicator(.peAndArtsTeachers), year: SchoolYear(2029),
              atFloor: true), necessity: .shown(.zero)),
          .init(
            constraint: .leadTime(.hirePEOrArtsTeacher, years: 2), necessity: .shown(wan(24))),
        ], years: [SchoolYear(2029)], certainty: .proven, size: .minimal, shortBy: Quantity(3),
        money: nil,
        relaxations: [
          Relaxation(
            changes: [.target(SchoolYear(2030))], effect: .notTried, isLeast: true, atLeast: nil),
          Relaxation(
            changes: [.staff(primary, more: 3)], effect: .removesThis(wan(18)), isLeast: true,
            atLeast: nil),
        ]),
      Conflict(
        members: [
          .init(constraint: .school("城关第一小学"), necessity: .shown(.zero)),
          .init(constraint: .school("第一中学"), necessity: .shown(.zero)),
          .init(constraint: .budget(BudgetYear(2027), wan(3000)), necessity: .notShown),
        ], years: [SchoolYear(2029)], certainty: .proven, size: .open,
        shortBy: Quantity(3_120_000),
        money: MoneyFacts(
          from: BudgetYear(2027), to: BudgetYear(2027), needed: wan(3312), available: wan(3000),
          schools: 2, countsCoefficients: false), relaxations: []),
      Conflict(
        members: [
          .init(
            constraint: .coefficient(.primary, .equipmentValue, SchoolYear(2029)),
            necessity: .notShown)
        ], years: [SchoolYear(2029)], certainty: .notFound, size: .open,
        shortBy: Quantity(hundredths: 3), money: nil, relaxations: []),
    ],
    remedies: [
      Relaxation(
        changes: [.target(SchoolYear(2030)), .site("青石学校", more: 640)],
        effect: .verified(wan(402)), isLeast: false, atLeast: nil),
      Relaxation(
        changes: [.everyBudget(more: wan(312))], effect: .notEnough(remaining: 2), isLeast: false,
        atLeast: wan(156)),
    ], beyondLevers: [], years: [SchoolYear(2029), SchoolYear(2030)], isInterrupted: false)

  static let prices = PriceReport(
    cost: wan(331.9), lowerBound: wan(322.4),
    budgets: [
      .init(
        year: BudgetYear(2026), budget: wan(250), paid: wan(212.5), multiplier: nil,
        differences: []),
      .init(
        year: BudgetYear(2027), budget: wan(3), paid: wan(2.1), multiplier: 0.4,
        differences: [
          .init(step: -100_000, cost: nil), .init(step: 100_000, cost: wan(331.9)),
          .init(step: 1_000_000, cost: wan(319.9)),
        ]),
    ],
    caps: [
      .init(
        action: .hirePEOrArtsTeacher, year: BudgetYear(2026), cap: 2, used: 2,
        multiplier: 121_000,
        differences: [.init(step: -1, cost: wan(340.2)), .init(step: 1, cost: wan(330))]),
      .init(
        action: .designateBackbone, year: BudgetYear(2027), cap: 9, used: 3, multiplier: nil,
        differences: []),
    ],
    schools: [
      .init(subject: .school("城关第一小学"), own: wan(196.5), saved: wan(190.2)),
      .init(subject: .school("青石学校"), own: wan(101.6), saved: nil),
    ],
    indicators: [
      .init(subject: .thresholds(.teachingFloorArea), own: nil, saved: wan(188)),
      .init(subject: .coefficients(.equipmentValue), own: nil, saved: wan(4)),
      .init(subject: .rooms, own: nil, saved: .zero),
    ], years: [.init(subject: .year(SchoolYear(2029)), own: nil, saved: wan(20))],
    isInterrupted: false)

  /// A sports ground approved, a building one year later.
  static func decided(on plan: Plan) -> DecisionSearchResult {
    let base = DecisionPlan(
      changes: [], plan: plan, result: found(on: plan), total: wan(8700), lowerBound: wan(8690),
      budgets: nil, overdrawn: [:], notMet: 0)
    let best = DecisionPlan(
      changes: [.approve("青石学校运动场"), .shift("河西小学综合楼", years: 1)], plan: plan,
      result: found(on: plan, cost: 245), total: wan(8650), lowerBound: wan(8640), budgets: nil,
      overdrawn: [BudgetYear(2026): wan(12)], notMet: 0)
    let other = DecisionPlan(
      changes: [.approve("青石学校运动场")], plan: plan, result: found(on: plan, cost: 250),
      total: wan(8660), lowerBound: wan(8650), budgets: nil, overdrawn: [:], notMet: 1)
    return DecisionSearchResult(
      base: base, best: best, others: [other],
      exploration: DecisionExploration(
        method: .enumeration,
        decisions: [
          Decision(subject: .project("青石学校运动场"), options: [[], [.approve("青石学校运动场")]])
        ], configurations: 12, impossible: 1, boundedAway: 6, searched: 5, isExhaustive: true,
        isInterrupted: false), lowerBound: wan(8630))
  }
}
