// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Many searches around one plan, each with something a little different.
struct PriceRun {
  let question: Question
  let result: SearchResult
  let workers: Workers
  let progress: (ReasonProgress) -> Bool
  /// The steps of budgets that are tried, in yuan.
  var steps: [Int64] = [100_000, 1_000_000, 5_000_000]
  /// How many schools are left out in turn.
  var mostSchools = 10

  func report() -> PriceReport {
    let outcome = question.baseline.outcome(plan: question.plan, future: question.future)
    let problem = SearchProblem(
      baseline: question.baseline, outcome: outcome, options: question.options)
    var report = PriceReport(
      cost: result.cost, lowerBound: result.lowerBound, budgets: budgets(problem),
      caps: caps(problem), schools: [], indicators: [], years: [], isInterrupted: false)
    guard measure(&report) else {
      report.isInterrupted = true
      return report
    }
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
      let core = CoreSearch(options: question.options, monitor: SearchMonitor { _ in true })
      let proposal = core.found(problem, work: &work).proposal
      return proposal.isComplete ? proposal.cost : nil
    }
  }

  /// Fills the differences in; false where the caller stops it.
  private func measure(_ report: inout PriceReport) -> Bool {
    struct Job: Sendable {
      var isBudget: Bool
      var place: Int
      var change: Relaxation.Change
      var step: Int64
    }
    var jobs: [Job] = []
    for (place, entry) in report.budgets.enumerated() {
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
    for (place, entry) in report.caps.enumerated() {
      guard (entry.multiplier ?? 0) > 1e-6 || entry.used >= entry.cap else { continue }
      for step in [-1, 1] where entry.cap + step >= 0 {
        jobs.append(
          Job(
            isBudget: false, place: place, change: .cap(entry.action, entry.year, more: step),
            step: Int64(step)))
      }
    }
    guard progress(ReasonProgress(step: .differences, done: 0, total: jobs.count)) else {
      return false
    }
    let (list, question, actions) = (jobs, question, result.actions)
    let costs = workers.map(list.count) { index -> Money? in
      guard var changed = question.applying([list[index].change]) else { return nil }
      // With more money the plan at hand still fits: more is never worse.
      if list[index].step > 0 { changed.options.knownActions.append(actions) }
      let answer = changed.answer()
      return answer.status == .optimal || answer.status == .feasible ? answer.cost : nil
    }
    for (job, cost) in zip(jobs, costs) {
      let difference = PriceReport.Difference(step: job.step, cost: cost)
      if job.isBudget {
        report.budgets[job.place].differences.append(difference)
      } else {
        report.caps[job.place].differences.append(difference)
      }
    }
    return true
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
