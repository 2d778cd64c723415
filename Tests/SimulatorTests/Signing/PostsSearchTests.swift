// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite("The search keeps hires within the posts and wages within the recurrent budget")
struct PostsSearchTests {
  /// Teachers whom a plan brings from outside.
  private func hired(_ result: SearchResult) -> Int {
    result.actions.reduce(0) { sum, action in
      let brings = [.hireTeacher, .hirePEOrArtsTeacher].contains(action.action)
      return brings ? sum + action.amount.wholeUnits : sum
    }
  }

  private func isPlan(_ result: SearchResult) -> Bool {
    result.status == .optimal || result.status == .feasible
  }

  private func check(_ question: SeededQuestion, _ result: SearchResult) -> SigningCheck {
    let baseline = Baseline(
      county: question.county, standard: SampleStandard.make(required: question.required))
    let base = baseline.outcome(plan: question.county.plan, future: question.county.future)
    return baseline.signing(
      baseline.outcome(plan: result.plan, future: question.county.future), base: base)
  }

  /// A county in which hiring is cheaper than anything else that brings qualified teachers.
  private func question(_ seed: Int) -> SeededQuestion {
    var question = SeededQuestion(seed: seed, schools: 5 + seed % 4)
    for place in question.county.levers.indices
    where [.hireTeacher, .hirePEOrArtsTeacher].contains(question.county.levers[place].action) {
      question.county.levers[place].recurrent = Money(yuan: 1_000)
    }
    return question
  }

  /// The county with so many posts beyond the staff of its base year.
  private func limited(_ question: SeededQuestion, free: Int) -> SeededQuestion {
    var limited = question
    let staff = question.county.schools.flatMap(\.sections)
      .reduce(0) { $0 + ($1.staff[.staff]?.wholeUnits ?? 0) }
    limited.county.signing.posts = [
      AuthorisedPosts(from: question.county.baseYear, posts: staff + free)
    ]
    return limited
  }

  @Test func whereAPlanWithinThePostsIsFoundItHiresNoMore() {
    var kept = 0
    var dearer = 0
    var givenUp = 0
    for seed in 1...60 {
      let question = question(seed)
      let open = limited(question, free: 100_000).answer.result
      guard isPlan(open), hired(open) > 1 else { continue }
      let tight = limited(question, free: hired(open) - 1)
      let result = tight.answer.result
      guard isPlan(result) else {
        Issue.record("seed \(seed): the plan that breaks the posts was there, too")
        continue
      }
      let breaches = check(tight, result).own.filter { $0.rule == .posts }
      guard breaches.isEmpty else {
        // What the program hands over then is the plan that it would have found without posts.
        #expect(result.cost == open.cost, "seed \(seed)")
        givenUp += 1
        continue
      }
      #expect(hired(result) < hired(open), "seed \(seed)")
      #expect(result.cost >= open.lowerBound, "seed \(seed)")
      kept += 1
      if result.cost > open.cost { dearer += 1 }
    }
    #expect(kept >= 5 && dearer >= 3, "posts must matter: \(kept), \(dearer), \(givenUp)")
  }

  @Test func recurrentMoneyIsNeverOverdrawn() {
    var kept = 0
    var dearer = 0
    for seed in 1...60 {
      var question = SeededQuestion(seed: seed, schools: 5 + seed % 4)
      let open = question.answer.result
      guard isPlan(open) else { continue }
      let baseline = Baseline(
        county: question.county, standard: SampleStandard.make(required: question.required))
      var paid: [BudgetYear: Money] = [:]
      for entry in baseline.outcome(plan: open.plan, future: question.county.future)
        .costing.entries where entry.isRecurrent
      {
        if case .measure = entry.cause { paid[entry.year, default: .zero] += entry.amount }
      }
      guard let most = paid.values.max(), most.yuan > 1_000 else { continue }
      question.county.signing.recurrentBudgets = Dictionary(
        uniqueKeysWithValues: paid.keys.map { ($0, Money(yuan: most.yuan * 9 / 10)) })
      let (result, model) = question.answer
      guard isPlan(result) else { continue }
      let breaches = check(question, result).own.filter { $0.rule == .recurrentMoney }
      #expect(breaches.isEmpty, "seed \(seed): \(breaches.prefix(2))")
      #expect(model.violations(of: result.actions).isEmpty, "seed \(seed)")
      #expect(result.cost >= open.lowerBound, "seed \(seed)")
      kept += 1
      if result.cost > open.cost { dearer += 1 }
    }
    #expect(kept >= 5 && dearer >= 3, "wages must matter: \(kept), \(dearer)")
  }

  @Test func aRowIsReadOffABreachWithWhatThePlanItselfHires() throws {
    var problem = TinyProblem.empty(decisionYears: 2, complianceYears: [1, 2])
    problem.levers = [
      TinyProblem.lever(
        .hireTeacher, [.staff: 100], costs: [10, 9], firstYear: [1, 2], payment: 10)
    ]
    let base = try #require(problem.schoolYears.first)
    let years = problem.decisionYears
    func hire(_ place: Int, _ persons: Int) -> SearchAction {
      SearchAction(
        school: ID("校"), stage: .primary, action: .hireTeacher, giver: nil, paid: years[place],
        counts: base.advanced(by: place + 1), amount: Quantity(persons), payment: .zero,
        presentValue: .zero)
    }
    func breach(_ origin: SigningBreach.Origin) -> SigningBreach {
      SigningBreach(
        rule: .posts, school: nil, stage: nil, year: base.advanced(by: 2), budgetYear: nil,
        subject: .hired, figure: Quantity(9), limit: Quantity(6), origin: origin, added: nil)
    }
    let rows = PostsRows(problem: problem, actions: [hire(0, 3), hire(1, 7)], baseYear: base)
    // Nine came in the second year, two of them by the plan below; six may: three of the year before
    // and four of this one are there at most.
    let (upTo, left) = try #require(rows.row(breach(.stated)))
    #expect(upTo.subject == .hiredBy(base.advanced(by: 2), nil))
    #expect(upTo.uses == [[1, 1]])
    #expect(left == 7)
    // Whoever stands above the posts may replace who retires in that year.
    let (alone, most) = try #require(rows.row(breach(.retirements(arePostsAssumed: true))))
    #expect(alone.subject == .hiredIn(base.advanced(by: 2), nil))
    #expect(alone.uses == [[0, 1]])
    #expect(most == 4)
    // A row that is there already is only tightened.
    let once = problem.adding([(upTo, 7)])
    #expect(once.adding([(upTo, 9)]).allowance.left == [7])
    #expect(once.adding([(upTo, 5), (alone, 4)]).allowance.left == [5, 4])
  }
}
