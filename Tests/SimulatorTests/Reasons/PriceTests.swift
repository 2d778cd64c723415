// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

/// What a little more is worth, where it can be worked out by hand.
@Suite struct PriceTests {
  /// What one hired teacher costs, present value: 5,000 yuan in the year and 100,000 a year from then to 2031.
  private static func hire(_ year: Int) -> Double {
    func discounted(_ amount: Double, _ year: Int) -> Double {
      (2023..<year).reduce(amount) { value, _ in value / 1.04 }
    }
    return (year...2031).reduce(discounted(5_000, year)) { $0 + discounted(100_000, $1) }
  }

  @Test func onePostMoreSavesTheYearsThatATeacherIsHiredLater() throws {
    var county = SearchCounty.fourTeachersShort(isLevel: true)
    county.targetYear = SchoolYear(2026)
    county.levers.removeAll { $0.action == .upgradeQualification }
    county.plan.caps = [
      .hireTeacher: [BudgetYear(2026): 1, BudgetYear(2025): 2, BudgetYear(2024): 5],
      .hirePEOrArtsTeacher: [BudgetYear(2026): 0, BudgetYear(2025): 0, BudgetYear(2024): 0],
    ]
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
    let result = baseline.search(plan: county.plan, future: county.future)
    let report = try #require(
      baseline.prices(plan: county.plan, future: county.future, result: result))
    let price = try #require(
      report.caps.first { $0.action == .hireTeacher && $0.year == BudgetYear(2026) })
    #expect(price.used == 1 && price.cap == 1)
    let saved = price.differences.compactMap(report.saved)
    let difference = Self.hire(2024) - Self.hire(2026)
    #expect(price.differences.map(\.step) == [-1, 1])
    #expect(abs(Double(saved[0].yuan) + difference) <= 1, "\(saved) \(difference)")
    #expect(abs(Double(saved[1].yuan) - difference) <= 1, "\(saved) \(difference)")
    // The bound's margin is the same here: a teacher is a whole teacher.
    #expect(abs((price.multiplier ?? 0) - difference) <= 0.02 * difference, "\(price)")
  }

  @Test func withoutCouplingWhatASchoolSavesIsWhatIsDoneThere() throws {
    var compared = 0
    for seed in 1...4 {
      let county = SearchCounty.random(seed: seed, schools: 6, spread: 50)
      let baseline = Baseline(
        county: county, standard: SearchCounty.withoutCoefficients(required: 7))
      let result = baseline.search(plan: county.plan, future: county.future)
      let report = try #require(
        baseline.prices(plan: county.plan, future: county.future, result: result))
      #expect(report.cost == result.cost)
      for share in report.schools where result.verificationRounds == 0 {
        compared += 1
        let own = try #require(share.own).yuan
        let saved = try #require(share.saved).yuan
        #expect(abs(own - saved) <= 20, "seed \(seed): \(share)")
      }
      // Without coefficients to keep, leaving them out saves nothing.
      for share in report.indicators {
        if case .coefficients = share.subject { #expect(share.saved == .zero, "\(share)") }
      }
    }
    #expect(compared > 8, "too few to tell: \(compared)")
  }

  @Test func moreMoneyIsNeverDearerAndAQuestionWithoutAPlanHasNoPrices() throws {
    let county = SearchCounty.random(seed: 3, schools: 6, spread: 50)
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
    let free = baseline.search(plan: county.plan, future: county.future)
    var options = SearchOptions()
    let years = Set(free.actions.map(\.paid))
    let dearest =
      years.map { year in
        free.actions.filter { $0.paid == year }.reduce(Money.zero) { $0 + $1.payment }
      }.max() ?? .zero
    options.budgets = Dictionary(
      uniqueKeysWithValues: (2024...2028).map {
        (BudgetYear($0), Money(yuan: dearest.yuan * 8 / 10))
      })
    let result = baseline.search(plan: county.plan, future: county.future, options: options)
    let report = try #require(
      baseline.prices(
        plan: county.plan, future: county.future, options: options, result: result))
    var searches = 0
    for entry in report.budgets {
      for difference in entry.differences where difference.step > 0 {
        searches += 1
        let saved = try #require(report.saved(difference))
        #expect(saved >= .zero, "\(entry)")
      }
    }
    #expect(searches > 0)
    options.budgets = [BudgetYear(2024): .zero]
    for year in 2025...2028 { options.budgets?[BudgetYear(year)] = .zero }
    let none = baseline.search(plan: county.plan, future: county.future, options: options)
    #expect(
      baseline.prices(plan: county.plan, future: county.future, options: options, result: none)
        == nil)
  }

  /// A plan that is said to be dearer than it need be leaves something to find; what fits less money fits the money there is.
  @Test func aCheaperPlanThatDoesWithLessIsThePlanFromThereOn() throws {
    var bettered = 0
    for seed in 1...6 {
      let county = SearchCounty.random(seed: seed, schools: 6, spread: 50)
      let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
      let free = baseline.search(plan: county.plan, future: county.future)
      let paid = free.actions.reduce(Int64(0)) { $0 + $1.payment.yuan }
      var options = SearchOptions()
      options.budgets = Dictionary(
        uniqueKeysWithValues: (2024...2028).map { (BudgetYear($0), Money(yuan: paid * 4 / 10)) })
      var first = baseline.search(plan: county.plan, future: county.future, options: options)
      if seed.isMultiple(of: 2) { first.cost += Money(yuan: 1_000_000) }
      guard
        let report = baseline.prices(
          plan: county.plan, future: county.future, options: options, result: first)
      else { continue }
      for entry in report.budgets {
        // More is never dearer.
        let costs = entry.differences.compactMap(\.cost)
        #expect(costs == costs.sorted(by: >), "seed \(seed): \(entry)")
        for difference in entry.differences where difference.step < 0 {
          #expect(report.saved(difference) ?? .zero <= .zero, "seed \(seed): \(entry)")
        }
      }
      guard let better = report.better else {
        #expect(report.cost == first.cost)
        continue
      }
      if seed.isMultiple(of: 2) { bettered += 1 }
      #expect(better.saved > .zero && report.cost == first.cost - better.saved)
      #expect(better.result.cost == report.cost && better.result.lowerBound == first.lowerBound)
      // The plan keeps the question's own budgets, and the simulator confirms it.
      #expect(better.result.check.failures.isEmpty)
      for (year, budget) in options.budgets ?? [:] {
        let used = better.result.actions.filter { $0.paid == year }
          .reduce(Money.zero) { $0 + $1.payment }
        #expect(used <= budget, "seed \(seed), \(year)")
      }
    }
    #expect(bettered > 0, "nothing was left to find")
  }
}
