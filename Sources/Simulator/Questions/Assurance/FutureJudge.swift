// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Has the simulator judge plans in many futures. What a search decides leaves the pupils alone, so
/// that each future is projected once.
struct FutureJudge: Sendable {
  let baseline: Baseline
  let plan: Plan
  let futures: [Future]
  /// Indices of the school years that must comply.
  let years: [Int]
  let exempt: Set<SectionID>
  let demand: Assurance.Demand
  let workers: Workers
  /// One for each future.
  let projections: [Projection]
  /// What no purchase mends, by future.
  let beyond: [[BeyondLevers]]
  /// Index of the year in which each section opens, `[section]`; nil for never.
  private let expectedOpening: [Int?]

  init(
    baseline: Baseline, plan: Plan, expected: Future, futures: [Future], years: [Int],
    workers: Workers
  ) {
    self.baseline = baseline
    self.plan = plan
    self.futures = futures
    self.years = years
    self.workers = workers
    exempt = []
    demand = .purchases
    expectedOpening = DelayedMeasures.opening(
      Projection(baseline: baseline, plan: plan, future: expected), baseline)
    projections = workers.map(futures.count) {
      Projection(baseline: baseline, plan: plan, future: futures[$0])
    }
    beyond = []
  }

  /// The same judge of the first so many futures alone.
  func first(_ count: Int) -> FutureJudge { FutureJudge(self, first: min(count, futures.count)) }

  private init(_ other: FutureJudge, first count: Int) {
    baseline = other.baseline
    plan = other.plan
    futures = Array(other.futures.prefix(count))
    years = other.years
    workers = other.workers
    projections = Array(other.projections.prefix(count))
    expectedOpening = other.expectedOpening
    exempt = other.exempt
    demand = other.demand
    beyond = Array(other.beyond.prefix(count))
  }

  /// The same judge with what counts, and with what no purchase mends looked up.
  init(_ other: FutureJudge, exempt: Set<SectionID>, demand: Assurance.Demand) {
    baseline = other.baseline
    plan = other.plan
    futures = other.futures
    years = other.years
    workers = other.workers
    projections = other.projections
    expectedOpening = other.expectedOpening
    self.exempt = exempt
    self.demand = demand
    let judge = SearchJudge(baseline: baseline, years: years)
    beyond =
      other.beyond.isEmpty
      ? workers.map(futures.count) { judge.beyondLevers(other.outcome($0, [])) } : other.beyond
  }

  /// Everything that actions lead to in a future.
  func outcome(_ place: Int, _ actions: [SearchAction]) -> Outcome {
    baseline.outcome(
      plan: DelayedMeasures(
        baseline: baseline, plan: plan.adding(actions), opening: expectedOpening
      ).plan(in: futures[place], projections[place]), future: futures[place],
      projection: projections[place])
  }

  /// Whether the future is in order with these actions, as far as it counts.
  func complies(_ place: Int, _ actions: [SearchAction]) -> Bool {
    if demand == .whole && !beyond[place].isEmpty { return false }
    return SearchJudge(baseline: baseline, years: years, exempt: exempt)
      .isMet(strictOutcome(place, actions))
  }

  /// The same as `outcome` with strict verdicts alone and no money: what verdicts hang on.
  private func strictOutcome(_ place: Int, _ actions: [SearchAction]) -> Outcome {
    let carriedOut = DelayedMeasures(
      baseline: baseline, plan: plan.adding(actions), opening: expectedOpening
    ).plan(in: futures[place], projections[place])
    return baseline.strictOutcome(
      plan: carriedOut, future: futures[place], projection: projections[place])
  }

  /// Whether each future is in order.
  func compliance(_ actions: [SearchAction]) -> [Bool] {
    workers.map(futures.count) { complies($0, actions) }
  }
}
