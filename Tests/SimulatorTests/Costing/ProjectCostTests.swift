// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct ProjectCostTests {
  typealias Sample = StockSample

  private func project(
    _ yuan: Int64?, year: Int, start: Int? = nil, shares: [(Int, Double)] = []
  ) -> Project {
    var project = Sample.project("建", .newBuild, year: year)
    project.cost = yuan.map { Money(yuan: $0) }
    project.start = start.map { PartialDate(year: $0, month: 3) }
    project.payments = shares.map { PaymentShare(year: BudgetYear($0.0), share: $0.1) }
    project.departments = ["教科体局", "财政局"]
    return project
  }

  private func costing(_ project: Project, slips: Int = 0, prices: Double = 1) -> Costing {
    var sample = Sample.threeSchools()
    sample.county.plan.projects = [project]
    sample.future.slippageYears = slips
    sample.future.priceFactor = prices
    return sample.costing
  }

  private func pays(_ costing: Costing) -> [Int: Int64] {
    var amounts: [Int: Int64] = [:]
    for entry in costing.entries { amounts[entry.year.year, default: 0] += entry.amount.yuan }
    return amounts
  }

  @Test func costIsSpreadEvenlyAndTheLastYearTakesTheRest() {
    #expect(
      pays(costing(project(1000, year: 2026, start: 2024)))
        == [2024: 333, 2025: 333, 2026: 334])
    // Without a start: two years before completion.
    #expect(pays(costing(project(100, year: 2027))) == [2025: 33, 2026: 33, 2027: 34])
  }

  @Test func statedSharesAreKeptToTheYuan() {
    let costing = costing(
      project(1001, year: 2026, shares: [(2026, 0.25), (2024, 0.5), (2025, 0.25)]))
    #expect(pays(costing) == [2024: 501, 2025: 250, 2026: 250])
    #expect(costing.total == Money(yuan: 1001))
    #expect(costing.entries.map(\.department) == ["教科体局", "教科体局", "教科体局"])
    #expect(costing.entries.map(\.kind) == [.construction, .construction, .construction])
    #expect(costing.recurrent == .zero)
  }

  @Test func moneyOfEarlierYearsIsSpent() {
    let costing = costing(project(900, year: 2024, start: 2022))
    #expect(costing.alreadySpent == Money(yuan: 300))
    #expect(pays(costing) == [2023: 300, 2024: 300])
  }

  @Test func whatIsCompleteAtTheBaseIsSpentWhole() {
    let costing = costing(
      project(900, year: 2023, shares: [(2022, 0.5), (2024, 0.5)]), slips: 1)
    #expect(costing.alreadySpent == Money(yuan: 900))
    #expect(costing.entries.isEmpty)
  }

  @Test func unpaidMoneySlipsWithItsProject() {
    let plain = project(900, year: 2025, start: 2022)
    #expect(pays(costing(plain)) == [2023: 225, 2024: 225, 2025: 225])
    // What was paid by the end of the base year's calendar year stays where it was.
    let late = costing(plain, slips: 2)
    #expect(pays(late) == [2023: 225, 2026: 225, 2027: 225])
    #expect(late.alreadySpent == Money(yuan: 225))
    // Hurried money is never paid before the base year.
    #expect(pays(costing(plain, slips: -5)) == [2023: 675])
  }

  @Test func pricesMoveWhatIsNotPaidYet() {
    let costing = costing(project(900, year: 2025, start: 2022), prices: 1.1)
    #expect(pays(costing) == [2023: 225, 2024: 248, 2025: 248])
    #expect(costing.alreadySpent == Money(yuan: 225))
  }

  @Test(arguments: [ProjectStatus.candidate, .rejected])
  func whatIsNotDecidedCostsNothing(status: ProjectStatus) {
    var undecided = project(900, year: 2025, start: 2022)
    undecided.status = status
    let costing = costing(undecided)
    #expect(costing.entries.isEmpty)
    #expect(costing.alreadySpent == .zero)
  }

  @Test func aCancelledProjectKeepsWhatWasPaid() {
    var cancelled = project(900, year: 2025, start: 2022)
    cancelled.status = .cancelled
    let costing = costing(cancelled)
    #expect(costing.entries.isEmpty)
    #expect(costing.alreadySpent == Money(yuan: 225))
  }

  @Test func aMissingCostIsNamedAndNotZero() {
    #expect(costing(project(nil, year: 2025)).projectsWithoutCost == ["建"])
    #expect(costing(project(0, year: 2025)).projectsWithoutCost.isEmpty)
  }

  @Test func sharesThatDoNotAddUpStillPayTheCost() {
    let short = costing(project(1000, year: 2026, shares: [(2024, 0.2), (2025, 0.2)]))
    #expect(pays(short) == [2024: 200, 2025: 800])
    let long = costing(project(1000, year: 2026, shares: [(2024, 0.9), (2025, 0.9)]))
    #expect(pays(long) == [2024: 900, 2025: 100])
  }
}
