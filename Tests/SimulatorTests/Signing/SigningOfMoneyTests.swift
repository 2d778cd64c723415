// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

@Suite("Signing: recurrent money, departments, rules switched off")
struct SigningOfMoneyTests {
  typealias Place = SigningCounty

  @Test func wagesFitTheRecurrentBudgetOfEveryYear() throws {
    var county = SigningCounty()
    county.county.signing.posts = [AuthorisedPosts(from: SchoolYear(2023), posts: 900)]
    county.plan(.hireTeacher, Place.city, 2, from: 2029)
    let years = (2029...2031).map { BudgetYear($0) }
    for year in years { county.county.signing.recurrentBudgets[year] = Money(yuan: 200_000) }
    #expect(county.check.wouldBeSigned)
    county.county.signing.recurrentBudgets[BudgetYear(2030)] = Money(yuan: 199_999)
    let breach = try #require(county.breaches(.recurrentMoney).first)
    #expect(county.check.breaches.count == 1)
    #expect(breach.budgetYear == BudgetYear(2030))
    #expect(breach.figure == Quantity(200_000))
    #expect(breach.limit == Quantity(199_999))
  }

  @Test func yearsWithoutARecurrentBudgetAreSaidToHaveNoLimit() {
    var county = SigningCounty()
    county.plan(.hireTeacher, Place.city, 2, from: 2030)
    county.county.signing.recurrentBudgets[BudgetYear(2030)] = Money(yuan: 500_000)
    let open = SigningYearlyMoney(year: BudgetYear(2031), amount: Money(yuan: 200_000))
    #expect(county.check.notes.contains(.recurrentUnlimited([open])))
    #expect(county.breaches(.recurrentMoney).isEmpty)
  }

  @Test func whatCostsMoneyHasALeadDepartment() {
    var county = SigningCounty()
    county.plan(.equipMultimediaRoom, Place.city, 2)
    county.plan(.equipMultimediaRoom, Place.city, 1, from: 2026)
    #expect(county.check.assignments.map(\.department) == ["教体局"])
    #expect(county.check.assignments.map(\.money) == [Money(yuan: 75_000)])
    for place in county.county.plan.measures.indices {
      county.county.plan.measures[place].departments = []
    }
    let found = county.breaches(.departments)
    #expect(found.map(\.subject) == [.measures(.equipMultimediaRoom)])
    #expect(found.map(\.figure) == [Quantity(75_000)])
  }

  @Test func theDivisionOfResponsibilitiesNamesALeadByItem() {
    var county = SigningCounty()
    let zh = Bilingual(zh: "多媒体教室", en: "multimedia rooms")
    county.standard.items = [
      LedgerItem(
        id: "0", group: zh, title: zh, itemClass: .binding, points: nil,
        judgements: [.computed(.coefficients)],
        citation: Citation(document: "sample", article: "0")),
      LedgerItem(
        id: "7", group: zh, title: zh, itemClass: .binding, points: nil,
        judgements: [.computed(.indicator(.multimediaClassrooms))],
        citation: Citation(document: "sample", article: "7")),
    ]
    county.plan(.equipMultimediaRoom, Place.city, 1)
    county.county.plan.measures[0].departments = []
    county.county.responsibilities = [
      Responsibility(item: "0", lead: ["督导室"]),
      Responsibility(item: "7", responsible: ["装备站"]),
    ]
    #expect(county.check.wouldBeSigned)
    #expect(county.check.assignments.map(\.department) == ["装备站"])
    #expect(county.check.assignments.map(\.items) == [["7", "0"]])
    #expect(county.check.assignments.map(\.isByItem) == [true])
    // Where several answer for it and nobody leads, the item has no lead; another may have one.
    county.county.responsibilities[1].responsible = ["装备站", "电教馆"]
    #expect(county.check.assignments.map(\.department) == ["督导室"])
    county.county.responsibilities.removeFirst()
    #expect(county.breaches(.departments).isEmpty)
    // Then which of them leads is asked, once for all tasks of the same departments.
    county.plan(.equipMultimediaRoom, Place.village, 1)
    county.county.plan.measures[1].departments = []
    #expect(
      county.questions(.departments).map(\.gap) == [
        .lead(
          SigningQuestion.Lead(
            among: ["装备站", "电教馆"], items: ["7"], tasks: 1, money: Money(yuan: 50_000)))
      ])
    county.county.responsibilities = []
    #expect(county.breaches(.departments).count == 1)
    #expect(county.questions(.departments).isEmpty)
  }

  @Test func aPriceThatIsMissingIsAskedForOnlyWhereNobodyLeads() {
    var county = SigningCounty()
    county.plan(.rotateTeacher, Place.village, 1, giver: Place.city)
    #expect(county.check.wouldBeSigned)
    #expect(county.check.notes.contains(.unpriced(["措施1"])))
    county.county.plan.measures[0].departments = []
    #expect(
      county.questions(.departments).map(\.gap) == [.price(.measures(.rotateTeacher))])
  }

  @Test func aRuleThatIsSwitchedOffFindsNothingAndIsListedWithItsReason() {
    var county = SigningCounty()
    county.plan(.rotateTeacher, Place.city, 2, giver: Place.village)
    #expect(!county.check.wouldBeSigned)
    let entry = UncheckedRule(rule: .rotation, reason: "县里定的支教")
    county.county.signing.unchecked = [entry]
    #expect(county.check.wouldBeSigned)
    #expect(county.check.unchecked == [entry])
  }

  @Test func whatThePlanBelowBreaksAsMuchIsMarkedAndWhatIsMoreIsNot() {
    var county = SigningCounty()
    county.plan(.rotateTeacher, Place.city, 2, giver: Place.village)
    county.plan(.equipMultimediaRoom, Place.city, 7)
    let base = county.outcome()
    county.plan(.rotateTeacher, Place.city, 1, giver: Place.village)
    let check = county.baseline.signing(county.outcome(), base: base)
    #expect(check.breaches.map(\.rule) == [.multimediaRooms, .rotation])
    #expect(check.breaches.map(\.isInherited) == [true, false])
    #expect(check.own.map(\.figure) == [Quantity(3)])
  }
}
