// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

@Suite struct CoverageTests {
  /// The tables of a seeded county, without coefficients.
  private func table(seed: Int, schools: Int) -> CoverageTable {
    let baseline = Baseline(
      county: SearchCounty.random(seed: seed, schools: schools, spread: 60),
      standard: SampleStandard.make(required: seed.isMultiple(of: 2) ? 7 : 6))
    let county = baseline.county
    let run = CoverageRun(
      baseline: baseline, plan: county.plan, future: county.future, options: SearchOptions())
    return CoverageTable(problem: run.problem, counts: run.counts)
  }

  @Test func theStaircaseIsTheLeastOfAllChoices() {
    for seed in 1...6 {
      let table = table(seed: seed, schools: 5)
      var least: [Int: Double] = [:]
      func visit(_ unit: Int, _ count: Int, _ cost: Double) {
        guard unit < table.choices.count else {
          least[count] = min(least[count] ?? .infinity, cost)
          return
        }
        for choice in table.choices[unit] {
          visit(unit + 1, count + choice.count, cost + choice.solution.cost)
        }
      }
      visit(0, 0, 0)
      let stairs = table.staircase { $0.solution.cost }
      #expect(stairs.count == table.most + 1, "seed \(seed)")
      for (number, stair) in stairs.enumerated() {
        let sum = zip(table.choices, stair.picks).reduce((0, 0.0)) {
          ($0.0 + $1.0[$1.1].count, $0.1 + $1.0[$1.1].solution.cost)
        }
        #expect(sum.0 == number, "seed \(seed): \(number) sections")
        #expect(abs(sum.1 - stair.total) < 1e-6)
        #expect(abs(stair.total - (least[number] ?? .infinity)) < 1e-6, "seed \(seed) \(number)")
      }
    }
  }

  /// Schools with one or two needs, two years of payment, and a budget for each.
  private func tight(seed: Int) -> (problem: SearchProblem, needs: [[Int64]], late: [Bool]) {
    var numbers = SeededGenerator(seed: UInt64(seed))
    var problem = TinyProblem.empty(decisionYears: 2, complianceYears: [2])
    let prices = [Int64(numbers.whole(1...4)), Int64(numbers.whole(1...4))]
    problem.levers = zip(
      [MeasureAction.buyEquipment, .equipMultimediaRoom],
      [ResourceKind.equipmentValue, .multimediaClassrooms]
    ).enumerated().map { index, pair in
      TinyProblem.lever(
        pair.0, [pair.1: 100], costs: [Double(prices[index]), Double(prices[index]) * 0.9],
        // The second action takes a year longer: only money of the first year helps.
        firstYear: index == 0 ? [1, 2] : [2, 3], payment: prices[index])
    }
    var needs: [[Int64]] = []
    for index in 0..<4 {
      let own = [Int64(numbers.whole(0...3)), Int64(numbers.whole(0...2))]
      needs.append(own)
      var unit = SearchUnit(
        school: ID("校\(index)"), sections: [TinyProblem.section("校\(index)")], requirements: [],
        limits: problem.levers.map { _ in [nil] }, isLocked: false)
      for (need, indicator) in [Indicator.equipmentValue, .multimediaClassrooms].enumerated() {
        unit.requirements.append(
          Requirement(
            slot: 0, year: 0, need: .indicator(indicator),
            track: unit.track(indicator.resource, slot: 0), short: own[need] * 100,
            shortToFloor: nil))
      }
      problem.units.append(unit)
    }
    problem.allowance = Allowance(
      budget: [Int64(numbers.whole(0...14)), Int64(numbers.whole(0...8))],
      cap: problem.levers.map { _ in [nil, nil] })
    return (problem, needs, [true, false])
  }

  /// The most schools by trying every split of every school's needs over the years.
  private func most(_ problem: SearchProblem, _ needs: [[Int64]]) -> Int {
    let prices = problem.levers.map { $0.payment[0] }
    func visit(_ unit: Int, _ first: Int64, _ second: Int64) -> Int {
      guard first >= 0, second >= 0 else { return -100 }
      guard unit < needs.count else { return 0 }
      var best = visit(unit + 1, first, second)
      for late in 0...needs[unit][0] {
        let early = (needs[unit][0] - late) * prices[0] + needs[unit][1] * prices[1]
        best = max(best, 1 + visit(unit + 1, first - early, second - late * prices[0]))
      }
      return best
    }
    return visit(0, problem.allowance.budget[0] ?? 0, problem.allowance.budget[1] ?? 0)
  }

  @Test func withinABudgetAsManyComplyAsTryingEverythingFinds() {
    var binding = 0
    for seed in 1...120 {
      let (problem, needs, _) = tight(seed: seed)
      let counts = problem.units.map { _ in [true] }
      let table = CoverageTable(problem: problem, counts: counts)
      let picked = CoverageChoice(table: table, prices: Prices(problem)).picked()
      let most = most(problem, needs)
      #expect(picked.count == most, "seed \(seed): \(needs) \(problem.allowance.budget)")
      let purchases = picked.choices.flatMap { $0?.solution.purchases ?? [] }
      #expect(problem.allowance.fits(purchases, problem), "seed \(seed)")
      let bound = CoverageBound(problem: problem, counts: counts)
        .found(known: picked.count, payments: 30, steps: 16)
      #expect(bound.atMost >= most, "seed \(seed): \(bound.atMost) is no bound")
      if most < 4 { binding += 1 }
    }
    #expect(binding > 30, "the budget binds in \(binding) of 120")
  }

  @Test func leastPaymentsNeverExceedWhatAPlanPays() {
    for seed in 1...40 {
      let (problem, needs, _) = tight(seed: seed)
      let all = zip(problem.levers.indices, [0, 1]).reduce(Int64(0)) { sum, pair in
        sum + needs.reduce(0) { $0 + $1[pair.1] } * problem.levers[pair.0].payment[0]
      }
      let shortage = LeastPayments(problem: problem).shortage()
      if most(problem, needs) == 4 {
        #expect(shortage == nil, "seed \(seed): a plan exists, so nothing can be proven short")
      }
      if let shortage { #expect(shortage.least.yuan <= all, "seed \(seed)") }
      let sum = problem.allowance.budget.reduce(Int64(0)) { $0 + ($1 ?? 0) }
      // A yuan is left to rounding.
      if sum + 1 < all { #expect(shortage != nil, "seed \(seed): \(all) needed of \(sum)") }
    }
  }

  @Test func aFullSiteLeavesOneSectionAndTheRestIsStillSearched() {
    var county = SearchCounty.random(seed: 3, schools: 6, spread: 50)
    county.schools[1].sportsAreaLimit = county.schools[1].shared[.sportsArea]
    county.schools[1].shared[.sportsArea] = Quantity(10)
    county.schools[1].sportsAreaLimit = Quantity(10)
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
    let found = baseline.coverage(plan: county.plan, future: county.future)
    #expect(found.compliant.count == found.sections - 1, "\(found.left)")
    #expect(found.isProven)
    #expect(found.left.map(\.section.school) == [county.schools[1].id])
    #expect(found.left.allSatisfy { $0.isBeyondPurchases })
    // The plan is the simulator's, not the table's.
    let outcome = baseline.outcome(plan: found.plan, future: county.future)
    let cost =
      outcome.costing.presentValue
      - baseline.outcome(plan: county.plan, future: county.future).costing.presentValue
    #expect(abs(cost - Double(found.cost.yuan)) < 1)
  }
}
