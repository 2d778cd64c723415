// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite("The search keeps the rules of signing")
struct RuledSearchTests {
  private func answer(_ problem: SearchProblem) -> (found: CompiledSearch.Found, cost: Double?) {
    let options = SearchOptions()
    var work = options.workLimit
    let found = CompiledSearch(options: options, monitor: SearchMonitor { _ in true })
      .found(problem.inOwnOrder, work: &work)
    return (found, found.proposal.isComplete ? found.proposal.cost : nil)
  }

  @Test func withYearsInWhichNothingMayArriveItEqualsTryingEverything() {
    var equal = 0
    var dearer = 0
    for seed in 1...400 {
      let problem = TinyProblem.barred(seed: seed)
      let best = CoupledBruteForce(problem: problem, indicator: .sportsArea, most: 3).best()
      let (found, cost) = answer(problem)
      guard let best, !best.isAtLimit else { continue }
      guard let cost else {
        Issue.record("seed \(seed): nothing found, brute force has \(best)")
        continue
      }
      #expect(abs(cost - best.cost) < 1e-6, "seed \(seed): \(cost) against \(best.cost)")
      #expect(found.bound.bound <= best.cost + 1e-6, "seed \(seed)")
      equal += 1
      if let free = answer(TinyProblem.coupled(seed: seed)).cost, free < cost - 1e-6 { dearer += 1 }
    }
    #expect(equal >= 60 && dearer >= 10, "bars must matter: \(equal), \(dearer)")
  }

  @Test func withSchoolsThatGiveNobodyItEqualsTryingEverything() {
    var equal = 0
    var dearer = 0
    for seed in 1...250 {
      let problem = TinyProblem.guarded(seed: seed)
      let best = MovingBruteForce(problem: problem, most: 4).best()
      let (found, cost) = answer(problem)
      for move in found.proposal.transfers {
        let giver = found.proposal.problem.units[move.giverUnit]
        #expect(giver.gives(move.giverSlot), "seed \(seed)")
      }
      guard let best, !best.isAtLimit else { continue }
      guard let cost else {
        Issue.record("seed \(seed): nothing found, brute force has \(best)")
        continue
      }
      #expect(abs(cost - best.cost) < 1e-6, "seed \(seed): \(cost) against \(best.cost)")
      #expect(found.bound.bound <= best.cost + 1e-6, "seed \(seed)")
      equal += 1
      if let free = answer(TinyProblem.moving(seed: seed)).cost, free < cost - 1e-6 { dearer += 1 }
    }
    #expect(equal >= 60 && dearer >= 10, "givers must matter: \(equal), \(dearer)")
  }

  @Test func aSchoolWithAPartOfItsStaffEqualsTryingEverything() {
    var hired = 0
    for seed in 1...200 {
      let problem = TinyProblem.parted(seed: seed)
      let unit = problem.units[0]
      let solver = SchoolSolver(problem: problem)
      let solution = solver.solve(unit)
      let least = BruteForce(problem: problem, unit: unit, most: 9, part: 30).leastCost()
      guard let least else { continue }
      // A dearer plan than brute force has would be a fault, a cheaper one may use more hires than
      // it tries.
      let isBeyond = solution.purchases.contains { $0.steps > 9 }
      guard !isBeyond else { continue }
      #expect(solution.missing.isEmpty, "seed \(seed)")
      #expect(abs(solution.cost - least) < 1e-6, "seed \(seed): \(solution.cost) \(least)")
      // Who is hired beyond the need for teachers makes room.
      let needed =
        unit.requirements.filter { $0.need != .indicator(.backboneTeachers) }
        .map(\.short).max() ?? 0
      let bought = solution.purchases.filter { $0.lever == 0 }.reduce(0) { $0 + $1.steps * 100 }
      if bought >= needed + 100 { hired += 1 }
    }
    #expect(hired >= 10, "hires must make room: \(hired)")
  }

  /// A seeded county of villages, a town and a city, with a private and a boarding school.
  private static func question(seed: Int) -> SeededQuestion {
    var question = SeededQuestion(seed: seed, schools: 5 + seed % 4)
    question.county.settings.signing = SigningCounty.numbers
    question.county.settings.signing.otherSpecialistRooms?.value = 2
    for place in question.county.schools.indices {
      question.county.schools[place].locality = [.city, .country, .town][(place + seed) % 3]
      question.county.schools[place].isBoarding = (place + seed) % 5 == 0
      let sports = question.county.schools[place].shared[.sportsArea] ?? .zero
      question.county.schools[place].landArea = sports * 4 + Quantity(8_000)
    }
    return question
  }

  @Test func everyPlanThatIsHandedOverPassesTheRulesOfASchoolAndTheModel() {
    var kinds: [String: Int] = [:]
    for seed in 1...60 {
      let question = Self.question(seed: seed)
      let (result, model) = question.answer
      guard result.status == .optimal || result.status == .feasible else {
        kinds["none", default: 0] += 1
        continue
      }
      kinds["plans", default: 0] += 1
      let broken = model.violations(of: result.actions)
      #expect(broken.isEmpty, "seed \(seed): \(broken.prefix(3))")
      let baseline = Baseline(
        county: question.county, standard: SampleStandard.make(required: question.required))
      let check = baseline.signing(
        baseline.outcome(plan: result.plan, future: question.county.future))
      let own = check.breaches.filter { SectionRulesTests.ofSchools.contains($0.rule) }
      #expect(own.isEmpty, "seed \(seed): \(own.prefix(3))")
      if result.actions.contains(where: { $0.giver != nil }) { kinds["moves", default: 0] += 1 }
      let free = SeededQuestion(seed: seed, schools: 5 + seed % 4).answer.result
      if free.cost < result.cost { kinds["dearer", default: 0] += 1 }
    }
    #expect(kinds["plans", default: 0] >= 20, "\(kinds)")
    #expect(kinds["moves", default: 0] >= 3, "\(kinds)")
    #expect(kinds["dearer", default: 0] >= 5, "rules must matter: \(kinds)")
  }
}
