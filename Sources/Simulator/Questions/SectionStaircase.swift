// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// What it costs to bring so many sections into compliance: one least-cost plan for every number.
///
/// Budgets, caps, coefficients and moves of teachers are left out; the coefficients are told as
/// they come out.
public struct SectionStaircase: Equatable, Sendable {
  /// One number of sections.
  public struct Step: Equatable, Sendable {
    /// Sections that comply under the plan, as the simulator says.
    public var sections: Int
    /// Present value that the plan adds, by the simulator's costing.
    public var cost: Money
    /// No plan of the search's model brings so many sections into compliance for less.
    public var lowerBound: Money
    /// What this plan brings into compliance and the one before does not.
    public var gained: [SectionID]
    /// Coefficients that are too large under the plan.
    public var coefficientsOver: Int
    /// What to do.
    public var actions: [SearchAction]
  }

  /// The school years in which a section must comply to count.
  public var years: [SchoolYear]
  /// Sections that are assessed in these years.
  public var sections: Int
  /// The most that purchases can bring into compliance, whatever they cost.
  public var most: Int
  /// By number of sections; the first is what the base plan reaches. The cost never falls.
  public var steps: [Step]
  /// Everything, coefficients included, as the search finds it.
  public var whole: SearchResult?
  /// Whether the caller stopped it: steps are missing at the end.
  public var isInterrupted: Bool
}

extension Baseline {
  /// The least cost of every number of compliant sections.
  public func sectionStaircase(
    plan: Plan, future: Future, options: SearchOptions = SearchOptions(),
    progress: (SearchProgress) -> Bool = { _ in true }
  ) -> SectionStaircase {
    var free = options
    free.budgets = [:]
    free.caps = [:]
    var run = CoverageRun(baseline: self, plan: plan, future: future, options: free)
    run.settle(progress)
    var table = CoverageTable(problem: run.problem, counts: run.counts)
    let first = CoverageTable(
      problem: SearchProblem.withoutCoefficients(baseline: self, run), counts: run.counts)
    let bounds = first.staircase { $0.solution.bound }
    var found: [SectionStaircase.Step] = []
    var known: [SectionID] = []
    var isInterrupted = false
    var stairs = table.staircase { $0.solution.cost }
    for number in 0...first.most {
      guard number < stairs.count else { break }
      guard progress(SearchProgress(step: .verification, done: number, total: first.most)) else {
        isInterrupted = true
        break
      }
      func purchases() -> [[Purchase]] {
        zip(table.choices, stairs[number].picks).map { $0[$1].solution.purchases }
      }
      var judged = run.judged(run.actions(purchases()))
      // What the simulator finds less of at this plan is mended for the plans after it, too.
      for _ in 0..<4 where judged.compliant.count < number {
        guard run.correct(judged) else { break }
        table = CoverageTable(problem: run.problem, counts: run.counts, known: table)
        let again = table.staircase { $0.solution.cost }
        guard number < again.count else { break }
        stairs = again
        judged = run.judged(run.actions(purchases()))
      }
      // Schools without any choice that counts may comply already: the first steps then say nothing
      // new.
      if let last = found.last, judged.compliant.count <= last.sections { continue }
      let reached = judged.compliant.count
      let bound = reached < bounds.count ? bounds[reached].total : 0
      found.append(
        SectionStaircase.Step(
          sections: judged.compliant.count, cost: judged.cost,
          lowerBound: Money(yuan: max(0, min(judged.cost.yuan, Int64(bound.rounded(.down))))),
          gained: judged.compliant.filter { !known.contains($0) },
          coefficientsOver: judged.check.failures.count { $0.section == nil },
          actions: judged.actions))
      known = judged.compliant
    }
    let whole =
      isInterrupted
      ? nil : search(plan: plan, future: future, options: free, progress: progress)
    return SectionStaircase(
      years: run.problem.complianceYears.map { years[$0] }, sections: run.assessed.count,
      most: first.most, steps: found, whole: whole,
      isInterrupted: isInterrupted || whole?.isInterrupted == true)
  }
}

extension SearchProblem {
  /// The tables of a run before the simulator corrected them: what bounds are reckoned from.
  static func withoutCoefficients(baseline: Baseline, _ run: CoverageRun) -> SearchProblem {
    var problem = SearchProblem(baseline: baseline, outcome: run.base, options: run.options)
      .relaxedForBound()
    problem.coefficientLimits = [:]
    return problem
  }
}

extension CoverageRun {
  /// Mends the tables until the plan for all that is possible keeps what it promises.
  mutating func settle(_ progress: (SearchProgress) -> Bool) {
    var table: CoverageTable?
    for round in 0..<options.verificationRounds {
      guard
        progress(
          SearchProgress(
            step: .verification, done: round, total: options.verificationRounds))
      else { return }
      let solved = CoverageTable(problem: problem, counts: counts, known: table)
      table = solved
      let picked = CoverageChoice(table: solved, prices: Prices(problem)).picked()
      let purchases = picked.choices.map { $0?.solution.purchases ?? [] }
      let judged = judged(actions(purchases))
      guard !wanted(picked).isSubset(of: judged.compliant), correct(judged)
      else { return }
    }
  }
}
