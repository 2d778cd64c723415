// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Many searches around one plan, each with something a little different.
struct PriceRun {
  let question: Question
  /// The plan that all of them are compared with: a cheaper one takes its place where one is found.
  private(set) var result: SearchResult
  let workers: Workers
  let progress: (ReasonProgress) -> Bool
  /// The steps of budgets that are tried, in yuan.
  var steps: [Int64] = [100_000, 1_000_000, 5_000_000]
  /// How many schools are left out in turn.
  var mostSchools = 10

  mutating func report() -> PriceReport {
    let outcome = question.baseline.outcome(plan: question.plan, future: question.future)
    let problem = SearchProblem(
      baseline: question.baseline, outcome: outcome, options: question.options)
    let known = result
    let measured = differences(problem)
    var report = PriceReport(
      cost: result.cost, lowerBound: result.lowerBound,
      budgets: budgets(problem), caps: caps(problem), schools: [], indicators: [], years: [],
      isInterrupted: measured == nil)
    let saved = known.cost - result.cost
    if saved > .zero { report.better = PriceReport.Better(result: result, saved: saved) }
    for (job, cost) in measured ?? [] {
      let difference = PriceReport.Difference(step: job.step, cost: cost)
      if job.isBudget {
        report.budgets[job.place].differences.append(difference)
      } else {
        report.caps[job.place].differences.append(difference)
      }
    }
    guard measured != nil else { return report }
    let shares = shares(problem)
    guard progress(ReasonProgress(step: .shares, done: 0, total: shares.count)) else {
      report.isInterrupted = true
      return report
    }
    let run = Solver(question: question)
    let whole = run.cost(problem)
    let costs = workers.map(shares.count) { run.cost(shares[$0].problem) }
    for (share, cost) in zip(shares, costs) {
      var entry = share.entry
      if let whole, let cost { entry.saved = Money(yuan: Int64((whole - cost).rounded())) }
      switch entry.subject {
      case .school: report.schools.append(entry)
      case .year: report.years.append(entry)
      default: report.indicators.append(entry)
      }
    }
    return report
  }

  /// The search's own reckoning of a changed problem, by the same steps as the first search.
  private struct Solver: Sendable {
    let question: Question

    func cost(_ problem: SearchProblem) -> Double? {
      var work = question.options.workLimit
      let core = CompiledSearch(options: question.options, monitor: SearchMonitor { _ in true })
      let proposal = core.found(problem, work: &work).proposal
      return proposal.isComplete ? proposal.cost : nil
    }
  }

  /// One search with a little more or less.
  private struct Job: Sendable {
    var isBudget: Bool
    /// Place among the report's budgets or caps.
    var place: Int
    var change: Relaxation.Change
    var step: Int64
  }

  /// What is tried, for each budget and cap from less to more.
  private func jobs(_ problem: SearchProblem) -> [Job] {
    var jobs: [Job] = []
    for (place, entry) in budgets(problem).enumerated() {
      let isBinding =
        (entry.multiplier ?? 0) > 1e-6 || entry.budget.yuan - entry.paid.yuan < steps[0]
      guard isBinding else { continue }
      for step in steps.reversed().map({ -$0 }) + steps where entry.budget.yuan + step >= 0 {
        jobs.append(
          Job(
            isBudget: true, place: place,
            change: .budget(entry.year, more: Money(yuan: step)), step: step))
      }
    }
    for (place, entry) in caps(problem).enumerated() {
      guard (entry.multiplier ?? 0) > 1e-6 || entry.used >= entry.cap else { continue }
      for step in [-1, 1] where entry.cap + step >= 0 {
        jobs.append(
          Job(
            isBudget: false, place: place, change: .cap(entry.action, entry.year, more: step),
            step: Int64(step)))
      }
    }
    return jobs
  }

  /// What a little more or less costs, in the order of the jobs; nil where the caller stops it.
  ///
  /// Less comes first. A plan that does with less fits the question itself: where it is cheaper
  /// than the plan at hand, it is the plan from here on. With more the plan at hand still fits, and
  /// a plan that does with less does with a little less: so more is never dearer.
  private mutating func differences(_ problem: SearchProblem) -> [(Job, Money?)]? {
    let jobs = jobs(problem)
    var answers: [SearchResult?] = jobs.map { _ in nil }
    for isMore in [false, true] {
      let places = jobs.indices.filter { (jobs[$0].step > 0) == isMore }
      let done = isMore ? jobs.count - places.count : 0
      guard progress(ReasonProgress(step: .differences, done: done, total: jobs.count)) else {
        return nil
      }
      let (question, actions) = (question, result.actions)
      let found = workers.map(places.count) { index -> SearchResult? in
        guard var changed = question.applying([jobs[places[index]].change]) else { return nil }
        if isMore { changed.options.knownActions.append(actions) }
        let answer = changed.answer()
        return answer.isMet ? answer : nil
      }
      for (place, answer) in zip(places, found) { answers[place] = answer }
      if !isMore, let best = found.compactMap({ $0 }).min(by: { $0.cost < $1.cost }) {
        result = result.improved(by: best)
      }
    }
    var least: Money?
    return jobs.indices.map { place in
      let isFirst =
        place == 0 || jobs[place - 1].place != jobs[place].place
        || jobs[place - 1].isBudget != jobs[place].isBudget
      let costs = [isFirst ? nil : least, answers[place]?.cost].compactMap { $0 }
      least = costs.min()
      return (jobs[place], least)
    }
  }

  private func budgets(_ problem: SearchProblem) -> [PriceReport.BudgetPrice] {
    problem.decisionYears.indices.compactMap { year in
      guard let budget = problem.allowance.budget[year] else { return nil }
      let calendar = problem.decisionYears[year]
      let paid = result.actions.filter { $0.paid == calendar }
        .reduce(Money.zero) { $0 + $1.payment }
      return PriceReport.BudgetPrice(
        year: calendar, budget: Money(yuan: budget), paid: paid,
        multiplier: result.prices.budgets[calendar], differences: [])
    }
  }

  private func caps(_ problem: SearchProblem) -> [PriceReport.CapPrice] {
    problem.levers.indices.flatMap { lever in
      problem.decisionYears.indices.compactMap { year -> PriceReport.CapPrice? in
        guard let cap = problem.allowance.cap[lever][year] else { return nil }
        let action = problem.levers[lever].action
        let calendar = problem.decisionYears[year]
        let used = result.actions.filter { $0.paid == calendar && $0.action == action }
          .reduce(0) { $0 + $1.amount.wholeUnits }
        return PriceReport.CapPrice(
          action: action, year: calendar, cap: Int(cap), used: used,
          multiplier: result.prices.caps[action]?[calendar], differences: [])
      }
    }
  }
}

extension SearchResult {
  /// A cheaper plan of a question that asks for no less takes the place of this one; the bound
  /// stays this question's.
  fileprivate func improved(by other: SearchResult) -> SearchResult {
    guard other.cost < cost else { return self }
    var better = other
    better.lowerBound = lowerBound
    better.prices = prices
    better.status = other.cost > lowerBound ? .feasible : status
    return better
  }
}
